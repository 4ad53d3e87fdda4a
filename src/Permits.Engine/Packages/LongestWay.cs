using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>A step on the longest way.</summary>
/// <param name="ElementId">The element.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limit">Its own time limit.</param>
public sealed record WayStep(string ElementId, LocalText Name, Allowance Limit);

/// <summary>
/// The longest way of the consideration, from the milestone that starts it to the one that ends it, against the manual's total time
/// (LFA s.7, s.10). Steps side by side count once, the longest; a loop counts once.
/// </summary>
/// <param name="Steps">Its steps with a limit of an officer, in order.</param>
/// <param name="Total">The manual's total time.</param>
/// <param name="IsOneUnit">Whether all count in the total's unit, so that the sum is exact.</param>
/// <param name="Count">The sum: in the total's unit where <paramref name="IsOneUnit"/>, else in calendar days at their longest.</param>
/// <param name="Fits">Whether the steps fit into the total.</param>
public sealed record LongestWay(ImmutableArray<WayStep> Steps, Allowance Total, bool IsOneUnit, double Count, bool Fits)
{
    private const string From = Milestones.Complete;
    private const string To = Milestones.Decided;

    /// <summary>The longest way of a process; null where no step on the way has a limit.</summary>
    public static LongestWay? Of(ProcessModel process, Allowance total)
    {
        var order = InOrderOfFlow(process, process.NodeOrder.Where(id => process.Node(id).Milestones.Contains(From)));
        var limits = new Dictionary<string, Allowance>(StringComparer.Ordinal);
        foreach (var id in order)
        {
            if (process.Node(id).OwnClock is { Owner: DutyOwner.Officer, Period: { } limit })
            {
                limits.Add(id, limit);
            }
        }

        var isOneUnit = limits.Values.All(l => l.Unit == total.Unit);
        var steps = Heaviest(process, order, id => limits.TryGetValue(id, out var limit) ? Weight(limit, isOneUnit) : 0);
        if (steps.Count == 0)
        {
            return null;
        }

        var sum = steps.Sum(id => Weight(limits[id], isOneUnit));
        return new LongestWay(
            [.. steps.Select(id => new WayStep(id, process.Node(id).Name, limits[id]))], total, isOneUnit, sum, sum <= (isOneUnit ? total.Count : Shortest(total)));
    }

    /// <summary>The steps with a limit on the heaviest way between the milestones, in order.</summary>
    private static List<string> Heaviest(ProcessModel process, List<string> order, Func<string, double> weight)
    {
        var best = new Dictionary<string, (double Weight, string? Before)>(StringComparer.Ordinal);
        foreach (var start in order.Where(id => process.Node(id).Milestones.Contains(From)))
        {
            best[start] = (weight(start), null);
        }

        var place = order.Select((id, index) => (id, index)).ToDictionary(x => x.id, x => x.index, StringComparer.Ordinal);
        foreach (var id in order)
        {
            foreach (var next in Onward(process, id).Where(n => place[n] > place[id]))
            {
                var sum = best[id].Weight + weight(next);
                if (!best.TryGetValue(next, out var known) || sum > known.Weight)
                {
                    best[next] = (sum, id);
                }
            }
        }

        var end = best.Where(b => process.Node(b.Key).Milestones.Contains(To)).OrderByDescending(b => b.Value.Weight).FirstOrDefault().Key;
        var steps = new List<string>();
        for (var at = end; at is not null; at = best[at].Before)
        {
            if (weight(at) > 0)
            {
                steps.Insert(0, at);
            }
        }

        return steps;
    }

    // Each node after all that lead to it; a flow back into a loop under way is left out.
    private static List<string> InOrderOfFlow(ProcessModel process, IEnumerable<string> starts)
    {
        var order = new List<string>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(string Id, bool IsDone)>(starts.Reverse().Select(s => (s, false)));
        while (pending.TryPop(out var at))
        {
            if (at.IsDone)
            {
                order.Add(at.Id);
            }
            else if (met.Add(at.Id))
            {
                pending.Push((at.Id, true));
                foreach (var next in Onward(process, at.Id).Reverse())
                {
                    pending.Push((next, false));
                }
            }
        }

        order.Reverse();
        return order;
    }

    private static IEnumerable<string> Onward(ProcessModel process, string id) =>
        process.Node(id) is var node && node.Milestones.Contains(To) ? [] : process.NextWithin(node).Select(n => n.Id);

    // In one unit the counts compare as they are. Otherwise in calendar days, weekends included, holidays left aside: a step at its longest.
    private static double Weight(Allowance limit, bool isOneUnit) => isOneUnit ? limit.Count : limit.Unit switch
    {
        PeriodUnit.Day => limit.Count,
        PeriodUnit.WorkingDay => limit.Count + (2 * Math.Ceiling(limit.Count / 5.0)),
        PeriodUnit.Month => limit.Count * 31,
        PeriodUnit.Year => limit.Count * 366,
        PeriodUnit.Hour => limit.Count / 24.0,
        PeriodUnit.Minute => limit.Count / 1440.0,
        PeriodUnit.WorkingHour => Math.Ceiling(limit.Count / 7.0) * 1.4,
        _ => Math.Ceiling(limit.Count / 420.0) * 1.4,
    };

    // The total at its shortest.
    private static double Shortest(Allowance total) => total.Unit switch
    {
        PeriodUnit.WorkingDay => total.Count + (2 * Math.Floor(total.Count / 5.0)),
        PeriodUnit.Month => total.Count * 28,
        PeriodUnit.Year => total.Count * 365,
        _ => Weight(total, isOneUnit: false),
    };
}
