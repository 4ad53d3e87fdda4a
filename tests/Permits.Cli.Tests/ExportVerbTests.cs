using System.Security.Cryptography;
using System.Text.Json;
using FluentAssertions;
using Permits.Storage;
using Xunit;

namespace Permits.Cli.Tests;

/// <summary>An export stands beside its manifest; what it holds is tested with the forms themselves.</summary>
public sealed class ExportVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("permits-export-");

    private string Database => Path.Combine(_folder.FullName, "p.db");

    private string Out => Path.Combine(_folder.FullName, "out");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("csv", "breaches")]
    [InlineData("xlsx", "breaches")]
    [InlineData("xes", "events")]
    [InlineData("ocel", "events")]
    public async Task Export_stands_beside_its_manifest(string kind, string table)
    {
        await MakeDatabaseAsync();

        var run = await Cli.RunAsync("export", kind, "--db", Database, "--out", Out, "--office", "muni-demo", "--to", "2026-01-31", "--json");

        run.Exit.Should().Be(0);
        var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Out + ".manifest.json")).RootElement;
        manifest.GetProperty("sha256").GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Out))));
        manifest.GetProperty("table").GetString().Should().Be(table);
        manifest.GetProperty("filter").GetProperty("office").GetString().Should().Be("muni-demo");
        manifest.GetProperty("filter").GetProperty("to").GetString().Should().Be("2026-01-31T17:00:00Z");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("rows").GetInt64().Should().Be(0);
    }

    [Fact]
    public async Task Database_that_is_not_there_is_wrong_usage_and_is_not_made()
    {
        var run = await Cli.RunAsync("export", "csv", "--db", Database, "--out", Out);

        run.Exit.Should().Be(2);
        File.Exists(Database).Should().BeFalse();
        File.Exists(Out).Should().BeFalse();
    }

    [Theory]
    [InlineData("--from", "31/1/2569")]
    [InlineData("--table", "accounts")]
    public async Task Option_that_says_nothing_known_is_wrong_usage(string option, string value)
    {
        await MakeDatabaseAsync();

        (await Cli.RunAsync("export", "csv", "--db", Database, "--out", Out, option, value)).Exit.Should().Be(2);
    }

    [Fact]
    public async Task Bundle_without_an_application_is_wrong_usage_and_of_an_unknown_one_a_refusal_that_leaves_nothing()
    {
        await MakeDatabaseAsync();

        (await Cli.RunAsync("export", "bundle", "--db", Database, "--out", Out)).Exit.Should().Be(2);
        var run = await Cli.RunAsync("export", "bundle", "--db", Database, "--out", Out, "--application", "FOD-2569-000009");

        run.Exit.Should().Be(1);
        run.Error.Should().Contain("Expected ");
        Directory.GetFiles(_folder.FullName, "out*").Should().BeEmpty();
    }

    private async Task MakeDatabaseAsync()
    {
        await using var store = new PermitStore("Data Source=" + Database, new OfficeCalendars(CalendarShelf.All()), SqliteDurability.Normal);
        await store.MigrateAsync(default);
    }
}
