using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>A setting of the installation; null where it was never written.</summary>
/// <param name="Key">Its name.</param>
public sealed record Setting(string Key) : Query<string?>
{
    internal override Task<string?> RunAsync(DbConnection connection, CancellationToken cancel) => connection.QuerySingleOrDefaultAsync<string>(
        new CommandDefinition("SELECT value FROM setting WHERE key = @key", new { key = Key }, cancellationToken: cancel));
}
