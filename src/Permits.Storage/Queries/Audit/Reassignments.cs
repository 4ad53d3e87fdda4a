using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>Tasks given to another officer, latest first.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Filter">What narrows it; the period is that of the reassignments.</param>
public sealed record Reassignments(OfficeScope Scope, AuditFilter Filter) : Query<Page<ReassignmentRow>>
{
    /// <summary>Only those at most so long before the task's legal due instant, and not after it; null for all.</summary>
    public Duration? BeforeDue { get; init; }

    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<ReassignmentRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        const string Select = """
            SELECT r.application, r.sequence, r.office, r.title_th, r.title_en, r.from_id, f.name AS from_name, r.to_name, r.by_name, r.reason, r.at, r.due
            FROM reassignment r LEFT JOIN account f ON f.id = r.from_id
            """;
        var where = Filter.Condition(Scope, "r", "r.at", parameters);
        if (BeforeDue is { } span)
        {
            parameters.Add("span", span.BclCompatibleTicks);
            where += " AND r.due >= r.at AND r.due - r.at <= @span";
        }

        return Paging.Descending(Limit, After).RunAsync<ReassignmentRow>(
            connection, Select, where, "r.at", Id, parameters, row => new Cursor(row.At.ToUnixTimeTicks(), row.Id), cancel);
    }

    private const string Id = "r.application || '/' || CAST(r.sequence AS TEXT)";
}

/// <summary>A task given to another officer.</summary>
public sealed record ReassignmentRow
{
    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The event's place in the case's log.</summary>
    public required long Sequence { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The task's name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>Who had it; null where nobody had taken it.</summary>
    public string? FromId { get; init; }

    /// <summary>His name now; null where nobody had taken it.</summary>
    public string? FromName { get; init; }

    /// <summary>Who got it.</summary>
    public required string ToName { get; init; }

    /// <summary>Who gave it.</summary>
    public required string ByName { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>By which the task was legally due then; null where no clock ran.</summary>
    public Instant? Due { get; init; }

    internal string Id => string.Create(CultureInfo.InvariantCulture, $"{Application}/{Sequence}");

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
