using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The hash of one event of an application, lower-case hex: the leaf by which a proof of it begins. Null where there is no such event in the scope.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Number">The application.</param>
/// <param name="Sequence">The event.</param>
public sealed record LeafHashOf(CaseScope Scope, string Number, long Sequence) : Query<string?>
{
    internal override async Task<string?> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("number", Number);
        parameters.Add("sequence", Sequence);
        var sql = $"""
            SELECT e.hash FROM event e JOIN application a ON a.number = e.stream
            WHERE e.stream = @number AND e.sequence = @sequence AND {Scope.Condition("a", parameters)}
            """;
        var hash = await connection.QuerySingleOrDefaultAsync<byte[]?>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false);
        return hash is null ? null : Convert.ToHexStringLower(hash);
    }
}
