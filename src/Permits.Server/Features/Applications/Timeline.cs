using System.Diagnostics;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Assigning;
using Permits.Server.Ui;
using Permits.Time;

namespace Permits.Server.Features.Applications;

/// <summary>One line of the timeline.</summary>
/// <param name="At">When it legally happened.</param>
/// <param name="What">What happened.</param>
/// <param name="Detail">More about it; null where nothing.</param>
/// <param name="Who">Who caused it; null where that is not shown.</param>
/// <param name="Mark">How it stands out: <c>key</c>, <c>good</c>, <c>bad</c>; null for the rest.</param>
/// <param name="Event">The event it tells of.</param>
public sealed record TimelineLine(Instant At, string What, string? Detail, string? Who, string? Mark, CaseEvent? Event = null);

/// <summary>An application's events as sentences. Tokens and marks, which only the engine needs, are left out.</summary>
public sealed class Timeline
{
    private readonly CaseView _view;
    private readonly Wording _say;
    private readonly bool _public;
    private readonly Dictionary<string, LocalText> _tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalText> _clocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> _due = new(StringComparer.Ordinal);
    private readonly HashSet<string> _timers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _notices = new(StringComparer.Ordinal);

    private Timeline(CaseView view, Wording say, bool forApplicant)
    {
        _view = view;
        _say = say;
        _public = forApplicant;
    }

    /// <summary>The whole timeline, oldest first.</summary>
    /// <param name="view">The application.</param>
    /// <param name="say">The language.</param>
    /// <param name="forApplicant">Whether the reader is the applicant: who holds a task inside the office, and what goes to others, is left out.</param>
    public static IReadOnlyList<TimelineLine> Of(CaseView view, Wording say, bool forApplicant) => new Timeline(view, say, forApplicant).Read(view.Events);

    /// <summary>What would follow on a case, in the same words.</summary>
    /// <param name="view">The application as it stands.</param>
    /// <param name="say">The language.</param>
    /// <param name="next">The events that would come next.</param>
    public static IReadOnlyList<TimelineLine> After(CaseView view, Wording say, IEnumerable<CaseEvent> next)
    {
        var timeline = new Timeline(view, say, false);
        timeline.Read(view.Events);
        return timeline.Read(next.Select(e => new RecordedEvent(0, e.At, "", "", e)));
    }

    private List<TimelineLine> Read(IEnumerable<RecordedEvent> events)
    {
        var entries = new List<TimelineLine>();
        foreach (var recorded in events)
        {
            Learn(recorded.Event);
            if (Entry(recorded.Event) is { } entry)
            {
                var who = recorded.ActorId.Length == 0 || _public ? null : recorded.ActorId == Actor.System.Id ? _say.Of(TimelineTexts.System) : recorded.ActorName;
                entries.Add(entry with { At = recorded.Event.At, Who = who, Event = recorded.Event });
            }
        }

        return entries;
    }

    private void Learn(CaseEvent @event)
    {
        switch (@event)
        {
            case TaskOpened opened:
                _tasks[opened.TaskId] = opened.Title;
                break;
            case ClockStarted started:
                _clocks[started.ClockId] = started.Title;
                _due[started.ClockId] = started.Derivation.Deadline.Due;
                if (started.Derivation.Question.Owner == DutyOwner.Officer && started.Marks.Any(m => m.Kind == MarkKinds.Fire))
                {
                    _timers.Add(started.ClockId);
                }

                break;
            case ClockExtended extended:
                _due[extended.ClockId] = extended.Derivation.Deadline.Due;
                break;
            case ClockResumed resumed:
                _due[resumed.ClockId] = resumed.Derivation.Deadline.Due;
                break;
            case NoticeQueued queued:
                _notices[queued.NoticeId] = queued.Template;
                break;
        }
    }

