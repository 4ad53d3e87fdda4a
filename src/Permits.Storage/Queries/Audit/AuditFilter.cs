using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>What narrows an auditor's question. With every filter null all in the scope is meant.</summary>
public sealed record AuditFilter
{
    /// <summary>At this instant or later; null for no lower bound.</summary>
    public Instant? From { get; init; }

    /// <summary>Before this instant; null for no upper bound.</summary>
    public Instant? To { get; init; }

    /// <summary>One office within the scope; null for all.</summary>
    public string? Office { get; init; }

    /// <summary>A permit type's slug; null for all.</summary>
    public string? PermitType { get; init; }

    /// <summary>The condition with its scope.</summary>
    /// <param name="scope">Whose cases.</param>
    /// <param name="cases">The alias of a table with <c>office</c> and <c>permit_type</c>.</param>
    /// <param name="at">The column that the period is about.</param>
    /// <param name="parameters">Receives what the condition names.</param>
    internal string Condition(OfficeScope scope, string cases, string at, DynamicParameters parameters)
    {
        var where = scope.Condition(cases, parameters);
        foreach (var (condition, name, value) in new (string, string, object?)[]
        {
            ($"{at} >= @from", "from", From), ($"{at} < @to", "to", To),
            ($"{cases}.office = @office", "office", Office), ($"{cases}.permit_type = @permitType", "permitType", PermitType),
        })
        {
            if (value is not null)
            {
                parameters.Add(name, value);
                where += " AND " + condition;
            }
        }

        return where;
    }
}
