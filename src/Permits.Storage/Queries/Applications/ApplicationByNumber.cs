using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>One application's header; null where there is none in the scope.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Number">The number.</param>
public sealed record ApplicationByNumber(CaseScope Scope, string Number) : Query<ApplicationRow?>
{
    internal override Task<ApplicationRow?> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("number", Number);
        var sql = $"{ApplicationSql.Select} WHERE a.number = @number AND {Scope.Condition("a", parameters)}";
        return connection.QuerySingleOrDefaultAsync<ApplicationRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
    }
}
