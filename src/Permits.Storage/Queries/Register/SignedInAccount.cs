using System.Data.Common;

namespace Permits.Storage;

/// <summary>The account of a session, with its posts; null where there is no such account or the session was ended. One statement: it is asked at every request.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Session">The session, as its ticket names it.</param>
public sealed record SignedInAccount(string AccountId, string Session) : Query<Account?>
{
    internal override async Task<Account?> RunAsync(DbConnection connection, CancellationToken cancel) => (await AccountSql.ReadAsync(
        connection, "u.id = @account AND NOT EXISTS (SELECT 1 FROM ended_session e WHERE e.id = @session)", new { account = AccountId, session = Session }, cancel)
        .ConfigureAwait(false)).SingleOrDefault();
}
