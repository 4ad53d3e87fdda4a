using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The application of the scope that has waited longest for a message of a name and key (BPMN 2.0.2 clause 8.4.2); null where none waits.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Name">The message's name.</param>
/// <param name="Key">Its key; null for what waits without one.</param>
public sealed record ApplicationWaitingFor(OfficeScope Scope, string Name, string? Key) : Query<string?>
{
    internal override Task<string?> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("name", Name);
        if (Key is not null)
        {
            parameters.Add("key", Key);
        }

        // What waits without a key takes any message of the name, but which application such a message means its key alone can say.
        var sql = $"""
            SELECT s.application FROM subscription s JOIN application a ON a.number = s.application
            WHERE s.kind = 'message' AND s.name = @name AND s.key {(Key is null ? "IS NULL" : "= @key")} AND {Scope.Condition("a", parameters)}
            ORDER BY a.filed_at, a.number LIMIT 1
            """;
        return connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
    }
}
