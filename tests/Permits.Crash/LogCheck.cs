using System.Collections.Immutable;
using System.Text.Json;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Simulation;

namespace Permits.Crash;

/// <summary>What the log must hold once all is over, worked out from the events and from what the clients were told.</summary>
internal static class LogCheck
{
    /// <summary>Reads every application's log as the auditor does.</summary>
    public static async Task<ImmutableDictionary<string, ImmutableArray<RecordedEvent>>> ReadAsync(HttpClient auditor)
    {
        var logs = ImmutableDictionary.CreateBuilder<string, ImmutableArray<RecordedEvent>>(StringComparer.Ordinal);
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await GetAsync(auditor, "/api/v1/applications?limit=100" + (cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor)));
            foreach (var number in page.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("number").GetString()!))
            {
                var events = await GetAsync(auditor, "/api/v1/audit/" + number);
                logs.Add(number, [.. events.GetProperty("items").EnumerateArray().Select(Read)]);
            }

            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        return logs.ToImmutable();
    }

    /// <summary>Nothing acknowledged is lost, nothing is there twice, and nothing is there that was refused.</summary>
    public static void Acknowledgements(ImmutableDictionary<string, ImmutableArray<RecordedEvent>> logs, IReadOnlyCollection<Acknowledged> journal)
    {
        var done = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (number, log) in logs)
        {
            foreach (var key in log.Select(e => KeyOf(e.Event)).OfType<string>())
            {
                (done.TryGetValue(key, out var all) ? all : done[key] = []).Add(number);
            }
        }

        done.Where(d => d.Value.Count > 1).Should().BeEmpty("no command is applied twice");
        foreach (var answer in journal.Where(a => a.Asked.IsFiling || a.Asked.IsCompletion))
        {
            var found = done.GetValueOrDefault(answer.Asked.Key)?.Single();
            found.Should().Be(answer.IsDone ? answer.Number : null, "{0} was answered {1}", answer.Asked, answer.Status);
        }

        // One client has one command under way at most, so only what was never answered can be in the log beside.
        done.Keys.Except(journal.Select(a => a.Asked.Key)).Should().BeEmpty("what is in the log was answered in the end");
        foreach (var answer in journal.Where(a => a is { IsDone: true, Version: not null }))
        {
            ((long)logs[answer.Number!].Length).Should().BeGreaterThanOrEqualTo(answer.Version!.Value, "{0} was acknowledged", answer.Asked);
        }
    }

    /// <summary>Every rule of a log holds; every clock that lapsed by now has its one breach.</summary>
    public static int Clocks(ImmutableDictionary<string, ImmutableArray<RecordedEvent>> logs, Instant now)
    {
        var breaches = 0;
        foreach (var (number, log) in logs)
        {
            new LogRules(number, inOrder: false).Read([.. log]);
            var state = log.Aggregate(CaseState.None, (s, e) => Applier.Apply(s, e.Event));
            foreach (var clock in state.Clocks.Values)
            {
                var end = Instant.Min(clock.StoppedAt ?? now, now);
                var hasLapsed = clock.State is ClockState.Running or ClockState.Breached or ClockState.Met && clock.Deadline.Due <= end;
                log.Count(e => e.Event is ClockBreached b && b.ClockId == clock.Id).Should().Be(hasLapsed ? 1 : 0, "{0}, due {1}, is {2} at {3}", clock.Id, clock.Deadline.Due, clock.State, end);
            }

            breaches += state.Breaches.Count;
        }

        return breaches;
    }

    // Only these carry what the client wrote.
    private static string? KeyOf(CaseEvent e) => e switch
    {
        ApplicationFiled filed => filed.Data.GetProperty("premisesName").GetString(),
        TaskCompleted done => done.Reason,
        _ => null,
    };

    private static RecordedEvent Read(JsonElement e) => new(
        e.GetProperty("sequence").GetInt64(),
        InstantOf(e.GetProperty("recordedAt")),
        e.GetProperty("actorId").GetString()!,
        e.GetProperty("actorName").GetString()!,
        EventJson.ReadEvent(e.GetProperty("event").GetRawText()));

    /// <summary>An instant as the API writes it.</summary>
    public static Instant InstantOf(JsonElement text) => OffsetDateTimePattern.Rfc3339.Parse(text.GetString()!).Value.ToInstant();

    private static async Task<JsonElement> GetAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }
}
