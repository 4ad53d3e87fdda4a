using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Permits.Proof;
using Permits.Storage;

namespace Permits.Exports;

/// <summary>What must be known of an export to check it later; goes beside the file, into the answer's headers and on to the trail.</summary>
/// <param name="Kind">In which form.</param>
/// <param name="Table">Which rows.</param>
/// <param name="Filter">The filter as names and values; empty where nothing was filtered.</param>
/// <param name="At">When it was asked for; what was recorded later is left out.</param>
/// <param name="RequesterId">Who asked, by account id.</param>
/// <param name="RequesterName">His name.</param>
/// <param name="Pseudonymised">Whether people have pseudonyms in it.</param>
/// <param name="Rows">Rows, or events of a log.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hex.</param>
public sealed record ExportManifest(
    ExportKind Kind, ExportTable Table, ImmutableArray<KeyValuePair<string, string>> Filter, Instant At, string RequesterId, string RequesterName,
    bool Pseudonymised, long Rows, long Bytes, string Sha256)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The newest checkpoint of the log when it was made, as a signed note; null where the log had none yet.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>The manifest as a JSON document, UTF-8.</summary>
    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind.ToString().ToLowerInvariant());
            json.WriteString("table", Table.ToString().ToLowerInvariant());
            json.WriteStartObject("filter");
            foreach (var (name, value) in Filter)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteString("at", InstantPattern.ExtendedIso.Format(At));
            json.WriteStartObject("requester");
            json.WriteString("id", RequesterId);
            json.WriteString("name", RequesterName);
            json.WriteEndObject();
            json.WriteBoolean("pseudonymised", Pseudonymised);
            json.WriteNumber("rows", Rows);
            json.WriteNumber("bytes", Bytes);
            json.WriteString("sha256", Sha256);
            WriteCheckpoint(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>What the trail is told of it.</summary>
    internal DataExported ToTrail() => new(
        Kind.ToString().ToLowerInvariant(), Table.ToString().ToLowerInvariant(), Filter.ToImmutableSortedDictionary(StringComparer.Ordinal), Pseudonymised, Rows, Sha256) { At = At };

    private void WriteCheckpoint(Utf8JsonWriter json)
    {
        if (Checkpoint is null || SignedNote.Parse(Checkpoint) is not { } note || Proof.Checkpoint.Parse(note.Text) is not { } read)
        {
            json.WriteNull("checkpoint");
            return;
        }

        json.WriteStartObject("checkpoint");
        json.WriteString("origin", read.Origin);
        json.WriteNumber("size", read.Size);
        json.WriteString("root", Convert.ToBase64String(read.Root.ToArray()));
        json.WriteString("note", Checkpoint);
        json.WriteEndObject();
    }
}
