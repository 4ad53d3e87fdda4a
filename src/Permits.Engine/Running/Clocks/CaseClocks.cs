namespace Permits.Engine.Running;

/// <summary>
/// The clocks of the case as a whole, set by statute files or drawn on the process: started and stopped by milestones (R8, R9), by elements,
/// or by the lapse of another clock (R10).
/// </summary>
internal static class CaseClocks
{
    /// <summary>A milestone was reached. What it stops stops before what it starts, in the order of the rules.</summary>
    public static void AtMilestone(Run run, string milestone)
    {
        Stop(run, rule => rule.StopsAt.Contains(milestone), Whys.Milestone(milestone));
        StartOnce(run, rule => (rule.StartsAt == milestone || rule.NotBefore == milestone) && MayStart(run.State, rule));
    }

    /// <summary>A token entered an element: clocks start on it.</summary>
    public static void AtEntering(Run run, string elementId)
    {
        foreach (var rule in run.Definition.Package.ClockRules.OfCase.Where(r => r.StartsOn == elementId))
        {
            var earlier = run.State.Clocks.Values.Where(c => c.Spec == rule.Spec).ToList();
            if (IsOwed(run, rule) && !earlier.Any(c => c.IsLive))
            {
                ClockStarting.Start(run, rule, earlier.Count + 1, null);
            }
        }
    }

    /// <summary>An element finished: clocks stop on it.</summary>
    public static void AtCompletion(Run run, string elementId) => Stop(run, rule => rule.StopsOn.Contains(elementId), Whys.Element(elementId));

    /// <summary>A clock lapsed, or passed the lapse it had before it was extended: what rests on that starts.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lapsed">The clock.</param>
    /// <param name="isOriginal">Whether it was the lapse before the extensions (doubt D5).</param>
    public static void AtLapseOf(Run run, Clock lapsed, bool isOriginal) =>
        StartOnce(run, rule => rule.StartsAtLapseOf == lapsed.Spec && (!isOriginal || rule.AtOriginalLapse));

    /// <summary>Whether the law still asks for what a rule limits.</summary>
    public static bool IsOwed(Run run, ClockRule rule) => run.State.ClosedAt is null && !rule.StopsAt.Any(run.State.Milestones.ContainsKey);

    /// <summary>The rule of a clock; null where a later version of the package has none.</summary>
    public static ClockRule? RuleOf(Run run, Clock clock) => run.Definition.Package.ClockRules.Find(clock.Spec);

    /// <summary>
    /// Stops clocks. A recurring duty is owed no more from then on: its clocks and open tasks are cancelled; of the others the act is done.
    /// </summary>
    private static void Stop(Run run, Func<ClockRule, bool> applies, string why)
    {
        // Most elements and milestones stop nothing.
        if (!run.Definition.Package.ClockRules.All.Any(applies))
        {
            return;
        }

        foreach (var clock in run.State.Clocks.Values.Where(c => c.IsLive && c.InstanceId is null).OrderBy(c => c.Id, InstanceOrder.Oldest))
        {
            if (RuleOf(run, clock) is not { } rule || !applies(rule))
            {
                continue;
            }

            if (rule.Duty is null)
            {
                run.Emit(new ClockStopped(clock.Id) { At = run.At });
            }
            else
            {
                Duties.Cancel(run, clock, why);
            }
        }
    }

    // At a reception centre the licensor's time begins only once the centre has sent the matter on (R14, LFA s.15 (4)).
    private static bool MayStart(CaseState state, ClockRule rule) =>
        rule.StartsAt is { } start && state.Milestones.ContainsKey(start)
        && (state.ForwardTo is null ? !rule.AtCentreOnly : rule.NotBefore is not { } needed || state.Milestones.ContainsKey(needed));

    // A milestone counts once, and a recurring duty may lapse more than once: what rests on either starts at the first.
    private static void StartOnce(Run run, Func<ClockRule, bool> applies)
    {
        foreach (var rule in run.Definition.Package.ClockRules.OfCase.Where(applies))
        {
            if (IsOwed(run, rule) && run.State.Clocks.Values.All(c => c.Spec != rule.Spec))
            {
                ClockStarting.Start(run, rule, 1, null);
            }
        }
    }
}
