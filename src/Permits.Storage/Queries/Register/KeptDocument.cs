using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>What is known of a paper's bytes without giving them: null where none with this hash are kept.</summary>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record KeptDocument(string Sha256) : Query<KeptDocument.Answer?>
{
    /// <summary>A kept paper.</summary>
    public sealed record Answer
    {
        /// <summary>Its hash.</summary>
        public required string Sha256 { get; init; }

        /// <summary>By content.</summary>
        public required string MediaType { get; init; }

        /// <summary>In bytes.</summary>
        public required long Length { get; init; }
    }

    internal override Task<Answer?> RunAsync(DbConnection connection, CancellationToken cancel) => connection.QuerySingleOrDefaultAsync<Answer>(
        new CommandDefinition(
            "SELECT sha256, media_type, length FROM document WHERE sha256 = @sha256", new { sha256 = Sha256 }, cancellationToken: cancel));
}
