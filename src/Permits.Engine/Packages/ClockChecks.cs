using Permits.Bpmn;
using static Permits.Bpmn.FlowFacts;

namespace Permits.Engine;

/// <summary>
/// Proves that nothing can wait without end and unseen: every wait has a clock, and every clock a warning, something that happens when it
/// lapses, and somebody who can then act.
/// </summary>
internal static class ClockChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        if (parts.Process is not { } process || parts.ClockRules is not { } rules)
        {
            return;
        }

        var facts = new FlowFacts(process, rules.OfCase.SelectMany(r => Stops(r).Concat(Starts(r))));
        foreach (var task in parts.UserTasks.Where(t => !IsLimited(process, t) && !rules.OfCase.Any(r => RunsOver(r, facts, t))))
        {
            findings.Error(
                "clock.wait-without-clock", task.Id,
                $"ทุกขั้นตอนที่รอคนต้องมีกำหนดเวลา แต่ “{task.Name.Th}” ไม่มีทั้งนาฬิกาของตนเองและนาฬิกาของคำขอที่เดินอยู่ โปรดเพิ่ม permit:clock",
                $"Expected every wait to have a clock, but “{task.Name.En}” has none of its own and none of the case runs over it. Add a permit:clock.",
                "LFA s.7 para 1, s.10 para 1");
        }

        foreach (var rule in rules.All)
        {
            CheckRule(rule, rules, process, facts, findings);
        }
    }

    private static void CheckRule(ClockRule rule, ClockRules rules, ProcessModel process, FlowFacts facts, FindingList findings)
    {
        // A timer that does not interrupt is itself a warning.
        if (rule is { IsTimer: true, ElementId: { } id } && process.Node(id) is BoundaryEvent { Interrupting: false })
        {
            return;
        }

        if (rule.Terms.Warnings.IsEmpty)
        {
            findings.Error(
                "clock.without-warning", rule.Spec,
                $"ทุกนาฬิกาต้องเตือนก่อนครบกำหนด แต่ “{rule.Title.Th}” ไม่มีการเตือน โปรดเพิ่ม permit:warning หรือ warnings",
                $"Expected every clock to warn before it is due, but “{rule.Title.En}” never does. Add a permit:warning, or warnings in the statute file.",
                rule.Time.Cite);
        }

        var dependents = rules.OfCase.Any(r => r.StartsAtLapseOf == rule.Spec && r.Duty is not null);
        var settles = rule.Terms.Policies.Any(p => p.Effect != LapseEffect.Notify);
        if (!rule.IsTimer && rule.Terms.OnLapse.IsEmpty && !dependents && !settles)
        {
            findings.Error(
                "clock.without-lapse-action", rule.Spec,
                $"ทุกนาฬิกาต้องมีสิ่งที่เกิดขึ้นเมื่อพ้นกำหนด แต่ “{rule.Title.Th}” ไม่มี โปรดเพิ่ม permit:lapse หรือ onLapse",
                $"Expected something to happen when a clock lapses, but nothing does for “{rule.Title.En}”. Add a permit:lapse, or onLapse in the statute file.",
                rule.Time.Cite);
        }
        else if (!rule.IsTimer && !dependents && !settles && rule.Terms.OnLapse.All(n => n.To != Roles.Supervisor))
        {
            findings.Error(
                "clock.without-handler", rule.Spec,
                $"เมื่อพ้นกำหนดต้องมีผู้ในหน่วยงานที่ดำเนินการต่อได้ แต่ “{rule.Title.Th}” ไม่แจ้งหัวหน้าและไม่เปิดงานให้ผู้ใด โปรดแจ้ง supervisor",
                $"Expected somebody in the office who can act on the lapse, but “{rule.Title.En}” tells no supervisor and opens no task. Tell the supervisor.",
                rule.Time.Cite);
        }

        var roles = rule.Terms.Pauses.Where(p => p.While is null).Select(p => p.Role)
            .Concat(rule.Terms.Policies.Select(p => p.Role))
            .Concat(rule.Terms.Extension is { } extension ? [extension.Role] : []);
        foreach (var role in roles.Where(r => !PackageWords.OfficeRoles.Contains(r)).Distinct())
        {
            var list = string.Join(", ", PackageWords.OfficeRoles);
            findings.Error(
                "clock.role-unknown", rule.Spec,
                $"บทบาทต้องเป็นหนึ่งใน {list} แต่นาฬิกา “{rule.Title.Th}” ใช้ \"{role}\" โปรดแก้ไข",
                $"Expected a role of {list}, but the clock “{rule.Title.En}” names \"{role}\". Correct it.");
        }

        if (StartsOnlyAfterItsStop(rule, process, facts))
        {
            findings.Error(
                "clock.never-runs", rule.Spec,
                $"นาฬิกาต้องเริ่มก่อนจุดที่หยุด แต่ทุกเส้นทางผ่านจุดหยุดของ “{rule.Title.Th}” ก่อนจุดเริ่ม โปรดย้ายหมุดหมาย",
                $"Expected the clock to start before what stops it, but every way passes the stop of “{rule.Title.En}” first. Move the milestones.",
                rule.Time.Cite);
        }
    }

    private static bool IsLimited(ProcessModel process, UserTask task) => task.Clock is not null || process.BoundaryEventsOf(task.Id).Any(b => b.Interrupting);

    /// <summary>Whether a clock of every case is surely running while a task waits.</summary>
    private static bool RunsOver(ClockRule rule, FlowFacts facts, UserTask task)
    {
        if (rule.AtCentreOnly)
        {
            return false;
        }

        var started = rule.StartsAt == Milestones.Received || rule.StartsOn == task.Id || Starts(rule).Any(start => facts.IsSureBefore(task.Id, start));
        return started && !Stops(rule).Any(stop => facts.IsPossibleBefore(task.Id, stop));
    }

    private static bool StartsOnlyAfterItsStop(ClockRule rule, ProcessModel process, FlowFacts facts)
    {
        var starts = process.Nodes.Values.Where(n => rule.StartsAt is { } milestone ? n.Milestones.Contains(milestone) : n.Id == rule.StartsOn).ToList();
        return starts.Count > 0 && starts.All(n => Stops(rule).Any(stop => facts.IsSureBefore(n.Id, stop)));
    }

    private static IEnumerable<Fact> Starts(ClockRule rule) =>
        rule.StartsAt is { } milestone ? [new(FactKind.Reached, milestone)] : rule.StartsOn is { } element ? [new(FactKind.Entered, element)] : [];

    private static IEnumerable<Fact> Stops(ClockRule rule) =>
        rule.StopsAt.Select(m => new Fact(FactKind.Reached, m)).Concat(rule.StopsOn.Select(e => new Fact(FactKind.Finished, e)));
}
