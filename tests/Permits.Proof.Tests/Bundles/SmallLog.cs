using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Permits.Proof.Tests.Log;

namespace Permits.Proof.Tests.Bundles;

/// <summary>A log with some events of one case among others, signed; made anew each time by the same code that hashes real ones.</summary>
internal sealed class SmallLog : IDisposable
{
    public const string Case = "FOD-2569-000001";

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 2, 0);

    public EcdsaSigner Signer { get; } = EcdsaSigner.Create("log.example.go.th");

    public EcdsaSigner NextSigner { get; } = EcdsaSigner.Create("log.example.go.th");

    /// <summary>The bundle of the case.</summary>
    /// <param name="events">Events of the case; as many of others stand between them.</param>
    /// <param name="erased">The sequence of an event whose payload is gone; 0 for none.</param>
    /// <param name="isRotated">Whether the second key has signed.</param>
    public EvidenceBundle Bundle(int events = 5, int erased = 0, bool isRotated = false)
    {
        var leaves = new List<Digest>();
        var made = new List<(BundleEvent Event, int Leaf)>();
        var previous = EventHeader.NoPrevious;
        for (var sequence = 1; sequence <= events; sequence++)
        {
            leaves.Add(MerkleTree.Leaf(BitConverter.GetBytes(sequence)));
            var json = sequence == 1
                ? $$"""{"definitionHash":"ab12","definitionVersion":3,"number":"{{Case}}","permitType":"food-premises","type":"ApplicationFiled"}"""
                : $$"""{"clockId":"C{{sequence}}","derivation":{"calendarId":"th","calendarVersion":"cd34"},"type":"ClockStarted"}""";
            var (salt, header) = (RandomNumberGenerator.GetBytes(16), new EventHeader(Case, sequence, "Happened", Start, Start + Duration.FromSeconds(sequence), "officer1"));
            var commitment = EventHeader.Commit(salt, "สมศรี", json);
            var hash = header.Hash(commitment, previous);
            made.Add((
                sequence == erased
                    ? new BundleEvent(header.Text(commitment, previous), null, null, hash, leaves.Count, [])
                    : new BundleEvent(header.Text(commitment, previous), EventHeader.Payload("สมศรี", json), [.. salt], hash, leaves.Count, []),
                leaves.Count));
            leaves.Add(hash);
            previous = hash;
        }

        var nodes = new Trees.ByDefinition([.. leaves]);
        var signer = isRotated ? NextSigner : Signer;
        var checkpoint = new Checkpoint("log.example.go.th", leaves.Count, MerkleTree.Root(nodes, leaves.Count));
        return new EvidenceBundle(
            Case,
            [.. made.Select(m => m.Event with { Path = MerkleTree.InclusionProof(nodes, m.Leaf, leaves.Count) })],
            SignedNote.Sign(checkpoint + "2026-01-05T03:00:00Z\n", signer).ToString(),
            isRotated ? [new(Signer.Key.ToString(), null), new(NextSigner.Key.ToString(), SignedNote.Sign(KeyHandover.Text(NextSigner.Key.ToString()), Signer).ToString())]
                : [new(Signer.Key.ToString(), null)]);
    }

    /// <summary>The files of a bundle.</summary>
    public static SortedDictionary<string, byte[]> Files(EvidenceBundle bundle)
    {
        using var zip = new ZipArchive(new MemoryStream(Zip(bundle)));
        return new SortedDictionary<string, byte[]>(
            zip.Entries.ToDictionary(e => e.FullName, e =>
            {
                using var stream = e.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return content.ToArray();
            }), StringComparer.Ordinal);
    }

    /// <summary>A bundle as it is written.</summary>
    public static byte[] Zip(EvidenceBundle bundle)
    {
        using var output = new MemoryStream();
        BundleZip.Write(bundle, output);
        return output.ToArray();
    }

    /// <summary>A zip of any files.</summary>
    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }

    /// <summary>Writes the list of files anew, as somebody would who wants to hide a change.</summary>
    public static void List(SortedDictionary<string, byte[]> files)
    {
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        manifest["files"] = new JsonObject(files.Where(f => f.Key != "manifest.json").Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Convert.ToHexStringLower(SHA256.HashData(f.Value)))));
        files["manifest.json"] = CanonicalJson.Bytes(Encoding.UTF8.GetBytes(manifest.ToJsonString()));
    }

    public static BundleReport Check(byte[] zip, NoteKey? key = null) => BundleCheck.Run(new MemoryStream(zip), key);

    public void Dispose()
    {
        Signer.Dispose();
        NextSigner.Dispose();
    }
}
