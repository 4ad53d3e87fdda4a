using Permits.Bpmn;

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

        if (NotAllowed(run, command) is { } notAllowed)
        {
            run.Refuse(notAllowed);
            return;
        }

        run.Problems.AddRange(AdoptionRules.OfGround(command.Ground, command.Cite, command.Reason));
        if (run.Context.Target is not { } target || target.Version != command.Version || target.Slug != run.Definition.Slug)
        {
            run.Refuse(Refusals.VersionNotFound(command.Version));
            return;
        }

        var (from, moves) = (run.Definition, ElementMoves.Of(command.Moves));
        CheckTarget(run, command, target, moves);
        if (run.Problems.Count > 0)
        {
            return;
        }

        var reason = command.Reason.Trim();
        var cite = command.Ground == AdoptionGrounds.ActSays ? command.Cite!.Trim() : "LFA s.11";
        run.Emit(new DefinitionAdopted(run.Definition.Version, target.Version, target.Package.Hash, command.Ground, reason, cite)
        {
            At = run.At,
            Migration = command.Migration,
        });
        Moving.Move(run, target, moves);
        run.GoOver(target);
        Moving.ArmNewEvents(run, from, moves);
        RerunClocks(run, cite);
        if (target.Package.Notices.ContainsKey(Notice.Template))
        {
            run.Queue(Notice, reason, nameof(DefinitionAdopted));
        }
    }

    // R2 makes it the licensor's act; for many applications at once a second person's approval of the plan stands in its place.
    private static Problem? NotAllowed(Run run, AdoptDefinition command) => command.Migration switch
    {
        null => run.Context.Actor.Holds(run.State.OfficeId, Roles.Licensor) ? null : Refusals.RoleMissing(Roles.Licensor),
        { } migration when migration.ApprovedById == migration.ProposedById || migration.ApprovedById != run.Context.Actor.Id => Refusals.SecondPersonMissing(),
        { } migration when migration.From != run.Definition.Version => Refusals.OtherVersion(migration.From, run.Definition.Version),
        _ => null,
    };

    private static void CheckTarget(Run run, AdoptDefinition command, Definition target, ElementMoves moves)
    {
        run.Problems.AddRange(AdoptionRules.OfVersions(run.Definition, target, moves, run.Context.Now));
        if (target.Version <= run.Definition.Version)
        {
            return;
        }

        run.Problems.AddRange(RunningFit.Problems(run.State, run.Definition, target, moves));
        if (command.Ground == AdoptionGrounds.Favours)
        {
            run.Problems.AddRange(AdoptionRules.NotInFavour(AdoptionRules.Points(run.State, run.Definition, target, moves)));
        }
    }

    private static void RerunClocks(Run run, string cite)
    {
        foreach (var clock in run.State.Clocks.Values.Where(c => c.IsLive).OrderBy(c => c.Id, InstanceOrder.Oldest))
        {
            if (CaseClocks.RuleOf(run, clock) is { } rule && ClockShifts.Of(rule, clock, run.Context.Calendar, run.At) is { } derivation)
            {
                var marks = ClockMarks.Of(run, rule, derivation.Question, derivation.Deadline, clock.Round, clock);
                run.Emit(new ClockShifted(clock.Id, derivation, marks, cite) { At = run.At });
            }
        }
    }
}
