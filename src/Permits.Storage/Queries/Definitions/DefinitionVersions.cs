using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>Published versions, by slug and newest first, with how many running applications each still judges. Public: only counts.</summary>
public sealed record DefinitionVersions : Query<ImmutableArray<DefinitionRow>>
{
    /// <summary>One permit type; null for all.</summary>
    public string? Slug { get; init; }

    internal override async Task<ImmutableArray<DefinitionRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = "1 = 1";
        if (Slug is not null)
        {
            parameters.Add("slug", Slug);
            where = "d.slug = @slug";
        }

        var sql = $"""
            SELECT d.slug, d.version, d.hash, d.title_th, d.title_en, d.office_kind, d.effective_from, d.published_at, d.published_by,
                   (SELECT COUNT(*) FROM application a
                    WHERE a.permit_type = d.slug AND a.definition_version = d.version AND a.closed_at IS NULL) AS running
            FROM definition d WHERE {where} ORDER BY d.slug, d.version DESC
            """;
        return [.. await connection.QueryAsync<DefinitionRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}

/// <summary>One published version.</summary>
public sealed record DefinitionRow
{
    /// <summary>The permit type.</summary>
    public required string Slug { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of its content, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The permit's name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>The kind of office that issues it.</summary>
    public required string OfficeKind { get; init; }

    /// <summary>From when applications are filed under it.</summary>
    public required Instant EffectiveFrom { get; init; }

    /// <summary>When it was published.</summary>
    public required Instant PublishedAt { get; init; }

    /// <summary>Who published it: an account id.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>Applications that still run under it.</summary>
    public required int Running { get; init; }

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
