using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>Applications of offices, newest first. With every filter null all in the scope are meant, finished ones included.</summary>
/// <param name="Scope">Whose cases.</param>
public sealed record ApplicationsOfOffices(OfficeScope Scope) : Query<Page<ApplicationRow>>
{
    /// <summary>Part of the number or the applicant's name, in any letter case; null for no search.</summary>
    public string? Text { get; init; }

    /// <summary>A permit type's slug; null for all.</summary>
    public string? PermitType { get; init; }

    /// <summary>One office within the scope; null for all.</summary>
    public string? Office { get; init; }

    /// <summary>True for running ones only, false for finished ones only; null for both.</summary>
    public bool? Running { get; init; }

    /// <summary>Filed at this instant or later; null for no lower bound.</summary>
    public Instant? FiledFrom { get; init; }

    /// <summary>Filed before this instant; null for no upper bound.</summary>
    public Instant? FiledBefore { get; init; }

    /// <summary>Only those that run and whose office is past its legal due instant at this instant; null for all.</summary>
    public Instant? OverdueAt { get; init; }

    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<ApplicationRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = Scope.Condition("a", parameters);
        if (PermitType is not null)
        {
            parameters.Add("permitType", PermitType);
            where += " AND a.permit_type = @permitType";
        }

        if (Office is not null)
        {
            parameters.Add("office", Office);
            where += " AND a.office = @office";
        }

        if (Running is { } running)
        {
            where += running ? " AND a.closed_at IS NULL" : " AND a.closed_at IS NOT NULL";
        }

        if (FiledFrom is { } from)
        {
            parameters.Add("filedFrom", from);
            where += " AND a.filed_at >= @filedFrom";
        }

        if (FiledBefore is { } before)
        {
            parameters.Add("filedBefore", before);
            where += " AND a.filed_at < @filedBefore";
        }

        if (OverdueAt is { } now)
        {
            parameters.Add("now", now);
            where += " AND a.closed_at IS NULL AND a.due <= @now";
        }

        if (!string.IsNullOrWhiteSpace(Text))
        {
            where += " AND " + TextSearch.Condition(Text, parameters, "a.number", "a.applicant_name");
        }

        return Paging.Descending(Limit, After).RunAsync<ApplicationRow>(
            connection, ApplicationSql.Select, where, "a.filed_at", "a.number", parameters, ApplicationSql.NewestFirst, cancel);
    }
}
