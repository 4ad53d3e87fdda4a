using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Simulation;

/// <summary>What must hold of one application's log. Reads each event once, as it is appended.</summary>
/// <param name="number">The application.</param>
/// <param name="inOrder">
/// Whether the commands came one after another. Where they come at the same time each has read its own now before it waits for its turn, so that one may bear
/// an earlier instant than the one before it.
/// </param>
internal sealed class LogRules(string number, bool inOrder = true)
{
    private static readonly ImmutableHashSet<Type> AfterClosing =
    [
        typeof(NoticeDelivered), typeof(NoticeFailed), typeof(BreachExplained), typeof(BreachAcknowledged), typeof(BreachAnnotated), typeof(DefectsAcknowledged), typeof(NoticeChannelChosen),
    ];

    // What must have been reached before a milestone is; that closing comes last is a rule of its own.
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Before = new Dictionary<string, ImmutableArray<string>>
    {
        [Milestones.Complete] = [Milestones.Received],
        [Milestones.Forwarded] = [Milestones.Received],
        [Milestones.Decided] = [Milestones.Received, Milestones.Complete],
        [Milestones.Notified] = [Milestones.Received, Milestones.Decided],
        [Milestones.Closed] = [Milestones.Received],
    }.ToImmutableDictionary();

    private readonly HashSet<string> _milestones = new(StringComparer.Ordinal);
    private readonly HashSet<string> _started = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paused = new(StringComparer.Ordinal);
    private readonly HashSet<string> _breached = new(StringComparer.Ordinal);
    private readonly HashSet<(string Clock, string Kind, int? Share)> _passed = [];
    private readonly Dictionary<string, List<Pause>> _pauses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openTasks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tasks = new(StringComparer.Ordinal);
    private int _read;
    private Instant _at = Instant.MinValue;
    private bool _isClosed;
    private ClockMark? _lastMark;

    /// <summary>Clocks that kept their due instant through a change of the calendar and were not derived since.</summary>
    public HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>Clocks that had ended when they were looked at.</summary>
    public HashSet<string> Settled { get; } = new(StringComparer.Ordinal);

    /// <summary>By clock, the derivation that was last found to be what a calendar gives.</summary>
    public Dictionary<string, (Derivation Derivation, WorkCalendar Calendar)> Proven { get; } = new(StringComparer.Ordinal);

    /// <summary>The pauses that the log tells of a clock, those of no length left out.</summary>
    public IReadOnlyList<Pause> PausesOf(string clock) => _pauses.TryGetValue(clock, out var told) ? (IReadOnlyList<Pause>)told : [];

    public void Read(List<RecordedEvent> log)
    {
        for (; _read < log.Count; _read++)
        {
            var e = log[_read];
            Hold(e.Sequence == _read + 1, "sequences have no gap", e.Sequence);
            Hold(!inOrder || e.Event.At >= _at, "a log never goes back in time", e.Event);
            Hold(e.RecordedAt >= e.Event.At, "nothing is recorded before it happened", e.Event);
            Hold(!_isClosed || AfterClosing.Contains(e.Event.GetType()), "only letters, reasons and notes come after closing", e.Event);
            _at = e.Event.At;
            Read(e.Event);
            _lastMark = (e.Event as ClockMarkPassed)?.Mark;
        }
    }

    private void Read(CaseEvent e)
    {
        switch (e)
        {
            case MilestoneReached reached: Reached(reached); break;
            case ApplicationClosed: _isClosed = true; break;
            case TaskOpened opened: Hold(_tasks.Add(opened.TaskId) && _openTasks.Add(opened.TaskId), "a task opens once", e); break;
            case TaskCompleted done: Hold(_openTasks.Remove(done.TaskId), "a task ends once", e); break;
            case TaskCancelled done: Hold(_openTasks.Remove(done.TaskId), "a task ends once", e); break;
            case ClockStarted clock: Hold(_started.Add(clock.ClockId), "a clock starts once", e); break;
            case ClockMarkPassed passed: Passed(passed); break;
            case ClockBreached breach: Breached(breach); break;
            case ClockPaused pause:
                Hold(_paused.Add(pause.ClockId) && !_ended.Contains(pause.ClockId) && !_breached.Contains(pause.ClockId), "only a running clock is paused", e);
                (_pauses.TryGetValue(pause.ClockId, out var all) ? all : _pauses[pause.ClockId] = []).Add(new Pause(pause.At, null));
                break;
            case ClockResumed resumed: Resumed(resumed); break;
            case ClockStopped stopped: Ended(stopped.ClockId, e); break;
            case ClockCancelled cancelled: Ended(cancelled.ClockId, e); break;
            case ClockExtended extended: Derived(extended.ClockId, e); break;
            case ClockShifted shifted: Derived(shifted.ClockId, e); break;
            case ClockRederived derived:
                Hold(_started.Contains(derived.ClockId) && !_ended.Contains(derived.ClockId), "only a running clock is derived anew", e);
                Kept.Remove(derived.ClockId);
                break;
            case ClockKept kept: Kept.Add(kept.ClockId); break;
            default: break;
        }
    }

    private void Reached(MilestoneReached e)
    {
        Hold(!_milestones.Contains(Milestones.Closed), "closing is the last milestone", e);
        foreach (var earlier in Before.GetValueOrDefault(e.Milestone, []))
        {
            Hold(_milestones.Contains(earlier), "milestones are reached in the order of the law", e);
        }

        _milestones.Add(e.Milestone);
    }

    // A warning may come again once there is more time to use up; all else on a clock happens once.
    private void Passed(ClockMarkPassed e)
    {
        Hold(e.At == e.Mark.At, "a mark passes at its own instant", e);
        Hold(_started.Contains(e.ClockId) && !_ended.Contains(e.ClockId) && !_paused.Contains(e.ClockId), "marks pass on running clocks only", e);
        Hold(_passed.Add((e.ClockId, e.Mark.Kind, e.Mark.Share)), "no mark passes twice", e);
        if (e.Mark.Kind == MarkKinds.Fire)
        {
            _ended.Add(e.ClockId);
        }
    }

    private void Breached(ClockBreached e)
    {
        Hold(_breached.Add(e.ClockId), "a clock is breached once", e);
        Hold(e.At == e.Derivation.Deadline.Due && _lastMark is { Kind: MarkKinds.Lapse } && _lastMark.At == e.At, "a breach is recorded at the due instant, by its lapse", e);
        Hold(!_ended.Contains(e.ClockId) && !_paused.Contains(e.ClockId), "only a running clock is breached", e);
    }

    private void Resumed(ClockResumed e)
    {
        Hold(_paused.Remove(e.ClockId), "only a paused clock is resumed", e);
        var pauses = _pauses[e.ClockId];
        var from = pauses[^1].From;
        pauses.RemoveAt(pauses.Count - 1);
        if (e.At > from)
        {
            pauses.Add(new Pause(from, e.At));
        }

        Derived(e.ClockId, e);
    }

    private void Derived(string clock, CaseEvent e)
    {
        Hold(!_ended.Contains(clock) && !_breached.Contains(clock), "only a running clock gets more time", e);
        Kept.Remove(clock);
        _passed.RemoveWhere(p => p.Clock == clock && p.Kind == MarkKinds.Warning);
    }

    private void Ended(string clock, CaseEvent e)
    {
        Hold(_started.Contains(clock) && _ended.Add(clock), "a clock ends once", e);
        _paused.Remove(clock);
    }

    private void Hold(bool holds, string rule, object seen)
    {
        if (!holds)
        {
            throw Must.Not(rule, $"{number} at event {_read + 1}: {seen}");
        }
    }
}
