using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Permits.EndToEnd;

/// <summary>What a person does again and again in the browser.</summary>
internal static class Session
{
    // What signing in once left in a browser, so that each person signs in by the form once a run.
    private static readonly ConditionalWeakTable<IBrowser, ConcurrentDictionary<string, SignedIn>> Signed = [];

    /// <summary>Signs in with a demo account and lands on its first page.</summary>
    public static async Task SignInAsync(this IPage page, string user)
    {
        var known = Signed.GetOrCreateValue(page.Context.Browser!);
        if (known.TryGetValue(user, out var before))
        {
            await page.Context.AddCookiesAsync(before.Cookies);
            await page.GotoAsync(before.Start);
            return;
        }

        await page.GotoAsync("/sign-in");
        await page.FillAsync("#f-user", user);
        await page.FillAsync("#f-password", "permits-demo");
        await page.ClickAsync("main button[type=submit]");
        await page.Locator("[data-test=user]").WaitForAsync();
        var cookies = (await page.Context.CookiesAsync()).Where(c => c.Name == "permits.session");
        known[user] = new SignedIn([.. cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = true })], page.Url);
    }

    /// <summary>Lets days pass on the development clock's page.</summary>
    /// <param name="page">Signed in or not.</param>
    /// <param name="days">One of the steps the page offers, pressed so often.</param>
    /// <param name="times">How often.</param>
    public static async Task LetDaysPassAsync(this IPage page, int days, int times)
    {
        await page.GotoAsync("/clock");
        for (var i = 0; i < times; i++)
        {
            await page.ClickAsync($"button[name=days][value='{days}']");
            await page.Locator(".notice-box.good").WaitForAsync();
        }
    }

    /// <summary>Opens the task of a case for one step, claims it where it is unclaimed, and stops before its form.</summary>
    public static async Task ClaimAsync(this IPage page, string number, string step)
    {
        await page.GotoAsync($"/applications/{number}");
        await page.Locator("[data-test=task]", new() { HasText = step }).Locator("[data-test=claim]").First.ClickAsync();
        await page.Locator("[data-test=task-form]").WaitForAsync();
    }

    /// <summary>Claims the completeness check and makes the record of defects, confirmed.</summary>
    public static async Task RecordDefectsAsync(this IPage page, string number)
    {
        await page.ClaimAsync(number, "ตรวจความครบถ้วน");
        await page.FillAsync("[name='f.defects']", "ขาดแผนที่ตั้ง");
        await page.FillAsync("[name='f.correctionDays']", "15");
        await page.ClickAsync("[data-test=outcome-defects]");
        await page.ClickAsync("[data-test=confirm]");
        await page.Locator("[data-test=done]").WaitForAsync();
    }

    /// <summary>Files a food premises application by the form, once empty and once filled in; gives its number and secret.</summary>
    public static async Task<(string Number, string Secret)> FileAsync(this IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator("main a[href='/permits/food-premises']").First.ClickAsync();
        await page.Locator("main a[href='/permits/food-premises/apply']").First.ClickAsync();

        // An empty form is refused with every problem at once, each linked to its field.
        await page.ClickAsync("[data-test=submit]");
        (await page.Locator(".error-summary a").CountAsync()).Should().BeGreaterThan(5);

        await page.CheckAsync("input[name='f.applicantKind'][value=person]");
        await page.FillAsync("input[name='f.applicantName']", "ผู้ขอทดสอบ");
        await page.FillAsync("input[name='f.nationalId']", "1112034563562");
        await page.FillAsync("input[name='f.phone']", "0812345678");
        await page.FillAsync("input[name='f.premisesName']", "ร้านทดสอบ");
        await page.Locator("input[name='f.activity']").First.CheckAsync();
        await page.FillAsync("input[name='f.areaSqm']", "250");
        await page.FillAsync("input[name='f.workers']", "8");
        await page.SelectOptionAsync("select[name='f.premisesHeldAs']", "owned");
        foreach (var (field, value) in new[]
        {
            ("houseNo", "1/2"), ("subdistrict", "ตำบลทดสอบ"), ("district", "อำเภอทดสอบ"), ("province", "จังหวัดทดสอบ"), ("postcode", "10000"),
        })
        {
            await page.FillAsync($"input[name='f.{field}']", value);
        }

        await page.CheckAsync("input[name='f.declaration']");
        foreach (var paper in new[] { "id-copy", "house-registration", "building-use" })
        {
            await page.SetInputFilesAsync($"input[name='d.{paper}']", new FilePayload { Name = paper + ".pdf", MimeType = "application/pdf", Buffer = Pdf() });
        }

        await page.ClickAsync("[data-test=submit]");
        await page.Locator("[data-test=receipt]").WaitForAsync();
        return (await page.Locator("[data-test=number]").InnerTextAsync(), await page.Locator("[data-test=secret]").InnerTextAsync());
    }

    private static byte[] Pdf() => "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    private sealed record SignedIn(Cookie[] Cookies, string Start);
}
