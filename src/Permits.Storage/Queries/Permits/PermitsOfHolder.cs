using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The permits that an applicant holds or held, newest first.</summary>
/// <param name="Scope">The holder.</param>
public sealed record PermitsOfHolder(OwnerScope Scope) : Query<Page<PermitRow>>
{
    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<PermitRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        return PermitSql.PageAsync(connection, Scope.Condition("p", parameters), Limit, After, parameters, cancel);
    }
}
