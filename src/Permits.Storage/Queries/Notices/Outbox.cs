using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>The notices that are to be sent electronically now, those waiting longest first. After sending, record it by <c>RecordDelivery</c>.</summary>
/// <param name="Scope">Whose cases; the sender's is <see cref="OfficeScope.System"/>.</param>
/// <param name="Now">Notices whose next try lies later are left out.</param>
/// <param name="Max">Rows at most.</param>
public sealed record Outbox(OfficeScope Scope, Instant Now, int Max) : Query<ImmutableArray<NoticeRow>>
{
    internal override async Task<ImmutableArray<NoticeRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("now", Now);
        parameters.Add("max", Max);
        var sql = $"{NoticeSql.Select} WHERE n.next_try <= @now AND NOT ({NoticeSql.ByPost}) AND {Scope.Condition("n", parameters)} ORDER BY n.next_try, n.id LIMIT @max";
        return [.. await connection.QueryAsync<NoticeRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}
