using System.Text.Json;
using Permits.Feel.Values;

namespace Permits.Feel;

/// <summary>JSON to FEEL values and back. Numbers are decimals, objects are contexts, arrays are lists.</summary>
public static class FeelJson
{
    /// <summary>The FEEL value of a JSON element; a number beyond FEEL's range is null. Strings stay strings, also those that look like dates.</summary>
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => FeelNumber.Parse(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToArray(),
        JsonValueKind.Object => new FeelContext(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value)))),
        _ => null,
    };

    /// <summary>The JSON of a FEEL value; temporal values become ISO 8601 strings, ranges and functions their FEEL text.</summary>
    public static JsonElement Write(object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, value);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>Writes the JSON of a FEEL value.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (FeelValue.Normalize(value))
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool b:
                writer.WriteBooleanValue(b);
                break;
            case string s:
                writer.WriteStringValue(s);
                break;
            case decimal or WideDecimal:
                writer.WriteRawValue(FeelNumber.Format(value!), skipInputValidation: true);
                break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> context:
                writer.WriteStartObject();
                foreach (var (key, entry) in context)
                {
                    writer.WritePropertyName(key);
                    Write(writer, entry);
                }

                writer.WriteEndObject();
                break;
            case var other:
                writer.WriteStringValue(FeelText.Write(other));
                break;
        }
    }
}
