using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Ui;

namespace Permits.Server.Features.Applications;

/// <summary>One thing that happened.</summary>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="At">When it legally happened.</param>
/// <param name="RecordedAt">When it was written.</param>
/// <param name="Actor">Who caused it; null where hidden.</param>
/// <param name="Type">The event's name, e.g. <c>milestone-reached</c>.</param>
/// <param name="Subject">The task, clock, breach, notice or milestone it is about; null for the application itself.</param>
/// <param name="Title">The subject's name where it has one.</param>
public sealed record TimelineEntry(long Sequence, Instant At, Instant RecordedAt, string? Actor, string Type, string? Subject, LocalText? Title)
{
    /// <summary>The timeline for officials: everything but the token's walk from element to element.</summary>
    public static ImmutableArray<TimelineEntry> ForOfficials(IEnumerable<RecordedEvent> events) =>
        [.. events.Where(e => !TokenWalk.IsPartOf(e.Event)).Select(e => Of(e, e.ActorName))];

    /// <summary>The timeline for the applicant: milestones, clocks, breaches and what went to him; officials are not named.</summary>
    public static ImmutableArray<TimelineEntry> ForApplicant(IEnumerable<RecordedEvent> events, string userId) =>
        [.. events.Where(e => ConcernsApplicant(e, userId)).Select(e => Of(e, e.ActorId == userId ? e.ActorName : null))];

    private static bool ConcernsApplicant(RecordedEvent recorded, string userId) => recorded.Event switch
    {
        ApplicationFiled or ApplicationForwarded or MilestoneReached or ClockStarted or ClockStopped or ClockExtended or ClockPaused or ClockResumed or ClockRederived or ClockBreached
            or OutcomeDeemed or OutcomeAttested or OutcomeDisputed or ApplicationClosed => true,
        DefectsRecorded or DefectsAcknowledged or FaultFound or FaultFindingUsed or NoticeChannelChosen => true,
        NoticeQueued notice => notice.To == "applicant",
        TaskOpened task => task.Role == Engine.Roles.Applicant,
        TaskCompleted task => task.UserId == userId,
        _ => false,
    };

    private static TimelineEntry Of(RecordedEvent recorded, string? actor)
    {
        var (subject, title) = recorded.Event switch
        {
            TaskOpened e => (e.TaskId, e.Title),
            AssignmentDecided e => (e.TaskId, null),
            TaskClaimed e => (e.TaskId, null),
            TaskUnclaimed e => (e.TaskId, null),
            TaskReassigned e => (e.TaskId, null),
            TaskCompleted e => (e.TaskId, null),
            TaskCancelled e => (e.TaskId, null),
            TaskMoved e => (e.TaskId, e.Title),
            ElementMoved e => (e.To, null),
            MilestoneReached e => (e.Milestone, null),
            ClockStarted e => (e.ClockId, e.Title),
            ClockStopped e => (e.ClockId, null),
            ClockCancelled e => (e.ClockId, null),
            ClockExtended e => (e.ClockId, null),
            ClockRederived e => (e.ClockId, e.Reason),
            ClockKept e => (e.ClockId, e.Reason),
            BreachAnnotated e => (e.BreachId, e.Text),
            ClockPaused e => (e.ClockId, e.Name),
            ApplicationForwarded e => (e.OfficeId, null),
            ClockResumed e => (e.ClockId, null),
            OutcomeDeemed e => (e.ClockId, CommonTexts.Result(e.Effect.ToWire())),
            OutcomeAttested e => (e.ClockId, null),
            OutcomeDisputed e => (e.ClockId, null),
            ClockBreached e => (e.ClockId, null),
            BreachExplained e => (e.BreachId, null),
            BreachAcknowledged e => (e.BreachId, null),
            NoticeQueued e => (e.NoticeId, null),
            NoticeDelivered e => (e.NoticeId, null),
            NoticeFailed e => (e.NoticeId, null),
            DefectsRecorded e => (e.RecordId, null),
            DefectsAcknowledged e => (e.RecordId, null),
            FaultFound e => (e.FindingId, null),
            FaultFindingUsed e => (e.FindingId, null),
            IncidentRaised e => (e.ElementId, e.Message),
            IncidentResolved e => (e.ElementId, null),
            MessageReceived e => (e.ElementId, new LocalText(e.Name)),
            MessageThrown e => (e.ElementId, new LocalText(e.Name)),
            SignalThrown e => (e.ElementId, new LocalText(e.Name)),
            ErrorThrown e => (e.ElementId, null),
            EscalationThrown e => (e.ElementId, null),
            DecisionMade e => (e.ElementId, new LocalText(e.Decision)),
            DepartureRecorded e => (e.TaskId, null),
            _ => ((string?)null, (LocalText?)null),
        };
        return new TimelineEntry(
            recorded.Sequence, recorded.Event.At, recorded.RecordedAt, actor, JsonNamingPolicy.KebabCaseLower.ConvertName(recorded.Event.GetType().Name), subject, title);
    }
}
