using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine.Running;

namespace Permits.Engine;

/// <summary>Gathers what a tried case shows.</summary>
internal sealed class TrialReport
{
    private readonly Definition _definition;
    private readonly CaseState _state;
    private readonly Dictionary<string, string?> _elements = new(StringComparer.Ordinal);
    private readonly DateTimeZone _zone;

    private TrialReport(Definition definition, CaseState state, DateTimeZone zone) => (_definition, _state, _zone) = (definition, state, zone);

    public static TriedCase Of(Definition definition, CaseState state, IEnumerable<(CaseEvent Event, Actor By)> events, ZonedDateTime now, TrialStop? stopped)
    {
        var report = new TrialReport(definition, state, now.Zone);
        ImmutableArray<TriedEvent> happened = [.. events.Select(e => new TriedEvent(e.Event, report.ElementOf(e.Event), e.By))];
        return new TriedCase
        {
            Definition = definition,
            State = state,
            Now = now.ToInstant(),
            Events = happened,
            Stopped = stopped,
            Tasks = [.. state.Tasks.Values.OrderBy(t => t.Id, InstanceOrder.Oldest).Select(report.Task)],
            Clocks = [.. state.Clocks.Values.Where(c => c.IsLive).OrderBy(c => c.Deadline.Due).ThenBy(c => c.Id, InstanceOrder.ByNumber).Select(report.Clock)],
            Waits = [.. (state.Subscriptions?.Values ?? []).OrderBy(s => s.Id, InstanceOrder.ByNumber).Select(s => new TriedWait(s.ElementId, s.Kind, s.Name, s.Key, s.Due))],
            Letters = [.. happened.Where(e => e.Event is NoticeQueued).Select(e => report.Letter((NoticeQueued)e.Event, e.Element))],
            Decisions = [.. happened.Select(e => e.Event).OfType<DecisionMade>().Select(d => new TriedDecision(d.At, d.ElementId, d.Decision, d.Tables, d.Value))],
            ActiveElements = [.. state.Active.Values.OrderBy(i => i.Id, InstanceOrder.Oldest).Select(i => i.ElementId).Distinct(StringComparer.Ordinal)],
        };
    }

    private TriedTask Task(OpenTask task)
    {
        var element = task.ElementId is { } id ? _definition.Package.Process.Node(id) as UserTask : null;
        return new(
            task,
            element?.Form,
            element?.Outcomes ?? LawTasks.OutcomesOf(_state, task),
            task.ClockId is { } clock ? _state.Clocks[clock] : null,
            element is null && LawTasks.NeedsReason(_definition, _state, task));
    }

    private TriedClock Clock(Clock clock)
    {
        var rule = _definition.Package.ClockRules.Find(clock.Spec);
        return new(
            clock,
            rule?.ElementId,
            [.. from mark in clock.Marks
                where mark.Kind == MarkKinds.Warning
                select new TriedWarning(mark.At, mark.Share ?? 0, [.. (rule?.Terms.Warnings ?? []).Where(w => w.Share == mark.Share).Select(w => w.Notice)])],
            rule is null || clock.State == ClockState.Breached ? [] : LapseWords.Of(_definition.Package, rule, _state, _zone),
            [.. (rule?.Terms.Pauses ?? []).Where(p => p.While is null)]);
    }

    private TriedLetter Letter(NoticeQueued queued, string? element) => new(
        queued.At, queued.Template, _definition.Package.Notices.GetValueOrDefault(queued.Template) is { } text ? NoticeText.SubjectOf(text) : null,
        queued.To, queued.Reason, element);

    // Tasks, clocks and notices are told by ids of their own, which their first event ties to an element.
    private string? ElementOf(CaseEvent @event)
    {
        switch (@event)
        {
            case TaskOpened e:
                _elements[e.TaskId] = e.ElementId;
                break;
            case ClockStarted e:
                _elements[e.ClockId] = _definition.Package.ClockRules.Find(e.Spec)?.ElementId;
                break;
            default:
                break;
        }

        return @event switch
        {
            ElementEntered e => e.ElementId,
            ElementCompleted e => e.ElementId,
            ElementCancelled e => e.ElementId,
            LoopEntered e => e.ElementId,
            LoopCompleted e => e.ElementId,
            SubscriptionOpened e => e.ElementId,
            DecisionMade e => e.ElementId,
            DepartureRecorded e => e.ElementId,
            FaultFindingUsed e => e.ElementId,
            IncidentRaised e => e.ElementId,
            IncidentResolved e => e.ElementId,
            MessageReceived e => e.ElementId,
            MessageThrown e => e.ElementId,
            SignalThrown e => e.ElementId,
            ErrorThrown e => e.ElementId,
            EscalationThrown e => e.ElementId,
            TaskOpened e => e.ElementId,
            TaskClaimed e => Known(e.TaskId),
            TaskCompleted e => e.ElementId,
            TaskCancelled e => Known(e.TaskId),
            DefectsRecorded e => Known(e.TaskId),
            ClockStarted e => Known(e.ClockId),
            ClockMarkPassed e => Known(e.ClockId),
            ClockStopped e => Known(e.ClockId),
            ClockCancelled e => Known(e.ClockId),
            ClockExtended e => Known(e.ClockId),
            ClockPaused e => Known(e.ClockId),
            ClockResumed e => Known(e.ClockId),
            ClockBreached e => Known(e.ClockId),
            NoticeQueued e => _definition.Package.Process.Nodes.ContainsKey(e.Cause) ? e.Cause : Known(e.Cause),
            _ => null,
        };
    }

    private string? Known(string id) => _elements.GetValueOrDefault(id);
}
