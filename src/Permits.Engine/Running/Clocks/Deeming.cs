using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// A lapse that settles the outcome by law. No such law was in force when this was written: the Licensing Facilitation Act only asks for
/// notices (LFA s.10), its successor bill would let silence count as approval (docs/law.md, section "Lapse policy"). Silence never closes a
/// case: an officer attests that the time did lapse undecided, or disputes it with the reason.
/// </summary>
internal static class Deeming
{
    /// <summary>The outcomes of the attestation's task.</summary>
    public static ImmutableArray<OutcomeSpec> Outcomes { get; } =
    [
        new(Attest, new("รับรองว่าพ้นกำหนดโดยยังไม่มีคำสั่ง", "Attest that the time lapsed undecided"), false, false),
        new(Dispute, new("ไม่รับรอง เพราะมีคำสั่งหรือเหตุอื่นก่อนพ้นกำหนด", "Dispute: decided before, or another cause"), true, false),
    ];

    private const string Attest = "attest";
    private const string Dispute = "dispute";

    /// <summary>A clock lapsed: where the policy of the day of receipt says so, the outcome is deemed and its attestation opens.</summary>
    public static void AtLapse(Run run, Clock clock, ClockRule rule)
    {
        var received = run.State.ReceivedAt.InZone(run.Context.Calendar.Zone).Date;
        if (run.State.Deemed is not null || rule.Terms.PolicyOn(received) is not { Effect: not LapseEffect.Notify } policy)
        {
            return;
        }

        run.Emit(new OutcomeDeemed(clock.Id, policy.Effect, policy.Cite) { At = run.At });
        run.Emit(new TaskOpened(run.NextId('T'), null, null, clock.Id, TitleOf(policy.Effect), policy.Role) { At = run.At });
    }

    /// <summary>Refuses to decide while nobody has attested or disputed what the lapse settled: one case would have two outcomes.</summary>
    public static void CheckDecision(Run run, FlowNode? activity)
    {
        if (activity is UserTask task && AdverseOrder.IsDecision(task) && run.State.Deemed is { IsAttested: null })
        {
            run.Refuse(Refusals.DeemedUnsettled());
        }
    }

    /// <summary>Whether a task is the attestation of a deemed outcome.</summary>
    public static bool IsAttestation(CaseState state, OpenTask task) => task.ElementId is null && state.Deemed is { } deemed && task.ClockId == deemed.ClockId;

    /// <summary>The attestation's task was finished.</summary>
    public static void Finished(Run run, OpenTask task, string outcome, string? reason)
    {
        var deemed = run.State.Deemed!;
        if (outcome == Dispute)
        {
            run.Emit(new OutcomeDisputed(task.ClockId!, reason!) { At = run.At });
            return;
        }

        run.Emit(new OutcomeAttested(task.ClockId!) { At = run.At });
        foreach (var instance in run.State.Active.Values.OrderBy(i => i.Id, InstanceOrder.Oldest))
        {
            Activities.Cancel(run, instance, Whys.Deemed);
        }

        run.Arrivals.Clear();
        MilestoneReaching.Reach(run, Milestones.Decided);
        run.Queue(new NoticeSpec(deemed.Effect.ToWire(), Roles.Applicant), null, task.Id);
        MilestoneReaching.Reach(run, Milestones.Notified);
        Closing.Close(run, deemed.Effect.ToWire());
    }

    private static LocalText TitleOf(LapseEffect effect) => effect == LapseEffect.DeemedGranted
        ? new("รับรองว่าถือว่าอนุญาตแล้วโดยผลของกฎหมาย", "Attest that the permission counts as granted by law")
        : new("รับรองว่าถือว่าไม่อนุญาตโดยผลของกฎหมาย", "Attest that the permission counts as refused by law");
}