    private TimelineLine? Entry(CaseEvent @event) => @event switch
    {
        // A timer inside the office is news only when it fires.
        ClockStarted e when _timers.Contains(e.ClockId) => null,
        ClockStopped e when _timers.Contains(e.ClockId) => null,
        ClockCancelled e when _timers.Contains(e.ClockId) => null,
        ApplicationFiled e => Line(TimelineTexts.Filed, detail: e.ReceivedAt == e.At ? null : _say.Fill(TimelineTexts.DeemedReceived, _say.DateTime(e.ReceivedAt)), mark: "key"),
        TaskOpened e => _public && e.Role != "applicant" ? null : Line(TimelineTexts.TaskOpened, _say.Of(e.Title)),
        AssignmentDecided e => _public ? null : GivenOut(e),
        TaskClaimed e => _public ? null : Line(TimelineTexts.TaskClaimed, Task(e.TaskId)),
        TaskUnclaimed e => _public ? null : Line(TimelineTexts.TaskUnclaimed, Task(e.TaskId)),
        TaskReassigned e => _public ? null : Entry(_say.Fill(TimelineTexts.TaskReassigned, Task(e.TaskId), e.ToUserName), Because(e.Reason), null),
        TaskCompleted e => Completed(e),
        TaskCancelled e => _public ? null : Line(TimelineTexts.TaskCancelled, Task(e.TaskId)),
        MilestoneReached e => Line(TimelineTexts.Milestone, _say.Of(CommonTexts.Milestone(e.Milestone)), mark: "key"),
        ClockStarted e => Line(
            TimelineTexts.ClockStarted, _say.Of(e.Title), detail: _say.Fill(TimelineTexts.ClockDue, _say.Period(e.Derivation.Question.Period), _say.DateTime(e.Derivation.Deadline.Due))),
        ClockMarkPassed { Mark.Kind: MarkKinds.Fire } e => Line(TimelineTexts.ClockFired, Clock(e.ClockId)),
        ClockStopped e => Line(TimelineTexts.ClockStopped, Clock(e.ClockId)),
        ClockCancelled e => _public ? null : Line(TimelineTexts.ClockCancelled, Clock(e.ClockId)),
        ClockExtended e => Entry(_say.Fill(TimelineTexts.ClockExtended, Clock(e.ClockId), _say.Period(e.By)), Because(e.Reason), "key"),
        ClockRederived e when _timers.Contains(e.ClockId) => null,
        ClockKept e when _timers.Contains(e.ClockId) => null,
        ClockRederived e => Rederived(e),
        ClockKept e => Entry(_say.Fill(TimelineTexts.ClockKept, Clock(e.ClockId)), _say.Fill(TimelineTexts.KeptBecause, _say.Of(e.Reason)), null),
        BreachAnnotated e => _public ? null : Entry(_say.Of(TimelineTexts.BreachAnnotated), _say.Fill(TimelineTexts.DueThen, _say.DateTime(e.DueThen), _say.Of(e.Text)), null),
        ClockPaused e => Entry(
            _say.Fill(TimelineTexts.ClockPaused, Clock(e.ClockId), _say.Of(e.Name)), e.Reason is null ? _say.Cite(e.Cite) : Because(e.Reason), "key"),
        ClockResumed e => Entry(
            _say.Fill(TimelineTexts.ClockResumed, Clock(e.ClockId), _say.DateTime(e.Derivation.Deadline.Due)), e.Reason is null ? null : Because(e.Reason), "key"),
        ClockMarkPassed { Mark: { Kind: MarkKinds.Warning, Share: { } share } } e => _public ? null : Entry(_say.Fill(TimelineTexts.Warned, Clock(e.ClockId), share), null, null),
        OutcomeDeemed e => Line(TimelineTexts.Deemed, _say.Of(CommonTexts.Result(e.Effect.ToWire())), detail: _say.Cite(e.Cite), mark: "key"),
        OutcomeAttested => Line(TimelineTexts.Attested, mark: "key"),
        OutcomeDisputed e => Entry(_say.Of(TimelineTexts.Disputed), Because(e.Reason), "key"),
        ClockBreached e => Line(TimelineTexts.Breached, Clock(e.ClockId), mark: "bad"),
        BreachExplained e => _public ? null : Line(TimelineTexts.BreachExplained, _say.Of(BreachReason.Of(e.Code).Text), detail: e.Text),
        BreachAcknowledged e => _public ? null : Line(TimelineTexts.BreachAcknowledged, detail: e.CorrectiveAct),
        NoticeQueued e => _public && e.To != "applicant" ? null
            : Entry(_say.Fill(TimelineTexts.NoticeQueued, Notice(e.NoticeId), _say.Of(CommonTexts.Recipient(e.To))), e.Reason is null ? null : Because(e.Reason), null),
        NoticeDelivered e => _public ? null : Line(TimelineTexts.NoticeDelivered, Notice(e.NoticeId)),
        NoticeFailed e => _public ? null : Line(TimelineTexts.NoticeFailed, Notice(e.NoticeId)),
        DefectsRecorded e => Entry(
            _say.Fill(TimelineTexts.DefectsRecorded, _say.Period(e.CorrectionPeriod)), _public ? null : _say.Fill(TimelineTexts.SignedBy, e.OfficerName, _say.Of(CommonTexts.Role(e.OfficerRole))), "key"),
        DefectsAcknowledged e => Line(TimelineTexts.DefectsAcknowledged, e.UserName, mark: "key"),
        FaultFound e => Entry(
            _say.Fill(TimelineTexts.FaultFound, _say.Of(FaultFindings.FaultTexts.Of(e.Fault))),
            _public ? Because(e.Reason) : Because(e.Reason) + " · " + _say.Fill(TimelineTexts.FaultFile, e.CaseFile), "bad"),
        FaultFindingUsed e => Line(TimelineTexts.FaultFindingUsed, Element(e.ElementId), mark: "bad"),
        NoticeChannelChosen e => Line(TimelineTexts.NoticeChannelChosen, _say.Of(CommonTexts.Channel(e.Channel))),
        IncidentRaised e => Line(TimelineTexts.Incident, _say.Of(e.Message), mark: "bad"),
        ApplicationForwarded => Line(TimelineTexts.Forwarded, mark: "key"),
        ApplicationClosed e => Line(TimelineTexts.Closed, _say.Of(CommonTexts.Result(e.Result)), mark: e.Result == "granted" ? "good" : "key"),
        RenewalFiled e => Line(
            TimelineTexts.RenewalFiled, e.Permit,
            detail: _say.Fill(e.KeepsAlive ? TimelineTexts.RenewalKeepsAlive : e.InTime ? TimelineTexts.RenewalInTime : TimelineTexts.RenewalLate, _say.Cite(e.Cite)), mark: "key"),
        PermitIssued e => Line(
            TimelineTexts.PermitIssued, e.Number,
            detail: e.ValidTo is { } last
                ? _say.Fill(TimelineTexts.PermitTerm, _say.Date(e.ValidFrom), _say.Date(last))
                : _say.Fill(TimelineTexts.PermitNoExpiry, _say.Date(e.ValidFrom)),
            mark: "good"),
        DefinitionAdopted e => Entry(_say.Fill(TimelineTexts.Adopted, e.To, e.From, _say.Cite(e.Cite)), Approved(e), "key"),
        TaskMoved e => TaskGoesOn(e),
        ElementMoved e => _public ? null : Entry(_say.Fill(TimelineTexts.ElementMoved, e.From, Element(e.To)), null, null),
        ClockShifted e => Line(TimelineTexts.ClockShifted, Clock(e.ClockId), detail: _say.Fill(TimelineTexts.ClockDue, _say.Period(e.Derivation.Question.Period), _say.DateTime(e.Derivation.Deadline.Due))),
        IncidentResolved { Reason: "" } e => Line(TimelineTexts.IncidentOutlived, Element(e.ElementId)),
        IncidentResolved e => Entry(_say.Fill(TimelineTexts.IncidentResolved, Element(e.ElementId)), _public ? null : Because(e.Reason), "key"),
        MessageReceived e => _public ? null : Line(TimelineTexts.MessageReceived, e.Name),
        MessageThrown e => _public ? null : Line(TimelineTexts.MessageThrown, e.Name),
        SignalThrown e => _public ? null : Line(TimelineTexts.SignalThrown, e.Name),
        ErrorThrown e => _public ? null : Line(TimelineTexts.ErrorThrown, Element(e.ElementId)),
        EscalationThrown e => _public ? null : Line(TimelineTexts.EscalationThrown, Element(e.ElementId)),
        DecisionMade e => _public ? null : Entry(_say.Fill(TimelineTexts.DecisionMade, e.Decision, e.Value.ToString()), RulesOf(e), null),
        DepartureRecorded e => _public ? null
            : Entry(_say.Fill(TimelineTexts.Departed, Outcome(e.ElementId, e.Recommended), Outcome(e.ElementId, e.Chosen)), Because(e.Reason), "bad"),
        _ when TokenWalk.IsPartOf(@event) => null,
        _ => throw new UnreachableException($"No words for {@event.GetType().Name}."),
    };

