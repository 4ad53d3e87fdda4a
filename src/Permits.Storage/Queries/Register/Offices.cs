using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>Offices by id. With every filter null all are meant. Public.</summary>
public sealed record Offices : Query<ImmutableArray<Office>>
{
    /// <summary>One office; null for all.</summary>
    public string? Id { get; init; }

    /// <summary>Offices of one kind; null for all.</summary>
    public string? Kind { get; init; }

    internal override async Task<ImmutableArray<Office>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = "1 = 1";
        if (Id is not null)
        {
            parameters.Add("id", Id);
            where += " AND id = @id";
        }

        if (Kind is not null)
        {
            parameters.Add("kind", Kind);
            where += " AND kind = @kind";
        }

        var sql = "SELECT id, kind, name_th, name_en, region, calendar, hours FROM office LEFT JOIN office_hours ON office_hours.office = office.id "
            + $"WHERE {where} ORDER BY id";
        var rows = await connection.QueryAsync<(string Id, string Kind, string NameTh, string NameEn, string? Region, string Calendar, string? Hours)>(
            new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false);
        return [.. rows.Select(r => new Office(r.Id, r.Kind, new LocalText(r.NameTh, r.NameEn), r.Region, r.Calendar) { Hours = OfficeTable.HoursOf(r.Id, r.Hours) })];
    }
}
