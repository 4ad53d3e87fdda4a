using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The tables <c>definition</c> and <c>definition_file</c>: rows are added and read, never changed.</summary>
internal static class DefinitionTable
{
    /// <summary>The version in force; the permit type is <c>@p0</c>, the instant <c>@p1</c>.</summary>
    public const string SelectInForce = "SELECT MAX(version) FROM definition WHERE slug = @p0 AND effective_from <= @p1";

    private const string InsertDefinition = """
        INSERT INTO definition (slug, version, hash, number_prefix, title_th, title_en, office_kind, effective_from, published_at, published_by)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        """;

    private const string InsertFile = "INSERT INTO definition_file (slug, version, path, content) VALUES (@p0, @p1, @p2, @p3)";

    /// <summary>The newest version of a permit type.</summary>
    public sealed record Head(int Version, string Hash, Instant EffectiveFrom);

    /// <summary>The newest version of a permit type; null where there is none.</summary>
    public static Head? Newest(SqlSession session, string slug) => session.Row(
        "SELECT version, hash, effective_from FROM definition WHERE slug = @p0 ORDER BY version DESC LIMIT 1",
        r => new Head(r.GetInt32(0), r.GetString(1), Instant.FromUnixTimeTicks(r.GetInt64(2))),
        slug);

    /// <summary>When a version comes into force; null where there is no such version.</summary>
    public static Instant? EffectiveFrom(SqlSession session, string slug, int version) =>
        session.Scalar("SELECT effective_from FROM definition WHERE slug = @p0 AND version = @p1", slug, version) is long ticks
            ? Instant.FromUnixTimeTicks(ticks)
            : null;

    /// <summary>A version's files.</summary>
    public static PackageFiles Files(SqlSession session, string slug, int version) => new(session.Rows(
        "SELECT path, content FROM definition_file WHERE slug = @p0 AND version = @p1",
        r => KeyValuePair.Create(r.GetString(0), ImmutableCollectionsMarshal.AsImmutableArray((byte[])r.GetValue(1))),
        slug, version).ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>Adds a version.</summary>
    public static void Add(SqlSession session, Definition definition, PackageFiles files, Instant now, Actor by)
    {
        var manual = definition.Package.Manual;
        session.Execute(
            InsertDefinition, definition.Slug, definition.Version, definition.Package.Hash, manual.NumberPrefix, manual.Title.Th, manual.Title.En,
            manual.OfficeKind, definition.EffectiveFrom, now, by.Id);
        foreach (var (path, content) in files.Files)
        {
            session.Execute(InsertFile, definition.Slug, definition.Version, path, ImmutableCollectionsMarshal.AsArray(content));
        }
    }
}
