using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>The clocks of the statute files: started and stopped by milestones (R8, R9) or by the lapse of another clock (R10).</summary>
internal static class StatuteClocks
{
    /// <summary>Starts the clocks that a milestone starts.</summary>
    public static void StartAt(Run run, string milestone) => StartWhere(run, (_, clock) => clock.StartsAt == milestone);

    /// <summary>Starts the clocks that the lapse of a clock starts.</summary>
    public static void StartAtLapseOf(Run run, Clock lapsed) =>
        StartWhere(run, (statute, clock) => clock.StartsAtLapseOf is { } other && Spec(statute, other) == lapsed.Spec);

    /// <summary>
    /// Stops the clocks that a milestone stops. A recurring duty is owed no more from then on: its clocks and open tasks are cancelled;
    /// of the others the act is done.
    /// </summary>
    public static void StopAt(Run run, string milestone)
    {
        foreach (var clock in run.State.Clocks.Values.Where(c => c.IsLive).OrderBy(c => c.Id, InstanceOrder.Oldest))
        {
            if (Find(run, clock.Spec) is not { } rule || !rule.StopsAt.Contains(milestone))
            {
                continue;
            }

            if (rule.Duty is null)
            {
                run.Emit(new ClockStopped(clock.Id) { At = run.At });
            }
            else
            {
                Duties.Cancel(run, clock, Whys.Milestone(milestone));
            }
        }
    }

    /// <summary>The rule of a clock; null for a clock of the process.</summary>
    public static StatuteClock? Find(Run run, string spec) =>
        run.Definition.Package.Statutes.SelectMany(s => s.Clocks.Where(c => Spec(s, c.Id) == spec)).FirstOrDefault();

    /// <summary>Whether the law still asks for what a rule limits.</summary>
    public static bool IsOwed(Run run, StatuteClock rule) => run.State.ClosedAt is null && !rule.StopsAt.Any(run.State.Milestones.ContainsKey);

    /// <summary>Starts one clock, or the first round of a duty, at the run's instant.</summary>
    /// <param name="run">The run.</param>
    /// <param name="spec">Where the rule stands.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="round">Which recurrence; 1 where it does not recur.</param>
    public static void Start(Run run, string spec, StatuteClock rule, int round)
    {
        var period = rule.Period ?? run.Definition.Package.Manual.TotalTime.Period;
        var question = new DeadlineQuestion(run.At, period, rule.Owner, run.IsElectronicReceipt);
        ClockStarting.Start(
            run,
            new(spec, rule.Title, round, null, question, rule.Cite, rule.Law),
            due => rule.Duty is null ? [new ClockMark(due, MarkKinds.Lapse)] : Duties.Marks(run, spec, rule.Duty, round, due));
    }

    private static void StartWhere(Run run, Func<Statute, StatuteClock, bool> applies)
    {
        foreach (var statute in run.Definition.Package.Statutes)
        {
            foreach (var rule in statute.Clocks.Where(c => applies(statute, c)))
            {
                // A recurring duty may lapse more than once; what rests on its lapse starts at the first.
                var spec = Spec(statute, rule.Id);
                if (IsOwed(run, rule) && run.State.Clocks.Values.All(c => c.Spec != spec))
                {
                    Start(run, spec, rule, 1);
                }
            }
        }
    }

    private static string Spec(Statute statute, string clockId) => statute.Id + "/" + clockId;
}
