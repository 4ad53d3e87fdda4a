using System.Collections.Immutable;
using System.Text.Json;

namespace Permits.Proof;

/// <summary>The list of a bundle's files.</summary>
/// <param name="Stream">The case.</param>
/// <param name="Events">How many events.</param>
/// <param name="Facts">By which rules and calendars it went.</param>
/// <param name="Files">Each other file with its SHA-256, lower-case hex.</param>
internal sealed record BundleManifest(string Stream, long Events, BundleFacts Facts, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>A list as it is written; null where it is none, or of another form.</summary>
    public static BundleManifest? Read(byte[] content) => StrictJson.Read<BundleManifest>(
        content, ["calendars", "definitions", "events", "files", "format", "stream"],
        root => root.GetProperty("format").GetString() == BundleNames.Format
            ? new BundleManifest(
                root.GetProperty("stream").GetString()!, root.GetProperty("events").GetInt64(),
                new BundleFacts(Texts(root.GetProperty("definitions")), Texts(root.GetProperty("calendars"))),
                root.GetProperty("files").EnumerateObject().ToImmutableSortedDictionary(f => f.Name, f => f.Value.GetString()!, StringComparer.Ordinal))
            : null);

    private static ImmutableArray<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(t => t.GetString()!)];
}
