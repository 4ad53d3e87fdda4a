using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The keys that protect cookies, tokens and forms, as XML: for the servers themselves.</summary>
public sealed record SessionKeys : Query<ImmutableArray<string>>
{
    internal override async Task<ImmutableArray<string>> RunAsync(DbConnection connection, CancellationToken cancel) =>
        [.. await connection.QueryAsync<string>(new CommandDefinition("SELECT xml FROM session_key ORDER BY name", cancellationToken: cancel)).ConfigureAwait(false)];
}
