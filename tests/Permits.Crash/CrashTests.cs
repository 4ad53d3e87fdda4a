using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Permits.Engine;
using Permits.Simulation;
using Permits.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Crash;

/// <summary>
/// The real server is killed (-9) at random moments under load. <c>PERMITS_CRASH_KILLS</c> says how often on each kind of database, <c>PERMITS_CRASH_SEED</c> from
/// which seed; the moments depend on the machine all the same.
/// </summary>
/// <param name="kind">The kind of database; each kind is a class of its own, so that they run side by side.</param>
/// <param name="output">Where a run tells what it did.</param>
public abstract class CrashTests(string kind, ITestOutputHelper output)
{
    private static readonly int Kills = Setting("PERMITS_CRASH_KILLS", 25);

    private protected static ulong Seed { get; } = (ulong)Setting("PERMITS_CRASH_SEED", 1);

    private const string FirstDay = "2026-01-05T09:00:00+07:00";

    // The calendar ends; the clock may move so far in all.
    private const int MostDays = 600;

    [SkippableFact]
    public async Task Nothing_acknowledged_is_lost_or_done_twice_and_no_breach_is_missed_or_doubled_however_often_the_server_is_killed()
    {
        await using var database = await CrashDatabase.OfAsync(kind);
        await using var server = ServerOn(database);
        using var journal = new Journal(Path.Combine(database.Folder, "journal.jsonl"));
        var dice = Dice.Of(Seed, -1);
        var watch = Stopwatch.StartNew();
        await server.StartAsync();
        using var stop = new CancellationTokenSource();
        var people = new List<LoadClient>();
        foreach (var user in new[] { "applicant1", "applicant2", "officer1", "officer2", "officer1", "supervisor1" })
        {
            people.Add(await LoadClient.SignInAsync(server, journal, user, people.Count, Seed));
        }

        var clients = people.Select(p => p.RunAsync(stop.Token)).ToList();
        using var anybody = server.Client();

        for (var kill = 0; kill < Kills; kill++)
        {
            await UnderWayAsync(journal, dice.Below(25));
            var moving = dice.Chance(60) ? MoveClockAsync(anybody, dice.Between(1, 24 * MostDays * 2 / Kills)) : Task.CompletedTask;
            await Task.Delay(dice.Below(80));
            await server.KillAsync();
            await moving;
            if (dice.Chance(25))
            {
                await database.RestartAsync();
            }

            await VerifyAsync(database);
            await server.StartAsync();
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);
        people.ForEach(p => p.Dispose());
        var checkedLog = await CheckAsync(server, database, journal, dice);
        var starts = server.Starts.Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {Kills} kills in {watch.Elapsed.TotalSeconds:F0} s from seed {Seed}; start p50 {starts[starts.Count / 2].TotalSeconds:F2} s, max {starts[^1].TotalSeconds:F2} s; {journal.All.Count} answers, {journal.SentAgain} of them to a command sent again; {checkedLog}"));
        journal.SentAgain.Should().BeGreaterThan(Kills / 10, "kills have to hit commands under way to mean something");
    }

    // So many commands are answered first, as fast as the machine can, that the kill hits one under way.
    private protected static async Task UnderWayAsync(Journal journal, int answers)
    {
        var (watch, wanted) = (Stopwatch.StartNew(), journal.All.Count + answers);
        while (journal.All.Count < wanted && watch.Elapsed < TimeSpan.FromSeconds(3))
        {
            await Task.Delay(5);
        }
    }

    private protected static KilledServer ServerOn(CrashDatabase database) => new(database.Setting, database.Folder, ("PERMITS_CLOCK", FirstDay));

    // Everything due has happened once the clock has moved; then the log, the answers to repeated keys, and the tables are looked at.
    private protected static async Task<string> CheckAsync(KilledServer server, CrashDatabase database, Journal journal, Dice dice)
    {
        using var anybody = server.Client();
        await MoveClockAsync(anybody, 24 * 40);
        using var auditor = await server.ClientAsync("auditor1");
        var logs = await LogCheck.ReadAsync(auditor);
        var moved = await anybody.GetFromJsonAsync<JsonElement>("/dev/clock");
        LogCheck.Acknowledgements(logs, journal.All);
        await RepeatAsync(server, journal, dice);
        (await LogCheck.ReadAsync(auditor)).Sum(l => l.Value.Count(e => e.Event is not (NoticeDelivered or NoticeFailed or ClockMarkPassed)))
            .Should().Be(logs.Sum(l => l.Value.Count(e => e.Event is not (NoticeDelivered or NoticeFailed or ClockMarkPassed))), "a repeated command adds nothing");
        await server.KillAsync();

        var breaches = LogCheck.Clocks(logs, LogCheck.InstantOf(moved.GetProperty("now")));
        await VerifyAsync(database);
        return string.Create(CultureInfo.InvariantCulture, $"{logs.Count} applications, {logs.Sum(l => l.Value.Length)} events, {breaches} breaches");
    }

    private protected static async Task VerifyAsync(CrashDatabase database) =>
        (await database.VerifyAsync()).Faults.Should().BeEmpty("the log and all that follows from it is whole");

    private static async Task RepeatAsync(KilledServer server, Journal journal, Dice dice)
    {
        var done = journal.All.Where(a => a.IsDone).ToList();
        var people = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(200, done.Count); i++)
        {
            var first = dice.Of(done);
            if (!people.TryGetValue(first.Asked.User, out var http))
            {
                people.Add(first.Asked.User, http = await server.ClientAsync(first.Asked.User));
            }

            (await LoadClient.SendAsync(http, first.Asked, null)).Should().Be(first, "a repeated key gives the first answer");
        }

        foreach (var http in people.Values)
        {
            http.Dispose();
        }
    }

    private static async Task MoveClockAsync(HttpClient http, int hours)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync("/dev/clock", new { advance = string.Create(CultureInfo.InvariantCulture, $"PT{hours}H") });
        }
        catch (HttpRequestException)
        {
            // Killed on the way: the clock moved, or it did not.
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
