using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// How many of the office's clocks were met and how many were breached, by month of the due instant, office and rule. Clocks that are still
/// within their time, and those whose act is no longer owed, are not in it.
/// </summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Months">The first instants of the months in order, and the end of the last one; at least two.</param>
public sealed record OnTimeShares(OfficeScope Scope, ImmutableArray<Instant> Months) : Query<ImmutableArray<OnTimeRow>>
{
    /// <summary>One office within the scope; null for all.</summary>
    public string? Office { get; init; }

    /// <summary>A permit type's slug; null for all.</summary>
    public string? PermitType { get; init; }

    /// <summary>Only duties of an Act, or only steps of the manual; null for both.</summary>
    public BreachKind? Kind { get; init; }

    internal override async Task<ImmutableArray<OnTimeRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var month = new StringBuilder("CASE");
        for (var i = 1; i < Months.Length; i++)
        {
            parameters.Add("m" + Number(i), Months[i]);
            month.Append(CultureInfo.InvariantCulture, $" WHEN c.due < @m{i} THEN {i - 1}");
        }

        month.Append(" END");
        var filter = new AuditFilter { From = Months[0], To = Months[^1], Office = Office, PermitType = PermitType };
        var where = filter.Condition(Scope, "a", "c.due", parameters) + " AND c.owner = 'officer' AND c.state IN ('met', 'breached') AND " + Limits;
        if (Kind is { } kind)
        {
            parameters.Add("step", ClockSpecs.ProcessPrefix + "%");
            where += kind == BreachKind.Step ? " AND c.spec LIKE @step" : " AND c.spec NOT LIKE @step";
        }

        var sql = $"""
            SELECT x.month, x.office, MAX(o.name_th) AS office_name_th, MAX(o.name_en) AS office_name_en, x.spec AS rule, MAX(x.title_th) AS title_th, MAX(x.title_en) AS title_en,
                   SUM(x.met) AS met, SUM(x.breached) AS breached
            FROM (SELECT {month} AS month, a.office, c.spec, c.title_th, c.title_en,
                         CASE WHEN c.state = 'met' THEN 1 ELSE 0 END AS met, CASE WHEN c.state = 'breached' THEN 1 ELSE 0 END AS breached
                  FROM clock c JOIN application a ON a.number = c.application WHERE {where}) x
            JOIN office o ON o.id = x.office
            GROUP BY x.month, x.office, x.spec
            ORDER BY x.month, x.office, x.spec
            """;
        return [.. await connection.QueryAsync<OnTimeRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }

    // A timer event's clock belongs to an element too, but limits no task: nobody owes anything by it.
    private const string Limits = "(c.instance IS NULL OR EXISTS (SELECT 1 FROM task t WHERE t.application = c.application AND t.clock = c.id))";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Clocks of one rule at one office that fell due in one month.</summary>
public sealed record OnTimeRow
{
    /// <summary>Which of the months asked for; 0 for the first.</summary>
    public required long Month { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The office's name.</summary>
    public LocalText OfficeName => new(OfficeNameTh, OfficeNameEn);

    /// <summary>Where the clocks' rule stands.</summary>
    public required string Rule { get; init; }

    /// <summary>The clocks' name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>How many were met.</summary>
    public required long Met { get; init; }

    /// <summary>How many were breached.</summary>
    public required long Breached { get; init; }

    internal string OfficeNameTh { get; init; } = "";

    internal string OfficeNameEn { get; init; } = "";

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
