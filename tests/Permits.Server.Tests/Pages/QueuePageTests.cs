using FluentAssertions;
using NodaTime.Text;
using Permits.Server.Tests.Support;
using Xunit;

namespace Permits.Server.Tests.Pages;

public sealed class QueuePageTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task The_queue_is_sorted_by_legal_due_time_and_says_how_pressing_each_task_is()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "officer1");

        await browser.OpenAsync("/queue?view=office");

        var due = browser.Page.QuerySelectorAll("[data-test=queue] time").Select(t => InstantPattern.General.Parse(t.GetAttribute("datetime")!).Value).ToList();
        due.Should().NotBeEmpty().And.BeInAscendingOrder();
        browser.Texts("[data-test=queue] tbody .tag:not(.demo)").Should().OnlyContain(
            t => t.StartsWith("เกินกำหนด") || t.StartsWith("เหลือ") || t == "ครบกำหนดวันนี้" || t == "ไม่มีกำหนดเวลา");
        browser.Texts("[data-test=queue] tbody .tag").First().Should().StartWith("เกินกำหนด");
    }

    [Fact]
    public async Task The_filters_live_in_the_address_and_narrow_the_list()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "supervisor1");

        await browser.OpenAsync("/queue?view=office&type=factory-licence");

        browser.Texts("[data-test=queue] tbody th a").Should().NotBeEmpty().And.OnlyContain(n => n.StartsWith("FAC-"));
        browser.Page.QuerySelector(".chips a")!.GetAttribute("href").Should().Be("/queue?view=office");
        browser.Texts("select[name=step] option").Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task A_task_claimed_in_the_queue_opens_with_its_form()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "officer2");
        await browser.OpenAsync("/queue?view=unclaimed");

        await browser.SendAsync("[data-test=row] form", []);

        browser.Address.Query.Should().Be("?done=claimed");
        browser.Page.QuerySelector("[data-test=task-form]").Should().NotBeNull();
        await browser.OpenAsync("/queue");
        browser.Page.QuerySelector("[data-test=tab-mine]")!.GetAttribute("aria-current").Should().Be("page");
    }

    [Fact]
    public async Task An_adverse_outcome_is_recorded_only_after_it_is_confirmed()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "officer1");
        await browser.OpenAsync("/queue?view=unclaimed&type=food-premises&step=check");
        await browser.SendAsync("[data-test=row] form", []);
        var address = browser.Address.AbsolutePath;
        var defects = new Dictionary<string, string?> { ["f.defects"] = "ขาดแผนที่ตั้ง", ["f.correctionDays"] = "๑๕" };

        await browser.SendAsync("[data-test=task-form]", defects, "[data-test=outcome-defects]");

        browser.Texts("[data-test=follows] li").Should().Contain(t => t.Contains("15 วัน"));
        await browser.OpenAsync(address);
        browser.Page.QuerySelector("[data-test=task-form]").Should().NotBeNull("nothing is recorded yet");

        await browser.SendAsync("[data-test=task-form]", defects, "[data-test=outcome-defects]");
        await browser.SendAsync("main form", [], "[data-test=confirm]");

        browser.Address.Query.Should().Be("?done=completed");
        browser.Text("[data-test=waits-for]").Should().Be("ผู้ยื่นคำขอ");
    }

    [Fact]
    public async Task The_breach_log_shows_how_the_due_date_was_reached_day_by_day()
    {
        using var browser = await PageBrowser.SignedInAsync(server, "auditor1");
        await browser.OpenAsync("/breaches");

        await browser.OpenAsync(browser.Page.QuerySelector("[data-test=breach] th a")!.GetAttribute("href")!);

        browser.Texts("[data-test=derivation] .days tbody tr.last td").Should().Contain("วันสุดท้าย");
        browser.Page.QuerySelector("form[action$='/reason']").Should().BeNull("an auditor changes nothing");
    }
}
