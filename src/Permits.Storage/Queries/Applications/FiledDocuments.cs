using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The papers of one application in the order they were filed; empty where the scope does not see it.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Number">The application.</param>
public sealed record FiledDocuments(CaseScope Scope, string Number) : Query<ImmutableArray<FiledDocument>>
{
    internal override async Task<ImmutableArray<FiledDocument>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("number", Number);
        var sql = $"""
            SELECT f.document_id AS DocumentId, f.file_name AS FileName, f.media_type AS MediaType, f.sha256 AS Sha256, f.length AS Length
            FROM filed_document f JOIN application a ON a.number = f.application
            WHERE f.application = @number AND {Scope.Condition("a", parameters)}
            ORDER BY f.position
            """;
        return [.. await connection.QueryAsync<FiledDocument>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}
