using NodaTime;
using Permits.Bpmn;
using Permits.Storage;

namespace Permits.Server.Features.Tasks;

/// <summary>One task of a list.</summary>
public sealed record TaskAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The case's version, to send back as <c>version</c>.</summary>
    public required long CaseVersion { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The permit's name.</summary>
    public required LocalText PermitTitle { get; init; }

    /// <summary>The user task's element id; null for a duty of a statute.</summary>
    public string? ElementId { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Who may do it.</summary>
    public required string Role { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The applicant's name.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>Whether it is to be done, claimed, done or cancelled.</summary>
    public required TaskState State { get; init; }

    /// <summary>User name of who has it; null while unclaimed.</summary>
    public string? Assignee { get; init; }

    /// <summary>His name.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>The strategy by which it was given out: <c>draw</c>, <c>load</c> or <c>skill</c>; null where officers claim it.</summary>
    public AssignmentStrategy? Strategy { get; init; }

    /// <summary>Whether only a supervisor can give it to somebody: its strategy found nobody, or it was given back.</summary>
    public required bool AwaitsSupervisor { get; init; }

    /// <summary>When it opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When it ended; null while it is to be done.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>How it was finished.</summary>
    public string? Outcome { get; init; }

    /// <summary>The soonest legal due instant that it bears on; null where none.</summary>
    public Instant? Due { get; init; }

    /// <summary>The clock that sets it.</summary>
    public string? DueClock { get; init; }

    /// <summary>That clock's name.</summary>
    public LocalText? DueTitle { get; init; }

    /// <summary>The section.</summary>
    public string? DueCite { get; init; }

    /// <summary>Whether the due instant has come and the task is still to be done.</summary>
    public required bool Overdue { get; init; }

    /// <summary>Whether it belongs to a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The answer for a row.</summary>
    public static TaskAnswer Of(TaskRow row, Instant now) => new()
    {
        Id = row.Id,
        Application = row.Application,
        CaseVersion = row.CaseVersion,
        PermitType = row.PermitType,
        PermitTitle = row.PermitTitle,
        ElementId = row.Element,
        Title = row.Title,
        Role = row.Role,
        Office = row.Office,
        ApplicantName = row.ApplicantName,
        State = row.State,
        Assignee = row.AssigneeId,
        AssigneeName = row.AssigneeName,
        Strategy = row.Strategy,
        AwaitsSupervisor = row.AwaitsSupervisor,
        OpenedAt = row.OpenedAt,
        EndedAt = row.EndedAt,
        Outcome = row.Outcome,
        Due = row.Due,
        DueClock = row.DueClock,
        DueTitle = row.DueTitle,
        DueCite = row.DueCite,
        Overdue = row.IsOverdue(now),
        IsDemo = row.IsDemo,
    };
}
