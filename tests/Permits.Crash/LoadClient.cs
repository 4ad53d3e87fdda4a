using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Permits.Simulation;
using Permits.Tests;

namespace Permits.Crash;

/// <summary>
/// Somebody who files, or works through the queue, without pause. Where no answer comes he waits for the server to be back and sends the same command by the
/// same key, until he knows.
/// </summary>
internal sealed class LoadClient : IDisposable
{
    private static readonly string Pdf = Convert.ToBase64String("%PDF-1.4\n% sample\n"u8);
    private static readonly object[] Papers = [.. new[] { "id-copy", "house-registration", "building-use" }.Select(id => new { id, fileName = id + ".pdf", content = Pdf })];

    private readonly HttpClient _http;
    private readonly Journal _journal;
    private readonly string _user;
    private readonly int _number;
    private readonly Dice _dice;
    private int _count;

    private LoadClient(HttpClient http, Journal journal, string user, int number, ulong seed) =>
        (_http, _journal, _user, _number, _dice) = (http, journal, user, number, Dice.Of(seed, number));

    /// <summary>Signs somebody in; the sign-in outlives the server's process.</summary>
    public static async Task<LoadClient> SignInAsync(KilledServer server, Journal journal, string user, int number, ulong seed) =>
        new(await server.ClientAsync(user), journal, user, number, seed);

    public void Dispose() => _http.Dispose();

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (_user.StartsWith("applicant", StringComparison.Ordinal))
            {
                await FileAsync();
                await Task.Delay(_dice.Below(60), CancellationToken.None);
            }
            else
            {
                await WorkAsync();
            }
        }
    }

    /// <summary>Sends a command until it is answered.</summary>
    public static async Task<Acknowledged> SendAsync(HttpClient http, Asked asked, Journal? journal)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, asked.Path) { Content = new StringContent(asked.Body, Encoding.UTF8, "application/json") };
                request.Headers.Add("Idempotency-Key", asked.Key);
                using var answer = await http.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode < HttpStatusCode.InternalServerError)
                {
                    var acknowledged = Read(asked, answer.StatusCode, text);
                    journal?.Note(acknowledged, tries > 0);
                    return acknowledged;
                }
            }
            catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException)
            {
                // The server was killed meanwhile, or is not back yet.
            }

            await Task.Delay(30);
        }
    }

    private static Acknowledged Read(Asked asked, HttpStatusCode status, string text)
    {
        if ((int)status >= 300)
        {
            return new Acknowledged(asked, status, null, null);
        }

        var json = JsonElement.Parse(text);
        return new Acknowledged(asked, status, json.GetProperty("number").GetString(), json.TryGetProperty("version", out var version) ? version.GetInt64() : null);
    }

    private Task<Acknowledged> FileAsync()
    {
        var key = NextKey();
        return SendAsync(_http, new Asked(_user, key, "/api/v1/applications", JsonSerializer.Serialize(new
        {
            permitType = "food-premises",
            office = "muni-demo",
            documents = Papers,
            data = new Dictionary<string, object>
            {
                ["applicantKind"] = "person",
                ["applicantName"] = "ผู้ขอตัวอย่าง ๑",
                ["nationalId"] = "1112034563562",
                ["phone"] = "0200000000",
                ["premisesName"] = key,
                ["activity"] = new[] { "sell" },
                ["areaSqm"] = 250,
                ["workers"] = 6,
                ["premisesHeldAs"] = "owned",
                ["houseNo"] = "1",
                ["subdistrict"] = "ตำบลตัวอย่าง",
                ["district"] = "อำเภอตัวอย่าง",
                ["province"] = "จังหวัดตัวอย่าง",
                ["postcode"] = "99000",
                ["declaration"] = true,
            },
        })), _journal);
    }

    private async Task WorkAsync()
    {
        if (await ChooseAsync() is not var (task, element))
        {
            await Task.Delay(50);
            return;
        }

        var claimed = await SendAsync(_http, new Asked(_user, NextKey(), $"/api/v1/tasks/{task}/claim", "{}"), _journal);
        if (claimed.IsDone)
        {
            var key = NextKey();
            await SendAsync(_http, new Asked(_user, key, $"/api/v1/tasks/{task}/complete", JsonSerializer.Serialize(Completion(element, key))), _journal);
        }
    }

    private async Task<(string Task, string? Element)?> ChooseAsync()
    {
        try
        {
            var list = await _http.GetFromJsonAsync<JsonElement>("/api/v1/tasks?view=unclaimed&limit=50");
            var items = list.GetProperty("items").EnumerateArray().ToList();
            if (items.Count == 0)
            {
                return null;
            }

            var item = _dice.Of(items);
            return (item.GetProperty("id").GetString()!, item.TryGetProperty("elementId", out var element) ? element.GetString() : null);
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException or JsonException)
        {
            return null;
        }
    }

    // The reason carries the key into the log, so that what was done by it can be counted there.
    private object Completion(string? element, string key) => element switch
    {
        "check" when _dice.Chance(10) => new { outcome = "defects", reason = key, data = (object)new { formInOrder = false, defects = "แผนผังไม่ชัดเจน", correctionDays = 12 } },
        "check" => new { outcome = "complete", reason = key, data = (object)new { formInOrder = true } },
        "review" => new { reason = key, data = new { lawMet = "yes", reviewNotes = "ครบ" } },
        "inspect" => new { reason = key, data = new { inspectedOn = "2026-01-05", premisesMatch = "yes", findings = "ตรง" } },
        "opinion" => new { reason = key, data = new { recommendation = "grant", opinionText = "เห็นควร" } },
        "decide" => new { outcome = "grant", reason = key, data = new { } },
        "notify" => new { reason = key, data = new { letterNo = "ตย 1/2569" } },
        "returnApplication" => new { outcome = "returned", reason = key, data = (object)new { facts = "ก", law = "ข", reasons = "ค" } },
        _ => new { reason = key },
    };

    private string NextKey() => string.Create(CultureInfo.InvariantCulture, $"{_user}-{_number}-{++_count}");
}
