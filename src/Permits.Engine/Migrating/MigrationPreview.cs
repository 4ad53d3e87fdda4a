using System.Collections.Immutable;
using NodaTime;
using Permits.Engine.Running;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Says what a plan would do to running applications, without doing it. It asks the very rules by which the command that moves an application
/// decides, so that what it allows is accepted as long as the application stays as it is. Not thread-safe.
/// </summary>
public sealed class MigrationPreview(MigrationPlan plan, Instant now)
{
    private readonly RouteChanges _routes = new(plan.From.Package.Process, plan.To.Package.Process, plan.Moves);

    /// <summary>What would happen to applications, in the order given.</summary>
    /// <param name="plan">The plan; what <see cref="MigrationPlan.Problems"/> says of it is to be looked at first.</param>
    /// <param name="cases">The applications, each with its office's calendar.</param>
    /// <param name="now">When.</param>
    public static ImmutableArray<CasePreview> Of(MigrationPlan plan, IEnumerable<(CaseState State, WorkCalendar Calendar)> cases, Instant now)
    {
        var preview = new MigrationPreview(plan, now);
        return [.. cases.Select(c => preview.Of(c.State, c.Calendar))];
    }

    /// <summary>What would happen to one application.</summary>
    /// <param name="state">The application.</param>
    /// <param name="calendar">Its office's calendar.</param>
    public CasePreview Of(CaseState state, WorkCalendar calendar)
    {
        if (IsElsewhere(state) is { } elsewhere)
        {
            return new CasePreview(state.Number, state.OfficeId, state.Version, MigrationVerdict.Unfit, false, [], [], [], [], [elsewhere]);
        }

        var landings = RunningFit.Of(state, plan.From, plan.To, plan.Moves);
        var misfits = RunningFit.Problems(landings, state, plan.From, plan.To, plan.Moves);
        var points = AdoptionRules.Points(state, plan.From, plan.To, plan.Moves);
        var worse = AdoptionRules.NotInFavour(points);
        var verdict = !misfits.IsEmpty ? MigrationVerdict.Unfit : worse.IsEmpty ? MigrationVerdict.Favours : MigrationVerdict.ActNeeded;
        var isAllowed = verdict == MigrationVerdict.Favours || (verdict == MigrationVerdict.ActNeeded && plan.Ground == AdoptionGrounds.ActSays);
        return new CasePreview(
            state.Number, state.OfficeId, state.Version, verdict, isAllowed,
            [.. landings.Where(l => l.Kind != WaitingKind.Clock).Select(l => Waiting(state, l))],
            [.. landings.Where(l => l.Kind == WaitingKind.Clock).Select(l => Clock(state.Clocks[l.Id], l, calendar))],
            _routes.AheadOf([.. FlowAhead.StandingIn(state, plan.From.Package.Process)]),
            points,
            isAllowed ? [] : plan.Ground == AdoptionGrounds.ActSays ? misfits : [.. misfits, .. worse]);
    }

    private Problem? IsElsewhere(CaseState state) =>
        state.ClosedAt is not null ? Refusals.Closed()
        : state.DefinitionVersion != plan.From.Version ? Refusals.OtherVersion(plan.From.Version, state.DefinitionVersion)
        : null;

    private WaitingPreview Waiting(CaseState state, Landing landing)
    {
        var task = state.Tasks.Values.FirstOrDefault(t => t.InstanceId == landing.Id);
        var then = landing.To is { } to ? plan.To.Package.Process.Nodes.GetValueOrDefault(to) : null;
        return new WaitingPreview(landing.Kind, landing.From, landing.Name, landing.To, landing.ToName, task?.Role, task is null ? null : then?.Role);
    }

    private ClockPreview Clock(Clock clock, Landing landing, WorkCalendar calendar)
    {
        var rule = landing.To is { } spec ? plan.To.Package.ClockRules.Find(spec) : null;
        var shifted = rule is null ? null : ClockShifts.Of(rule, clock, calendar, now);
        var after = shifted?.Deadline ?? clock.Deadline;
        return new ClockPreview(
            clock.Id, clock.Title, clock.Question.Owner, clock.Deadline.Due, rule is null ? null : after.Due,
            rule is null ? 0 : Period.DaysBetween(clock.Deadline.LastDay, after.LastDay), clock.Question.Period, rule?.Time.Period);
    }
}
