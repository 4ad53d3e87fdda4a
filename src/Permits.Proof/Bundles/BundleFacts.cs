using System.Collections.Immutable;
using System.Text.Json;

namespace Permits.Proof;

/// <summary>By which rules and calendars a case went, as its events name them.</summary>
/// <param name="Definitions">Slug, a slash, version, a space, hash of the package.</param>
/// <param name="Calendars">Id, a space, version.</param>
internal sealed record BundleFacts(ImmutableArray<string> Definitions, ImmutableArray<string> Calendars)
{
    /// <summary>The facts of payloads; erased ones tell nothing.</summary>
    /// <exception cref="JsonException">A payload is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A payload is no object, or holds no UTF-8.</exception>
    public static BundleFacts Of(IEnumerable<ReadOnlyMemory<byte>> payloads)
    {
        var (definitions, calendars) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var slug = "";
        foreach (var payload in payloads)
        {
            using var document = JsonDocument.Parse(payload);
            if (!document.RootElement.TryGetProperty("event", out var happened) || happened.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            slug = Text(happened, "permitType") ?? slug;
            AddDefinition(happened, slug, "definitionVersion", "definitionHash", definitions);
            if (Text(happened, "type") == "DefinitionAdopted")
            {
                AddDefinition(happened, slug, "to", "hash", definitions);
            }

            AddCalendars(happened, calendars);
        }

        return new BundleFacts([.. definitions], [.. calendars]);
    }

    private static void AddDefinition(JsonElement happened, string slug, string version, string hash, SortedSet<string> definitions)
    {
        if (Text(happened, hash) is { } digest && happened.TryGetProperty(version, out var number))
        {
            definitions.Add($"{slug}/{number.GetRawText()} {digest}");
        }
    }

    // What people typed into forms ("data") says nothing about calendars.
    private static void AddCalendars(JsonElement value, SortedSet<string> calendars)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                AddCalendars(item, calendars);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (Text(value, "calendarId") is { } id && Text(value, "calendarVersion") is { } version)
            {
                calendars.Add($"{id} {version}");
            }

            foreach (var member in value.EnumerateObject().Where(m => m.Name != "data"))
            {
                AddCalendars(member.Value, calendars);
            }
        }
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
