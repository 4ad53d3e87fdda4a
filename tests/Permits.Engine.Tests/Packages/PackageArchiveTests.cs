using System.IO.Compression;
using FluentAssertions;
using Permits.Bpmn;
using Xunit;

namespace Permits.Engine.Tests.Packages;

public sealed class PackageArchiveTests
{
    [Fact]
    public void A_package_packed_and_unpacked_is_the_same()
    {
        var (files, findings) = PackageArchive.Read(PackageArchive.Write(RealPackages.Food));

        findings.Should().BeEmpty();
        PackageReader.Read(files!).Package!.Hash.Should().Be(PackageReader.Read(RealPackages.Food).Package!.Hash);
    }

    [Fact]
    public void The_same_files_pack_to_the_same_bytes() =>
        PackageArchive.Write(RealPackages.Food).Should().Equal(PackageArchive.Write(RealPackages.Food));

    [Fact]
    public void A_folder_around_the_package_is_taken_off()
    {
        var food = RealPackages.Food;

        var (files, _) = PackageArchive.Read(Zip([.. food.Files.Select(f => ("food-premises/" + f.Key, f.Value.ToArray()))]));

        files!.Files.Keys.Should().Equal(food.Files.Keys);
    }

    [Theory]
    [InlineData("../manual.yaml")]
    [InlineData("/manual.yaml")]
    [InlineData("./manual.yaml")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("forms/../../x.json")]
    [InlineData("forms\\filing.json")]
    [InlineData("C:\\manual.yaml")]
    [InlineData("a/b/manual.yaml")]
    [InlineData("manual.yaml\0.txt")]
    public void An_entry_outside_the_layout_is_refused(string path)
    {
        var (files, findings) = PackageArchive.Read(Zip((path, [1])));

        files.Should().BeNull();
        findings.Select(f => f.Rule).Should().BeSubsetOf(["archive.unknown-path", "archive.broken"]).And.NotBeEmpty();
    }

    [Fact]
    public void A_bomb_is_refused_by_what_comes_out_of_it()
    {
        var (files, findings) = PackageArchive.Read(Zip(("process.bpmn", new byte[4 * 1024 * 1024])));

        files.Should().BeNull();
        findings.Should().ContainSingle(f => f.Rule == "archive.too-large" && f.Element == "process.bpmn");
    }

    [Fact]
    public void Many_files_that_are_too_much_together_are_refused()
    {
        var noise = new byte[3 * 1024 * 1024];
        new Random(7).NextBytes(noise);
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] &= 3;
        }

        var zip = Zip([.. Enumerable.Range(0, 8).Select(i => ($"forms/f{i}.json", noise))]);

        PackageArchive.Read(zip).Findings.Should().Contain(f => f.Rule == "archive.too-large");
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        PackageArchive.Read(Zip([.. Enumerable.Range(0, PackageReader.MaxFiles + 1).Select(i => ($"forms/f{i}.json", new byte[] { 1 }))]))
            .Findings.Should().ContainSingle(f => f.Rule == "archive.too-many-files");

    [Fact]
    public void A_file_given_twice_is_refused() =>
        PackageArchive.Read(Zip(("manual.yaml", [1]), ("manual.yaml", [2]))).Findings.Should().ContainSingle(f => f.Rule == "archive.duplicate-path");

    [Fact]
    public void An_archive_over_the_bound_is_refused_unread() =>
        PackageArchive.Read(new byte[PackageArchive.MaxArchiveBytes + 1]).Findings.Should().ContainSingle(f => f.Rule == "archive.too-large");

    [Fact]
    public void Broken_archives_only_give_findings()
    {
        const int seed = 4;
        var random = new Random(seed);
        var good = PackageArchive.Write(RealPackages.Food);
        for (var i = 0; i < 400; i++)
        {
            var bytes = good[..(i % 2 == 0 ? good.Length : random.Next(good.Length))];
            for (var edits = random.Next(1, 20); edits > 0 && bytes.Length > 0; edits--)
            {
                bytes[random.Next(Math.Max(0, bytes.Length - (i % 3 == 0 ? 2000 : bytes.Length)), bytes.Length)] = (byte)random.Next(256);
            }

            var read = () => PackageArchive.Read(bytes);
            var (files, findings) = read.Should().NotThrow("seed {0}, round {1}", seed, i).Subject;
            (files is null).Should().Be(findings.Any(f => f.Severity == Severity.Error), "seed {0}, round {1}", seed, i);
        }
    }

    private static byte[] Zip(params (string Path, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in entries)
            {
                using var to = archive.CreateEntry(path).Open();
                to.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
