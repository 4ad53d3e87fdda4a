using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Permits.Proof;

/// <summary>Checks a bundle by itself, in the order in which a person would: files, keys, checkpoint, then event by event.</summary>
public sealed class BundleCheck
{
    private readonly Dictionary<string, byte[]> _files;
    private readonly NoteKey? _trusted;
    private readonly List<BundleFault> _faults = [];
    private ImmutableArray<string> _keys = [];
    private SignedNote? _note;
    private Checkpoint? _checkpoint;
    private long _sound;
    private long _erased;

    private BundleCheck(Dictionary<string, byte[]> files, NoteKey? trusted)
    {
        _files = files;
        _trusted = trusted;
    }

    /// <summary>Checks a bundle. Nothing of it is written anywhere, and no more of it is unpacked than a bundle can hold.</summary>
    /// <param name="zip">The bundle.</param>
    /// <param name="trusted">A key that the reader trusts; null to let the bundle vouch for itself.</param>
    public static BundleReport Run(Stream zip, NoteKey? trusted)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var (files, refused) = BundleFiles.Read(zip);
        return refused is null ? new BundleCheck(files, trusted).Check() : new BundleReport(null, 0, 0, null, null, [], [], [], [refused]);
    }

    private BundleReport Check()
    {
        if (!_files.TryGetValue(BundleNames.Manifest, out var list) || BundleManifest.Read(list) is not { } manifest)
        {
            Fault(BundleRule.Manifest, BundleNames.Manifest, BundleNames.Format, list is null ? "none" : "another form");
            return Report(null);
        }

        CheckFiles(manifest);
        CheckCheckpoint(CheckKeys());
        CheckEvents(manifest);
        CheckFacts(manifest);
        return Report(manifest);
    }

    private BundleReport Report(BundleManifest? manifest) => new(
        manifest?.Stream, _sound, _erased, _checkpoint?.Size, _checkpoint is null ? null : _note?.Text, manifest?.Facts.Definitions ?? [], manifest?.Facts.Calendars ?? [], _keys,
        [.. _faults.Take(BundleReport.MostFaults)]);

    private void CheckFiles(BundleManifest manifest)
    {
        foreach (var (name, hash) in manifest.Files)
        {
            if (!_files.TryGetValue(name, out var content))
            {
                Fault(BundleRule.Missing, name, "the file", "none");
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(content)) is var found && found != hash)
            {
                Fault(BundleRule.Changed, name, hash, found);
            }
        }

        var placed = Enumerable.Range(1, (int)Math.Clamp(manifest.Events, 0, BundleFiles.MostFiles))
            .SelectMany(i => new[] { BundleNames.Header(i), BundleNames.Payload(i), BundleNames.Proof(i) })
            .Append(BundleNames.Readme).Append(BundleNames.Checkpoint).Append(BundleNames.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var name in _files.Keys.Where(n => n != BundleNames.Manifest && !(placed.Contains(n) && manifest.Files.ContainsKey(n))).Order(StringComparer.Ordinal))
        {
            Fault(BundleRule.Surplus, name, "none", "a file");
        }
    }

    private List<NoteKey> CheckKeys()
    {
        var told = _files.TryGetValue(BundleNames.Keys, out var content)
            ? StrictJson.Parse(content, root => root.EnumerateArray().Select(k => new BundleKey(k.GetProperty("key").GetString()!, k.GetProperty("note").GetString())).ToList())
            : null;
        var keys = new List<NoteKey>();
        foreach (var (text, note) in told ?? [])
        {
            if (NoteKey.Parse(text) is not { } key || (keys.Count == 0 ? note is not null : !KeyHandover.IsProven(note, keys[^1], text)))
            {
                Fault(BundleRule.Key, BundleNames.Keys, "a key that the one before it handed over to", text);
                break;
            }

            keys.Add(key);
        }

        _keys = [.. keys.Select(k => k.ToString())];
        if (keys.Count == 0 || (_trusted is not null && !keys.Contains(_trusted)))
        {
            Fault(BundleRule.Key, BundleNames.Keys, _trusted?.ToString() ?? "a key", keys.Count == 0 ? "none" : string.Join(", ", _keys));
        }

        // What a key before the reader's has signed is worth nothing to him.
        return [.. keys.Skip(_trusted is null ? 0 : Math.Max(keys.IndexOf(_trusted), 0))];
    }

    private void CheckCheckpoint(List<NoteKey> keys)
    {
        _note = _files.TryGetValue(BundleNames.Checkpoint, out var content) && Utf8(content) is { } text ? SignedNote.Parse(text) : null;
        if (_note is null || Checkpoint.Parse(_note.Text) is not { } checkpoint)
        {
            Fault(BundleRule.Checkpoint, BundleNames.Checkpoint, "a signed checkpoint", "none that can be read");
        }
        else if (!keys.Any(k => k.Name == checkpoint.Origin && _note.IsSignedBy(k)))
        {
            Fault(BundleRule.Checkpoint, BundleNames.Checkpoint, "a signature of " + string.Join(", ", keys), string.Join(", ", _note.Signatures));
        }
        else
        {
            _checkpoint = checkpoint;
        }
    }

    private void CheckEvents(BundleManifest manifest)
    {
        var (previous, before) = (EventHeader.NoPrevious, -1L);
        for (var sequence = 1L; sequence <= manifest.Events; sequence++)
        {
            if (!Has(BundleNames.Header(sequence)) || !Has(BundleNames.Proof(sequence)))
            {
                // Every later event would fail for the same reason.
                return;
            }

            var faults = _faults.Count;
            previous = CheckHeader(manifest.Stream, sequence, previous, out var commitment);
            if (BundleProof.Read(_files[BundleNames.Proof(sequence)]) is not { } proof)
            {
                Fault(BundleRule.Inclusion, BundleNames.Proof(sequence), "hash, leaf, path and salt", "another form");
                continue;
            }

            CheckPayload(sequence, proof, commitment);
            CheckInclusion(sequence, proof, previous, before);
            before = proof.Leaf;
            _sound += _faults.Count == faults ? 1 : 0;
        }
    }

    private Digest CheckHeader(string stream, long sequence, in Digest previous, out string? commitment)
    {
        var name = BundleNames.Header(sequence);
        var content = _files[name];
        var header = StrictJson.Read<string[]>(
            content, ["actor", "at", "commitment", "previous", "recordedAt", "sequence", "stream", "type"],
            h => [h.GetProperty("stream").GetString()!, h.GetProperty("sequence").GetRawText(), h.GetProperty("previous").GetString()!, h.GetProperty("commitment").GetString()!]);
        commitment = header?[3];
        if (header is null || header[0] != stream || header[1] != sequence.ToString(CultureInfo.InvariantCulture))
        {
            Fault(BundleRule.Header, name, $"the header of event {sequence} of {stream}", header is null ? "another form" : $"event {header[1]} of {header[0]}");
        }
        else if (header[2] != previous.ToString())
        {
            Fault(BundleRule.Chain, name, previous.ToString(), header[2]);
        }

        return MerkleTree.Leaf(content);
    }

    private void CheckPayload(long sequence, BundleProof proof, string? commitment)
    {
        var name = BundleNames.Payload(sequence);
        if (!_files.TryGetValue(name, out var payload) && proof.Salt is null)
        {
            _erased++;
        }
        else if (payload is null || proof.Salt is null || Convert.ToHexStringLower(SHA256.HashData([.. proof.Salt, .. payload])) is var worked && worked != commitment)
        {
            Fault(BundleRule.Payload, name, commitment ?? "a commitment", payload is null ? "no payload" : proof.Salt is null ? "no salt" : "another payload or salt");
        }
    }

    private void CheckInclusion(long sequence, BundleProof proof, in Digest hash, long before)
    {
        var name = BundleNames.Proof(sequence);
        if (proof.Hash != hash)
        {
            Fault(BundleRule.Hash, name, hash.ToString(), proof.Hash.ToString());
        }
        else if (_checkpoint is not null && (proof.Leaf <= before || !MerkleTree.Includes(hash, proof.Leaf, _checkpoint.Size, _checkpoint.Root, [.. proof.Path])))
        {
            Fault(BundleRule.Inclusion, name, $"leaf {proof.Leaf} under {_checkpoint.Root}", "a path that does not lead there");
        }
    }

    private void CheckFacts(BundleManifest manifest)
    {
        try
        {
            var facts = BundleFacts.Of(_files.Where(f => f.Key.EndsWith(".payload.json", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (ReadOnlyMemory<byte>)f.Value));
            if (!facts.Definitions.SequenceEqual(manifest.Facts.Definitions) || !facts.Calendars.SequenceEqual(manifest.Facts.Calendars))
            {
                Fault(
                    BundleRule.Facts, BundleNames.Manifest, string.Join(", ", [.. facts.Definitions, .. facts.Calendars]),
                    string.Join(", ", [.. manifest.Facts.Definitions, .. manifest.Facts.Calendars]));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Fault(BundleRule.Facts, BundleNames.Manifest, "payloads that can be read", "one that cannot");
        }
    }

    private bool Has(string name)
    {
        if (_files.ContainsKey(name))
        {
            return true;
        }

        if (!_faults.Any(f => f.Entry == name))
        {
            Fault(BundleRule.Missing, name, "the file", "none");
        }

        return false;
    }

    private void Fault(BundleRule rule, string entry, string expected, string found)
    {
        if (_faults.Count < BundleReport.MostFaults)
        {
            _faults.Add(new BundleFault(rule, entry, Short(expected), Short(found)));
        }
    }

    // Values of a hostile bundle may hold anything; what is told of them goes to a terminal.
    private static string Short(string value) => new([.. value.Take(200).Select(c => char.IsControl(c) ? '?' : c)]);

    private static string? Utf8(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
