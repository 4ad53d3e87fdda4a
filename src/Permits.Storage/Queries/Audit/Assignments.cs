using System.Data.Common;
using Dapper;
using NodaTime;
using Permits.Bpmn;

namespace Permits.Storage;

/// <summary>Tasks given out by lot, load or skill, latest first.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Filter">What narrows it; the period is that of the giving out.</param>
public sealed record Assignments(OfficeScope Scope, AuditFilter Filter) : Query<Page<AssignmentRow>>
{
    /// <summary>Only those that nobody could take.</summary>
    public bool OnlyUnassigned { get; init; }

    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<AssignmentRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        const string Select = """
            SELECT g.task, g.application, g.sequence, g.office, g.role, g.title_th, g.title_en, g.strategy, g.skill, g.considered, g.candidates, g.user_name, g.at
            FROM assignment g
            """;
        var where = Filter.Condition(Scope, "g", "g.at", parameters) + (OnlyUnassigned ? " AND g.user_id IS NULL" : "");
        return Paging.Descending(Limit, After).RunAsync<AssignmentRow>(
            connection, Select, where, "g.at", "g.task", parameters, row => new Cursor(row.At.ToUnixTimeTicks(), row.Task), cancel);
    }
}

/// <summary>A task given out by its strategy.</summary>
public sealed record AssignmentRow
{
    /// <summary>The task.</summary>
    public required string Task { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The event's place in the case's log.</summary>
    public required long Sequence { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>Who may do it.</summary>
    public required string Role { get; init; }

    /// <summary>The task's name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>By which strategy.</summary>
    public required AssignmentStrategy Strategy { get; init; }

    /// <summary>The skill asked for; null where none is.</summary>
    public string? Skill { get; init; }

    /// <summary>How many held the role then.</summary>
    public required int Considered { get; init; }

    /// <summary>How many of them could take it.</summary>
    public required int Candidates { get; init; }

    /// <summary>To whom it fell; null where nobody could take it.</summary>
    public string? UserName { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
