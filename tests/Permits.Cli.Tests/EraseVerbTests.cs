using FluentAssertions;
using Permits.Storage;
using Xunit;

namespace Permits.Cli.Tests;

/// <summary>What the verb asks for before it erases; what is erased is tested with the store.</summary>
public sealed class EraseVerbTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("permits-erase-");

    private string Database => Path.Combine(_folder.FullName, "p.db");

    public async Task InitializeAsync()
    {
        await using var store = new PermitStore("Data Source=" + Database, new OfficeCalendars(CalendarShelf.All()), SqliteDurability.Normal);
        await store.MigrateAsync(default);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("--application", "FOD-2569-000001", "--ground", "PDPA s.33")]
    [InlineData("--application", "FOD-2569-000001", "--retention", "P10Y")]
    [InlineData("--application", "FOD-2569-000001", "--ground", "PDPA s.33", "--retention", "ten years")]
    [InlineData("--application", "FOD-2569-000001", "--ground", "PDPA s.33", "--retention", "P-10Y")]
    [InlineData("--application", "FOD-2569-000001", "--ground", "PDPA s.33", "--retention", "P0D")]
    public async Task Erasure_without_its_application_ground_and_retention_is_wrong_usage(params string[] arguments) =>
        (await Cli.RunAsync(["erase", "--db", Database, "--yes", .. arguments])).Exit.Should().Be(2);

    [Theory]
    [InlineData]
    [InlineData("--yes")]
    public async Task Unknown_application_is_a_refusal_in_both_languages(params string[] more)
    {
        var run = await Cli.RunAsync(["erase", "--db", Database, "--application", "FOD-2569-000001", "--ground", "PDPA s.33", "--retention", "P10Y", .. more]);

        run.Exit.Should().Be(1);
        run.Error.Should().Contain("ไม่พบคำขอเลขที่นี้").And.Contain("Expected the number of an application");
    }
}
