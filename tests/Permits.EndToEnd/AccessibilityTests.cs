using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Permits.EndToEnd;

/// <summary>WCAG 2.2 A and AA as far as axe can tell, and nothing asked of other machines.</summary>
[Collection(BrowserGroup.Name)]
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [SkippableTheory]
    [InlineData(null, "/")]
    [InlineData(null, "/sign-in")]
    [InlineData(null, "/permits/food-premises")]
    [InlineData(null, "/permits/factory-licence?lang=en")]
    [InlineData(null, "/track")]
    [InlineData(null, "/calendar")]
    [InlineData(null, "/deadline")]
    [InlineData(null, "/deadline?ask=permit&f.permit=food-premises")]
    [InlineData(null, "/deadline?ask=free&f.period=0&lang=en")]
    [InlineData(null, "/clock")]
    [InlineData(null, "/nowhere")]
    [InlineData(null, "/permits")]
    [InlineData("applicant1", "/my/permits")]
    [InlineData("supervisor1", "/reviews")]
    [InlineData("applicant1", "/my")]
    [InlineData("applicant1", "/permits/food-premises/apply")]
    [InlineData("officer1", "/queue")]
    [InlineData("officer1", "/queue?view=overdue")]
    [InlineData("supervisor1", "/queue?view=office")]
    [InlineData("auditor1", "/breaches?kind=all")]
    [InlineData("designer1", "/packages")]
    [InlineData("admin1", "/admin")]
    [InlineData("admin1", "/calendar/changes")]
    public async Task Page_has_no_violation(string? user, string path)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            var page = await fixture.NewSessionAsync(width);
            var outside = new List<string>();
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(fixture.Server!.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                {
                    outside.Add(request.Url);
                }
            };
            if (user is not null)
            {
                await page.SignInAsync(user);
            }

            await page.GotoAsync(path);

            var found = await page.RunAxe(Wcag);

            found.Violations.Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}").Should().BeEmpty();
            outside.Should().BeEmpty("no page asks another machine for anything");
            await page.Context.CloseAsync();
        }
    }

    [SkippableTheory]
    [InlineData("officer1", "/queue?view=overdue", "[data-test=row] th a")]
    [InlineData("auditor1", "/breaches", "[data-test=breach] th a")]
    [InlineData("applicant1", "/my", "main table a, main li a")]
    public async Task Page_behind_a_list_has_no_violation(string user, string list, string link)
    {
        var page = await fixture.NewSessionAsync();
        await page.SignInAsync(user);
        await page.GotoAsync(list);
        await page.Locator(link).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        (await page.RunAxe(Wcag)).Violations.Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}").Should().BeEmpty();
    }
}
