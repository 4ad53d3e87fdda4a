using Microsoft.Playwright;

namespace Permits.EndToEnd;

/// <summary>The main job by clicking alone: from an applicant's filing to the auditor's breach row.</summary>
public sealed class MainJobTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const string Reason = "สถานที่ปิดปรับปรุง จึงยังตรวจไม่ได้";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_permit_goes_from_filing_past_its_limit_into_the_breach_log(bool script)
    {
        // An applicant files with the papers the manual asks for, and gets a receipt.
        var applicant = await Fixture.NewSessionAsync(script: script);
        await applicant.SignInAsync("applicant1");
        var (number, secret) = await applicant.FileAsync();

        // The receiving officer finds it in the queue, takes it and finds it complete.
        var officer = await Fixture.NewSessionAsync(script: script);
        await officer.SignInAsync("officer1");
        await officer.GotoAsync($"/queue?view=unclaimed&text={number}");
        await officer.Locator("[data-test=row]", new() { HasText = number }).GetByRole(AriaRole.Button).ClickAsync();
        await officer.GotoAsync($"/applications/{number}");
        await officer.CheckAsync("input[name='f.formInOrder']");
        await officer.ClickAsync("[data-test=outcome-complete]");
        await officer.Locator("[data-test=done]").WaitForAsync();
        var limit = officer.Locator("[data-test=clock]", new() { HasText = "ระยะเวลาพิจารณาตามคู่มือ" });
        (await limit.InnerTextAsync()).Should().Contain("เหลือ 30 วัน");

        // Five weeks pass.
        await officer.LetDaysPassAsync(7, 5);

        // The officer owes the applicant a written reason; without one the notice does not go out.
        await officer.ClaimAsync(number, "แจ้งเหตุแห่งความล่าช้า");
        await officer.ClickAsync("[data-test=outcome-done]");
        await officer.Locator(".error-summary").WaitForAsync();
        await officer.FillAsync("#f-reason", Reason);
        await officer.ClickAsync("[data-test=outcome-done]");
        await officer.Locator("[data-test=done]").WaitForAsync();
        (await limit.InnerTextAsync()).Should().Contain("เกินกำหนด");

        // The supervisor is told above the queue that applications lapsed, the latest few by number, and finds this one among all.
        var supervisor = await Fixture.NewSessionAsync(script: script);
        await supervisor.SignInAsync("supervisor1");
        await supervisor.GotoAsync("/queue");
        await supervisor.ClickAsync("[data-test=escalations] a[href='/breaches']");
        await supervisor.Locator("[data-test=breach]", new() { HasText = number }).First.WaitForAsync();

        // The auditor finds one breach of the consideration time and how its date was reached, day by day.
        var auditor = await Fixture.NewSessionAsync(script: script);
        await auditor.SignInAsync("auditor1");
        await auditor.GotoAsync("/breaches");
        var rows = auditor.Locator("[data-test=breach]", new() { HasText = number }).Filter(new() { HasText = "ระยะเวลาพิจารณาตามคู่มือ" });
        (await rows.CountAsync()).Should().Be(1);
        await rows.Locator("th a").ClickAsync();
        (await auditor.Locator("[data-test=derivation]").First.InnerTextAsync()).Should().Contain("วันที่ 30").And.Contain("วันสุดท้าย");

        // Anybody with number and secret sees where it stands, and with a wrong secret nothing.
        var anybody = await Fixture.NewSessionAsync(script: script);
        await anybody.GotoAsync("/track");
        await TrackAsync(anybody, number, secret);
        (await anybody.Locator("main").InnerTextAsync()).Should().Contain(number).And.Contain("เกินกำหนด").And.NotContain("ผู้ขอทดสอบ");
        await anybody.GotoAsync("/track");
        await TrackAsync(anybody, number, "WRONGSECRT");
        (await anybody.Locator("main").InnerTextAsync()).Should().NotContain("เกินกำหนด");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_of_defects_is_signed_by_officer_and_applicant(bool script)
    {
        // The receiving officer finds something missing, writes it all down with the days to mend it, and confirms.
        var applicant = await Fixture.NewSessionAsync(script: script);
        await applicant.SignInAsync("applicant1");
        var (number, _) = await applicant.FileAsync();
        var officer = await Fixture.NewSessionAsync(script: script);
        await officer.SignInAsync("officer1");
        await officer.RecordDefectsAsync(number);

        // The applicant reads it in the portal and signs that he has it; he can do so once.
        await applicant.GotoAsync($"/applications/{number}");
        await applicant.Locator("main a[href$='/defect-record']").First.ClickAsync();
        (await applicant.Locator("[data-test=defects]").InnerTextAsync()).Should().Contain("ขาดแผนที่ตั้ง");
        await applicant.ClickAsync("[data-test=acknowledge] button");
        await applicant.Locator("[data-test=done]").WaitForAsync();
        (await applicant.Locator("[data-test=signed-applicant]").InnerTextAsync()).Should().Contain("รับทราบในระบบเมื่อ");
        (await applicant.Locator("[data-test=acknowledge]").CountAsync()).Should().Be(0);
    }

    private static async Task TrackAsync(IPage page, string number, string secret)
    {
        var form = page.Locator("[data-test=track-form]");
        await form.Locator("input[name=number]").FillAsync(number);
        await form.Locator("input[name=secret]").FillAsync(secret);
        await form.Locator("button[type=submit]").ClickAsync();
    }
}
