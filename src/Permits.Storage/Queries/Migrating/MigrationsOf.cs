using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The migrations of a permit type, latest first: counts and who decided, no application.</summary>
/// <param name="Slug">The permit type.</param>
public sealed record MigrationsOf(string Slug) : Query<ImmutableArray<MigrationRow>>
{
    private const string SelectOffices =
        "SELECT DISTINCT c.migration, c.office FROM migration_case c JOIN migration m ON m.id = c.migration WHERE m.slug = @slug ORDER BY c.migration, c.office";

    internal override async Task<ImmutableArray<MigrationRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new { slug = Slug };
        var rows = await connection.QueryAsync<MigrationRow>(
            new CommandDefinition(MigrationTable.Select + "WHERE m.slug = @slug ORDER BY m.position DESC", parameters, cancellationToken: cancel)).ConfigureAwait(false);
        var offices = await connection.QueryAsync<(string Migration, string Office)>(
            new CommandDefinition(SelectOffices, parameters, cancellationToken: cancel)).ConfigureAwait(false);
        var byMigration = offices.ToLookup(o => o.Migration, o => o.Office, StringComparer.Ordinal);
        return [.. rows.Select(row => row with { Offices = [.. byMigration[row.Id]] })];
    }
}
