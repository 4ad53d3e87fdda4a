using System.Text.Json;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Feel;

/// <summary>JSON to FEEL values and back. Numbers are decimals, objects are contexts, arrays are lists.</summary>
public static class FeelJson
{
    // System.Text.Json's readers give up at 64 by default; what we write, everyone should be able to read.
    private const int MaxDepth = 60;

    // Values share their parts, so that a small one may be beyond all bounds when written out.
    private const long MaxBytes = 10_000_000;

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

    /// <summary>
    /// The FEEL value of a JSON element where a type is declared: text becomes a date, time or duration if the type is one of these
    /// and the text is one, also inside lists and contexts.
    /// </summary>
    public static object? Read(JsonElement json, FeelType? type) => (json.ValueKind, type?.Underlying) switch
    {
        (JsonValueKind.String, { } declared) => ReadText(json.GetString()!, declared),
        (JsonValueKind.Array, { Element: { } element }) => json.EnumerateArray().Select(e => Read(e, element)).ToArray(),
        (JsonValueKind.Object, { } declared) => new FeelContext(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value, declared.Member(p.Name))))),
        _ => Read(json),
    };

    /// <summary>The JSON of a FEEL value; temporal values become ISO 8601 strings, ranges and functions their FEEL text. What is nested too deep is left out as null, and what follows beyond 10 MB is left out.</summary>
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
        switch (writer.CurrentDepth >= MaxDepth || IsFull(writer) ? null : FeelValue.Normalize(value))
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
                writer.WriteRawValue(FeelNumber.Format(FeelValue.Normalize(value)!), skipInputValidation: true);
                break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                    if (IsFull(writer))
                    {
                        break;
                    }
                }

                writer.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> context:
                writer.WriteStartObject();
                foreach (var (key, entry) in context)
                {
                    writer.WritePropertyName(key);
                    Write(writer, entry);
                    if (IsFull(writer))
                    {
                        break;
                    }
                }

                writer.WriteEndObject();
                break;
            case var other:
                writer.WriteStringValue(FeelText.Write(other));
                break;
        }
    }

    private static bool IsFull(Utf8JsonWriter writer) => writer.BytesCommitted + writer.BytesPending > MaxBytes;

    private static object ReadText(string text, FeelType type)
    {
        object? value = type == FeelType.Date ? TemporalText.Date(text)
            : type == FeelType.Time ? TemporalText.Time(text)
            : type == FeelType.DateTime ? TemporalText.DateTime(text)
            : type == FeelType.DaysDuration || type == FeelType.MonthsDuration ? TemporalText.Duration(text)
            : null;
        return value ?? text;
    }
}
