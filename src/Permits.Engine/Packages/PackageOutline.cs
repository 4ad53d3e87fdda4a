using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>What a package that may be unfinished has to choose from; what cannot be read adds nothing.</summary>
/// <param name="Forms">Its forms by name.</param>
/// <param name="Notices">Names of its letters.</param>
/// <param name="Decisions">Names of its decisions.</param>
/// <param name="Tasks">Its user tasks in document order.</param>
/// <param name="Laws">The rules of law that its clocks name, with the clock's title and citation.</param>
/// <param name="Way">The longest way through the consideration; null where there is none yet.</param>
public sealed record PackageOutline(
    ImmutableArray<Form> Forms, ImmutableArray<string> Notices, ImmutableArray<string> Decisions, ImmutableArray<(string Id, LocalText Name)> Tasks,
    ImmutableArray<(string Law, LocalText Name, string Cite)> Laws, LongestWay? Way)
{
    /// <summary>The outline of a package.</summary>
    public static PackageOutline Of(PackageFiles files)
    {
        var parts = PackageReader.ReadParts(files);
        return new PackageOutline(
            [.. parts.Forms.Values.OfType<Form>().OrderBy(f => f.Name, StringComparer.Ordinal)],
            [.. parts.Notices.Keys.Order(StringComparer.Ordinal)],
            [.. parts.Decisions?.Decisions ?? []],
            [.. parts.UserTasks.Select(t => (t.Id, t.Name))],
            [.. parts.ClockRules?.All.Where(r => r.Time.Law is { Length: > 0 }).Select(r => (r.Time.Law!, r.Title, r.Time.Cite)) ?? []],
            parts is { Manual: { } manual, Process: { } process } ? LongestWay.Of(process, manual.TotalTime.Period) : null);
    }
}
