using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>One task, ended ones included; null where there is none in the scope.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Id">The task.</param>
public sealed record TaskById(CaseScope Scope, string Id) : Query<TaskRow?>
{
    internal override Task<TaskRow?> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("id", Id);
        var sql = $"{TaskSql.Select}{TaskSql.From} WHERE t.id = @id AND {Scope.Condition("a", parameters)}";
        return connection.QuerySingleOrDefaultAsync<TaskRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
    }
}
