using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine.Running;

namespace Permits.Engine;

/// <summary>Whether a running case can go on under another version: all it waits in must be there, of the same kind, in the same place.</summary>
public static class RunningFit
{
    /// <summary>What is in the way; empty where the case fits.</summary>
    public static ImmutableArray<Problem> Problems(CaseState state, Definition from, Definition to) => Problems(state, from, to, ElementMoves.None);

    /// <summary>What is in the way when elements are matched; empty where the case fits.</summary>
    public static ImmutableArray<Problem> Problems(CaseState state, Definition from, Definition to, ElementMoves moves) =>
        Problems(Of(state, from, to, moves), state, from, to, moves);

    /// <summary>What is in the way, where the landings are known already; empty where the case fits.</summary>
    internal static ImmutableArray<Problem> Problems(ImmutableArray<Landing> landings, CaseState state, Definition from, Definition to, ElementMoves moves) =>
    [
        .. landings.Select(l => l.Problem).OfType<Problem>().Distinct(),
        .. UnknownPast(state, from.Package.Process, to.Package.Process, moves),
    ];

    /// <summary>Where each thing that waits goes on: elements first, then events, tokens and clocks; each kind in the order in which they came.</summary>
    public static ImmutableArray<Landing> Of(CaseState state, Definition from, Definition to, ElementMoves moves)
    {
        var fit = new NodeFit(from.Package.Process, to.Package.Process, moves);
        var ownEvents = state.Active.Values.Select(i => (i.Id, i.ElementId)).ToHashSet();
        return
        [
            .. state.Active.Values.OrderBy(i => i.Id, InstanceOrder.Oldest).Select(i => OfElement(fit, KindOf(state, fit.From, i), i.Id, i.ElementId)),
            .. (state.Subscriptions?.Values ?? []).Where(s => !ownEvents.Contains((s.InstanceId ?? "", s.ElementId)))
                .OrderBy(s => s.Id, InstanceOrder.Oldest).Select(s => OfElement(fit, WaitingKind.Event, s.Id, s.ElementId)),
            .. state.Waiting.Distinct().Select(w => OfToken(fit, w)),
            .. state.Clocks.Values.Where(c => c.IsLive).OrderBy(c => c.Id, InstanceOrder.Oldest).Select(c => OfClock(fit, from, to, c)),
        ];
    }

    private static WaitingKind KindOf(CaseState state, ProcessModel process, ElementInstance instance) =>
        state.Tasks.Values.Any(t => t.InstanceId == instance.Id) ? WaitingKind.Task
        : instance.Loop is not null || !process.Nodes.TryGetValue(instance.ElementId, out var node) || ProcessModel.ScopeWithin(node) is not null ? WaitingKind.Scope
        : WaitingKind.Event;

    private static Landing OfElement(NodeFit fit, WaitingKind kind, string id, string elementId)
    {
        var name = fit.From.TitleOf(elementId);
        return fit.Obstacle(elementId) is { } obstacle
            ? new Landing(kind, id, elementId, name, null, null, InTheWay(obstacle, name))
            : new Landing(kind, id, elementId, name, fit.Moves.To(elementId), fit.To.TitleOf(fit.Moves.To(elementId)), null);
    }

    private static Landing OfToken(NodeFit fit, WaitingToken token)
    {
        var name = fit.From.TitleOf(fit.From.Flows[token.FlowId].TargetId);
        return fit.FlowFor(token.FlowId) is { } then
            ? new Landing(WaitingKind.Join, token.FlowId, token.FlowId, name, then.Id, fit.To.TitleOf(then.TargetId), null)
            : new Landing(WaitingKind.Join, token.FlowId, token.FlowId, name, null, null, InTheWay("flow-missing", name));
    }

