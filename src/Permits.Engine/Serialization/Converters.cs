using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace Permits.Engine;

/// <summary>An instant as ISO 8601 in UTC, e.g. <c>2025-04-12T09:30:00Z</c>, to the nanosecond where it needs it.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    // What the reader and writer know of instants is the same text, but ends at 100 ns and at the years 1 to 9999.
    private const int LengthToTheSecond = 20;
    private const int LengthToTheTick = 28;
    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(9999, 12, 31, 0, 0);

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueIsEscaped: false, ValueSpan: { Length: >= LengthToTheSecond and <= LengthToTheTick } text }
            && text[^1] == (byte)'Z' && reader.TryGetDateTime(out var time))
        {
            return Instant.FromDateTimeUtc(time);
        }

        return InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true } parsed
            ? parsed.Value
            : throw new JsonException("Expected an instant such as 2025-04-12T09:30:00Z.");
    }

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
    {
        if (value >= First && value < End && Instant.FromUnixTimeTicks(value.ToUnixTimeTicks()) == value)
        {
            writer.WriteStringValue(value.ToDateTimeUtc());
        }
        else
        {
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
        }
    }
}

/// <summary>A date as ISO 8601, Gregorian, e.g. <c>2025-04-12</c>.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    private const int Length = 10;

    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueIsEscaped: false, ValueSpan.Length: Length } && reader.TryGetDateTime(out var date))
        {
            return LocalDate.FromDateTime(date);
        }

        return LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true } parsed
            ? parsed.Value
            : throw new JsonException("Expected a date such as 2025-04-12.");
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Length];
        if (value.Calendar == CalendarSystem.Iso && value.Year is >= 1 and <= 9999 && value.ToDateOnly().TryFormat(text, out _, "O", CultureInfo.InvariantCulture))
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
        }
    }
}

/// <summary>A text in two languages as <c>{"th","en"}</c>; <c>en</c> is left out where it only repeats the Thai.</summary>
internal sealed class LocalTextConverter : JsonConverter<LocalText>
{
    private const string Expected = "Expected a text with \"th\".";

    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(Expected);
        }

        string? th = null, en = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isThai, isEnglish) = (reader.ValueTextEquals("th"u8), reader.ValueTextEquals("en"u8));
            reader.Read();
            (th, en) = isThai ? (reader.GetString(), en) : isEnglish ? (th, reader.GetString()) : (th, en);
            reader.Skip();
        }

        return th is null ? throw new JsonException(Expected) : new LocalText(th, en);
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("th", value.Th);
        if (value.En != value.Th)
        {
            writer.WriteString("en", value.En);
        }

        writer.WriteEndObject();
    }
}

/// <summary>Form data; none at all is an empty object.</summary>
internal sealed class FreeDataConverter : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}

/// <summary>Sorted dictionaries that stay in ordinal order when read back; .NET's own converter would take the culture's.</summary>
internal sealed class OrdinalDictionaryConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)
        && typeToConvert.GenericTypeArguments[0] == typeof(string);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GenericTypeArguments[1]), options)!;

    private sealed class Of<T>(JsonSerializerOptions options) : JsonConverter<ImmutableSortedDictionary<string, T>>
    {
        private readonly Lazy<JsonTypeInfo<T>> _entry = new(() => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));

        public override ImmutableSortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var entries = JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options) ?? [];
            return ByOrdinal.Empty<T>().AddRange(entries);
        }

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, entry) in value)
            {
                writer.WritePropertyName(key);
                JsonSerializer.Serialize(writer, entry, _entry.Value);
            }

            writer.WriteEndObject();
        }
    }
}

/// <summary>Sorted sets that stay in ordinal order when read back.</summary>
internal sealed class OrdinalSetConverter : JsonConverter<ImmutableSortedSet<string>>
{
    public override ImmutableSortedSet<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ByOrdinal.EmptySet.Union(JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, ImmutableSortedSet<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}
