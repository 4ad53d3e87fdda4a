using FluentAssertions;
using Microsoft.Data.Sqlite;
using NodaTime;
using Permits.Engine;
using Permits.Proof;
using Permits.Storage;
using Xunit;

namespace Permits.Cli.Tests;

public sealed class VerifyVerbTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("permits-verify");
    private readonly EcdsaSigner _signer = EcdsaSigner.Create("permits.example");

    private string File => Path.Combine(_folder.FullName, "permits.db");

    [Fact]
    public async Task A_database_that_nobody_changed_ends_with_0()
    {
        var run = await Cli.RunAsync("verify", "--db", File, "--key", _signer.Key.ToString(), "--json");

        run.Exit.Should().Be(0);
        run.Json["sound"]!.GetValue<bool>().Should().BeTrue();
        run.Json["checkpoints"]!.GetValue<long>().Should().Be(1);
    }

    [Fact]
    public async Task A_changed_event_ends_with_1_and_is_named_in_both_languages()
    {
        Execute("DROP TRIGGER event_no_update; UPDATE event SET actor_name = 'somebody else' WHERE stream = '@system' AND sequence = 1");

        var run = await Cli.RunAsync("verify", "--db", File);

        run.Exit.Should().Be(1);
        run.Output.Should().Contain("chain event @system/1").And.Contain("Expected the hash of event 1 of @system").And.Contain("ค่าแฮชของเหตุการณ์ที่ 1 ของ @system");
    }

    [Fact]
    public async Task Another_key_than_the_readers_ends_with_1()
    {
        using var other = EcdsaSigner.Create("permits.example");

        (await Cli.RunAsync("verify", "--db", File, "--key", other.Key.ToString())).Exit.Should().Be(1);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "--db", "nowhere.db")]
    [InlineData("verify", "--db", "nowhere.db", "--key", "not a key")]
    public async Task What_cannot_be_looked_at_ends_with_2(params string[] arguments)
    {
        var run = await Cli.RunAsync(arguments);

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("Expected ");
    }

    public async Task InitializeAsync()
    {
        await using var store = new PermitStore($"Data Source={File}", new OfficeCalendars());
        await store.MigrateAsync(default);
        var now = Instant.FromUtc(2026, 1, 5, 2, 0);
        await store.SaveSettingAsync("demo", "1", new Doing(Actor.System, now), default);
        (await store.MakeCheckpointAsync(_signer, now, default)).IsOk.Should().BeTrue();
    }

    public Task DisposeAsync()
    {
        _signer.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