    private TimelineLine GivenOut(AssignmentDecided e)
    {
        var how = _say.Of(Strategies.NameOf(e.Strategy, e.Skill));
        return Entry(
            e.UserName is { } name ? _say.Fill(AssignmentTexts.Given, Task(e.TaskId), name, how) : _say.Fill(AssignmentTexts.NotGiven, Task(e.TaskId), how),
            Considered(e), e.UserId is null ? "bad" : null);
    }

    private string Considered(AssignmentDecided e)
    {
        if (e.Considered.IsEmpty)
        {
            return _say.Of(AssignmentTexts.NoneOfRole);
        }

        string Listed(LocalText text, IEnumerable<string> people) => string.Join(", ", people) is { Length: > 0 } list ? _say.Fill(text, list) : "";
        return string.Join(" · ", new[]
        {
            Listed(AssignmentTexts.Among, e.Considered.Where(o => o.LeftOut is null).Select(o => _say.Fill(AssignmentTexts.Candidate, o.Name, o.OpenTasks))),
            Listed(AssignmentTexts.NotAmong, e.Considered.Where(o => o.LeftOut is not null)
                .Select(o => _say.Fill(AssignmentTexts.LeftOut, o.Name, _say.Of(LeftOutReasons.NameOf(o.LeftOut!))))),
        }.Where(text => text.Length > 0));
    }

