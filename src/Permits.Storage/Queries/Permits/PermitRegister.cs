using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>The public register of permits granted (R17, EGA s.13), newest first. With every filter null all are meant. Public.</summary>
public sealed record PermitRegister : Query<Page<PermitRow>>
{
    /// <summary>Part of the number, the holder's name or the premises, in any letter case; null for no search.</summary>
    public string? Text { get; init; }

    /// <summary>A permit type's slug; null for all.</summary>
    public string? PermitType { get; init; }

    /// <summary>The issuing office; null for all.</summary>
    public string? Office { get; init; }

    /// <summary>Only those that hold at this moment, in the zone it is given in; null for all.</summary>
    public ZonedDateTime? HoldingAt { get; init; }

    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<PermitRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = "1 = 1";
        if (PermitType is not null)
        {
            parameters.Add("permitType", PermitType);
            where += " AND p.permit_type = @permitType";
        }

        if (Office is not null)
        {
            parameters.Add("office", Office);
            where += " AND p.office = @office";
        }

        if (HoldingAt is { } moment)
        {
            parameters.Add("today", moment.Date);
            parameters.Add("now", moment.ToInstant());
            where += $" AND {PermitSql.Holds}";
        }

        if (!string.IsNullOrWhiteSpace(Text))
        {
            where += " AND " + TextSearch.Condition(Text, parameters, "p.number", "p.holder_name", "COALESCE(p.premises, '')");
        }

        return PermitSql.PageAsync(connection, where, Limit, After, parameters, cancel);
    }
}
