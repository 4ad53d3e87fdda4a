using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The notices addressed to an applicant in all his applications, newest first.</summary>
/// <param name="Scope">The applicant.</param>
public sealed record NoticesForApplicant(OwnerScope Scope) : Query<Page<NoticeRow>>
{
    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<NoticeRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = $"n.recipient = 'applicant' AND {Scope.Condition("a", parameters)}";
        return Paging.Descending(Limit, After).RunAsync<NoticeRow>(
            connection, NoticeSql.Select, where, "n.queued_at", "n.id", parameters, NoticeSql.ByQueueing, cancel);
    }
}