    private TimelineLine? TaskGoesOn(TaskMoved e)
    {
        _tasks[e.TaskId] = e.Title;
        return _public ? null : Line(TimelineTexts.TaskMoved, _say.Of(e.Title), _say.Fill(TimelineTexts.TaskMovedTo, _say.Of(Engine.Roles.NameOf(e.Role))));
    }

    private string Approved(DefinitionAdopted e) => e.Migration is { } migration && !_public
        ? Because(e.Reason) + " · " + _say.Fill(TimelineTexts.MigrationApproved, migration.Id, migration.ProposedByName, migration.ApprovedByName)
        : Because(e.Reason);

    private TimelineLine Rederived(ClockRederived e)
    {
        var before = _due.GetValueOrDefault(e.ClockId, e.Deadline.Due);
        _due[e.ClockId] = e.Deadline.Due;
        return before == e.Deadline.Due
            ? Entry(_say.Fill(TimelineTexts.ClockCountedAnew, Clock(e.ClockId)), Because(_say.Of(e.Reason)), null)
            : Entry(
                _say.Fill(TimelineTexts.ClockRederived, Clock(e.ClockId)),
                _say.Fill(TimelineTexts.MovedBecause, _say.DateTime(before), _say.DateTime(e.Deadline.Due), _say.Of(e.Reason)), "key");
    }

    private TimelineLine Completed(TaskCompleted e)
    {
        var outcome = e.ElementId is { } id && _view.Process.Nodes.GetValueOrDefault(id) is UserTask task ? task.Outcomes.FirstOrDefault(o => o.Id == e.Outcome) : null;
        return Entry(
            outcome is null ? _say.Fill(TimelineTexts.TaskDone, Task(e.TaskId)) : _say.Fill(TimelineTexts.TaskCompleted, Task(e.TaskId), _say.Of(outcome.Name)),
            e.Reason is null ? null : Because(e.Reason),
            outcome?.Adverse == true ? "bad" : "good");
    }

    private TimelineLine Line(LocalText text, string value = "", string? detail = null, string? mark = null) => Entry(_say.Fill(text, value), detail, mark);

    private static TimelineLine Entry(string what, string? detail, string? mark) => new(default, what, detail, null, mark);

    private string? RulesOf(DecisionMade made)
    {
        var rules = made.Tables.SelectMany(t => t.Rules.Select(r => made.Tables.Length == 1 ? $"{r}" : $"{t.Element} {r}")).ToList();
        return rules.Count == 0 ? null : _say.Fill(TimelineTexts.RulesMatched, string.Join(", ", rules));
    }

    private string Element(string id) => _say.Of(_view.Process.TitleOf(id));

    private string Outcome(string elementId, string outcome) =>
        (_view.Process.Nodes.GetValueOrDefault(elementId) as UserTask)?.Outcomes.FirstOrDefault(o => o.Id == outcome)?.Name is { } name ? _say.Of(name) : outcome;

    private string Because(string reason) => _say.Fill(TimelineTexts.Reason, reason);

    private string Task(string id) => _tasks.TryGetValue(id, out var title) ? _say.Of(title) : id;

    private string Clock(string id) => _clocks.TryGetValue(id, out var title) ? _say.Of(title) : id;

    private string Notice(string id) => _notices.TryGetValue(id, out var template) ? _say.Of(CommonTexts.Notice(template)) : id;
}
