using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Gathers a package from a folder such as <c>workflows/food-premises</c> and the statutes it names.</summary>
public static class PackageFolder
{
    /// <summary>The folder of statutes beside the packages.</summary>
    public const string StatutesName = "_statutes";

    /// <summary>Reads the files of a package. Hidden files are passed over; whether the rest belong there is for <see cref="PackageReader"/> to say.</summary>
    /// <param name="folder">The package's folder.</param>
    /// <param name="statutes">The folder of statutes; null means <c>_statutes</c> beside <paramref name="folder"/>.</param>
    /// <returns>The files, null where any finding is an error; and every finding.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static (PackageFiles? Files, ImmutableArray<Finding> Findings) Read(string folder, string? statutes = null)
    {
        var root = new DirectoryInfo(folder);
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var file in root.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => !IsHidden(root, f)))
        {
            if (files.Count == PackageReader.MaxFiles || file.Length > PackageArchive.MaxFileBytes)
            {
                return (null, [TooMuch(PathIn(root, file))]);
            }

            files[PathIn(root, file)] = [.. File.ReadAllBytes(file.FullName)];
        }

        return (WithStatutes(new PackageFiles(files.ToImmutable()), statutes ?? Path.Combine(root.FullName, "..", StatutesName)), []);
    }

    /// <summary>A package with the statutes that its manual names, from a folder, where it brings none of its own by the same name.</summary>
    /// <param name="package">The package.</param>
    /// <param name="statutes">The folder of statutes; one that is not there adds nothing.</param>
    public static PackageFiles WithStatutes(PackageFiles package, string statutes)
    {
        if (!package.Files.TryGetValue(PackagePaths.Manual, out var manual))
        {
            return package;
        }

        var files = package.Files.ToBuilder();
        foreach (var id in PackageReader.StatutesOf(manual))
        {
            var path = StatutesName + "/" + id + ".yaml";
            var file = Path.Combine(statutes, id + ".yaml");
            if (PackagePaths.IsKnown(path) && !files.ContainsKey(path) && File.Exists(file))
            {
                files[path] = [.. File.ReadAllBytes(file)];
            }
        }

        return new PackageFiles(files.ToImmutable());
    }

    private static string PathIn(DirectoryInfo root, FileInfo file) =>
        Path.GetRelativePath(root.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsHidden(DirectoryInfo root, FileInfo file) => PathIn(root, file).Split('/').Any(p => p.StartsWith('.'));

    private static Finding TooMuch(string path) => new(
        "package.too-large", Severity.Error, path,
        new(
            "ชุดกระบวนงานต้องไม่เกินจำนวนไฟล์และขนาดที่กำหนด แต่โฟลเดอร์นี้เกิน โปรดตรวจว่าเลือกโฟลเดอร์ถูกต้อง",
            "Expected no more and no larger files than a package may have, but this folder has. Check that it is the right folder."));
}
