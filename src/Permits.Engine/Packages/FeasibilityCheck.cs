using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Whether the office can keep what its manual promises: the limits of the steps on the longest way from the milestone that starts the
/// consideration to the one that ends it, against the manual's total time (LFA s.7, s.10). Steps side by side count once, the longest; a loop
/// counts once.
/// </summary>
internal static class FeasibilityCheck
{
    private const string From = "complete";
    private const string To = Milestones.Decided;

    public static void Run(PackageParts parts, FindingList findings)
    {
        if (parts.Manual?.TotalTime is not { } total || parts.Process is not { } process)
        {
            return;
        }

        var order = InOrderOfFlow(process, process.NodeOrder.Where(id => process.Node(id).Milestones.Contains(From)));
        var limits = new Dictionary<string, Allowance>(StringComparer.Ordinal);
        foreach (var id in order)
        {
            if (process.Node(id).OwnClock is { Owner: DutyOwner.Officer, Period: { } limit })
            {
                limits.Add(id, limit);
            }
        }

        var isOneUnit = limits.Values.All(l => l.Unit == total.Period.Unit);
        var steps = LongestWay(process, order, id => limits.TryGetValue(id, out var limit) ? Weight(limit, isOneUnit) : 0);
        if (steps.Count == 0)
        {
            return;
        }

        var sum = steps.Sum(id => Weight(limits[id], isOneUnit));
        var (wayTh, wayEn) = (
            string.Join(" + ", steps.Select(id => $"{process.Node(id).Name.Th} {ThaiFormat.Allowance(limits[id])}")),
            string.Join(" + ", steps.Select(id => $"{process.Node(id).Name.En} {EnglishFormat.Allowance(limits[id])}")));
        if (sum <= (isOneUnit ? total.Period.Count : Shortest(total.Period)))
        {
            findings.Information(
                "package.longest-way", PackagePaths.Process,
                $"เส้นทางที่นานที่สุดใช้ {wayTh} อยู่ภายในเวลาทั้งหมด {ThaiFormat.Allowance(total.Period)}",
                $"The longest way takes {wayEn}, within the total of {EnglishFormat.Allowance(total.Period)}.",
                total.Cite);
            return;
        }

        var add = isOneUnit ? findings.Error : (AddFinding)findings.Warning;
        add(
            "package.way-over-total", PackagePaths.Process,
            $"เวลาของขั้นตอนบนเส้นทางที่นานที่สุดต้องไม่เกินเวลาทั้งหมด {ThaiFormat.Allowance(total.Period)} แต่ {wayTh} {(isOneUnit ? "เกิน" : "อาจเกินเมื่อคร่อมวันหยุดสุดสัปดาห์")} โปรดลดเวลาของขั้นตอนหรือแก้เวลาทั้งหมด",
            $"Expected the steps of the longest way to fit into the total of {EnglishFormat.Allowance(total.Period)}, but {wayEn} {(isOneUnit ? "do not" : "may not, across weekends")}. Shorten a step or correct the total.",
            total.Cite);
    }

    private delegate void AddFinding(string rule, string? element, string th, string en, string? basis = null);

    /// <summary>The steps with a limit on the heaviest way between the milestones, in order.</summary>
    private static List<string> LongestWay(ProcessModel process, List<string> order, Func<string, double> weight)
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
