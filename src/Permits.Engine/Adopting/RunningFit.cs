using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Whether a running case can go on under another version: everything it stands on must be there, of the same kind.</summary>
public static class RunningFit
{
    /// <summary>What the other version lacks; empty where the case fits.</summary>
    public static ImmutableArray<Problem> Problems(CaseState state, Definition from, Definition to) =>
    [
        .. state.Active.Values.Select(i => i.ElementId).Distinct().Where(id => !IsSame(from, to, id)).Select(id => Missing("element", NameOf(from, id))),
        .. state.Waiting.Select(w => w.FlowId).Distinct().Where(id => !Flows(from, to, id)).Select(id => Missing("flow", new(id))),
        .. state.Clocks.Values.Where(c => c.IsLive && !Runs(from, to, c)).Select(c => Missing("clock", c.Title)),
    ];

    private static bool IsSame(Definition from, Definition to, string id) =>
        to.Package.Process.Nodes.TryGetValue(id, out var then)
        && from.Package.Process.Node(id) is var now
        && now.GetType() == then.GetType()
        && (now as UserTask)?.Assignment.Role == (then as UserTask)?.Assignment.Role;

    private static bool Flows(Definition from, Definition to, string id) =>
        to.Package.Process.Flows.TryGetValue(id, out var flow) && flow.TargetId == from.Package.Process.Flows[id].TargetId && IsSame(from, to, flow.TargetId);

    private static bool Runs(Definition from, Definition to, Clock clock) =>
        to.Package.ClockRules.Find(clock.Spec) is { } then
        && from.Package.ClockRules.Find(clock.Spec) is var now
        && (now is null || (now.IsTimer == then.IsTimer && now.Time.Owner == then.Time.Owner && now.Duty is null == then.Duty is null));

    private static LocalText NameOf(Definition definition, string id) => definition.Package.Process.Node(id).Name is { Th.Length: > 0 } name ? name : new(id);

    private static Problem Missing(string kind, LocalText name) => new($"adopt.{kind}-missing", new(
        $"ฉบับใหม่ต้องมีสิ่งที่คำขอนี้ดำเนินอยู่ แต่ไม่มี “{name.Th}” หรือเป็นคนละชนิด โปรดดำเนินการตามฉบับเดิม",
        $"Expected the later version to have what the application stands on, but it lacks “{name.En}” or has it in another kind. Go on under the present version."),
        null, "LFA s.11");
}
