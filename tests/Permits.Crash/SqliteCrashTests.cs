using System.Diagnostics;
using FluentAssertions;
using Permits.Simulation;
using Permits.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Crash;

/// <summary>The server on an SQLite file, whose disk may also be full or slow.</summary>
public sealed class SqliteCrashTests(ITestOutputHelper output) : CrashTests("SQLite", output)
{
    private readonly ITestOutputHelper _output = output;

    [SkippableFact]
    public async Task A_full_disk_loses_nothing_acknowledged_and_the_server_goes_on_once_there_is_room()
    {
        Skip.If(OperatingSystem.IsWindows(), "The size of files is bounded by ulimit, which this system has not.");
        await using var database = new SqliteFile();
        await using var server = ServerOn(database);
        using var journal = new Journal(Path.Combine(database.Folder, "journal.jsonl"));
        await server.StartAsync();
        await server.KillAsync();
        var room = new FileInfo(database.Path).Length + (1 << 20);
        await server.StartAsync(new Disk(LargestFile: room));
        using var stop = new CancellationTokenSource();
        using var applicant = await LoadClient.SignInAsync(server, journal, "applicant1", 0, Seed);
        var client = applicant.RunAsync(stop.Token);
        using var anybody = server.Client();

        await UntilFullAsync(database, room);
        var before = journal.All.Count;
        await Task.Delay(TimeSpan.FromSeconds(2));
        (journal.All.Count - before).Should().BeLessThan(20, "there is room for nothing more");
        await server.KillAsync();
        await server.StartAsync();
        await stop.CancelAsync();
        await client;

        journal.SentAgain.Should().BePositive("what the disk had no room for was asked again");
        _output.WriteLine(await CheckAsync(server, database, journal, Dice.Of(Seed, -2)));
    }

    [SkippableFact]
    public async Task A_slow_disk_makes_people_wait_and_loses_nothing_when_the_server_is_killed()
    {
        Skip.IfNot(File.Exists("/usr/bin/strace"), "no strace on this machine, which slows the disk; tests/run installs it");
        await using var database = new SqliteFile();
        await using var server = ServerOn(database);
        using var journal = new Journal(Path.Combine(database.Folder, "journal.jsonl"));
        await server.StartAsync(new Disk(Delay: TimeSpan.FromMilliseconds(100)));
        using var stop = new CancellationTokenSource();
        using var applicant = await LoadClient.SignInAsync(server, journal, "applicant1", 0, Seed);
        var client = applicant.RunAsync(stop.Token);

        await UnderWayAsync(journal, 10);
        await server.KillAsync();
        await VerifyAsync(database);
        await server.StartAsync();
        await stop.CancelAsync();
        await client;

        journal.All.Should().NotBeEmpty();
        _output.WriteLine(await CheckAsync(server, database, journal, Dice.Of(Seed, -3)));
    }

    private static async Task UntilFullAsync(SqliteFile database, long room)
    {
        var limit = Stopwatch.StartNew();
        while (Sizes().Max() < room - (64 << 10))
        {
            limit.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1), "so much is filed in a minute that {0} bytes are full", room);
            await Task.Delay(50);
        }

        IEnumerable<long> Sizes() => new[] { database.Path, database.Path + "-wal" }.Select(p => new FileInfo(p)).Where(f => f.Exists).Select(f => f.Length);
    }
}
