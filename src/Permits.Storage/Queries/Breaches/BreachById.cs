using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>One breach; null where there is none in the scope.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Id">The breach.</param>
public sealed record BreachById(OfficeScope Scope, string Id) : Query<BreachRow?>
{
    internal override Task<BreachRow?> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("id", Id);
        var sql = $"{BreachSql.Select} WHERE b.id = @id AND {Scope.Condition("b", parameters)}";
        return connection.QuerySingleOrDefaultAsync<BreachRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
    }
}
