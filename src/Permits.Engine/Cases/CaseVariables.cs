using System.Buffers;
using System.Text.Json;
using NodaTime.Text;

namespace Permits.Engine;

/// <summary>How the variables that conditions see are made from events. Part of <see cref="Applier"/>, so frozen with it.</summary>
internal static class CaseVariables
{
    /// <summary>The name of the filing form's data.</summary>
    public const string Application = "application";

    /// <summary>What a finished user task leaves behind: <c>{"outcome","data","by","at"}</c>.</summary>
    public static JsonElement OfTask(TaskCompleted e) => Object(writer =>
    {
        writer.WriteString("outcome", e.Outcome);
        writer.WritePropertyName("data");
        if (e.Data.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else
        {
            e.Data.WriteTo(writer);
        }

        writer.WriteString("by", e.UserId);
        writer.WriteString("at", InstantPattern.ExtendedIso.Format(e.At));
    });

    /// <summary>What a message from outside leaves behind: <c>{"data","at"}</c>.</summary>
    public static JsonElement OfMessage(JsonElement data, NodaTime.Instant at) => Object(writer =>
    {
        writer.WritePropertyName("data");
        if (data.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else
        {
            data.WriteTo(writer);
        }

        writer.WriteString("at", InstantPattern.ExtendedIso.Format(at));
    });

    /// <summary>The first object with the members of the second put over its own; the first as it is where the second is no object.</summary>
    public static JsonElement Merge(JsonElement under, JsonElement over)
    {
        if (over.ValueKind != JsonValueKind.Object)
        {
            return under;
        }

        var members = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in under.ValueKind == JsonValueKind.Object ? under.EnumerateObject().Concat(over.EnumerateObject()) : over.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return Object(writer =>
        {
            foreach (var (name, value) in members)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        });
    }

    private static JsonElement Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = EventJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
