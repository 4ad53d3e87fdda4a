using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Permits.Cli.Verbs;

/// <summary>
/// <c>permits calendar add|withdraw|move</c>: says what a change of a server's calendar would do to the clocks that run, and makes it with
/// <c>--yes</c>. The token of an administrator is taken from <c>PERMITS_TOKEN</c>.
/// </summary>
public static class CalendarVerb
{
    private const string Token = "PERMITS_TOKEN";

    /// <summary>The verb with its three actions.</summary>
    public static Command Create() => new("calendar", "เปลี่ยนแปลงปฏิทินของเซิร์ฟเวอร์ / Change a server's calendar")
    {
        Action("add", "เพิ่มวันหยุด / Add a holiday"),
        Action("withdraw", "ยกเลิกวันหยุด / Withdraw a holiday"),
        Action("move", "เลื่อนวันหยุด / Move a holiday"),
    };

    private static Command Action(string action, string description)
    {
        Option<Uri> server = new("--server")
        {
            Description = "ที่อยู่เซิร์ฟเวอร์ / The server's address, such as http://127.0.0.1:5080",
            Required = true,
            CustomParser = ReadAddress,
        };
        Option<string> calendar = new("--calendar") { Description = "ปฏิทิน / The calendar", DefaultValueFactory = _ => "th" };
        Option<string> date = new("--date") { Description = "วันที่ / The day, ISO: 2026-05-04", Required = true };
        Option<string?> to = new("--to") { Description = "เลื่อนไปเป็นวันที่ / The day moved to, ISO", Required = action == "move" };
        Option<string?> nameTh = new("--name-th") { Description = "ชื่อภาษาไทย / Name in Thai", Required = action == "add" };
        Option<string?> nameEn = new("--name-en") { Description = "ชื่อภาษาอังกฤษ / Name in English" };
        Option<string[]> regions = new("--region") { Description = "เฉพาะพื้นที่ ระบุซ้ำได้ / Only in this region, repeatable: TH-90" };
        Option<string?> reason = new("--reason") { Description = "เหตุผลหรืออ้างอิงประกาศ / Reason, or the announcement it rests on" };
        Option<bool> yes = new("--yes") { Description = "ยืนยันการเปลี่ยนแปลง / Make the change; without it only the report is printed" };
        var json = Output.JsonOption();
        var command = new Command(action, description) { server, calendar, date, nameTh, nameEn, regions, reason, yes, json };
        if (action == "move")
        {
            command.Options.Add(to);
        }

        command.SetAction(async (given, cancel) =>
        {
            var body = new JsonObject
            {
                ["action"] = action,
                ["date"] = given.GetValue(date),
                ["to"] = action == "move" ? given.GetValue(to) : null,
                ["name"] = given.GetValue(nameTh) is { } th ? new JsonObject { ["th"] = th, ["en"] = given.GetValue(nameEn) } : null,
                ["regions"] = new JsonArray([.. (given.GetValue(regions) ?? []).Select(r => (JsonNode)r)]),
                ["reason"] = given.GetValue(reason),
            };
            var path = $"api/v1/calendars/{Uri.EscapeDataString(given.GetValue(calendar)!)}/holidays";
            return await RunAsync(given.InvocationConfiguration, given.GetValue(server)!, path, body, given.GetValue(yes), given.GetValue(json), cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        InvocationConfiguration to, Uri server, string path, JsonObject body, bool confirmed, bool asJson, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable(Token) is not { Length: > 0 } token)
        {
            await to.Error.WriteLineAsync($"ต้องตั้งค่า {Token} เป็นโทเคนของผู้ดูแลระบบ / Expected an administrator's token in {Token}, but there is none. Get one by POST /api/v1/token.");
            return ExitCode.WrongUsage;
        }

        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            var (ok, report) = await SendAsync(client, path + "?preview=true", body, cancel);
            if (ok && !asJson)
            {
                WriteReport(to.Output, report);
            }

            if (ok && confirmed)
            {
                (ok, report) = await SendAsync(client, path, body, cancel);
            }

            if (!ok)
            {
                WriteRefusal(to.Error, report);
            }

            if (asJson)
            {
                to.Output.WriteJson(report);
            }
            else if (ok)
            {
                await to.Output.WriteLineAsync(Ending(confirmed, report));
            }

            return ok ? ExitCode.Done : ExitCode.Findings;
        }
        catch (HttpRequestException failure)
        {
            await to.Error.WriteLineAsync($"ติดต่อเซิร์ฟเวอร์ไม่ได้ / The server cannot be reached: {failure.Message}");
            return ExitCode.Findings;
        }
    }

    private static async Task<(bool Ok, JsonNode Answer)> SendAsync(HttpClient client, string path, JsonObject body, CancellationToken cancel)
    {
        using var answer = await client.PostAsJsonAsync(path, body, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        return (answer.IsSuccessStatusCode, text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject { ["status"] = (int)answer.StatusCode });
    }

    private static string Ending(bool confirmed, JsonNode answer) =>
        !confirmed ? "ยังไม่ได้เปลี่ยนแปลง ใช้ --yes เพื่อยืนยัน / Nothing was changed; use --yes to make the change"
        : (int?)answer["change"]?["percent"] == 100 ? "เปลี่ยนแปลงแล้ว / Done"
        : string.Create(CultureInfo.InvariantCulture, $"ปฏิทินใช้บังคับแล้ว กำลังคำนวณกำหนดเวลา / In force; clocks are being derived anew: {answer["change"]?["percent"]} %");

    private static void WriteReport(TextWriter output, JsonNode report)
    {
        output.WriteLine($"ตรวจแล้ว / looked at: {report["looked"]}");
        output.WriteLine($"คำนวณใหม่ / moved: {report["moved"]}");
        output.WriteLine($"คงกำหนดเดิม / kept: {report["kept"]}");
        output.WriteLine($"การเกินกำหนดที่มีหมายเหตุ / annotated breaches: {report["annotatedBreaches"]}");
        foreach (var shift in report["byDays"]?.AsArray() ?? [])
        {
            output.WriteLine($"  {shift!["days"]} วัน / days: {shift["clocks"]}");
        }

        foreach (var sample in report["samples"]?.AsArray() ?? [])
        {
            output.WriteLine($"  {sample!["application"]}  {sample["from"]} -> {sample["to"]}");
        }
    }

    private static void WriteRefusal(TextWriter error, JsonNode answer)
    {
        error.WriteLine($"{answer["title"] ?? answer["status"]}");
        error.WriteLine($"{answer["detail"]}");
    }

    private static Uri? ReadAddress(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
        {
            return address;
        }

        given.AddError("--server ต้องเป็นที่อยู่ http หรือ https / Expected an http or https address for --server");
        return null;
    }
}
