using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Permits.Feel;

namespace Permits.Server.Hosting;

/// <summary>The JSON of the API: camelCase, instants in RFC 3339 at +07:00, dates ISO Gregorian, enumerations in kebab-case.</summary>
public static class ApiJson
{
    /// <summary>The options used for every answer; safe to share.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Sets the same conventions on other options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        // Thai text and +07:00 stay readable; answers are never put into HTML, and nosniff keeps browsers from taking them for it.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 32;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new LocalDateConverter());
        options.Converters.Add(new FeelConverter());
        OutsideText.Apply(options);
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        private static readonly Offset Bangkok = Offset.FromHours(7);

        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parsed = reader.TokenType == JsonTokenType.String ? OffsetDateTimePattern.Rfc3339.Parse(reader.GetString()!) : null;
            return parsed is { Success: true }
                ? parsed.Value.ToInstant()
                : throw new JsonException("Expected an RFC 3339 instant such as 2026-01-05T09:00:00+07:00.");
        }

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(OffsetDateTimePattern.Rfc3339.Format(value.WithOffset(Bangkok)));
    }

    // A compiled expression is shown as it was written.
    private sealed class FeelConverter : JsonConverter<FeelExpression>
    {
        public override FeelExpression Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Expressions come from packages, not from the API.");

        public override void Write(Utf8JsonWriter writer, FeelExpression value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    private sealed class LocalDateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parsed = reader.TokenType == JsonTokenType.String ? LocalDatePattern.Iso.Parse(reader.GetString()!) : null;
            return parsed is { Success: true } ? parsed.Value : throw new JsonException("Expected a date such as 2026-01-05.");
        }

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
