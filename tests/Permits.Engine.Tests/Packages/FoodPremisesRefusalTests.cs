using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using NodaTime;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Packages;

/// <summary>What the food-premises package refuses, and which letters it sends.</summary>
public sealed class FoodPremisesRefusalTests
{
    private const string Particulars = """
        {
          "applicantKind": "person", "applicantName": "สมชาย ใจดี", "nationalId": "1-1120-34563-56-2", "phone": "02 123 4567",
          "premisesName": "ครัวตัวอย่าง", "activity": ["sell"], "areaSqm": 250, "workers": 8, "premisesHeldAs": "owned",
          "houseNo": "1/2", "subdistrict": "ในเมือง", "district": "เมือง", "province": "ขอนแก่น", "postcode": "40000", "declaration": true
        }
        """;

    private static readonly Definition Food = new(1, Instant.FromUtc(2024, 1, 1, 0, 0), PackageReader.Read(RealPackages.Food).Package!);

    [Fact]
    public void A_refusal_needs_facts_law_and_reason()
    {
        var scenario = AtDecision();

        scenario.Try(People.Supervisor, Scenario.Complete(scenario.Task("decide"), "refuse")).Problems.Select(p => p.Path)
            .Should().BeEquivalentTo("facts", "law", "reasons");

        scenario.Do(People.Supervisor, "decide", "refuse", """{"facts":"พื้นที่ไม่ตรง","law":"มาตรา 38","reasons":"ไม่เป็นไปตามข้อบัญญัติ"}""");
        scenario.Do(People.Officer1, "notify", data: """{"letterNo":"ขก 2/2568"}""");
        scenario.State.Result.Should().Be("refused");
        scenario.Of<NoticeQueued>().Last().Template.Should().Be("refused");
    }

    [Fact]
    public void Defects_are_recorded_once_and_corrected()
    {
        var scenario = Filed();

        scenario.Do(People.Officer1, "check", "defects", """{"defects":"ขาดแผนผัง","correctionDays":10}""");
        scenario.Do(People.Applicant, "correct", data: """{"correctionSummary":"แนบแผนผังแล้ว","recordAcknowledged":true}""");
        scenario.Task("recheck");
        scenario.Do(People.Officer1, "recheck", "complete");

        scenario.State.Milestones.Should().ContainKey("complete");
        scenario.State.Tasks.Values.Select(t => t.ElementId).Should().BeEquivalentTo("review", "inspect");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_application_not_corrected_is_returned_with_reasons(bool lapsed)
    {
        var scenario = Filed();
        scenario.Do(People.Officer1, "check", "defects", """{"defects":"ขาดแผนผัง","correctionDays":10}""");

        if (lapsed)
        {
            scenario.PassTimeTo("2025-03-24T16:30");
        }
        else
        {
            scenario.Do(People.Applicant, "correct", data: """{"correctionSummary":"ยังไม่มี","recordAcknowledged":true}""");
            scenario.Do(People.Officer1, "recheck", "not-corrected", """{"outstanding":"แผนผัง"}""");
        }

        scenario.Do(People.Officer1, "returnApplication", data: """{"facts":"ไม่แก้ไขตามบันทึก","law":"มาตรา 9","reasons":"พ้นกำหนดแก้ไข"}""");
        scenario.State.Result.Should().Be("returned");
        scenario.Of<NoticeQueued>().Select(n => n.Template).Should().Equal(lapsed ? ["received", "defects", "correction-soon", "returned"] : ["received", "defects", "returned"]);
    }

    [Fact]
    public void A_late_inspection_is_told_to_the_supervisor_and_goes_on()
    {
        var scenario = Filed();
        scenario.Do(People.Officer1, "check", "complete");

        scenario.PassTimeTo("2025-04-02T16:30");

        scenario.Of<NoticeQueued>().Where(n => n.To == Roles.Supervisor).Select(n => n.Template).Should().Equal(
            "due-soon", "due-soon", "inspection-reminder", "overdue", "overdue");
        scenario.State.Tasks.Values.Select(t => t.ElementId).Should().Contain("inspect");
    }

    [Fact]
    public void Filing_is_refused_with_all_problems_of_form_and_papers_at_once()
    {
        var scenario = new Scenario(Food);
        var data = JsonNode.Parse(Particulars)!.AsObject();
        data["nationalId"] = "1112034563563";
        data["areaSqm"] = 200;
        data.Remove("postcode");

        var refused = scenario.Try(People.Applicant, Filing(JsonSerializer.SerializeToElement(data), "house-registration", "photo"));

        refused.Problems.Select(p => p.Path).Should().Contain(["nationalId", "areaSqm", "postcode", "photo"]);
        scenario.State.Version.Should().Be(0);
    }

    [Fact]
    public void Filing_without_a_required_paper_is_refused() =>
        new Scenario(Food).Try(People.Applicant, Filing(JsonElement.Parse(Particulars), "id-copy", "building-use")).Problems
            .Select(p => (p.Code, p.Path)).Should().Equal(("documents.missing", "house-registration"));

    private static Scenario AtDecision()
    {
        var scenario = Filed();
        scenario.Do(People.Officer1, "check", "complete");
        scenario.Do(People.Officer1, "review", data: """{"lawMet":"no","reviewNotes":"-"}""");
        scenario.Do(People.Officer2, "inspect", data: """{"inspectedOn":"2025-03-20","premisesMatch":"no","findings":"ไม่ตรง"}""");
        scenario.Do(People.Officer1, "opinion", data: """{"recommendation":"refuse","opinionText":"เห็นควรไม่อนุญาต"}""");
        scenario.Accept(People.Supervisor, new ClaimTask(scenario.Task("decide").Id));
        return scenario;
    }

    private static Scenario Filed()
    {
        var scenario = new Scenario(Food);
        scenario.Accept(People.Applicant, Filing(JsonElement.Parse(Particulars), "id-copy", "house-registration", "building-use"));
        return scenario;
    }

    private static FileApplication Filing(JsonElement data, params string[] documents) => Scenario.Filing() with
    {
        Data = data,
        Documents = [.. documents.Select(id => new FiledDocument(id, id + ".pdf", "application/pdf", new string('0', 64), 1))],
    };
}
