using System.Text.Json;

namespace Permits.Proof;

/// <summary>Reads JSON in the one form in which bundles hold it, so that no byte of it can differ unseen.</summary>
internal static class StrictJson
{
    /// <summary>What a canonical object with these members says; null where the bytes are anything else.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="members">The names of its members, no more and no less, in ordinal order.</param>
    /// <param name="read">Reads them.</param>
    public static T? Read<T>(byte[] content, string[] members, Func<JsonElement, T?> read)
        where T : class => Parse(content, root => root.EnumerateObject().Select(m => m.Name).SequenceEqual(members) ? read(root) : null);

    /// <summary>What a canonical text says; null where the bytes are anything else.</summary>
    public static T? Parse<T>(byte[] content, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return CanonicalJson.Bytes(content).AsSpan().SequenceEqual(content) ? read(document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
