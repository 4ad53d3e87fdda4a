using System.Collections.Immutable;
using System.Text;
using FluentAssertions;
using Permits.Bpmn;
using Xunit;

namespace Permits.Engine.Tests.Packages;

public sealed class HostilePackageTests
{
    [Fact]
    public void An_alias_bomb_is_refused_before_it_grows()
    {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var c = 'b'; c <= 'z'; c++)
        {
            bomb.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(',', Enumerable.Repeat("*" + (char)(c - 1), 9)).Append("]\n");
        }

        RealPackages.Food.With("manual.yaml", bomb.ToString()).Findings().Should().Contain(f => f.Rule == "yaml.alias" && f.Element == "manual.yaml:1");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_is_refused(string level) =>
        RealPackages.Food.With("manual.yaml", "slug: \n  " + string.Concat(Enumerable.Repeat(level, 20_000))).Findings()
            .Should().Contain(f => f.Rule == "yaml.too-deep");

    [Theory]
    [InlineData("manual.yaml", 256 * 1024 + 1, "yaml.too-large")]
    [InlineData("forms/filing.json", 256 * 1024 + 1, "form.too-large")]
    [InlineData("notices/delay.md", 64 * 1024 + 1, "notice.too-large")]
    public void An_over_large_file_is_refused_unread(string path, int size, string rule) =>
        RealPackages.Food.With(path, new byte[size]).Findings().Should().Contain(f => f.Rule == rule);

    [Theory]
    [InlineData("manual.yaml")]
    [InlineData("forms/filing.json")]
    [InlineData("notices/delay.md")]
    public void Bytes_that_are_no_utf8_are_refused(string path) =>
        RealPackages.Food.With(path, [0x23, 0x20, 0xFF, 0xFE]).Findings().Should().Contain(f => f.Rule == "package.encoding" && f.Element == path);

    [Theory]
    [InlineData("manual.yaml", "# \0")]
    [InlineData("manual.yaml", "x: \"\\0\"")]
    [InlineData("manual.yaml", "x: \"a\\x00\"")]
    [InlineData("manual.yaml", "x: \"\\U00000000\"")]
    [InlineData("forms/filing.json", "{\"a\":\"b\\u0000\"}")]
    [InlineData("forms/filing.json", "{\"a\":\"\\ud83d\"}")]
    [InlineData("forms/filing.json", "{\"a\":\"\\ude00\\ud83d\"}")]
    [InlineData("decisions.dmn", "<text>\"\\\\\\u0000\"</text>")]
    [InlineData("process.bpmn", "<x>= \"\\U000000\"</x>")]
    [InlineData("notices/delay.md", "a\nb\0")]
    public void A_text_that_no_database_keeps_is_refused_however_it_is_written(string path, string content) =>
        RealPackages.Food.With(path, content).Findings().Should().Contain(f => f.Rule == "package.unstorable-text" && f.Element == $"{path}:{1 + content.Count(c => c == '\n')}");

    [Theory]
    [InlineData("manual.yaml", "x: \"\\x01 \\U0001F600\"")]
    [InlineData("forms/filing.json", "{\"pattern\":\"[^\\\\u0000-\\\\u001F]\"}")]
    [InlineData("forms/filing.json", "{\"a\":\"\\ud83d\\ude00\"}")]
    [InlineData("notices/delay.md", "\\u0000")]
    public void An_escape_that_means_something_else_is_none(string path, string content) =>
        RealPackages.Food.With(path, content).Findings().Should().NotContain(f => f.Rule == "package.unstorable-text");

    [Fact]
    public void An_empty_package_is_refused() =>
        new PackageFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty).Findings().Select(f => f.Rule).Should().Equal("package.missing-file", "package.missing-file");

    [Fact]
    public void Mutated_packages_only_give_findings()
    {
        const int seed = 20261121;
        var random = new Random(seed);
        var good = RealPackages.Food;
        string[] paths = ["manual.yaml", "forms/filing.json", "notices/refused.md", "_statutes/facilitation-act-2558.yaml", "process.bpmn"];
        for (var i = 0; i < 400; i++)
        {
            var path = paths[i % paths.Length];
            var bytes = good.Files[path].ToArray();
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(bytes.Length);
                bytes = random.Next(3) switch
                {
                    0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
                    1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..]],
                    _ => [.. bytes[..at], (byte)"{}[]:\"'#&*<>/-\n "[random.Next(16)], .. bytes[at..]],
                };
            }

            var read = () => PackageReader.Read(good.With(path, bytes));
            var (package, findings) = read.Should().NotThrow("seed {0}, round {1}, {2}", seed, i, path).Subject;
            (package is null).Should().Be(findings.Any(f => f.Severity == Severity.Error), "seed {0}, round {1}, {2}", seed, i, path);
        }
    }
}
