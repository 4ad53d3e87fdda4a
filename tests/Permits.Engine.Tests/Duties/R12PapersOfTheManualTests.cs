using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R12 (LFA s.8; EGA s.7, s.12; Digital Government Act s.11): only the manual's papers, one set, uncertified, none that the office fetches itself.</summary>
public sealed class R12PapersOfTheManualTests
{
    private const string HouseName = "name: { th: สำเนาทะเบียนบ้านของสถานที่ประกอบการ, en: House registration of the premises (copy) }\n    required: true\n";

    [Fact]
    public void Paper_that_the_manual_does_not_name_is_refused_at_filing_and_at_correction()
    {
        var scenario = DutyModels.Filed();
        scenario.Do(People.Officer1, "check", "defects", DutyModels.Record);
        var photo = new FiledDocument("bank-statement", "b.pdf", "application/pdf", new string('0', 64), 1);

        scenario.Refusal(People.Applicant, Scenario.Complete(scenario.Task("correct")) with { Documents = [photo] }).Should().Be("documents.not-in-manual");
        new Scenario(DutyModels.Define()).Refusal(People.Applicant, Scenario.Filing() with { Documents = [photo] }).Should().Be("documents.not-in-manual");
    }

    [Fact]
    public void Paper_that_the_office_fetches_itself_is_not_asked_of_the_applicant()
    {
        var files = RealPackages.Load("food-premises").Replace("manual.yaml", HouseName, HouseName + "    linked: true\n");
        var manual = PackageReader.Read(files).Package!.Manual;

        manual.Documents.Single(d => d.Id == "house-registration").Linked.Should().BeTrue();
        DocumentCheck.RequiredOf(manual, System.Text.Json.JsonElement.Parse("{}")).Select(d => d.Id).Should().NotContain("house-registration").And.Contain("building-use");
    }

    [Theory]
    [InlineData("สำเนาทะเบียนบ้าน ลงนามรับรองสำเนาถูกต้อง", "House registration", "manual.certified-copy")]
    [InlineData("สำเนาทะเบียนบ้าน", "Certified copy of the house registration", "manual.certified-copy")]
    [InlineData("สำเนาทะเบียนบ้าน จำนวน 2 ชุด", "House registration", "manual.several-sets")]
    [InlineData("สำเนาทะเบียนบ้าน", "House registration in duplicate", "manual.several-sets")]
    public void Certified_copies_and_several_sets_are_warned_of(string th, string en, string rule) =>
        RealPackages.Load("food-premises").Replace("manual.yaml", HouseName, $"name: {{ th: {th}, en: {en} }}\n    required: true\n")
            .Findings().Should().ContainSingle(f => f.Rule == rule && f.Severity == Severity.Warning && f.Element == "manual.yaml#house-registration");

    [Theory]
    [InlineData("food-premises")]
    [InlineData("factory-licence")]
    public void Both_packages_ask_for_one_uncertified_set(string slug) =>
        RealPackages.Load(slug).Findings().Select(f => f.Rule).Should().NotContain(["manual.certified-copy", "manual.several-sets"]);

    [Fact]
    public void A_later_form_cannot_ask_for_a_file() =>
        RealPackages.Load("food-premises").Replace("forms/review.json", "\"type\": \"textarea\"", "\"type\": \"filepicker\"")
            .Findings().Should().Contain(f => f.Rule == "form.unsupported");
}
