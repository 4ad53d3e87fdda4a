using System.Buffers;
using System.Text.Json;
using Permits.Feel;

namespace Permits.Engine;

public sealed partial record Form
{
    /// <summary>The most characters of a text where its field sets no other bound, and the greatest bound a field may set.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>Unknown fields reported before the rest of the data is left unread: it was not made for this form.</summary>
    private const int MaxUnknown = 20;

    /// <summary>
    /// Checks data against the form. Good data comes back cleaned: texts normalised, fields in the form's order, empty ones left out.
    /// </summary>
    /// <param name="data">A JSON object; an undefined element counts as an empty one.</param>
    /// <param name="outcome">The outcome chosen for the task, which conditions see as <c>outcome</c>; null when filing.</param>
    /// <returns>The cleaned object, or every problem at once, each with the field's key as its path.</returns>
    public Result<JsonElement> Validate(JsonElement data, string? outcome = null)
    {
        var problems = new List<Problem>();
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (data.ValueKind == JsonValueKind.Object)
        {
            Collect(data, values, problems);
        }
        else if (data.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
        {
            return FieldProblems.NotAnObject();
        }

        var cleaned = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in Fields.Where(f => f.Key is not null))
        {
            if (values.TryGetValue(field.Key!, out var value) && FieldValue.Clean(field, value, problems) is { } clean)
            {
                cleaned[field.Key!] = clean;
            }
        }

        var scope = new Lazy<Dictionary<string, object?>>(() => ScopeOf(cleaned, outcome));
        var faulty = problems.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var field in Fields.Where(f => f.Key is not null && !faulty.Contains(f.Key) && IsMissing(f, cleaned)))
        {
            if (field.Required || field.RequiredWhen?.Evaluate(scope.Value) is true)
            {
                problems.Add(FieldProblems.Required(field));
            }
        }

        return problems.Count > 0 ? Result<JsonElement>.Refused([.. problems]) : Write(cleaned);
    }

    private void Collect(JsonElement data, Dictionary<string, JsonElement> values, List<Problem> problems)
    {
        var known = Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject())
        {
            var key = NameOf(property);
            if (key is null || !known.Contains(key))
            {
                problems.Add(FieldProblems.Unknown(key));
                if (problems.Count == MaxUnknown)
                {
                    return;
                }
            }
            else
            {
                values[key] = property.Value;
            }
        }
    }

    /// <summary>The name; null where its escapes make no valid Unicode, which System.Text.Json says only when it is taken out.</summary>
    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A checkbox that must be given must be ticked: it is a declaration.</summary>
    private static bool IsMissing(FormField field, Dictionary<string, JsonElement> cleaned) =>
        !cleaned.TryGetValue(field.Key!, out var value) || (field.Type == FieldType.Checkbox && value.ValueKind == JsonValueKind.False);

    private static Dictionary<string, object?> ScopeOf(Dictionary<string, JsonElement> cleaned, string? outcome)
    {
        var scope = cleaned.ToDictionary(v => v.Key, v => FeelJson.Read(v.Value), StringComparer.Ordinal);
        scope[FormReader.OutcomeName] = outcome;
        return scope;
    }

    private JsonElement Write(Dictionary<string, JsonElement> cleaned)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var key in Keys.Where(cleaned.ContainsKey))
            {
                writer.WritePropertyName(key);
                cleaned[key].WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
