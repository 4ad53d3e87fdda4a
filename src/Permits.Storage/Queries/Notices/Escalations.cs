using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>Running applications that a supervisor was told about: the latest such notice of each, newest first.</summary>
/// <param name="Scope">Whose cases.</param>
public sealed record Escalations(OfficeScope Scope) : Query<Page<NoticeRow>>
{
    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<NoticeRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = $"""
            n.recipient = 'supervisor' AND a.closed_at IS NULL AND {Scope.Condition("n", parameters)}
            AND NOT EXISTS (SELECT 1 FROM notice later
                             WHERE later.application = n.application AND later.recipient = 'supervisor'
                               AND (later.queued_at > n.queued_at OR (later.queued_at = n.queued_at AND later.id > n.id)))
            """;
        return Paging.Descending(Limit, After).RunAsync<NoticeRow>(
            connection, NoticeSql.Select, where, "n.queued_at", "n.id", parameters, NoticeSql.ByQueueing, cancel);
    }
}
