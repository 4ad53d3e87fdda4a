using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Extends a running clock (R11): only where an Act allows it for this clock, by the person it names, before the time is over, with a reason
/// that goes to the applicant, no more often and no longer than the Act says. Counted on from the old last day (CCC 193/7).
/// </summary>
internal static class Extending
{
    private static readonly NoticeSpec Notice = new("extension", Roles.Applicant);

    public static void Handle(Run run, ExtendClock command)
    {
        if (!ClockFinding.Find(run, command.ClockId, out var clock))
        {
            return;
        }

        var rule = CaseClocks.RuleOf(run, clock);
        var terms = rule?.Terms.Extension;
        var by = command.By ?? terms?.Period;
        var problem = 0 switch
        {
            _ when terms is null => Refusals.NotExtendable(),
            _ when !run.Context.Actor.Holds(run.State.OfficeId, terms.Role) => Refusals.RoleMissing(terms.Role),
            _ when clock.State == ClockState.Paused => Refusals.ExtendedWhilePaused(terms.Cite),
            _ when clock.State != ClockState.Running => Refusals.TooLateToExtend(terms.Cite),
            _ when clock.Question.Extensions.Length >= terms.MaxCount => Refusals.ExtendedOftenEnough(terms),
            _ when by!.Value.Unit != terms.Period.Unit || by.Value.Count < 1 || by.Value.Count > terms.Period.Count => Refusals.ExtendedTooLong(terms, by.Value),
            _ when string.IsNullOrWhiteSpace(command.Reason) => Refusals.ReasonMissing(terms.Cite),
            _ => null,
        };
        if (problem is not null || terms is null)
        {
            run.Problems.AddRange(problem is null ? [] : [problem]);
            return;
        }

        var answer = run.Context.Calendar.Explain(clock.Question with { Extensions = clock.Question.Extensions.Add(by!.Value) });
        if (!answer.TryGet(out var derivation))
        {
            run.Problems.AddRange(answer.Problems);
            return;
        }

        var reason = command.Reason.Trim();
        var marks = ClockMarks.Of(run, rule, derivation.Question, derivation.Deadline, clock.Round, clock);
        run.Emit(new ClockExtended(clock.Id, by.Value, reason, derivation, marks, terms.Cite) { At = run.At });
        if (run.Definition.Package.Notices.ContainsKey(Notice.Template))
        {
            run.Queue(Notice, reason, clock.Id);
        }
    }
}
