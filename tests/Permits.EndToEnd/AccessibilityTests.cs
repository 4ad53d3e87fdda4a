using System.IO.Compression;
using Permits.EndToEnd.Designer;

namespace Permits.EndToEnd;

/// <summary>WCAG 2.2 A and AA as far as axe can tell, and nothing asked of other machines.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTests(fixture)
{
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
    [InlineData(null, "/deadline?ask=free&f.start.d=13&f.start.m=3&f.start.y=2568&f.startTime=10.00&f.unit=day&f.period=30&f.owner=applicant&f.extension=10")]
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
    [InlineData("auditor1", "/audit")]
    [InlineData("auditor1", "/audit/performance?kind=all")]
    [InlineData("auditor1", "/audit/replay")]
    [InlineData("auditor1", "/audit/departures?lang=en")]
    [InlineData("auditor1", "/audit/reassignments?days=")]
    [InlineData("auditor1", "/audit/changes")]
    [InlineData("auditor1", "/audit/exports")]
    [InlineData("auditor1", "/audit/reads")]
    [InlineData("auditor1", "/audit/sign-ins?lang=en")]
    [InlineData("auditor1", "/audit/checkpoints")]
    [InlineData("auditor1", "/audit/checkpoints/1?lang=en")]
    [InlineData("designer1", "/packages")]
    [InlineData("designer1", "/packages/new")]
    [InlineData("designer1", "/packages/food-premises/migrations")]
    [InlineData("admin1", "/admin")]
    [InlineData("admin1", "/calendar/changes")]
    [InlineData("officer1", "/letters")]
    public async Task Page_has_no_violation(string? user, string path)
    {
        var page = await Fixture.NewSessionAsync();
        var outside = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Fixture.Server!.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                outside.Add(request.Url);
            }
        };
        if (user is not null)
        {
            await page.SignInAsync(user);
        }

        await page.GotoAsync(path);

        await Axe.ShouldHaveNoViolationAsync(page);
        await page.SetViewportSizeAsync(360, 900);
        await Axe.ShouldHaveNoViolationAsync(page);
        outside.Should().BeEmpty("no page asks another machine for anything");
    }

    [SkippableFact]
    public async Task A_violation_put_into_a_page_is_found()
    {
        var page = await Fixture.NewSessionAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p style=\"color:#999;background:#fff\">จาง</p>')");

        var look = () => Axe.ShouldHaveNoViolationAsync(page);

        (await look.Should().ThrowAsync<Exception>()).Which.Message.Should().Contain("image-alt").And.Contain("color-contrast");
    }

    [SkippableTheory]
    [InlineData("officer1", "/queue?view=overdue", "[data-test=row] th a")]
    [InlineData("auditor1", "/breaches", "[data-test=breach] th a")]
    [InlineData("applicant1", "/my", "main table a, main li a")]
    public async Task Page_behind_a_list_has_no_violation(string user, string list, string link)
    {
        var page = await Fixture.NewSessionAsync();
        await page.SignInAsync(user);
        await page.GotoAsync(list);
        await page.Locator(link).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        await Axe.ShouldHaveNoViolationAsync(page);
    }

    [SkippableFact]
    public async Task Record_of_defects_and_letter_to_post_have_no_violation()
    {
        var applicant = await Fixture.NewSessionAsync(360);
        await applicant.SignInAsync("applicant1");
        var (number, _) = await applicant.FileAsync();
        await applicant.GotoAsync($"/applications/{number}");
        await applicant.CheckAsync("[data-test=notice-channel] input[value=Post]");
        await applicant.ClickAsync("[data-test=notice-channel] button");
        await applicant.Locator("[data-test=done]").WaitForAsync();
        var officer = await Fixture.NewSessionAsync();
        await officer.SignInAsync("officer1");
        await officer.RecordDefectsAsync(number);

        await applicant.GotoAsync($"/applications/{number}/defect-record");
        await Axe.ShouldHaveNoViolationAsync(applicant);
        await applicant.ClickAsync("[data-test=acknowledge] button");
        await applicant.Locator("[data-test=done]").WaitForAsync();
        await Axe.ShouldHaveNoViolationAsync(applicant);

        await officer.GotoAsync("/letters");
        await Axe.ShouldHaveNoViolationAsync(officer);
        await officer.Locator($"[data-test=letters] a[href*='{number}']").First.ClickAsync();
        await officer.Locator("[data-test=posted]").WaitForAsync();
        await Axe.ShouldHaveNoViolationAsync(officer);
    }

    [SkippableFact]
    public async Task Finding_of_fault_has_no_violation_as_form_with_errors_and_for_confirmation()
    {
        var page = await Fixture.NewSessionAsync(360);
        await page.SignInAsync("supervisor1");
        await page.GotoAsync("/queue?view=office&step=decide");
        await page.Locator("[data-test=row] th a").First.ClickAsync();
        await page.ClickAsync("[data-test=find-fault]");
        await Axe.ShouldHaveNoViolationAsync(page);

        await page.ClickAsync("[data-test=fault-form] button[type=submit]");
        await page.Locator("[data-test=error-summary]").WaitForAsync();
        await Axe.ShouldHaveNoViolationAsync(page);

        await page.FillAsync("#f-reason", "ขาดหนังสือรับรอง");
        await page.FillAsync("#f-caseFile", "วน 1/2569");
        await page.CheckAsync("#f-makesApprovalImpossible");
        await page.ClickAsync("[data-test=fault-form] button[type=submit]");
        await page.Locator("[data-test=confirm-facts]").WaitForAsync();
        await Axe.ShouldHaveNoViolationAsync(page);
    }

    [SkippableFact]
    public async Task Report_of_a_calendar_change_has_no_violation()
    {
        var page = await Fixture.NewSessionAsync(360);
        await page.SignInAsync("admin1");
        await page.GotoAsync("/calendar/changes");
        await page.ClickAsync("[data-test=look]");
        await page.Locator("[data-test=error-summary]").WaitForAsync();
        await Axe.ShouldHaveNoViolationAsync(page);

        await page.SelectOptionAsync("[name='f.date.m']", "1");
        foreach (var (field, value) in new[] { ("date.d", "21"), ("date.y", "2570"), ("nameTh", "วันหยุดพิเศษ"), ("reason", "มติคณะรัฐมนตรี") })
        {
            await page.FillAsync($"[name='f.{field}']", value);
        }

        await page.ClickAsync("[data-test=look]");
        await page.Locator("[data-test=confirm]").WaitForAsync();
        await Axe.ShouldHaveNoViolationAsync(page);
    }

    [SkippableFact]
    public async Task Comparison_with_a_later_version_has_no_violation()
    {
        using var content = new ByteArrayContent(LaterFactoryPackage());
        content.Headers.ContentType = new("application/zip");
        (await (await Fixture.ApiAsync("designer1")).PostAsync("/api/v1/definitions", content)).EnsureSuccessStatusCode();

        var page = await Fixture.NewSessionAsync(360);
        await page.SignInAsync("supervisor1");
        await page.GotoAsync("/queue?view=office&type=factory-licence");
        await page.Locator("[data-test=row] th a").First.ClickAsync();
        await page.ClickAsync("[data-test=later-version] a");
        await page.Locator("[data-test=points]").WaitForAsync();
        await Axe.ShouldHaveNoViolationAsync(page);
    }

    /// <summary>The factory package as a zip with papers that need not be filed any more, which favours applicants.</summary>
    private static byte[] LaterFactoryPackage()
    {
        var folder = Path.Combine(ServerProcess.Root(), "workflows", "factory-licence");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                using var writer = new StreamWriter(zip.CreateEntry(Path.GetRelativePath(folder, file).Replace('\\', '/')).Open());
                var text = File.ReadAllText(file);
                writer.Write(Path.GetFileName(file) == "manual.yaml" ? text.Replace("    required: true\n    confidence", "    required: false\n    confidence") : text);
            }
        }

        return stream.ToArray();
    }
}
