using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Permits.EndToEnd.Designer;

/// <summary>What a designer does again and again in the browser.</summary>
internal static class DesignerSession
{
    /// <summary>A designer signed in on a page of her own, with everything that no page may do noted.</summary>
    public static async Task<(IPage Page, List<string> Faults)> DesignerAsync(this BrowserFixture fixture, string user = "designer1", int width = 1280)
    {
        var page = await fixture.NewSessionAsync(width);
        var faults = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(fixture.Server!.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                faults.Add("asked " + request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => faults.Add(error);
        await page.SignInAsync(user);
        return (page, faults);
    }

    /// <summary>Begins a new permit type by its form; gives its id.</summary>
    public static async Task<string> BeginAsync(this IPage page)
    {
        var slug = "permit-" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        await page.GotoAsync("/packages/new");
        await page.FillAsync("[name='f.slug']", slug);
        await page.FillAsync("[name='f.new.titleTh']", "ใบอนุญาตทดสอบ");
        await page.FillAsync("[name='f.new.titleEn']", "Test permit");
        await page.FillAsync("[name='f.new.numberPrefix']", "TST");
        await page.SelectOptionAsync("[name='f.new.officeKind']", "local-government");
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync($"**/packages/{slug}/draft");
        return slug;
    }

    /// <summary>Opens an editor of a draft and waits until it can be worked with.</summary>
    public static async Task OpenEditorAsync(this IPage page, string slug, string editor, string query = "")
    {
        await page.GotoAsync($"/packages/{slug}/draft/{editor}{query}");
        await page.Locator("[data-designer][data-state=ready]").WaitForAsync();
    }

    /// <summary>Waits until the page says how its draft stands with the server.</summary>
    public static Task StandsAsync(this IPage page, string state) => page.Locator($"[data-save-state][data-state={state}]").WaitForAsync();

    /// <summary>A client of the API with a demo account's token.</summary>
    public static async Task<HttpClient> ApiAsync(this BrowserFixture fixture, string user)
    {
        var client = new HttpClient { BaseAddress = fixture.Server!.Address };
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { user, password = "permits-demo" });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
        return client;
    }

    /// <summary>Saves a file of a draft over whatever is there, as another person would.</summary>
    public static async Task SaveAsync(this HttpClient client, string slug, string path, string text)
    {
        var address = $"/api/v1/drafts/{slug}/files/{path}";
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent(text, Encoding.UTF8) };
        request.Headers.IfMatch.Add((await client.GetAsync(address)).Headers.ETag!);
        (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>A file of a draft as it is stored.</summary>
    public static Task<string> StoredAsync(this HttpClient client, string slug, string path) => client.GetStringAsync($"/api/v1/drafts/{slug}/files/{path}");
}
