using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Permits.Server.Hosting;

namespace Permits.Server.Tests.Support;

/// <summary>Filing and working on applications of the <c>food-premises</c> package through the API.</summary>
internal static class FoodPremises
{
    public static readonly byte[] Pdf = "%PDF-1.4\n% sample\n"u8.ToArray();

    public static Dictionary<string, object?> Data(Action<Dictionary<string, object?>>? change = null)
    {
        var data = new Dictionary<string, object?>
        {
            ["applicantKind"] = "person",
            ["applicantName"] = "ผู้ขอตัวอย่าง ๑",
            ["nationalId"] = "1112034563562",
            ["phone"] = "0200000000",
            ["premisesName"] = "ร้านอาหารตัวอย่าง",
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
        };
        change?.Invoke(data);
        return data;
    }

    public static object[] Papers { get; } = [Paper("id-copy"), Paper("house-registration"), Paper("building-use")];

    public static object Application(Dictionary<string, object?>? data = null, object[]? documents = null) =>
        new { permitType = "food-premises", office = "muni-demo", data = data ?? Data(), documents = documents ?? Papers };

    public static object Paper(string id) => new { id, fileName = id + ".pdf", content = Convert.ToBase64String(Pdf) };

    public static Task<JsonElement> FileAsync(HttpClient applicant) => applicant.PostJsonAsync("/api/v1/applications", Application());

    /// <summary>Claims and completes the open task of an element, or, where that is null, of a statute.</summary>
    public static async Task CompleteAsync(HttpClient officer, string number, string? element, string? outcome, object data, string? reason = null)
    {
        var id = await OpenTaskAsync(officer, number, element);
        await officer.PostJsonAsync($"/api/v1/tasks/{id}/claim", new { });
        await officer.PostJsonAsync($"/api/v1/tasks/{id}/complete", new { outcome, data, reason });
    }

    /// <summary>Files an application and takes it through completeness, review, inspection and opinion, so that the licensor may decide.</summary>
    public static async Task<string> AtDecisionAsync(TestServer server)
    {
        var number = (await FileAsync(await server.AsAsync("applicant1"))).Text("number");
        var officer = await server.AsAsync("officer1");
        await CompleteAsync(officer, number, "check", "complete", new { formInOrder = true });
        await CompleteAsync(officer, number, "review", null, new { lawMet = "yes", reviewNotes = "ครบ" });
        await CompleteAsync(officer, number, "inspect", null, new { inspectedOn = "2026-01-05", premisesMatch = "yes", findings = "ตรง" });
        await CompleteAsync(officer, number, "opinion", null, new { recommendation = "grant", opinionText = "เห็นควร" });
        return number;
    }

    /// <summary>Files an application and sends it back with a record of defects.</summary>
    public static async Task<string> WithDefectsAsync(TestServer server)
    {
        var number = (await FileAsync(await server.AsAsync("applicant1"))).Text("number");
        await CompleteAsync(
            await server.AsAsync("officer1"), number, "check", "defects", new { formInOrder = false, defects = "แผนผังไม่ชัดเจน", correctionDays = 12 });
        return number;
    }

    public static async Task<string> OpenTaskAsync(HttpClient client, string number, string? element)
    {
        var application = await client.GetJsonAsync("/api/v1/applications/" + number);
        return application.GetProperty("tasks").EnumerateArray().First(t => t.GetProperty("elementId").GetString() == element).Text("id");
    }

    /// <summary>The package's folder as a zip, with some files changed or added.</summary>
    public static byte[] Zip(params (string Path, string Content)[] changes) => ZipIn("", changes);

    /// <summary>The same with a folder around everything.</summary>
    public static byte[] ZipIn(string outer, params (string Path, string Content)[] changes)
    {
        var folder = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "workflows", "food-premises");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes);
        foreach (var (path, content) in changes)
        {
            files[path] = Encoding.UTF8.GetBytes(content);
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(outer + path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static string FileText(string path) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "workflows", "food-premises", path));

    public static Task<HttpResponseMessage> PublishAsync(HttpClient client, byte[] zip, string type = "application/zip") =>
        SendBytesAsync(client, "/api/v1/definitions", zip, type);

    public static Task<HttpResponseMessage> SendBytesAsync(HttpClient client, string path, byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new(type);
        return client.PostAsync(path, content);
    }

    public static Task<HttpResponseMessage> AdvanceAsync(HttpClient client, string period) => client.PostAsJsonAsync("/dev/clock", new { advance = period });
}
