using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>Letters that wait for an officer to post them, since their applicants chose paper (EGA s.11); those waiting longest first.</summary>
/// <param name="Scope">Whose cases.</param>
public sealed record LettersToPost(OfficeScope Scope) : Query<Page<NoticeRow>>
{
    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<NoticeRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = $"n.delivered_at IS NULL AND {NoticeSql.ByPost} AND {Scope.Condition("n", parameters)}";
        return Paging.Ascending(Limit, After).RunAsync<NoticeRow>(
            connection, NoticeSql.Select, where, "n.queued_at", "n.id", parameters, NoticeSql.ByQueueing, cancel);
    }
}
