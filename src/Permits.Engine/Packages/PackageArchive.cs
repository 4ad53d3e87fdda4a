using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Packages as zip archives, in memory. A hostile archive is a finding, never an exception, and is never unpacked past its bounds.</summary>
public static class PackageArchive
{
    /// <summary>The largest archive read, in bytes: 10 MB.</summary>
    public const int MaxArchiveBytes = 10 * 1024 * 1024;

    /// <summary>The most that all files together may unpack to, in bytes: 20 MB.</summary>
    public const int MaxTotalBytes = 20 * 1024 * 1024;

    /// <summary>The most one file may unpack to, in bytes: the reader's bound for BPMN.</summary>
    public const int MaxFileBytes = BpmnReader.MaxBytes;

    /// <summary>The most a file may grow by unpacking, beyond the first 64 KB: text shrinks about tenfold, a bomb a thousandfold.</summary>
    public const int MaxRatio = 100;

    private const int RatioFloor = 64 * 1024;

    // Fixed, so that the same package gives the same archive; the earliest day a zip can hold.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Unpacks an archive whose entries are the package's files. One folder around them all, as zip tools make it, is taken off.</summary>
    /// <param name="zip">The archive.</param>
    /// <returns>The files, null where any finding is an error; and every finding.</returns>
    public static (PackageFiles? Files, ImmutableArray<Finding> Findings) Read(ReadOnlyMemory<byte> zip)
    {
        var findings = new FindingList();
        if (zip.Length > MaxArchiveBytes)
        {
            TooLarge(null, MaxArchiveBytes, findings);
            return (null, findings.Sorted());
        }

        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > PackageReader.MaxFiles)
            {
                findings.Error(
                    "archive.too-many-files", null,
                    string.Create(CultureInfo.InvariantCulture, $"ไฟล์ zip ต้องมีไม่เกิน {PackageReader.MaxFiles} รายการ แต่มี {archive.Entries.Count} รายการ โปรดลดจำนวน"),
                    string.Create(CultureInfo.InvariantCulture, $"Expected at most {PackageReader.MaxFiles} entries in the zip, but there are {archive.Entries.Count}. Remove some."));
                return (null, findings.Sorted());
            }

            long total = 0;
            var outer = OuterFolder(archive);
            foreach (var entry in archive.Entries.Where(e => e.Name.Length > 0))
            {
                var path = entry.FullName[outer.Length..];
                if (ReadEntry(entry, path, files, ref total, findings) is { } bytes)
                {
                    files[path] = bytes;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException)
        {
            // ZipArchive tells of broken archives by several types; the stream is memory, so none of them is a failing disk.
            findings.Error(
                "archive.broken", null,
                "ไฟล์ต้องเป็น zip ที่อ่านได้และไม่เข้ารหัส แต่อ่านไม่ได้ โปรดสร้างไฟล์ zip ใหม่",
                "Expected a readable zip without encryption, but it cannot be read. Make the zip again.");
        }

        return (findings.Errors > 0 ? null : new PackageFiles(files.ToImmutable()), findings.Sorted());
    }

    /// <summary>Packs files; the same files give the same bytes.</summary>
    public static byte[] Write(PackageFiles files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = EntryTime;
                using var to = entry.Open();
                to.Write(content.AsSpan());
            }
        }

        return stream.ToArray();
    }

    // Empty where the manual lies at the top, or where there is no one folder that holds everything.
    private static string OuterFolder(ZipArchive archive)
    {
        var first = archive.Entries.FirstOrDefault(e => e.FullName.EndsWith("/" + PackagePaths.Manual, StringComparison.Ordinal))?.FullName ?? "";
        var folder = first[..(first.IndexOf('/', StringComparison.Ordinal) + 1)];
        return folder is not ("/" or "./" or "../") && archive.Entries.All(e => e.FullName.StartsWith(folder, StringComparison.Ordinal)) ? folder : "";
    }

    private static ImmutableArray<byte>? ReadEntry(
        ZipArchiveEntry entry, string path, ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder files, ref long total, FindingList findings)
    {
        if (!PackagePaths.IsKnown(path))
        {
            var shown = path.Length <= 120 ? path : path[..120] + "…";
            findings.Error(
                "archive.unknown-path", shown,
                "รายการใน zip ต้องเป็นไฟล์ของชุดกระบวนงาน เช่น manual.yaml แต่พบเส้นทางนี้ โปรดนำออกแล้วบีบอัดโฟลเดอร์ใหม่",
                "Expected the files of a package, e.g. manual.yaml, but found this path. Take it out and zip the folder again.");
            return null;
        }

        if (files.ContainsKey(path))
        {
            findings.Error(
                "archive.duplicate-path", path,
                "ไฟล์ต้องมีใน zip เพียงครั้งเดียว แต่พบซ้ำ โปรดลบรายการที่ซ้ำ",
                "Expected each file once in the zip, but this one is repeated. Remove one.");
            return null;
        }

        // By what comes out, not by the length the archive claims.
        var bound = Math.Min(MaxFileBytes, Math.Max(RatioFloor, Math.Clamp(entry.CompressedLength, 0, MaxArchiveBytes) * MaxRatio));
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            total += read;
            if (to.Length + read > bound || total > MaxTotalBytes)
            {
                TooLarge(path, (int)Math.Min(bound, MaxTotalBytes), findings);
                return null;
            }

            to.Write(buffer, 0, read);
        }

        return [.. to.ToArray()];
    }

    private static void TooLarge(string? path, int bound, FindingList findings) => findings.Error(
        "archive.too-large", path,
        string.Create(CultureInfo.InvariantCulture, $"ข้อมูลต้องไม่เกิน {bound} ไบต์และไม่ถูกบีบอัดเกินปกติ แต่เกินกว่านั้น โปรดลดขนาด"),
        string.Create(CultureInfo.InvariantCulture, $"Expected at most {bound} bytes and no unusual compression, but there is more. Make it smaller."));
}
