using Permits.Engine;

namespace Permits.Exports;

/// <summary>Reads a case's log as activities. What only moves the engine along is no activity.</summary>
internal static class Activities
{
    private const string Complete = "complete";

    /// <summary>The activities of a case, in the order of its log.</summary>
    public static IEnumerable<Activity> Of(IEnumerable<RecordedEvent> log)
    {
        var tasks = new Dictionary<string, TaskOpened>(StringComparer.Ordinal);
        var clocks = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var recorded in log)
        {
            if (recorded.Event is TaskOpened opened)
            {
                tasks[opened.TaskId] = opened;
            }
            else if (recorded.Event is TaskMoved moved && tasks.TryGetValue(moved.TaskId, out var task))
            {
                tasks[moved.TaskId] = task with { ElementId = moved.ElementId, Title = moved.Title, Role = moved.Role };
            }
            else if (recorded.Event is ClockStarted started)
            {
                clocks[started.ClockId] = started.Title;
            }

            if (Read(recorded, tasks, clocks) is { } activity)
            {
                yield return activity;
            }
        }
    }

    private static Activity? Read(RecordedEvent recorded, Dictionary<string, TaskOpened> tasks, Dictionary<string, LocalText> clocks)
    {
        Activity Plain(LocalText name, string lifecycle = Complete) => new(recorded, name, lifecycle, recorded.Event.GetType().Name) { Resource = Actor(recorded) };
        Activity OfTask(string id, string lifecycle, string? resource, string? outcome = null)
        {
            var task = tasks[id];
            return Plain(task.Title, lifecycle) with { Task = id, Element = task.ElementId, Role = task.Role, Resource = resource, Outcome = outcome };
        }

        Activity OfClock(string id, string lifecycle, LocalText? act = null) =>
            Plain(act is null ? clocks[id] : new LocalText($"{act.Th}: {clocks[id].Th}", $"{act.En}: {clocks[id].En}"), lifecycle) with { Clock = id };

        return recorded.Event switch
        {
            ApplicationFiled => Plain(new("ยื่นคำขอ", "File application")),
            ApplicationForwarded => Plain(new("ส่งเรื่องให้ผู้อนุญาต", "Forward to licensor")),
            TaskOpened e => OfTask(e.TaskId, "schedule", null),
            AssignmentDecided { UserId: { } user } e => OfTask(e.TaskId, "assign", user),
            TaskClaimed e => OfTask(e.TaskId, "assign", e.UserId),
            TaskUnclaimed e => OfTask(e.TaskId, "reassign", null),
            TaskReassigned e => OfTask(e.TaskId, "reassign", e.ToUserId),
            TaskCompleted e => OfTask(e.TaskId, Complete, e.UserId, e.Outcome),
            TaskCancelled e => OfTask(e.TaskId, "ate_abort", null),
            MilestoneReached e => Plain(new($"หมุดหมาย: {Milestones.NameOf(e.Milestone).Th}", $"Milestone: {Milestones.NameOf(e.Milestone).En}")),
            ClockStarted e => OfClock(e.ClockId, "start"),
            ClockPaused e => OfClock(e.ClockId, "suspend"),
            ClockResumed e => OfClock(e.ClockId, "resume"),
            ClockStopped e => OfClock(e.ClockId, Complete),
            ClockCancelled e => OfClock(e.ClockId, "withdraw"),
            ClockExtended e => OfClock(e.ClockId, Complete, new("ขยายเวลา", "Extend")),
            ClockBreached e => OfClock(e.ClockId, Complete, new("เกินกำหนด", "Breach")),
            NoticeQueued e => Plain(new($"ออกหนังสือแจ้ง: {e.Template}", $"Notice: {e.Template}")),
            NoticeDelivered => Plain(new("ส่งหนังสือแจ้งแล้ว", "Notice delivered")),
            DefectsRecorded => Plain(new("บันทึกข้อบกพร่อง", "Record defects")),
            DefectsAcknowledged => Plain(new("รับทราบข้อบกพร่อง", "Acknowledge defects")),
            DepartureRecorded e => Plain(new("ใช้ดุลพินิจต่างจากเกณฑ์", "Depart from decision table")) with { Task = e.TaskId, Element = e.ElementId, Outcome = e.Chosen },
            BreachExplained => Plain(new("บันทึกเหตุผลการเกินกำหนด", "Explain breach")),
            BreachAcknowledged => Plain(new("หัวหน้ารับทราบการเกินกำหนด", "Acknowledge breach")),
            PermitIssued => Plain(new("ออกใบอนุญาต", "Issue permit")),
            ApplicationClosed e => Plain(new("สิ้นสุดเรื่อง", "Close application")) with { Outcome = e.Result },
            _ => null,
        };
    }

    private static string? Actor(RecordedEvent recorded) => recorded.ActorId == Engine.Actor.System.Id ? null : recorded.ActorId;
}
