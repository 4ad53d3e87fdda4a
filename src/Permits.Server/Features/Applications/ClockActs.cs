using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;

namespace Permits.Server.Features.Applications;

/// <summary>What the viewer may do with a live clock: extend it, let it stand still, let it run again.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Extension">What the law lets him extend it by; null where it does not or no more.</param>
/// <param name="Grounds">Grounds on which he may pause it now; empty where none.</param>
/// <param name="CanResume">Whether he may let it run again.</param>
public sealed record ClockActs(Clock Clock, ExtensionTerms? Extension, ImmutableArray<PauseGround> Grounds, bool CanResume)
{
    /// <summary>The clocks of a case that a viewer may do something with, soonest due first.</summary>
    public static ImmutableArray<ClockActs> Of(CaseView view, Actor actor) =>
        [.. view.LiveClocks.Select(clock => Of(view, clock, actor)).Where(a => a.Extension is not null || !a.Grounds.IsEmpty || a.CanResume)];

    private static ClockActs Of(CaseView view, Clock clock, Actor actor)
    {
        var terms = view.Definition.Package.ClockRules.Find(clock.Spec)?.Terms ?? ClockTerms.None;
        bool Holds(string role) => actor.Holds(view.State.OfficeId, role);

        var isRunning = clock.State == ClockState.Running;
        var extension = isRunning && terms.Extension is { } e && clock.Question.Extensions.Length < e.MaxCount && Holds(e.Role) ? e : null;
        var byHand = terms.Pauses.Where(g => g.While is null && Holds(g.Role));
        return new ClockActs(
            clock,
            extension,
            isRunning ? [.. byHand] : [],
            clock.State == ClockState.Paused && byHand.Any(g => g.Id == clock.Pauses[^1].Ground));
    }
}
