using System.Net.Http.Json;

namespace Permits.EndToEnd.Designer;

/// <summary>Each editor: WCAG 2.2 A and AA on our own parts, the mark of bpmn.io in sight, nothing asked of other machines, nothing against the content policy.</summary>
public sealed class EditorPageTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    // Parts of bpmn.io's that we can neither name nor reach by keyboard; the outline, the form list and plain fields are the way beside them.
    private static readonly string[] Theirs = [".djs-container", ".dmn-js-parent", ".fjs-container", ".bts-toggle-mode"];

    [SkippableTheory]
    [InlineData("process", "?lang=th", 1280)]
    [InlineData("process", "?lang=en", 1280)]
    [InlineData("process", "?lang=th", 390)]
    [InlineData("decisions", "?lang=th", 1280)]
    [InlineData("forms", "?lang=th", 1280)]
    [InlineData("forms", "?lang=en", 1280)]
    [InlineData("manual", "?lang=th", 1280)]
    [InlineData("manual", "?lang=th", 390)]
    [InlineData("notices", "?lang=th", 1280)]
    [InlineData("notices", "?lang=th", 390)]
    [InlineData("trial", "?lang=th", 1280)]
    [InlineData("trial", "?lang=th", 390)]
    public async Task Editor_has_no_violation_and_asks_nobody_else(string editor, string query, int width)
    {
        var (page, faults) = await Fixture.DesignerAsync(width: width);
        var slug = await page.BeginAsync();

        await page.OpenEditorAsync(slug, editor, query);
        await page.WaitForTimeoutAsync(1500);

        // Before axe looks: it fetches stylesheets and tries to put them in, which the policy bars.
        faults.Should().BeEmpty();
        await Axe.ShouldHaveNoViolationAsync(page, Theirs);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1")).Should().BeTrue("the page fits its window");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Comparison_of_draft_and_version_has_no_violation_and_keeps_the_mark_in_sight()
    {
        var (page, faults) = await Fixture.DesignerAsync();
        var api = await Fixture.ApiAsync("designer1");
        (await api.PostAsJsonAsync("/api/v1/drafts", new { slug = "factory-licence" })).EnsureSuccessStatusCode();
        var manual = await api.StoredAsync("factory-licence", "manual.yaml");
        await api.SaveAsync("factory-licence", "manual.yaml", manual.Replace("officeKind: industry-office", "officeKind: local-government", StringComparison.Ordinal));

        await page.GotoAsync("/packages/factory-licence/compare?from=1&to=draft");
        await page.Locator(".process[data-state=ready]").Nth(1).WaitForAsync();

        faults.Should().BeEmpty();
        await Axe.ShouldHaveNoViolationAsync(page, Theirs);
        (await api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/drafts/factory-licence")
        {
            Headers = { { "If-Match", (await api.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/drafts/factory-licence")).GetProperty("etag").GetString() } },
        })).EnsureSuccessStatusCode();
    }

    [SkippableTheory]
    [InlineData("process", ".bjs-powered-by")]
    [InlineData("decisions", ".bjs-powered-by")]
    [InlineData("forms", ".fjs-powered-by-link")]
    [InlineData("trial", ".bjs-powered-by")]
    public async Task Mark_of_bpmn_io_is_seen_whole_on_every_canvas(string editor, string mark)
    {
        var (page, _) = await Fixture.DesignerAsync();
        var slug = await page.BeginAsync();
        await page.OpenEditorAsync(slug, editor);
        if (editor == "decisions")
        {
            await page.Locator(".empty button").ClickAsync();
        }

        var shown = page.Locator(mark).First;
        await shown.ScrollIntoViewIfNeededAsync();

        var free = await shown.EvaluateAsync<bool>(
            """
            mark => {
              const box = mark.getBoundingClientRect();
              const points = [[.1, .1], [.9, .1], [.5, .5], [.1, .9], [.9, .9]].map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
              return box.width > 10 && box.height > 10 && points.every(p => p && (mark.contains(p) || p.contains(mark)));
            }
            """);
        free.Should().BeTrue("the licence asks that the mark stays fully visible and not overlapped");
    }
}
