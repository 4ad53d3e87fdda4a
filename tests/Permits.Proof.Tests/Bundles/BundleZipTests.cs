using System.Text;
using FluentAssertions;
using Xunit;

namespace Permits.Proof.Tests.Bundles;

/// <summary>A bundle comes from somebody else: what could hurt the reader's machine is refused before it is looked at.</summary>
public sealed class BundleZipTests : IDisposable
{
    private readonly SmallLog _log = new();

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("events/../../evil.json")]
    [InlineData("events\\000001.header.json")]
    [InlineData("events/000001.header.json\n")]
    [InlineData("C:\\evil.exe")]
    [InlineData("events/")]
    public void Name_that_has_no_place_in_a_bundle_is_refused(string name)
    {
        var files = SmallLog.Files(_log.Bundle());

        var report = SmallLog.Check(SmallLog.Zip(files.Append(KeyValuePair.Create(name, Encoding.UTF8.GetBytes("x")))), _log.Signer.Key);

        report.Faults.Should().ContainSingle().Which.Rule.Should().Be(BundleRule.Zip);
        report.Faults[0].Entry.Any(char.IsControl).Should().BeFalse("names are shown on a terminal");
    }

    [Fact]
    public void Name_that_is_there_twice_is_refused()
    {
        var files = SmallLog.Files(_log.Bundle());

        SmallLog.Check(SmallLog.Zip(files.Append(files.First())), _log.Signer.Key).Faults.Should().ContainSingle().Which.Rule.Should().Be(BundleRule.Zip);
    }

    [Fact]
    public void File_that_unpacks_to_more_than_a_bundle_holds_is_refused()
    {
        var bomb = SmallLog.Zip([KeyValuePair.Create("README.txt", new byte[BundleFilesLimit + 1])]);

        bomb.Length.Should().BeLessThan(BundleFilesLimit / 100);
        SmallLog.Check(bomb).Faults.Should().ContainSingle().Which.Should().Match<BundleFault>(f => f.Rule == BundleRule.Zip && f.Entry == "README.txt");
    }

    [Fact]
    public void What_is_no_zip_or_one_cut_off_is_refused()
    {
        var whole = SmallLog.Zip(_log.Bundle());

        foreach (var bytes in new[] { [], Encoding.UTF8.GetBytes("no zip"), whole[..^10], whole[..(whole.Length / 2)] })
        {
            SmallLog.Check(bytes).Faults.Should().ContainSingle().Which.Rule.Should().Be(BundleRule.Zip);
        }
    }

    [Fact]
    public void Zip_without_a_bundle_in_it_is_refused() =>
        SmallLog.Check(SmallLog.Zip([KeyValuePair.Create("README.txt", new byte[1])])).Faults.Should().ContainSingle().Which.Rule.Should().Be(BundleRule.Manifest);

    public void Dispose() => _log.Dispose();

    private const int BundleFilesLimit = 16 << 20;
}
