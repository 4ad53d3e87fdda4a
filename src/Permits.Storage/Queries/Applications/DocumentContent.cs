using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.InteropServices;
using Dapper;

namespace Permits.Storage;

/// <summary>The bytes of a paper filed with an application; null where the application has no such paper or the scope does not see it.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Number">The application it was filed with: bytes are never given without one.</param>
/// <param name="Sha256">The paper, lower-case hex.</param>
public sealed record DocumentContent(CaseScope Scope, string Number, string Sha256) : Query<DocumentContent.Answer?>
{
    /// <summary>A paper.</summary>
    /// <param name="DocumentId">What it is, by the manual.</param>
    /// <param name="FileName">As the applicant named it.</param>
    /// <param name="MediaType">By content.</param>
    /// <param name="Content">The bytes.</param>
    public sealed record Answer(string DocumentId, string FileName, string MediaType, ImmutableArray<byte> Content);

    internal override async Task<Answer?> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("number", Number);
        parameters.Add("sha256", Sha256);
        var sql = $"""
            SELECT f.document_id, f.file_name, d.media_type, d.bytes
            FROM filed_document f
            JOIN application a ON a.number = f.application
            JOIN document d ON d.sha256 = f.sha256
            WHERE f.application = @number AND f.sha256 = @sha256 AND {Scope.Condition("a", parameters)}
            ORDER BY f.position LIMIT 1
            """;
        var row = await connection.QuerySingleOrDefaultAsync<(string DocumentId, string FileName, string MediaType, byte[] Bytes)?>(
            new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false);
        return row is { } found ? new Answer(found.DocumentId, found.FileName, found.MediaType, ImmutableCollectionsMarshal.AsImmutableArray(found.Bytes)) : null;
    }
}
