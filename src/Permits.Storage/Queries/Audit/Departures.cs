using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>Officers' outcomes that differ from what a decision table recommended, latest first.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Filter">What narrows it; the period is that of the decisions.</param>
public sealed record Departures(OfficeScope Scope, AuditFilter Filter) : Query<Page<DepartureRow>>
{
    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<DepartureRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        const string Select = "SELECT d.task, d.application, d.office, d.title_th, d.title_en, d.recommended, d.taken, d.reason, d.by_name, d.at FROM decision_taken d";
        var where = Filter.Condition(Scope, "d", "d.at", parameters) + " AND d.taken <> d.recommended";
        return Paging.Descending(Limit, After).RunAsync<DepartureRow>(
            connection, Select, where, "d.at", "d.task", parameters, row => new Cursor(row.At.ToUnixTimeTicks(), row.Task), cancel);
    }
}

/// <summary>A departure from a decision table.</summary>
public sealed record DepartureRow
{
    /// <summary>The task.</summary>
    public required string Task { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The step's name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>The outcome that the table recommended.</summary>
    public required string Recommended { get; init; }

    /// <summary>The officer's outcome.</summary>
    public required string Taken { get; init; }

    /// <summary>His reason; null where none was asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>His name then.</summary>
    public required string ByName { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
