using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;

namespace Permits.Storage;

/// <summary>The permit types that have a version in force at an instant, by slug. Public.</summary>
/// <param name="Now">The instant.</param>
public sealed record PermitTypes(Instant Now) : Query<ImmutableArray<PermitTypeRow>>
{
    internal override async Task<ImmutableArray<PermitTypeRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        const string Sql = """
            SELECT d.slug, d.version, d.title_th, d.title_en, d.office_kind, d.effective_from
            FROM definition d
            WHERE d.version = (SELECT MAX(f.version) FROM definition f WHERE f.slug = d.slug AND f.effective_from <= @now)
            ORDER BY d.slug
            """;
        return [.. await connection.QueryAsync<PermitTypeRow>(new CommandDefinition(Sql, new { now = Now }, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}

/// <summary>A permit type as it stands.</summary>
public sealed record PermitTypeRow
{
    /// <summary>Its slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The version in force.</summary>
    public required int Version { get; init; }

    /// <summary>Its name.</summary>
    public LocalText Title => new(TitleTh, TitleEn);

    /// <summary>The kind of office that issues it.</summary>
    public required string OfficeKind { get; init; }

    /// <summary>Since when the version is in force.</summary>
    public required Instant EffectiveFrom { get; init; }

    internal string TitleTh { get; init; } = "";

    internal string TitleEn { get; init; } = "";
}
