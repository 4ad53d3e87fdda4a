using System.Collections.Immutable;
using System.Data.Common;

namespace Permits.Storage;

/// <summary>Every account with its posts, by user name: for administrators.</summary>
public sealed record Accounts : Query<ImmutableArray<Account>>
{
    internal override Task<ImmutableArray<Account>> RunAsync(DbConnection connection, CancellationToken cancel) =>
        AccountSql.ReadAsync(connection, "1 = 1", new { }, cancel);
}
