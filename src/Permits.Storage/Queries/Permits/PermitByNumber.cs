using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>One permit; null where there is none. Public.</summary>
/// <param name="Number">Its number.</param>
public sealed record PermitByNumber(string Number) : Query<PermitRow?>
{
    internal override async Task<PermitRow?> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var row = await connection.QuerySingleOrDefaultAsync<PermitRow>(
            new CommandDefinition($"{PermitSql.Select} WHERE p.number = @number", new { number = Number }, cancellationToken: cancel)).ConfigureAwait(false);
        return row is null ? null : (await PermitSql.WithRenewalsAsync(connection, [row], cancel).ConfigureAwait(false))[0];
    }
}
