using Microsoft.Playwright;

namespace Permits.EndToEnd.Designer;

/// <summary>Whatever goes wrong while a draft is edited, nothing is lost, and the page says what to do.</summary>
public sealed class KeptWorkTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const string Summary = "#manual-summary-th";

    private const string Manual = "manual.yaml";

    [SkippableFact]
    public async Task An_edit_is_saved_by_itself_and_changes_only_its_line()
    {
        var (page, slug, api) = await AtManualAsync();
        var before = await api.StoredAsync(slug, Manual);

        await page.FillAsync(Summary, "สำหรับผู้เลี้ยงสุนัข");
        await page.StandsAsync("saved");

        var after = await api.StoredAsync(slug, Manual);
        after.Split('\n').Except(before.Split('\n')).Should().ContainSingle().Which.Should().Contain("สำหรับผู้เลี้ยงสุนัข");
        await page.Keyboard.PressAsync("Control+z");
        await page.StandsAsync("saved");
        (await api.StoredAsync(slug, Manual)).Should().Be(before, "an edit undone leaves the file as it was, byte for byte");
    }

    [SkippableFact]
    public async Task Opening_every_editor_writes_nothing()
    {
        var (page, slug, api) = await AtManualAsync();
        var before = await api.GetStringAsync($"/api/v1/drafts/{slug}");

        foreach (var editor in new[] { "process", "decisions", "forms", "manual", "notices", "trial" })
        {
            await page.OpenEditorAsync(slug, editor);
            await page.WaitForTimeoutAsync(1500);
        }

        (await api.GetStringAsync($"/api/v1/drafts/{slug}")).Should().Be(before);
    }

    [SkippableFact]
    public async Task A_lost_connection_keeps_the_work_and_saves_it_when_it_is_back()
    {
        var (page, slug, api) = await AtManualAsync();

        await page.Context.SetOfflineAsync(true);
        await page.FillAsync(Summary, "เขียนตอนไม่มีสัญญาณ");
        await page.StandsAsync("offline");
        await page.Context.SetOfflineAsync(false);

        await page.StandsAsync("saved");
        (await api.StoredAsync(slug, Manual)).Should().Contain("เขียนตอนไม่มีสัญญาณ");
    }

    [SkippableFact]
    public async Task A_session_that_ends_keeps_the_work_until_one_is_signed_in_again()
    {
        var (page, slug, api) = await AtManualAsync();
        await page.Context.ClearCookiesAsync();

        await page.FillAsync(Summary, "เขียนหลังหมดเวลา");
        await page.StandsAsync("signed-out");

        // Signed in again, in another tab as the message says; this page goes on.
        var other = await page.Context.NewPageAsync();
        await other.SignInAsync("designer1");
        await page.ClickAsync("[data-save-state] button");
        await page.StandsAsync("saved");
        (await api.StoredAsync(slug, Manual)).Should().Contain("เขียนหลังหมดเวลา");
    }

    [SkippableFact]
    public async Task A_tab_that_was_closed_offers_what_it_could_not_save()
    {
        var (page, slug, api) = await AtManualAsync();
        // Not by a network that is off and then on again: a tab that is closing may hear of that and save.
        await page.RouteAsync("**/api/v1/drafts/**", route => route.AbortAsync());
        await page.FillAsync(Summary, "ปิดหน้าก่อนบันทึก");
        await page.StandsAsync("offline");
        var again = await page.Context.NewPageAsync();
        await page.CloseAsync(new() { RunBeforeUnload = false });

        await again.GotoAsync($"/packages/{slug}/draft/manual");
        await again.Locator("dialog .btn").First.ClickAsync();

        await again.StandsAsync("saved");
        (await again.InputValueAsync(Summary)).Should().Be("ปิดหน้าก่อนบันทึก");
        (await api.StoredAsync(slug, Manual)).Should().Contain("ปิดหน้าก่อนบันทึก");
    }

    [SkippableTheory]
    [InlineData("theirs", "ของคนอื่น")]
    [InlineData("mine", "ของฉัน")]
    public async Task A_second_editor_sees_what_differs_and_chooses_which_text_stays(string keep, string stays)
    {
        var (page, slug, api) = await AtManualAsync();
        var second = await Fixture.ApiAsync("designer2");
        var manual = await api.StoredAsync(slug, Manual);
        await second.SaveAsync(slug, Manual, manual.Replace("ระบุว่าผู้ใดต้องขออนุญาตนี้", "ของคนอื่น", StringComparison.Ordinal));

        await page.FillAsync(Summary, "ของฉัน");
        var dialog = page.Locator("dialog[open]");
        await dialog.WaitForAsync();
        (await dialog.InnerTextAsync()).Should().Contain("ผู้ออกแบบตัวอย่าง ๒").And.Contain("ของฉัน");
        (await api.StoredAsync(slug, Manual)).Should().Contain("ของคนอื่น", "nothing is saved over another's work without being asked for");
        await dialog.Locator(".btn.danger").Nth(keep == "theirs" ? 0 : 1).ClickAsync();

        await page.StandsAsync("saved");
        (await page.InputValueAsync(Summary)).Should().Be(stays);
        (await api.StoredAsync(slug, Manual)).Should().Contain(stays);
    }

    [SkippableFact]
    public async Task A_process_broken_by_hand_is_shown_as_text_and_can_be_mended()
    {
        var (page, slug, api) = await AtManualAsync();
        var whole = await api.StoredAsync(slug, "process.bpmn");
        await api.SaveAsync(slug, "process.bpmn", "<not bpmn");

        await page.OpenEditorAsync(slug, "process");
        var raw = page.Locator("textarea.raw-text");
        (await raw.InputValueAsync()).Should().Be("<not bpmn");
        await raw.FillAsync(whole);
        await page.GetByRole(AriaRole.Button, new() { Name = "วาดผังงานอีกครั้ง" }).ClickAsync();

        await page.Locator("[data-element-id=decide]").WaitForAsync();
        await page.StandsAsync("saved");
        (await api.StoredAsync(slug, "process.bpmn")).Should().Be(whole);
    }

    [SkippableFact]
    public async Task A_draft_in_review_can_be_looked_at_but_not_changed()
    {
        var (page, slug, _) = await AtManualAsync();
        await page.GotoAsync($"/packages/{slug}/draft");
        await page.FillAsync("[name='f.note']", "ประเภทใหม่");
        await page.ClickAsync("[data-test=request] button[type=submit]");
        await page.Locator("[data-test=review]").WaitForAsync();

        await page.OpenEditorAsync(slug, "manual");

        await page.StandsAsync("read-only");
        (await page.Locator(Summary).IsEditableAsync()).Should().BeFalse();
    }

    private async Task<(IPage Page, string Slug, HttpClient Api)> AtManualAsync()
    {
        var (page, _) = await Fixture.DesignerAsync();
        var slug = await page.BeginAsync();
        await page.OpenEditorAsync(slug, "manual");
        return (page, slug, await Fixture.ApiAsync("designer1"));
    }
}
