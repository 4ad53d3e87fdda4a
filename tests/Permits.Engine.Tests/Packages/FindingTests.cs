using FluentAssertions;
using Permits.Bpmn;
using Xunit;

namespace Permits.Engine.Tests.Packages;

/// <summary>One small mutation of a good package, one finding.</summary>
public sealed class FindingTests
{
    private const string Manual = "manual.yaml";
    private const string Bpmn = "process.bpmn";
    private const string Statute = "_statutes/facilitation-act-2558.yaml";
    private const string Filing = "forms/filing.json";

    [Theory]
    [InlineData(Manual, "slug: food-premises", "slug: Food Premises", "manual.value")]
    [InlineData(Manual, "numberPrefix: FOD", "numberPrefix: F1", "manual.value")]
    [InlineData(Manual, "officeKind: local-government", "officeKind: LOCAL", "manual.value")]
    [InlineData(Manual, "officeKind: local-government\n", "", "yaml.missing-key")]
    [InlineData(Manual, "officeKind: local-government", "officeKinds: local-government", "yaml.unknown-key")]
    [InlineData(Manual, "  period: P30D\n", "  period: 30\n", "yaml.wrong-type")]
    [InlineData(Manual, "  period: P30D\n  unit: day", "  period: P30D\n  unit: hour", "yaml.wrong-type")]
    [InlineData(Manual, "  maxCount: 2", "  maxCount: 0", "yaml.wrong-type")]
    [InlineData(Manual, "required: true", "required: yes", "yaml.wrong-type")]
    [InlineData(Manual, "required: true\n    requiredWhen: application.byAgent = true", "requiredWhen: application.byAgent = true", "manual.value")]
    [InlineData(Manual, "confidence: verified", "confidence: certain", "yaml.wrong-type")]
    [InlineData(Manual, "id: house-registration", "id: id-copy", "manual.duplicate-document")]
    [InlineData(Manual, "id: house-registration", "id: House", "manual.value")]
    [InlineData(Manual, "application.byAgent = true", "application.byAgent = = true", "manual.condition")]
    [InlineData(Manual, "application.byAgent = true", "application.byAgnet = true", "package.unknown-name")]
    [InlineData(Manual, "unit: { th: กองสาธารณสุข, en: Public Health Division }", "unit: กองสาธารณสุข", "yaml.wrong-type")]
    [InlineData(Manual, "unit: { th: กองสาธารณสุข, en: Public Health Division }", "unit: { th: กองสาธารณสุข }", "yaml.missing-key")]
    [InlineData(Manual, "slug: food-premises", "slug: food-premises\nslug: food-premises", "yaml.duplicate-key")]
    [InlineData(Manual, "slug: food-premises", "slug: &a food-premises", "yaml.alias")]
    [InlineData(Manual, "slug: food-premises", "slug: !!str food-premises", "yaml.alias")]
    [InlineData(Manual, "slug: food-premises", "slug: *a", "yaml.alias")]
    [InlineData(Manual, "slug: food-premises", "slug: [", "yaml.syntax")]
    [InlineData(Manual, "slug: food-premises", "? [a]\n: food-premises", "yaml.wrong-type")]
    [InlineData(Manual, "filingForm: filing", "filingForm: fling", "package.form-missing")]
    [InlineData(Manual, "statutes: [facilitation-act-2558]", "statutes: [facilitation-act-2559]", "package.statute-missing")]
    [InlineData(Manual, "statutes: [facilitation-act-2558]", "statutes: facilitation-act-2558", "yaml.wrong-type")]
    [InlineData(Manual, "period: P1Y\n  unit: year", "period: PT8H\n  unit: hour", "manual.value")]
    [InlineData(Manual, "period: P1Y\n  unit: year", "period: none", "manual.renewal-without-term")]
    [InlineData(Manual, "holder: applicantName", "holder: applicant", "manual.register-field")]
    [InlineData(Manual, "holder: applicantName", "holder: nationalId", "manual.register-personal")]
    [InlineData(Manual, "premises: [premisesName", "premises: [phone", "manual.register-personal")]
    [InlineData(Statute, "id: facilitation-act-2558", "id: facilitation-act-2559", "statute.value")]
    [InlineData(Statute, "startsAt: complete", "startsAt: completed", "statute.milestone")]
    [InlineData(Statute, "stopsAt: [notified]", "stopsAt: [told]", "statute.milestone")]
    [InlineData(Statute, "    stopsAt: [notified]\n", "", "statute.value")]
    [InlineData(Statute, "    startsAt: complete\n", "", "statute.value")]
    [InlineData(Statute, "startsAtLapseOf: consideration", "startsAtLapseOf: thinking", "statute.clock-unknown")]
    [InlineData(Statute, "id: result-notice", "id: consideration", "statute.duplicate-clock")]
    [InlineData(Statute, "to: opdc", "to: press", "yaml.wrong-type")]
    [InlineData(Statute, "role: receiving-officer", "role: clerk", "yaml.wrong-type")]
    [InlineData(Statute, "repeatsEveryDays: 7", "repeatsEveryDays: 0", "yaml.wrong-type")]
    [InlineData(Statute, "template: escalation", "template: escalate", "package.notice-missing")]
    [InlineData(Bpmn, "<permit:milestone name=\"complete\" />", "", "package.milestone-missing")]
    [InlineData(Bpmn, "role=\"inspector\"", "role=\"inspectors\"", "package.role-unknown")]
    [InlineData(Bpmn, "form=\"inspection\"", "form=\"inspecting\"", "package.form-missing")]
    [InlineData(Bpmn, "template=\"granted\"", "template=\"grant\"", "package.notice-missing")]
    [InlineData(Bpmn, "decision=\"recommendation\"", "decision=\"recommended\"", "dmn.decision-unknown")]
    [InlineData(Bpmn, "check.outcome = \"complete\"", "check.outcome = \"completed\"", "package.unknown-outcome")]
    [InlineData(Bpmn, "check.data.correctionDays", "check.data.correctionDay", "package.unknown-name")]
    [InlineData(Bpmn, "decide.outcome = \"grant\"", "decide.result = \"grant\"", "package.unknown-name")]
    [InlineData(Bpmn, "decide.outcome = \"grant\"", "application.granted = true", "package.unknown-name")]
    [InlineData("notices/refused.md", "{{decide.by}}", "{{decide.motive}}", "notice.placeholder")]
    [InlineData("notices/refused.md", "{{decide.data.facts}}", "{{decide.data.fact}}", "notice.placeholder")]
    [InlineData("notices/refused.md", "{{number}}", "{{case}}", "notice.placeholder")]
    [InlineData("notices/refused.md", "{{milestone.decided}}", "{{milestone.done}}", "notice.placeholder")]
    [InlineData("notices/refused.md", "{{application.premisesName}}", "{{application.premiseName}}", "notice.placeholder")]
    [InlineData("notices/delay.md", "{{due.consideration}}", "{{due.thinking}}", "notice.placeholder")]
    [InlineData("notices/refused.md", "{{number}}", "{{number", "notice.syntax")]
    [InlineData("notices/refused.md", "{{appeal}}", "", "notice.appeal-missing")]
    [InlineData("notices/returned.md", "{{appeal}}", "", "notice.appeal-missing")]
    [InlineData("notices/refused.md", "# แจ้งผล", "แจ้งผล", "notice.subject")]
    [InlineData(Filing, "\"type\": \"checklist\"", "\"type\": \"taglist\"", "form.unsupported")]
    [InlineData(Filing, "\"type\": \"default\"", "\"type\": \"other\"", "form.unsupported")]
    [InlineData(Filing, "\"decimalDigits\": 2", "\"increment\": 2", "form.unsupported")]
    [InlineData(Filing, "\"decimalDigits\": 2", "\"decimalDigits\": \"2\"", "form.value")]
    [InlineData(Filing, "\"maxLength\": 254", "\"maxLength\": 5000", "form.value")]
    [InlineData(Filing, "\"check\": \"thai-id\"", "\"check\": \"passport\"", "form.value")]
    [InlineData(Filing, "[1-9][0-9]{4}", "(?=[1-9])[0-9]{5}", "form.value")]
    [InlineData(Filing, "[1-9][0-9]{4}", "[1-9", "form.value")]
    [InlineData(Filing, "\"key\": \"moo\"", "\"key\": \"houseNo\"", "form.duplicate-key")]
    [InlineData(Filing, "\"key\": \"moo\"", "\"key\": \"outcome\"", "form.value")]
    [InlineData(Filing, "\"key\": \"moo\"", "\"key\": \"Moo ban\"", "form.value")]
    [InlineData(Filing, "\"key\": \"moo\",", "", "form.missing")]
    [InlineData(Filing, "\"value\": \"store\"", "\"value\": \"sell\"", "form.duplicate-key")]
    [InlineData(Filing, "applicantKind = \\\"person\\\"", "applicantKind = = 1", "form.condition")]
    [InlineData(Filing, "\"schemaVersion\": 18", "\"schemaVersion\": 18, \"type\": \"default\"", "form.syntax")]
    [InlineData(Filing, "\"schemaVersion\": 18", "\"schemaVersion\": ", "form.syntax")]
    [InlineData(Filing, "\"labelEn\": \"Road\"", "\"labelEn\": \"\\ud800\"", "form.syntax")]
    [InlineData("forms/completeness.json", "outcome = \\\"defects\\\"", "outcome = \\\"defect\\\"", "package.unknown-outcome")]
    public void One_mutation_gives_its_finding(string path, string old, string @new, string rule)
    {
        var (package, findings) = PackageReader.Read(RealPackages.Food.Replace(path, old, @new));

        findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule).Should().Contain(rule);
        package.Should().BeNull("a package with an error is never half read");
    }

    [Theory]
    [InlineData(Manual, "package.missing-file")]
    [InlineData(Bpmn, "package.missing-file")]
    [InlineData(Filing, "package.form-missing")]
    [InlineData("notices/delay.md", "package.notice-missing")]
    [InlineData(Statute, "package.statute-missing")]
    [InlineData("decisions.dmn", "package.decision-missing")]
    public void A_missing_file_is_an_error(string path, string rule) =>
        RealPackages.Food.Without(path).Findings().Where(f => f.Severity == Severity.Error).Select(f => f.Rule).Should().Contain(rule);

    [Theory]
    [InlineData("forms/other.json", """{"type":"default","components":[{"type":"text","text":"x"}]}""", "package.unused-form")]
    [InlineData("notices/other.md", "# x", "package.unused-notice")]
    [InlineData("_statutes/other.yaml", "id: other\ntitle: { th: ก, en: a }\nshort: X\n", "package.unused-statute")]
    public void A_part_that_nothing_uses_is_a_warning(string path, string text, string rule)
    {
        var (package, findings) = PackageReader.Read(RealPackages.Food.With(path, text));

        findings.Single(f => f.Severity == Severity.Warning).Rule.Should().Be(rule);
        package.Should().NotBeNull();
    }

    [Theory]
    [InlineData("readme.txt")]
    [InlineData("forms/../manual.yaml")]
    [InlineData("forms/Filing.json")]
    [InlineData("forms/deep/er.json")]
    [InlineData("/manual.yaml")]
    public void A_file_outside_the_layout_is_an_error(string path) =>
        RealPackages.Food.With(path, "x").Findings().Should().ContainSingle(f => f.Rule == "package.unknown-file" && f.Element == path);

    [Fact]
    public void Steps_that_take_longer_than_the_total_on_the_longest_way_are_an_error() =>
        RealPackages.Food.Replace(Bpmn, "period=\"P20D\"", "period=\"P23D\"").Findings()
            .Should().Contain(f => f.Rule == "package.way-over-total" && f.Severity == Severity.Error);

    [Fact]
    public void Renewal_by_fee_is_a_warning_since_no_fee_is_taken_here() =>
        RealPackages.Food.Replace(Manual, "byFee: false", "byFee: true").Findings()
            .Should().Contain(f => f.Rule == "manual.renewal-by-fee" && f.Severity == Severity.Warning);

    [Theory]
    [InlineData(Bpmn, "        <permit:clock period=\"P3D\" unit=\"working-day\" owner=\"officer\" cite=\"Manual (own time, unverified)\" law=\"R7\" />\n", "", "clock.wait-without-clock", "returnApplication")]
    [InlineData(Bpmn, "        <permit:warning share=\"75\" template=\"due-soon\" to=\"supervisor\" />\n", "", "clock.without-warning", "process/check")]
    [InlineData(Bpmn, "        <permit:lapse template=\"overdue\" to=\"supervisor\" />\n      </permit:steps>", "</permit:steps>", "clock.without-lapse-action", "process/check")]
    [InlineData(Bpmn, "          <permit:warning share=\"70\" template=\"correction-soon\" to=\"applicant\" />\n", "", "clock.without-warning", "process/correctionLapsed")]
    [InlineData(Statute, "    warnings:\n      - { share: 75, template: due-soon, to: supervisor }\n", "", "clock.without-warning", "facilitation-act-2558/consideration")]
    [InlineData(Statute, "    onLapse:\n      - { template: overdue, to: supervisor }\n", "", "clock.without-lapse-action", "facilitation-act-2558/result-notice")]
    [InlineData(Statute, "      - { template: overdue, to: supervisor }\n", "      - { template: overdue, to: applicant }\n", "clock.without-handler", "facilitation-act-2558/result-notice")]
    [InlineData(Bpmn, "cite=\"APA s.65\" role=\"receiving-officer\"", "cite=\"APA s.65\" role=\"applicant\"", "clock.role-unknown", "process/correctionLapsed")]
    [InlineData(Statute, "    startsAt: decided\n    stopsAt: [notified]\n", "    startsAt: notified\n    stopsAt: [decided]\n", "clock.never-runs", "facilitation-act-2558/result-notice")]
    public void A_wait_or_clock_that_nobody_would_be_told_of_is_an_error(string path, string old, string @new, string rule, string element) =>
        RealPackages.Food.Replace(path, old, @new).Findings()
            .Should().Contain(f => f.Rule == rule && f.Element == element && f.Severity == Severity.Error);

    [Fact]
    public void Findings_name_file_and_line_and_come_errors_first()
    {
        var findings = RealPackages.Food.Replace(Manual, "numberPrefix: FOD", "numberPrefix: fod").Findings();

        findings[0].Element.Should().Be("manual.yaml:5");
        findings.Select(f => f.Severity).Should().BeInDescendingOrder();
        findings.Should().OnlyContain(f => f.Message.Th.Length > 0 && f.Message.En != f.Message.Th);
    }

    [Fact]
    public void All_problems_come_at_once()
    {
        var findings = RealPackages.Food
            .Replace(Manual, "numberPrefix: FOD", "numberPrefix: fod")
            .Replace(Manual, "filingForm: filing\n", "")
            .Replace(Filing, "\"check\": \"thai-id\"", "\"check\": \"passport\"")
            .Replace(Bpmn, "form=\"inspection\"", "form=\"inspecting\"")
            .Findings();

        findings.Select(f => f.Rule).Should().Contain(["manual.value", "yaml.missing-key", "form.value", "package.form-missing"]);
    }
}
