using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Extends a running clock (R11): only where the permit's own Act allows it, by the licensor, before the time is over, with a reason that
/// goes to the applicant, and no more often than the Act says. Counted on from the old last day (CCC 193/7).
/// </summary>
internal static class Extending
{
    private static readonly NoticeSpec Notice = new("extension", Roles.Applicant);

    public static void Handle(Run run, ExtendClock command)
    {
        if (run.State.ClosedAt is not null)
        {
            run.Refuse(Refusals.Closed());
            return;
        }

        if (!run.State.Clocks.TryGetValue(command.ClockId, out var clock))
        {
            run.Refuse(Refusals.ClockNotFound());
            return;
        }

        var rule = run.Definition.Package.Manual.Extension;
        var problem = 0 switch
        {
            _ when !run.Context.Actor.Holds(run.State.OfficeId, Roles.Licensor) => Refusals.RoleMissing(Roles.Licensor),
            _ when rule is null || StatuteClocks.Find(run, clock.Spec) is not { Extendable: true } => Refusals.NotExtendable(),
            _ when clock.State != ClockState.Running => Refusals.TooLateToExtend(rule.Cite),
            _ when clock.Question.Extensions.Length >= rule.MaxCount => Refusals.ExtendedOftenEnough(rule),
            _ when string.IsNullOrWhiteSpace(command.Reason) => Refusals.ReasonMissing(rule.Cite),
            _ => null,
        };
        if (problem is not null || rule is null)
        {
            run.Problems.AddRange(problem is null ? [] : [problem]);
            return;
        }

        var answer = run.Context.Calendar.Explain(clock.Question with { Extensions = clock.Question.Extensions.Add(rule.Period) });
        if (!answer.TryGet(out var derivation))
        {
            run.Problems.AddRange(answer.Problems);
            return;
        }

        var reason = command.Reason.Trim();
        run.Emit(new ClockExtended(
            clock.Id, rule.Period, reason, derivation, [new ClockMark(derivation.Deadline.Due, MarkKinds.Lapse)], rule.Cite) { At = run.At });
        if (run.Definition.Package.Notices.ContainsKey(Notice.Template))
        {
            run.Queue(Notice, reason, clock.Id);
        }
    }
}
