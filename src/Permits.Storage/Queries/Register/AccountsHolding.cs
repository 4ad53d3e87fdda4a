using System.Collections.Immutable;
using System.Data.Common;

namespace Permits.Storage;

/// <summary>The accounts that hold a role in an office, by user name: to whom a task can be given, whom an escalation reaches.</summary>
/// <param name="OfficeId">The office.</param>
/// <param name="Role">The role.</param>
public sealed record AccountsHolding(string OfficeId, string Role) : Query<ImmutableArray<Account>>
{
    internal override Task<ImmutableArray<Account>> RunAsync(DbConnection connection, CancellationToken cancel) => AccountSql.ReadAsync(
        connection, "EXISTS (SELECT 1 FROM post h WHERE h.account = u.id AND h.office = @office AND h.role = @role)", new { office = OfficeId, role = Role }, cancel);
}
