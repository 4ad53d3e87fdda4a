using FluentAssertions;
using Xunit;

namespace Permits.Cli.Tests;

public sealed class LintVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("permits-lint");

    [Theory]
    [InlineData("food-premises")]
    [InlineData("factory-licence")]
    public async Task A_package_without_errors_ends_with_0(string slug)
    {
        var run = await Cli.RunAsync("lint", Path.Combine(Workflows, slug), "--json");

        run.Exit.Should().Be(0);
        run.Json.AsArray().Select(f => f!["severity"]!.GetValue<string>()).Should().NotContain("error");
    }

    [Fact]
    public async Task A_package_with_errors_ends_with_1_and_says_each()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "notes.txt"), "x");

        var run = await Cli.RunAsync("lint", _folder.FullName, "--json");

        run.Exit.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Json.AsArray().Select(f => f!["rule"]!.GetValue<string>()).Should().BeEquivalentTo("package.missing-file", "package.missing-file", "package.unknown-file");
        foreach (var finding in run.Json.AsArray())
        {
            finding!.AsObject().Select(p => p.Key).Should().Equal("rule", "severity", "element", "message", "messageTh", "basis");
            finding["message"]!.GetValue<string>().Should().StartWith("Expected ");
        }
    }

    [Fact]
    public async Task Without_json_it_writes_both_languages_and_a_sum()
    {
        var run = await Cli.RunAsync("lint", _folder.FullName);

        run.Output.Should().Contain("error package.missing-file manual.yaml [LFA s.7 para 1]").And.Contain("แต่ไม่พบ").And.Contain("errors 2, warnings 0");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_wrong_usage()
    {
        var run = await Cli.RunAsync("lint", Path.Combine(_folder.FullName, "none"));

        run.Exit.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("Expected a folder none");
    }

    [Fact]
    public async Task No_folder_is_wrong_usage() => (await Cli.RunAsync("lint")).Exit.Should().Be(2);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Workflows
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Permits.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("Permits.sln is in no folder above the tests.");
            }

            return Path.Combine(folder.FullName, "workflows");
        }
    }
}
