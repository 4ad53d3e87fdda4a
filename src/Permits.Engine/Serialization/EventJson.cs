using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Permits.Proof;

namespace Permits.Engine;

/// <summary>
/// The stored JSON of events, commands and snapshots: camelCase names, ISO 8601 instants in UTC, ISO dates, enum members in kebab case,
/// nulls left out, the record's name under <c>type</c>. The same value always gives the same text: events and snapshots are canonical JSON
/// (<see cref="CanonicalJson"/>), since events are hashed and snapshots compared with a replay byte for byte.
/// </summary>
public static partial class EventJson
{
    /// <summary>Options with converters for NodaTime types, <see cref="LocalText"/> and the event and command families.</summary>
    public static JsonSerializerOptions Options { get; } = Make(inOrder: false);

    // Members come out in canonical order, so that next to nothing is left to sort.
    private static readonly JsonSerializerOptions InOrder = Make(inOrder: true);

    /// <summary>The stored text of an event.</summary>
    public static string Write(CaseEvent @event) => Canonical(@event);

    /// <summary>The stored text of a command; the store hashes it to recognise a repeated one.</summary>
    public static string Write(Command command) => JsonSerializer.Serialize(command, Options);

    /// <summary>The stored text of a snapshot.</summary>
    public static string Write(CaseState state) => Canonical(state);

    /// <summary>A value of the same options as canonical JSON; numbers keep their digits, see <see cref="CanonicalNumbers.Exact"/>.</summary>
    public static string Canonical<T>(T value) => CanonicalJson.Text(JsonSerializer.SerializeToUtf8Bytes(value, InOrder), CanonicalNumbers.Exact);

    /// <summary>The event that a stored text holds.</summary>
    /// <exception cref="JsonException">It is no event of a known type.</exception>
    public static CaseEvent ReadEvent(string json) =>
        JsonSerializer.Deserialize<CaseEvent>(json, Options) ?? throw new JsonException("Expected an event, but found null.");

    /// <summary>The snapshot that a stored text holds.</summary>
    /// <exception cref="JsonException">It is no snapshot.</exception>
    public static CaseState ReadState(string json) =>
        JsonSerializer.Deserialize<CaseState>(json, Options) ?? throw new JsonException("Expected a snapshot, but found null.");

    private static JsonSerializerOptions Make(bool inOrder)
    {
        var resolver = new DefaultJsonTypeInfoResolver { Modifiers = { Families.AddTypeNames, Families.LeaveOutDerived } };
        if (inOrder)
        {
            resolver.Modifiers.Add(Families.SortMembers);
        }

        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,

            // A database may hand properties back in another order than they were written in.
            AllowOutOfOrderMetadataProperties = true,

            // The text is stored, not put into HTML: Thai stays readable and a third of the size.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = resolver,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new LocalDateConverter());
        options.Converters.Add(new LocalTextConverter());
        options.Converters.Add(new FreeDataConverter());
        options.Converters.Add(new OrdinalDictionaryConverter());
        options.Converters.Add(new OrdinalSetConverter());
        options.MakeReadOnly();
        return options;
    }
}
