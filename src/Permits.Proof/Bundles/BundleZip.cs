using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Permits.Proof;

/// <summary>A bundle as a zip. The same bundle gives the same bytes.</summary>
public static class BundleZip
{
    /// <summary>Entries bear this time.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a bundle.</summary>
    /// <param name="bundle">What is in it.</param>
    /// <param name="output">Where to; need not be seekable; stays open.</param>
    public static void Write(EvidenceBundle bundle, Stream output)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Add(string name, byte[] content)
        {
            files.Add(name, Convert.ToHexStringLower(SHA256.HashData(content)));
            Put(zip, name, content);
        }

        Add(BundleNames.Readme, BundleReadme.Of(bundle));
        Add(BundleNames.Checkpoint, Encoding.UTF8.GetBytes(bundle.Checkpoint));
        Add(BundleNames.Keys, Json(bundle.Keys.Select(k => new { key = k.Key, note = k.Note })));
        for (var sequence = 1; sequence <= bundle.Events.Length; sequence++)
        {
            var e = bundle.Events[sequence - 1];
            Add(BundleNames.Header(sequence), Encoding.UTF8.GetBytes(e.Header));
            Add(BundleNames.Proof(sequence), Json(new
            {
                hash = e.Hash.ToString(),
                leaf = e.Leaf,
                path = e.Path.Select(p => p.ToString()),
                salt = e.Salt is { } salt ? Convert.ToHexStringLower(salt.AsSpan()) : null,
            }));
            if (e.Payload is not null)
            {
                Add(BundleNames.Payload(sequence), Encoding.UTF8.GetBytes(e.Payload));
            }
        }

        var facts = BundleFacts.Of(bundle.Events.Where(e => e.Payload is not null).Select(e => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(e.Payload!)));
        Put(zip, BundleNames.Manifest, Json(new
        {
            calendars = facts.Calendars, definitions = facts.Definitions, events = bundle.Events.Length, files, format = BundleNames.Format, stream = bundle.Stream,
        }));
    }

    private static byte[] Json<T>(T value) => CanonicalJson.Bytes(JsonSerializer.SerializeToUtf8Bytes(value, Plain));

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
