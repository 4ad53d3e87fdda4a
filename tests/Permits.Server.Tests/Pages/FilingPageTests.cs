using System.Net;
using FluentAssertions;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Pages;

public sealed class FilingPageTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Apply = "/permits/food-premises/apply";
    private const string Form = "[data-test=filing]";

    internal static readonly Dictionary<string, byte[]> Papers = new()
    {
        ["d.id-copy"] = FoodPremises.Pdf, ["d.house-registration"] = FoodPremises.Pdf, ["d.building-use"] = FoodPremises.Pdf,
    };

    internal static Dictionary<string, string?> Filled() => FoodPremises.Data().ToDictionary(
        d => "f." + d.Key,
        d => d.Value switch { string[] many => many[0], bool yes => yes ? "true" : null, var one => Convert.ToString(one, System.Globalization.CultureInfo.InvariantCulture) });

    [Fact]
    public async Task An_application_filed_by_a_plain_form_gets_a_receipt_that_can_be_tracked()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "applicant1");
        await browser.OpenAsync(Apply);

        await browser.SendAsync(Form, Filled(), files: Papers);

        browser.Address.AbsolutePath.Should().EndWith("/receipt", "the form was answered {0}: {1}", browser.Status, string.Join("; ", browser.Texts(".error-summary li")));
        var (number, secret) = (browser.Text("[data-test=number]"), browser.Text("[data-test=secret]"));
        number.Should().MatchRegex("^FOD-2569-[0-9]{6}$");
        browser.Text("[data-test=clock] .due").Should().Contain("2569").And.Contain("16.30 น.");

        using var visitor = new PageBrowser(server);
        await visitor.OpenAsync("/track");
        await visitor.SendAsync("[data-test=track-form]", new() { ["number"] = number, ["secret"] = secret });
        visitor.Text("h1").Should().StartWith(number);
        visitor.Page.QuerySelector("[data-test=track]").Should().NotBeNull();
    }

    [Fact]
    public async Task A_refused_form_names_every_problem_at_its_field_and_keeps_what_was_typed()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "applicant1");
        await browser.OpenAsync(Apply);

        var values = Filled();
        values["f.nationalId"] = "1112034563563";
        values["f.areaSqm"] = "สองร้อย";
        values["f.phone"] = "";
        await browser.SendAsync(Form, values, files: new() { ["d.id-copy"] = FoodPremises.Pdf });

        browser.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        browser.Page.Title.Should().StartWith("ข้อผิดพลาด:");
        var links = browser.Page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")![1..]).ToList();
        links.Should().Contain(["f-nationalId", "f-areaSqm", "f-phone"]);
        links.Should().OnlyContain(id => browser.Page.GetElementById(id) != null);
        browser.Page.QuerySelector("[name='f.areaSqm']")!.GetAttribute("value").Should().Be("สองร้อย");
        browser.Page.QuerySelector("[name='f.premisesName']")!.GetAttribute("value").Should().Be("ร้านอาหารตัวอย่าง");
        browser.Page.GetElementById("f-areaSqm")!.GetAttribute("aria-describedby").Should().Contain("f-areaSqm-error");
    }

    [Fact]
    public async Task A_paper_sent_with_a_refused_form_need_not_be_sent_again()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "applicant1");
        await browser.OpenAsync(Apply);
        var values = Filled();
        values["f.phone"] = "";
        await browser.SendAsync(Form, values, files: Papers);
        browser.Status.Should().Be(HttpStatusCode.UnprocessableEntity);

        await browser.SendAsync(Form, new() { ["f.phone"] = "0200000000" });

        browser.Address.AbsolutePath.Should().EndWith("/receipt", "the form was answered {0}: {1}", browser.Status, string.Join("; ", browser.Texts(".error-summary li")));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_changes_nothing()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "applicant2");
        await browser.OpenAsync(Apply);
        var token = browser.Page.QuerySelector(Form + " input[type=hidden]")!.GetAttribute("name")!;

        var values = Filled();
        values[token] = null;
        await browser.SendAsync(Form, values, files: Papers);

        browser.Status.Should().Be(HttpStatusCode.BadRequest);
        browser.Page.QuerySelector("h1").Should().NotBeNull("the refusal is a page");
        await browser.OpenAsync("/my");
        browser.Texts("tbody tr").Should().BeEmpty();
    }
}
