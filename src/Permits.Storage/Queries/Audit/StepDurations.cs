using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>How long officials' finished tasks took from opening to completion, by permit type, office and step: percentiles by nearest rank.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Filter">What narrows it; the period is that of the completions.</param>
public sealed record StepDurations(OfficeScope Scope, AuditFilter Filter) : Query<ImmutableArray<StepDuration>>
{
    internal override async Task<ImmutableArray<StepDuration>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var sql = $"""
            WITH done AS (
                SELECT a.office, a.permit_type, t.element, t.title_th, t.title_en, t.ended_at - t.opened_at AS took,
                       ROW_NUMBER() OVER (PARTITION BY a.office, a.permit_type, t.element ORDER BY t.ended_at - t.opened_at) AS place,
                       COUNT(*) OVER (PARTITION BY a.office, a.permit_type, t.element) AS total
                FROM task t JOIN application a ON a.number = t.application
                WHERE {Filter.Condition(Scope, "a", "t.ended_at", parameters)} AND t.state = 'completed' AND t.element IS NOT NULL AND t.role <> 'applicant')
            SELECT d.office, MAX(o.name_th) AS office_name_th, MAX(o.name_en) AS office_name_en, d.permit_type, d.element, MAX(d.title_th) AS title_th, MAX(d.title_en) AS title_en,
                   d.total, MAX(CASE WHEN d.place = (d.total * 50 + 99) / 100 THEN d.took END) AS half,
                   MAX(CASE WHEN d.place = (d.total * 90 + 99) / 100 THEN d.took END) AS most, MAX(d.took) AS longest
            FROM done d JOIN office o ON o.id = d.office
            GROUP BY d.office, d.permit_type, d.element, d.total
            ORDER BY d.permit_type, d.office, d.element
            """;
        return [.. await connection.QueryAsync<StepDuration>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}

/// <summary>How long one step took at one office.</summary>
public sealed record StepDuration
{
    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The office's name.</summary>
    public LocalText OfficeName => new(OfficeNameTh, OfficeNameEn);

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The step.</summary>
    public required string Element { get; init; }

    /// <summary>The step's name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>How many tasks; at least 1.</summary>
    public required long Total { get; init; }

    /// <summary>Half of them took no longer.</summary>
    public Duration Median => Duration.FromTicks(Half);

    /// <summary>Nine in ten of them took no longer.</summary>
    public Duration Percentile90 => Duration.FromTicks(Most);

    /// <summary>The longest.</summary>
    public Duration Maximum => Duration.FromTicks(Longest);

    internal string OfficeNameTh { get; init; } = "";

    internal string OfficeNameEn { get; init; } = "";

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";

    internal long Half { get; init; }

    internal long Most { get; init; }

    internal long Longest { get; init; }
}
