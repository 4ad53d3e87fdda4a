using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>An applicant's own applications, newest first.</summary>
/// <param name="Scope">The applicant.</param>
public sealed record ApplicationsOfApplicant(OwnerScope Scope) : Query<Page<ApplicationRow>>
{
    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<ApplicationRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        return Paging.Descending(Limit, After).RunAsync<ApplicationRow>(
            connection, ApplicationSql.Select, Scope.Condition("a", parameters), "a.filed_at", "a.number", parameters, ApplicationSql.NewestFirst, cancel);
    }
}
