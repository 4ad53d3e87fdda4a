using NodaTime;

namespace Permits.Engine.Running;

/// <summary>
/// Derives a case's clocks anew on a changed calendar. Only clocks that run are moved: one that is met, cancelled or has fired is history,
/// and a paused one is derived when it is resumed. A breach stands and is annotated.
/// </summary>
internal static class Rederiving
{
    public static void Handle(Run run, RederiveClocks command)
    {
        // For an office that got the case from a reception centre meanwhile, the change counts from then on.
        var forwarded = run.State.Milestones.TryGetValue(Milestones.Forwarded, out var at) ? at : Instant.MinValue;
        var change = new ChangeNote(command.ChangeId, command.Reason, Instant.Max(command.ConfirmedAt, forwarded));
        run.At = change.At;
        foreach (var clock in run.State.Clocks.Values.Where(c => c is { State: ClockState.Running, StoppedAt: null }).OrderBy(c => c.Id, InstanceOrder.Oldest))
        {
            Derive(run, clock, change);
        }

        // What was breached at the centre was counted by its holidays, which are not this office's.
        foreach (var breach in run.State.Breaches.Values.Where(b => run.State.Clocks[b.ClockId].Question.Received >= forwarded).OrderBy(b => b.Id, InstanceOrder.Oldest))
        {
            Annotate(run, breach, change);
        }
    }

    private static void Derive(Run run, Clock clock, ChangeNote change)
    {
        var isNew = clock.CalendarChange != change.Id;
        if (!run.Context.Calendar.Explain(clock.Question).TryGet(out var after))
        {
            if (isNew)
            {
                run.Emit(Rederivation.Kept(clock.Id, change, null));
            }

            return;
        }

        var shift = DerivationShift.Between(clock.Derivation, after);
        if (after.Deadline == clock.Deadline && shift.SameDays)
        {
            return;
        }

        if (!Rederivation.WouldBeOver(clock.Deadline.Due, after.Deadline, run.Context.Now))
        {
            run.Emit(Rederivation.Moved(clock.Id, change, clock.Question, after.Deadline, shift, clock.Marks, run.Context.Calendar));
        }
        else if (isNew)
        {
            run.Emit(Rederivation.Kept(clock.Id, change, after.Deadline.Due));
        }
    }

    private static void Annotate(Run run, Breach breach, ChangeNote change)
    {
        var question = run.State.Clocks[breach.ClockId].Question;
        if (run.Context.Calendar.Deadline(question).TryGet(out var then)
            && Rederivation.IsWorthNoting(breach.Due, breach.Notes is { IsDefaultOrEmpty: false } notes ? notes[^1].DueThen : null, then.Due))
        {
            run.Emit(new BreachAnnotated(breach.Id, change.Id, change.Reason, then.Due) { At = change.At });
        }
    }
}
