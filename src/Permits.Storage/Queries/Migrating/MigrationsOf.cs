using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The migrations of a permit type, latest first: counts and who decided, no application.</summary>
/// <param name="Slug">The permit type.</param>
public sealed record MigrationsOf(string Slug) : Query<ImmutableArray<MigrationRow>>
{
    internal override async Task<ImmutableArray<MigrationRow>> RunAsync(DbConnection connection, CancellationToken cancel) =>
        [.. await connection.QueryAsync<MigrationRow>(new CommandDefinition(
            MigrationTable.Select + "WHERE m.slug = @slug ORDER BY m.position DESC", new { slug = Slug }, cancellationToken: cancel)).ConfigureAwait(false)];
}
