using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>What an applicant still has to do in all his applications, soonest legal due first; at most <see cref="PageLimit.Most"/>.</summary>
/// <param name="Scope">The applicant.</param>
public sealed record TasksForApplicant(OwnerScope Scope) : Query<ImmutableArray<TaskRow>>
{
    internal override async Task<ImmutableArray<TaskRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var sql = $"""
            {TaskSql.Select}{TaskSql.From}
            WHERE t.ended_at IS NULL AND t.role = 'applicant' AND {Scope.Condition("a", parameters)}
            ORDER BY {TaskSql.Sort}, t.id LIMIT {PageLimit.Most}
            """;
        return [.. await connection.QueryAsync<TaskRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}
