using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Permits.Bpmn;
using Permits.Dmn;

namespace Permits.Engine;

/// <summary>Reads a package's files into a <see cref="PermitPackage"/>, with every finding at once.</summary>
public static class PackageReader
{
    /// <summary>The most files of a package.</summary>
    public const int MaxFiles = 300;

    /// <summary>Reads and checks a package that is to be published.</summary>
    /// <param name="files">The package, with the statutes it names under <c>_statutes/</c>.</param>
    /// <returns>The package, null where any finding is an error; and every finding, errors first.</returns>
    public static (PermitPackage? Package, ImmutableArray<Finding> Findings) Read(PackageFiles files) =>
        Read(files, BpmnReader.Read, PackageChecks.Run);

    /// <summary>
    /// Reads a package that was published before. Only what cannot be read is an error: a check that came later must not take away the
    /// version an application was filed under (LFA s.11).
    /// </summary>
    /// <param name="files">The package as it was published.</param>
    /// <returns>The package, null where it cannot be read; and what was found in reading it.</returns>
    public static (PermitPackage? Package, ImmutableArray<Finding> Findings) Reopen(PackageFiles files) => Read(files, BpmnReader.Reopen, (_, _) => { });

    private static (PermitPackage? Package, ImmutableArray<Finding> Findings) Read(
        PackageFiles files,
        Func<ReadOnlyMemory<byte>, (ProcessModel? Model, ImmutableArray<Finding> Findings)> readProcess,
        Action<PackageParts, FindingList> check)
    {
        var findings = new FindingList();
        if (files.Files.Count > MaxFiles)
        {
            findings.Error(
                "package.too-many-files", null,
                string.Create(CultureInfo.InvariantCulture, $"ชุดกระบวนงานต้องมีไม่เกิน {MaxFiles} ไฟล์ แต่มี {files.Files.Count} ไฟล์ โปรดลดจำนวน"),
                string.Create(CultureInfo.InvariantCulture, $"Expected at most {MaxFiles} files, but there are {files.Files.Count}. Remove some."));
            return (null, findings.Sorted());
        }

        var parts = ReadParts(files, readProcess, findings);
        foreach (var path in files.Files.Keys.Where(p => !PackagePaths.IsKnown(p)).Order(StringComparer.Ordinal))
        {
            findings.Error(
                "package.unknown-file", path,
                "ไฟล์ต้องเป็น manual.yaml, process.bpmn, decisions.dmn, forms/ชื่อ.json, notices/ชื่อ.md หรือ _statutes/ชื่อ.yaml แต่พบไฟล์นี้ โปรดเปลี่ยนชื่อหรือลบออก",
                "Expected manual.yaml, process.bpmn, decisions.dmn, forms/NAME.json, notices/NAME.md or _statutes/NAME.yaml, but found this file. Rename or remove it.");
        }

        check(parts, findings);
        var package = findings.Errors > 0 ? null : new PermitPackage
        {
            Manual = parts.Manual!,
            Process = parts.Process!,
            Statutes = [.. parts.StatutesInForce],
            Forms = parts.Forms.ToImmutableSortedDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal),
            Decisions = parts.Decisions,
            Notices = parts.Notices.ToImmutableSortedDictionary(n => n.Key, n => n.Value!, StringComparer.Ordinal),
            Hash = PackageHash.Of(files),
        };
        return (package, findings.Sorted());
    }

    /// <summary>
    /// Reads what can be read of a package that may be a draft in the making: each part by itself, with neither the rules about the flow nor
    /// the checks of how parts fit. Why a part could not be read is not told here: the check of the package says it.
    /// </summary>
    internal static PackageParts ReadParts(PackageFiles files) => ReadParts(files, BpmnReader.Reopen, new FindingList());

    private static PackageParts ReadParts(
        PackageFiles files, Func<ReadOnlyMemory<byte>, (ProcessModel? Model, ImmutableArray<Finding> Findings)> readProcess, FindingList findings)
    {
        var (decisions, unread) = ReadDecisions(files);
        return new PackageParts
        {
            Decisions = decisions,
            DecisionProblems = unread,
            Files = files,
            Manual = ReadNeeded(files, ManualReader.Path, findings) is { IsDefault: false } manual ? ManualReader.Read(manual, findings) : null,
            Process = ReadProcess(files, readProcess, findings),
            Statutes = ReadFolder(files, StatuteReader.Folder, ".yaml", (_, path, bytes) => StatuteReader.Read(path, bytes, findings)),
            Forms = ReadFolder(files, "forms/", ".json", (name, path, bytes) => FormReader.Read(name, path, bytes, findings)),
            Notices = ReadFolder(files, "notices/", ".md", (_, path, bytes) => NoticeReader.Read(path, bytes, findings)),
        };
    }

    // Text that is no UTF-8 is told by the check of the whole package; here it reads as no DMN.
    private static (DmnModel? Model, IReadOnlyList<DmnProblem> Problems) ReadDecisions(PackageFiles files) =>
        !files.Files.TryGetValue(PackagePaths.Decisions, out var bytes) ? (null, [])
        : DmnModel.TryRead(Encoding.UTF8.GetString(bytes.AsSpan()), [], out var model, out var problems) ? (model, [])
        : (null, problems);

    /// <summary>The ids under <c>statutes</c> of a manual, for those who gather a package's files; empty where they cannot be read.</summary>
    /// <param name="manual">The bytes of <c>manual.yaml</c>.</param>
    public static ImmutableArray<string> StatutesOf(ImmutableArray<byte> manual)
    {
        // Findings are dropped here: whoever gathers files reads the package next and meets them all there.
        var findings = new FindingList();
        return YamlTree.Read(ManualReader.Path, manual, findings) is YamlMapping root && YamlMap.Open(ManualReader.Path, root, findings) is { } map
            ? map.Texts("statutes")
            : [];
    }

    /// <summary>The permit's name in a package that may be unfinished; null where its manual cannot be read that far.</summary>
    public static LocalText? TitleOf(PackageFiles files) => Peek(files)?.OptionalLocal("title") is { Th.Length: > 0 } title ? title : null;

    /// <summary>The permit type of a package that may be unfinished; null where its manual cannot be read that far.</summary>
    public static string? SlugOf(PackageFiles files) => Peek(files)?.OptionalText("slug") is { } slug && ManualReader.IsSlug(slug) ? slug : null;

    /// <summary>A statute by itself, for lists to choose from; null where it cannot be read.</summary>
    /// <param name="path">Its path in a package, <c>_statutes/ID.yaml</c>.</param>
    /// <param name="content">The file.</param>
    public static Statute? ReadStatute(string path, ImmutableArray<byte> content) => StatuteReader.Read(path, content, new FindingList());

    private static YamlMap? Peek(PackageFiles files)
    {
        // Whoever peeks reads the package next, and meets every finding there.
        var findings = new FindingList();
        return files.Files.TryGetValue(PackagePaths.Manual, out var manual) && YamlTree.Read(ManualReader.Path, manual, findings) is YamlMapping root
            ? YamlMap.Open(ManualReader.Path, root, findings)
            : null;
    }

    private static ProcessModel? ReadProcess(
        PackageFiles files, Func<ReadOnlyMemory<byte>, (ProcessModel? Model, ImmutableArray<Finding> Findings)> read, FindingList findings)
    {
        if (ReadNeeded(files, PackagePaths.Process, findings) is not { IsDefault: false } bytes)
        {
            return null;
        }

        var (model, found) = read(bytes.AsMemory());
        findings.AddRange(found);
        return model;
    }

    private static ImmutableArray<byte> ReadNeeded(PackageFiles files, string path, FindingList findings)
    {
        if (files.Files.TryGetValue(path, out var bytes))
        {
            return bytes;
        }

        findings.Error(
            "package.missing-file", path,
            $"ชุดกระบวนงานต้องมีไฟล์ {path} แต่ไม่พบ โปรดเพิ่ม",
            $"Expected the file {path}, but it is missing. Add it.",
            path == ManualReader.Path ? "LFA s.7 para 1" : null);
        return default;
    }

    private static Dictionary<string, T?> ReadFolder<T>(PackageFiles files, string folder, string extension, Func<string, string, ImmutableArray<byte>, T?> read)
        where T : class
    {
        var made = new Dictionary<string, T?>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Files.Where(f => PackagePaths.IsKnown(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (PackagePaths.NameIn(path, folder, extension) is { } name)
            {
                made[name] = read(name, path, bytes);
            }
        }

        return made;
    }
}
