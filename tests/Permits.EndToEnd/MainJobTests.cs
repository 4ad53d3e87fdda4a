using Microsoft.Playwright;

namespace Permits.EndToEnd;

/// <summary>The main job by clicking alone: from an applicant's filing to the auditor's breach row.</summary>
[Collection(BrowserGroup.Name)]
public sealed class MainJobTests(BrowserFixture fixture)
{
    private const string Reason = "สถานที่ปิดปรับปรุง จึงยังตรวจไม่ได้";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_permit_goes_from_filing_past_its_limit_into_the_breach_log(bool script)
    {
        // An applicant files with the papers the manual asks for, and gets a receipt.
        var applicant = await fixture.NewSessionAsync(script: script);
        await applicant.SignInAsync("applicant1");
        var (number, secret) = await FileAsync(applicant);

        // The receiving officer finds it in the queue, takes it and finds it complete.
        var officer = await fixture.NewSessionAsync(script: script);
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

        // The supervisor sees the escalation.
        var supervisor = await fixture.NewSessionAsync(script: script);
        await supervisor.SignInAsync("supervisor1");
        await supervisor.GotoAsync("/queue");
        (await supervisor.Locator("[data-test=escalations]").InnerTextAsync()).Should().Contain(number);

        // The auditor finds one breach of the consideration time and how its date was reached, day by day.
        var auditor = await fixture.NewSessionAsync(script: script);
        await auditor.SignInAsync("auditor1");
        await auditor.GotoAsync("/breaches");
        var rows = auditor.Locator("[data-test=breach]", new() { HasText = number }).Filter(new() { HasText = "ระยะเวลาพิจารณาตามคู่มือ" });
        (await rows.CountAsync()).Should().Be(1);
        await rows.Locator("th a").ClickAsync();
        (await auditor.Locator("[data-test=derivation]").First.InnerTextAsync()).Should().Contain("วันที่ 30").And.Contain("วันสุดท้าย");

        // Anybody with number and secret sees where it stands, and with a wrong secret nothing.
        var anybody = await fixture.NewSessionAsync(script: script);
        await anybody.GotoAsync("/track");
        await TrackAsync(anybody, number, secret);
        (await anybody.Locator("main").InnerTextAsync()).Should().Contain(number).And.Contain("เกินกำหนด").And.NotContain("ผู้ขอทดสอบ");
        await anybody.GotoAsync("/track");
        await TrackAsync(anybody, number, "WRONGSECRT");
        (await anybody.Locator("main").InnerTextAsync()).Should().NotContain("เกินกำหนด");
    }

    private static async Task TrackAsync(IPage page, string number, string secret)
    {
        var form = page.Locator("[data-test=track-form]");
        await form.Locator("input[name=number]").FillAsync(number);
        await form.Locator("input[name=secret]").FillAsync(secret);
        await form.Locator("button[type=submit]").ClickAsync();
    }

    private static async Task<(string Number, string Secret)> FileAsync(IPage page)
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
}
