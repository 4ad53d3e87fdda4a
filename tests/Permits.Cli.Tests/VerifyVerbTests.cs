using System.IO.Compression;
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
    [InlineData("verify", "--bundle", "nowhere.zip")]
    [InlineData("verify", "--bundle", "nowhere.zip", "--db", "nowhere.db")]
    public async Task What_cannot_be_looked_at_ends_with_2(params string[] arguments)
    {
        var run = await Cli.RunAsync(arguments);

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("Expected ");
    }

    [Fact]
    public async Task Bundle_is_checked_without_a_database_and_says_whose_word_it_is()
    {
        var bundle = await BundleAsync();

        var trusted = await Cli.RunAsync("verify", "--bundle", bundle, "--key", _signer.Key.ToString(), "--json");
        trusted.Exit.Should().Be(0);
        trusted.Json["sound"]!.GetValue<bool>().Should().BeTrue();
        trusted.Json["keyGiven"]!.GetValue<bool>().Should().BeTrue();
        (await Cli.RunAsync("verify", "--bundle", bundle)).Output.Should().Contain("not who made it").And.Contain("ไม่รู้ว่าใครทำ");
        using var other = EcdsaSigner.Create("permits.example");
        (await Cli.RunAsync("verify", "--bundle", bundle, "--key", other.Key.ToString())).Exit.Should().Be(1);
    }

    [Fact]
    public async Task First_bad_file_of_a_bundle_is_named_in_both_languages()
    {
        var bundle = await BundleAsync();
        using (var zip = ZipFile.Open(bundle, ZipArchiveMode.Update))
        {
            zip.GetEntry("events/000001.payload.json")!.Delete();
        }

        var run = await Cli.RunAsync("verify", "--bundle", bundle, "--key", _signer.Key.ToString());

        run.Exit.Should().Be(1);
        run.Output.Should().Contain("แฟ้มที่ขาด / missing file: events/000001.payload.json").And.Contain("Expected the file, but found none.");
    }

    private async Task<string> BundleAsync()
    {
        var file = Path.Combine(_folder.FullName, "evidence.zip");
        var (now, json) = (Instant.FromUtc(2026, 1, 5, 2, 0), """{"type":"ApplicationFiled"}""");
        var (salt, header) = (new byte[16], new EventHeader("FOD-2569-000001", 1, "ApplicationFiled", now, now, "applicant1"));
        var commitment = EventHeader.Commit(salt, "สมศรี", json);
        var hash = header.Hash(commitment, EventHeader.NoPrevious);
        var note = SignedNote.Sign(new Checkpoint("permits.example", 1, hash).ToString(), _signer).ToString();
        await using var output = System.IO.File.Create(file);
        BundleZip.Write(
            new EvidenceBundle(
                header.Stream, [new BundleEvent(header.Text(commitment, EventHeader.NoPrevious), EventHeader.Payload("สมศรี", json), [.. salt], hash, 0, [])], note,
                [new BundleKey(_signer.Key.ToString(), null)]),
            output);
        return file;
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
