using FluentAssertions;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

public class ManualComparisonTests
{
    [Theory]
    [InlineData("numberPrefix: FOD", "numberPrefix: FDP", "numberPrefix", "The manual: prefix of application numbers changed from “FOD” to “FDP”")]
    [InlineData("en: Licence for a place selling or storing food (over 200 square metres)", "en: Food licence", "title", "The manual: permit's name (English) changed from “Licence for a place selling or storing food (over 200 square metres)” to “Food licence”")]
    [InlineData("officeKind: local-government", "officeKind: district", "officeKind", "The manual: kind of office changed from “local-government” to “district”")]
    [InlineData("unit: { th: กองสาธารณสุข, en: Public Health Division }", "unit: { th: สำนักอนามัย, en: Health Department }", "unit", "The manual: responsible unit changed from “Public Health Division” to “Health Department”")]
    [InlineData("  period: P30D\n  unit: day", "  period: P20D\n  unit: working-day", "totalTime", "The manual's total time: 30 days → 20 working days")]
    [InlineData("  unit: day\n  cite: PHA s.56\n  confidence: verified", "  unit: day\n  cite: PHA s.57\n  confidence: secondary", "totalTime", "The manual: citation of the total time changed from “PHA s.56” to “PHA s.57”|The manual: confidence in the total time changed from “checked against the text of the law” to “from a secondary source”")]
    [InlineData("maxCount: 2", "maxCount: 1", "extension", "The manual: extension changed from “at most 2 times by 15 days · PHA s.56” to “at most 1 time by 15 days · PHA s.56”")]
    [InlineData("period: P1Y", "period: P2Y", "validity", "The manual: validity changed from “1 year · PHA s.55 · checked against the text of the law” to “2 years · PHA s.55 · checked against the text of the law”")]
    [InlineData("byFee: false", "byFee: true", "renewal", "The manual: renewal changed from “can be renewed · stays alive until decided · PHA s.55 · checked against the text of the law” to “can be renewed · stays alive until decided · renewed by paying the fee · PHA s.55 · checked against the text of the law”")]
    [InlineData("premises: [premisesName, houseNo,", "premises: [premisesName,", "register", "The manual: register entry changed from “applicantName, premisesName, houseNo, moo, soi, road, subdistrict, district, province” to “applicantName, premisesName, moo, soi, road, subdistrict, district, province”")]
    [InlineData("requiredWhen: application.byAgent = true", "requiredWhen: application.byAgent", "documents/power-of-attorney", "Document “Power of attorney”: condition on which it is required changed from “application.byAgent = true” to “application.byAgent”")]
    [InlineData("en: For the building used as the premises.", "en: For the premises.", "documents/building-use", "Document “Building-use permit (copy)”: note (English) changed from “For the building used as the premises.” to “For the premises.”")]
    [InlineData("en: Power of attorney }\n    required: true", "en: Power of attorney }\n    required: true\n    linked: true", "documents/power-of-attorney", "Document “Power of attorney”: whether the office fetches it itself changed from “no” to “yes”")]
    [InlineData("en: Surcharge for late payment }\n    note:", "en: Surcharge for late payment }\n    amount: 50\n    note:", "fees", "Fee “Surcharge for late payment”: amount changed from “set by another rule” to “50 baht”")]
    [InlineData("en: 20 percent of the amount owed.", "en: A fifth of the amount owed.", "fees", "Fee “Surcharge for late payment”: note (English) changed from “20 percent of the amount owed.” to “A fifth of the amount owed.”")]
    [InlineData("en: Licensing Facilitation Act B.E. 2558, s.7 to s.10.", "en: LFA s.7 to s.10.", "legalBasis", "The manual: legal basis (English) changed")]
    [InlineData("  days: 30", "  days: 15", "appeal", "The manual: days to appeal changed from “30 days” to “15 days”")]
    [InlineData("cite: PHA s.66", "cite: PHA s.66 (2560)", "appeal", "The manual: section on appeal changed from “PHA s.66” to “PHA s.66 (2560)”")]
    [InlineData("filingForm: filing", "filingForm: correction", "filingForm", "The manual: filing form changed from “filing” to “correction”")]
    public void Every_key_of_the_manual_is_compared(string old, string @new, string element, string en)
    {
        var changes = Comparing.Of(Comparing.Manual, old, @new);
        changes.Said().Should().Equal(en.Split('|'));
        changes.Should().OnlyContain(c => c.Area == ChangeArea.Manual && c.Kind == ChangeKind.Changed && c.Path == Comparing.Manual && c.Element == element);
    }

    [Fact]
    public void A_paper_comes_and_goes_by_its_id()
    {
        const string Paper = "  - id: photo\n    name: { th: ภาพถ่ายสถานที่, en: Photograph of the premises }\n    required: true\n    confidence: unverified\n";
        var change = Comparing.OnlyChange(Comparing.Manual, "  - id: power-of-attorney", Paper + "  - id: power-of-attorney");
        change.Should().Be(new PackageChange(
            ChangeArea.Manual, ChangeKind.Added, Comparing.Manual, "documents/photo",
            new("เพิ่มเอกสาร “ภาพถ่ายสถานที่”", "Document “Photograph of the premises” added"), null, new("ภาพถ่ายสถานที่ · ต้องยื่น", "Photograph of the premises · required")));
    }

    [Fact]
    public void A_sentence_comes_and_goes_and_those_around_it_are_the_same()
    {
        const string Sentence = "  - text:\n      th: ผู้ขออนุญาตต้องมีอายุยี่สิบปีขึ้นไป\n      en: The applicant is twenty years old or more.\n    confidence: unverified\n";
        var change = Comparing.OnlyChange(Comparing.Manual, "criteria:\n", "criteria:\n" + Sentence);
        change.What.En.Should().Be("The manual: criterion “The applicant is twenty years old or more. · not yet verified” added");
    }
}
