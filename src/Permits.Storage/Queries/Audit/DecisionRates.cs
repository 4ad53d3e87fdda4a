using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>How often officers followed a decision table and how often they departed from it, by office and step, most departures first.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Filter">What narrows it; the period is that of the decisions.</param>
public sealed record DecisionRates(OfficeScope Scope, AuditFilter Filter) : Query<ImmutableArray<DecisionRate>>
{
    internal override async Task<ImmutableArray<DecisionRate>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var sql = $"""
            SELECT d.office, MAX(o.name_th) AS office_name_th, MAX(o.name_en) AS office_name_en, d.permit_type, d.element,
                   MAX(d.title_th) AS title_th, MAX(d.title_en) AS title_en,
                   COUNT(*) AS decided, SUM(CASE WHEN d.taken <> d.recommended THEN 1 ELSE 0 END) AS departed
            FROM decision_taken d JOIN office o ON o.id = d.office
            WHERE {Filter.Condition(Scope, "d", "d.at", parameters)}
            GROUP BY d.office, d.permit_type, d.element
            ORDER BY 9 DESC, d.office, d.permit_type, d.element
            """;
        return [.. await connection.QueryAsync<DecisionRate>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}

/// <summary>Decisions at one step of one office for which a table recommended an outcome.</summary>
public sealed record DecisionRate
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

    /// <summary>How many were decided; at least 1.</summary>
    public required long Decided { get; init; }

    /// <summary>How many of them otherwise than recommended.</summary>
    public required long Departed { get; init; }

    /// <summary>The departures in percent of the decisions, rounded.</summary>
    public int Percent => (int)Math.Round(100m * Departed / Decided);

    internal string OfficeNameTh { get; init; } = "";

    internal string OfficeNameEn { get; init; } = "";

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
