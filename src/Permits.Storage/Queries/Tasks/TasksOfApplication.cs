using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>All tasks of one application, in the order they opened, ended ones included; empty where the scope does not see it.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Number">The application.</param>
public sealed record TasksOfApplication(CaseScope Scope, string Number) : Query<ImmutableArray<TaskRow>>
{
    internal override async Task<ImmutableArray<TaskRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("number", Number);
        var sql = $"{TaskSql.Select}{TaskSql.From} WHERE t.application = @number AND {Scope.Condition("a", parameters)} ORDER BY t.opened_at, t.id";
        return [.. await connection.QueryAsync<TaskRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}
