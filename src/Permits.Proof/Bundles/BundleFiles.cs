using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Permits.Proof;

/// <summary>Unpacks a bundle into memory. A zip comes from somebody else: what it says of its sizes is not believed, and nothing is written anywhere.</summary>
internal static class BundleFiles
{
    /// <summary>Most files: a case of some 33,000 events.</summary>
    public const int MostFiles = 100_000;

    /// <summary>Most bytes of one file.</summary>
    public const int MostBytes = 16 << 20;

    /// <summary>Most bytes of all files.</summary>
    public const long MostBytesTogether = 256 << 20;

    /// <summary>The files by name; or, in their place, why the zip is not unpacked.</summary>
    public static (Dictionary<string, byte[]> Files, BundleFault? Fault) Read(Stream input)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        try
        {
            using var zip = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            if (zip.Entries.Count > MostFiles)
            {
                return (files, Refused("*", $"at most {Number(MostFiles)} files", Number(zip.Entries.Count)));
            }

            var together = 0L;
            foreach (var entry in zip.Entries)
            {
                var name = Shown(entry.FullName);
                if (!BundleNames.IsKnown(entry.FullName))
                {
                    return (files, Refused(name, "the name of a file of a bundle", name));
                }

                if (files.ContainsKey(entry.FullName))
                {
                    return (files, Refused(name, "each name once", "twice"));
                }

                var most = Math.Min(MostBytes, MostBytesTogether - together);
                if (Bytes(entry, (int)most) is not { } bytes)
                {
                    return (files, Refused(name, $"at most {Number(MostBytes)} bytes, and {Number(MostBytesTogether)} in all", "more"));
                }

                together += bytes.Length;
                files.Add(entry.FullName, bytes);
            }

            return (files, null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (files, Refused("*", "a zip that can be read", Shown(e.Message)));
        }
    }

    // Null where there are more than wanted: no more than that is unpacked.
    private static byte[]? Bytes(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static BundleFault Refused(string entry, string expected, string found) => new(BundleRule.Zip, entry, expected, found);

    // Names of a hostile zip may hold anything; what is told of them goes to a terminal.
    private static string Shown(string text) => new([.. text.Take(120).Select(c => char.IsControl(c) ? '?' : c)]);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
