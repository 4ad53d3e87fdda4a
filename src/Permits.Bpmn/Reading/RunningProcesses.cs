using System.Collections.Immutable;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>Which processes of a document run.</summary>
/// <param name="Main">The one that starts; of a model run by itself, the first that nothing calls.</param>
/// <param name="Others">The others, each with whether a call activity calls it.</param>
internal sealed record RunningProcesses(XElement Main, ImmutableArray<(XElement Process, bool IsCalled)> Others)
{
    /// <summary>
    /// Picks them. A package has one that is executable and not called; what it calls runs with it, directly or through others, and any other
    /// process, such as that of the applicant's pool, is a drawing. A model run by itself runs all it has.
    /// </summary>
    /// <returns>Null where none can be picked, which is a finding.</returns>
    public static RunningProcesses? Of(XElement definitions, ReadingProfile profile, FindingList findings)
    {
        var all = definitions.Elements(BpmnNames.Model + "process").ToList();
        var called = all.SelectMany(References.CalledIn).ToHashSet(StringComparer.Ordinal);
        var uncalled = all.Where(p => !IsIn(called, p)).ToList();
        if (profile == ReadingProfile.Model)
        {
            // Processes that only call each other have no beginning; the first is taken, and told that it calls itself.
            var first = uncalled.FirstOrDefault() ?? all.FirstOrDefault();
            if (first is null)
            {
                findings.Add(Rules.OneProcess, null, 0, 0);
                return null;
            }

            return new RunningProcesses(first, [.. all.Where(p => p != first).Select(p => (p, IsIn(called, p)))]);
        }

        var executable = uncalled.Where(p => p.Attribute("isExecutable")?.Value.Trim() is "true" or "1").ToList();
        if (executable.Count != 1)
        {
            findings.Add(Rules.OneProcess, uncalled.Count > 1 ? Where.Of(uncalled[1]) : null, uncalled.Count, executable.Count);
            if (all.Count != 1)
            {
                return null;
            }
        }

        var main = executable.FirstOrDefault() ?? all[0];
        return new RunningProcesses(main, [.. CalledFrom(main, all).Select(p => (p, true))]);
    }

    /// <summary>Whether a process runs.</summary>
    public bool Contains(XElement process) => process == Main || Others.Any(o => o.Process == process);

    private static IEnumerable<XElement> CalledFrom(XElement main, List<XElement> all)
    {
        var reached = new HashSet<XElement> { main };
        var pending = new Queue<XElement>([main]);
        while (pending.TryDequeue(out var process))
        {
            var called = References.CalledIn(process);
            foreach (var next in all.Where(p => IsIn(called, p) && reached.Add(p)))
            {
                pending.Enqueue(next);
            }
        }

        return all.Where(p => p != main && reached.Contains(p));
    }

    private static bool IsIn(IReadOnlySet<string> called, XElement process) => Where.IdOf(process) is { } id && called.Contains(id);
}
