using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>Clocks: what they refer to is there, and their ids and those of their pauses are apart.</summary>
internal sealed class ClockCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var ids = model.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var clock in model.Clocks)
        {
            if (!ids.Add(clock.Id))
            {
                findings.Add(Rules.ClockDuplicate, clock.Id, Quote.Of(clock.Id));
            }

            CheckElements(model, clock.Id, clock.StopsOn.Append(clock.StartsOn).OfType<string>(), findings);
            CheckTerms(model, clock.Id, clock.Time.Terms, findings);
        }

        foreach (var node in model.Nodes)
        {
            if (node.OwnClock is { } clock)
            {
                CheckTerms(model, node.Id, clock.Terms, findings);
            }
        }
    }

    private static void CheckTerms(LintModel model, string place, ClockTerms terms, FindingList findings)
    {
        CheckElements(model, place, terms.Pauses.Select(p => p.While).OfType<string>(), findings);
        foreach (var twice in terms.Pauses.GroupBy(p => p.Id).Where(g => g.Skip(1).Any()))
        {
            findings.Add(Rules.ClockDuplicate, place, Quote.Of(twice.Key));
        }
    }

    private static void CheckElements(LintModel model, string place, IEnumerable<string> elements, FindingList findings)
    {
        foreach (var element in elements.Where(e => model.Find(e) is null && !model.IsRefused(e)))
        {
            findings.Add(Rules.ClockElement, place, Quote.Of(element));
        }
    }
}
