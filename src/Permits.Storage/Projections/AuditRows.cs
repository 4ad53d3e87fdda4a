using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>What is written about a breach.</summary>
internal enum BreachAnswerKind
{
    /// <summary>Why it came about.</summary>
    Reason,

    /// <summary>That a supervisor has seen it, and what was done.</summary>
    Acknowledgement,
}

/// <summary>Rows of <c>breach_answer</c>: added, never changed.</summary>
internal static class BreachAnswerRecord
{
    // The number follows from the rows before it, so that a correction points back without touching what it corrects.
    private const string Insert = """
        INSERT INTO breach_answer (breach, kind, number, application, sequence, code, text, by_id, by_name, at)
        SELECT @p0, @p1, COUNT(*) + 1, @p2, CAST(@p3 AS BIGINT), @p4, @p5, @p6, @p7, CAST(@p8 AS BIGINT) FROM breach_answer WHERE breach = @p0 AND kind = @p1
        """;

    public static void Write(SqlSession session, string application, RecordedEvent recorded, string breach, BreachAnswerKind kind, string? code, string text) =>
        session.Execute(Insert, breach, kind, application, recorded.Sequence, code, text, recorded.ActorId, recorded.ActorName, recorded.Event.At);
}

/// <summary>A row of <c>breach_holder</c>.</summary>
internal sealed record BreachHolderRecord(string Breach, string? Element, Holder Holder)
{
    public static Table<BreachHolderRecord> Table { get; } = new(
        "breach_holder", 2, 6,
        ("breach", r => r.Breach), ("task", r => r.Holder.TaskId), ("element", r => r.Element), ("role", r => r.Holder.Role),
        ("user_id", r => r.Holder.UserId), ("user_name", r => r.Holder.UserName));
}

/// <summary>A row of <c>reassignment</c>.</summary>
internal sealed record ReassignmentRecord(CaseState Case, OpenTask Task, TaskReassigned Given, RecordedEvent Recorded, Instant? Due)
{
    public static Table<ReassignmentRecord> Table { get; } = new(
        "reassignment", 2, 15,
        ("application", r => r.Case.Number), ("sequence", r => r.Recorded.Sequence), ("task", r => r.Task.Id), ("office", r => r.Case.OfficeId),
        ("permit_type", r => r.Case.PermitType), ("title_th", r => r.Task.Title.Th), ("title_en", r => r.Task.Title.En),
        ("from_id", r => r.Given.FromUserId), ("to_id", r => r.Given.ToUserId), ("to_name", r => r.Given.ToUserName),
        ("by_id", r => r.Recorded.ActorId), ("by_name", r => r.Recorded.ActorName), ("reason", r => r.Given.Reason), ("at", r => r.Given.At), ("due", r => r.Due));

    public static ReassignmentRecord Of(CaseState state, OpenTask task, TaskReassigned given, RecordedEvent recorded) =>
        new(state, task, given, recorded, LegalDue.OfTask(LegalDue.Live(state), task.Role, task.ClockId, task.InstanceId)?.Due);
}

/// <summary>A row of <c>decision_taken</c>: a finished task for which a table had recommended an outcome.</summary>
internal sealed record DecisionRecord(CaseState Case, OpenTask Task, string Recommended, TaskCompleted Done)
{
    public static Table<DecisionRecord> Table { get; } = new(
        "decision_taken", 1, 13,
        ("task", r => r.Task.Id), ("application", r => r.Case.Number), ("office", r => r.Case.OfficeId), ("permit_type", r => r.Case.PermitType),
        ("element", r => r.Task.ElementId), ("title_th", r => r.Task.Title.Th), ("title_en", r => r.Task.Title.En),
        ("recommended", r => r.Recommended), ("taken", r => r.Done.Outcome), ("reason", r => r.Done.Reason), ("by_id", r => r.Done.UserId),
        ("by_name", r => r.Done.UserName), ("at", r => r.Done.At));
}

/// <summary>A row of <c>assignment</c>: the latest giving out of a task by its strategy.</summary>
internal sealed record AssignmentRecord(CaseState Case, OpenTask Task, AssignmentDecided Decided, RecordedEvent Recorded)
{
    public static Table<AssignmentRecord> Table { get; } = new(
        "assignment", 1, 1,
        ("task", r => r.Task.Id), ("application", r => r.Case.Number), ("sequence", r => r.Recorded.Sequence), ("office", r => r.Case.OfficeId),
        ("permit_type", r => r.Case.PermitType), ("role", r => r.Task.Role), ("title_th", r => r.Task.Title.Th), ("title_en", r => r.Task.Title.En),
        ("strategy", r => r.Decided.Strategy), ("skill", r => r.Decided.Skill), ("considered", r => r.Decided.Considered.Length),
        ("candidates", r => r.Decided.Considered.Count(c => c.LeftOut is null)), ("user_id", r => r.Decided.UserId), ("user_name", r => r.Decided.UserName),
        ("at", r => r.Decided.At));
}
