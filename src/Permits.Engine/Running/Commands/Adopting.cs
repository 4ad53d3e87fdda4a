using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>
/// Lets a running application be judged by a later version (R2, LFA s.11): by the licensor, where it favours the applicant on every point or
/// an Act says so, and only where the case can go on under it.
/// </summary>
internal static class Adopting
{
    private static readonly NoticeSpec Notice = new("adopted", Roles.Applicant);

    public static void Handle(Run run, AdoptDefinition command)
    {
        if (run.State.ClosedAt is not null)
        {
            run.Refuse(Refusals.Closed());
            return;
        }

        if (!run.Context.Actor.Holds(run.State.OfficeId, Roles.Licensor))
        {
            run.Refuse(Refusals.RoleMissing(Roles.Licensor));
            return;
        }

        CheckGround(run, command);
        if (run.Context.Target is not { } target || target.Version != command.Version || target.Slug != run.Definition.Slug)
        {
            run.Refuse(Refusals.VersionNotFound(command.Version));
            return;
        }

        CheckTarget(run, command, target);
        if (run.Problems.Count > 0)
        {
            return;
        }

        var reason = command.Reason.Trim();
        var cite = command.Ground == AdoptionGrounds.ActSays ? command.Cite!.Trim() : "LFA s.11";
        run.Emit(new DefinitionAdopted(run.Definition.Version, target.Version, target.Package.Hash, command.Ground, reason, cite) { At = run.At });
        run.GoOver(target);
        RerunClocks(run, cite);
        if (target.Package.Notices.ContainsKey(Notice.Template))
        {
            run.Queue(Notice, reason, nameof(DefinitionAdopted));
        }
    }

    private static void CheckGround(Run run, AdoptDefinition command)
    {
        if (command.Ground is not (AdoptionGrounds.Favours or AdoptionGrounds.ActSays))
        {
            run.Refuse(Refusals.GroundUnknown());
        }

        if (command.Ground == AdoptionGrounds.ActSays && string.IsNullOrWhiteSpace(command.Cite))
        {
            run.Refuse(Refusals.ActMissing());
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            run.Refuse(Refusals.ReasonMissing("LFA s.11"));
        }
    }

    private static void CheckTarget(Run run, AdoptDefinition command, Definition target)
    {
        if (target.Version <= run.Definition.Version)
        {
            run.Refuse(Refusals.VersionNotLater(run.Definition.Version));
            return;
        }

        if (target.EffectiveFrom > run.Context.Now)
        {
            run.Refuse(Refusals.VersionNotInForce(command.Version));
        }

        run.Problems.AddRange(RunningFit.Problems(run.State, run.Definition, target));
        if (command.Ground == AdoptionGrounds.Favours)
        {
            var points = DefinitionComparison.Of(run.Definition.Package, target.Package, run.State.Variables.GetValueOrDefault(CaseVariables.Application));
            run.Problems.AddRange(points.Where(p => p.Verdict == Verdict.Worse).Select(Refusals.NotInFavour));
        }
    }

    // What runs already is counted anew only in the applicant's favour, and never to a due instant that has passed: nobody can keep a
    // limit that bound nobody when it ran out.
    private static void RerunClocks(Run run, string cite)
    {
        foreach (var clock in run.State.Clocks.Values.Where(c => c.State == ClockState.Running && c.StoppedAt is null).OrderBy(c => c.Id, InstanceOrder.Oldest))
        {
            if (CaseClocks.RuleOf(run, clock) is not { Time.Period: { } period } rule || period == clock.Question.Period)
            {
                continue;
            }

            var question = clock.Question with { Period = period };
            if (!run.Context.Calendar.Explain(question).TryGet(out var derivation))
            {
                continue;
            }

            var isEarlier = derivation.Deadline.Due < clock.Deadline.Due;
            if (isEarlier == (rule.Time.Owner == DutyOwner.Officer) && derivation.Deadline.Due > run.At)
            {
                var marks = ClockMarks.Of(run, rule, question, derivation.Deadline, clock.Round, clock);
                run.Emit(new ClockShifted(clock.Id, derivation, marks, cite) { At = run.At });
            }
        }
    }
}
