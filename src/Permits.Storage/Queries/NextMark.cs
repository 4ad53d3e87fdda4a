using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>The next instant at which something happens by itself in any application, for planning the sweep; null where nothing waits on time.</summary>
public sealed record NextMark : Query<Instant?>
{
    internal override Task<Instant?> RunAsync(DbConnection connection, CancellationToken cancel) => connection.QuerySingleOrDefaultAsync<Instant?>(
        new CommandDefinition(
            """
            SELECT next_mark FROM clock WHERE next_mark IS NOT NULL
            UNION ALL
            SELECT due FROM subscription WHERE due IS NOT NULL
            ORDER BY 1 LIMIT 1
            """,
            cancellationToken: cancel));
}
