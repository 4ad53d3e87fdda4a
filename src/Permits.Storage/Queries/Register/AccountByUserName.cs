using System.Data.Common;

namespace Permits.Storage;

/// <summary>The account with a user name, with its posts; null where there is none.</summary>
/// <param name="UserName">Compared in lower case.</param>
public sealed record AccountByUserName(string UserName) : Query<Account?>
{
    internal override async Task<Account?> RunAsync(DbConnection connection, CancellationToken cancel) =>
        (await AccountSql.ReadAsync(connection, "u.id = @id", new { id = UserName.ToLowerInvariant() }, cancel).ConfigureAwait(false)).SingleOrDefault();
}
