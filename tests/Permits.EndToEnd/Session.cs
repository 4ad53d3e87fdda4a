using Microsoft.Playwright;

namespace Permits.EndToEnd;

/// <summary>What a person does again and again in the browser.</summary>
internal static class Session
{
    /// <summary>Signs in with a demo account and lands on its first page.</summary>
    public static async Task SignInAsync(this IPage page, string user)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#f-user", user);
        await page.FillAsync("#f-password", "permits-demo");
        await page.ClickAsync("main button[type=submit]");
        await page.Locator("[data-test=user]").WaitForAsync();
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
}