    private static Landing OfClock(NodeFit fit, Definition from, Definition to, Clock clock)
    {
        var now = from.Package.ClockRules.Find(clock.Spec);
        var spec = fit.Moves.SpecOf(clock, from.Package.ClockRules);
        var obstacle = to.Package.ClockRules.Find(spec) is not { } then
            || (now is not null && (now.IsTimer != then.IsTimer || now.Time.Owner != then.Time.Owner || now.Duty is null != then.Duty is null)) ? "clock-missing"
            : now is { IsTimer: true } ? fit.Obstacle(now.ElementId!)
            : IsPausedWithoutGround(fit, clock, now, then) ? "clock-missing"
            : null;
        return obstacle is null
            ? new Landing(WaitingKind.Clock, clock.Id, clock.Spec, clock.Title, spec, to.Package.ClockRules.Find(spec)!.Title, null)
            : new Landing(WaitingKind.Clock, clock.Id, clock.Spec, clock.Title, null, null, InTheWay(obstacle, clock.Title));
    }

    // What lets a clock stand still must be there to let it run again.
    private static bool IsPausedWithoutGround(NodeFit fit, Clock clock, ClockRule? now, ClockRule then)
    {
        if (clock.State != ClockState.Paused || now?.Terms.Pauses.FirstOrDefault(g => g.Id == clock.Pauses[^1].Ground) is not { } ground)
        {
            return false;
        }

        return then.Terms.Pauses.All(g => g.Id != ground.Id || g.While != (ground.While is null ? null : fit.Moves.To(ground.While)));
    }

    // A step ahead that asks who did an earlier step must not find that nobody did, only because the earlier version called it otherwise.
    private static IEnumerable<Problem> UnknownPast(CaseState state, ProcessModel from, ProcessModel to, ElementMoves moves)
    {
        var known = from.Nodes.Keys.Select(moves.To).ToHashSet(StringComparer.Ordinal);
        var ahead = FlowAhead.Of(to, FlowAhead.StandingIn(state, from).Select(moves.To));
        return from task in to.NodeOrder.Select(to.Node).OfType<UserTask>()
               where ahead.Contains(task.Id)
               from other in task.Assignment.NotSamePersonAs
               where !known.Contains(other) && !ahead.Contains(other)
               select InTheWay("past-unknown", to.TitleOf(other));
    }

    private static Problem InTheWay(string what, LocalText name) => new($"adopt.{what}", what switch
    {
        "scope-differs" => new(
            $"“{name.Th}” ต้องอยู่ในกระบวนงานย่อยเดียวกันในฉบับใหม่ แต่อยู่ที่อื่น โปรดดำเนินการตามฉบับเดิม",
            $"Expected “{name.En}” in the same sub-process of the later version, but it is elsewhere. Go on under the present version."),
        "loop-differs" => new(
            $"“{name.Th}” ต้องทำซ้ำแบบเดียวกันในฉบับใหม่ แต่ต่างกัน โปรดดำเนินการตามฉบับเดิม",
            $"Expected “{name.En}” to be repeated in the same way, but the later version repeats it otherwise. Go on under the present version."),
        "event-differs" => new(
            $"“{name.Th}” ต้องรอเหตุการณ์เดียวกันในฉบับใหม่ แต่ต่างกัน โปรดดำเนินการตามฉบับเดิม",
            $"Expected “{name.En}” to wait for the same event, but in the later version it waits for another. Go on under the present version."),
        "owner-differs" => new(
            $"“{name.Th}” ต้องเป็นงานของฝ่ายเดิม แต่ฉบับใหม่ย้ายงานระหว่างผู้ขออนุญาตกับเจ้าหน้าที่ โปรดดำเนินการตามฉบับเดิม",
            $"Expected “{name.En}” to stay with the same side, but the later version moves it between applicant and officers. Go on under the present version."),
        "past-unknown" => new(
            $"ขั้นตอนข้างหน้าต้องรู้ว่าใครทำ “{name.Th}” แต่ฉบับเดิมไม่มีขั้นตอนนี้ โปรดจับคู่กับขั้นตอนเดิม หรือดำเนินการตามฉบับเดิม",
            $"Expected to know who did “{name.En}”, which a step ahead must not share, but the present version has no such step. Match it with one, or go on under the present version."),
        _ => new(
            $"ฉบับใหม่ต้องมีสิ่งที่คำขอนี้ดำเนินอยู่ แต่ไม่มี “{name.Th}” หรือเป็นคนละชนิด โปรดดำเนินการตามฉบับเดิม",
            $"Expected the later version to have what the application stands on, but it lacks “{name.En}” or has it in another kind. Go on under the present version."),
    }, null, "LFA s.11");
}
