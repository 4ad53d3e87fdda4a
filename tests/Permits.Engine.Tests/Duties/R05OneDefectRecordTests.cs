using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R5 (LFA s.8 para 1 and 2; PHA s.56; doubts D9, D12): one record of all defects, signed by both, a copy to the applicant at once.</summary>
public sealed class R05OneDefectRecordTests
{
    [Fact]
    public void Record_names_every_defect_and_the_time_and_is_signed_by_the_officer_with_his_post()
    {
        var scenario = Recorded();

        scenario.Of<DefectsRecorded>().Should().ContainSingle().Which.Should().Match<DefectsRecorded>(r =>
            r.OfficerId == "officer1" && r.OfficerRole == Roles.ReceivingOfficer && r.Defects == "ไม่มีแผนผัง"
            && r.CorrectionPeriod == new Allowance(15, PeriodUnit.Day) && r.At == Scenario.Local("2025-03-13T10:00"));
        Record(scenario).AcknowledgedAt.Should().BeNull();
    }

    [Fact]
    public void A_copy_goes_to_the_applicant_in_the_same_command()
    {
        var scenario = Filed();
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("check").Id));

        var events = scenario.Accept(People.Officer1, Scenario.Complete(scenario.Task("check"), "defects", DutyModels.Record));

        var copy = events.OfType<NoticeQueued>().Should().ContainSingle(n => n.Template == "defects" && n.To == Roles.Applicant).Subject;
        Record(scenario).NoticeId.Should().Be(copy.NoticeId);
    }

    [Theory]
    [InlineData("""{"correctionDays":15}""", "defects.list-missing", "defects")]
    [InlineData("""{"defects":"  ","correctionDays":15}""", "defects.list-missing", "defects")]
    [InlineData("""{"defects":"ไม่มีแผนผัง"}""", "defects.period-missing", "correctionDays")]
    [InlineData("""{"defects":"ไม่มีแผนผัง","correctionDays":0}""", "defects.period-missing", "correctionDays")]
    [InlineData("""{"defects":"ไม่มีแผนผัง","correctionDays":1.5}""", "defects.period-missing", "correctionDays")]
    public void Record_without_its_list_or_its_time_is_refused(string data, string code, string path)
    {
        var scenario = Filed();
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("check").Id));

        var refused = scenario.Try(People.Officer1, Scenario.Complete(scenario.Task("check"), "defects", data));

        refused.Problems.Should().ContainSingle().Which.Should().Match<Problem>(p => p.Code == code && p.Path == path && p.Law == "LFA s.8 para 1");
        scenario.State.DefectRecords.Should().BeEmpty();
    }

    [Fact]
    public void A_second_record_is_refused()
    {
        var scenario = Recorded();
        scenario.Do(People.Applicant, "correct", data: """{"note":"แก้แล้ว"}""");
        scenario.Accept(People.Officer2, new ClaimTask(scenario.Task("check").Id));

        scenario.Refusal(People.Officer2, Scenario.Complete(scenario.Task("check"), "defects", DutyModels.Record)).Should().Be("defects.already-recorded");
        scenario.State.DefectRecords.Should().HaveCount(1);
    }

    [Fact]
    public void Two_records_are_allowed_where_the_statute_file_says_two_and_a_third_is_refused()
    {
        var scenario = Recorded(rounds: 2);
        scenario.Do(People.Applicant, "correct", data: """{"note":"แก้แล้ว"}""");
        scenario.Do(People.Officer1, "check", "defects", DutyModels.Record);
        scenario.Do(People.Applicant, "correct", data: """{"note":"แก้อีก"}""");
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("check").Id));

        scenario.State.DefectRecords.Should().HaveCount(2);
        scenario.Refusal(People.Officer1, Scenario.Complete(scenario.Task("check"), "defects", DutyModels.Record)).Should().Be("defects.already-recorded");
    }

    [Fact]
    public void Applicant_signs_in_the_portal_and_it_is_kept_when()
    {
        var scenario = Recorded().At("2025-03-14T09:00");

        scenario.Accept(People.Applicant, new AcknowledgeDefects(Record(scenario).Id));

        Record(scenario).Should().Match<DefectRecord>(r =>
            r.AcknowledgedBy == "สมชาย" && r.AcknowledgedAt == Scenario.Local("2025-03-14T09:00") && !r.AcknowledgedByCorrecting);
    }

    [Fact]
    public void Nobody_but_the_applicant_signs_for_him()
    {
        var scenario = Recorded();

        scenario.Refusal(People.Officer1, new AcknowledgeDefects(Record(scenario).Id)).Should().Be("defects.applicant-only");
        scenario.Refusal(People.Stranger, new AcknowledgeDefects(Record(scenario).Id)).Should().Be("defects.applicant-only");
    }

    [Fact]
    public void Signing_twice_or_a_record_that_is_not_there_is_refused()
    {
        var scenario = Recorded();
        scenario.Accept(People.Applicant, new AcknowledgeDefects(Record(scenario).Id));

        scenario.Refusal(People.Applicant, new AcknowledgeDefects(Record(scenario).Id)).Should().Be("defects.already-acknowledged");
        scenario.Refusal(People.Applicant, new AcknowledgeDefects("X.D1")).Should().Be("defects.record-not-found");
    }

    [Fact]
    public void Filing_the_correction_implies_the_signature()
    {
        var scenario = Recorded().At("2025-03-17T11:00");

        scenario.Do(People.Applicant, "correct", data: """{"note":"แก้แล้ว"}""");

        Record(scenario).Should().Match<DefectRecord>(r => r.AcknowledgedAt == Scenario.Local("2025-03-17T11:00") && r.AcknowledgedByCorrecting);
    }

    [Fact]
    public void Filing_the_correction_after_signing_leaves_the_first_signature()
    {
        var scenario = Recorded().At("2025-03-14T09:00");
        scenario.Accept(People.Applicant, new AcknowledgeDefects(Record(scenario).Id));

        scenario.At("2025-03-17T11:00").Do(People.Applicant, "correct", data: """{"note":"แก้แล้ว"}""");

        Record(scenario).AcknowledgedAt.Should().Be(Scenario.Local("2025-03-14T09:00"));
    }

    [Fact]
    public void Correction_lapses_though_the_applicant_never_signed()
    {
        var scenario = Recorded();

        scenario.PassTimeTo("2025-03-28T16:30");

        scenario.State.Tasks.Values.Should().ContainSingle(t => t.ElementId == "giveBack");
        Record(scenario).AcknowledgedAt.Should().BeNull();
    }

    [Fact]
    public void Record_survives_a_restart()
    {
        var scenario = Recorded();
        var before = Record(scenario);

        scenario.Restart();

        Record(scenario).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Both_packages_make_one_record_by_the_completeness_check(string slug)
    {
        var (package, _) = PackageReader.Read(RealPackages.Load(slug));

        package!.Process.Nodes.Values.OfType<Permits.Bpmn.UserTask>().Where(t => t.Outcomes.Any(o => o.RecordsDefects)).Select(t => t.Id).Should().Equal("check");
        package.Statutes.Single().CorrectionRounds.Should().Be(1);
    }

    [Theory]
    [InlineData("forms/completeness.json", "\"key\": \"defects\"", "\"key\": \"faults\"", "duty.record-field")]
    [InlineData("notices/defects.md", "{{check.data.defects}}", "", "duty.record-copy")]
    public void Package_whose_record_lacks_its_list_or_its_copy_is_refused(string path, string old, string @new, string rule) =>
        RealPackages.Load("food-premises").Replace(path, old, @new).Findings().Should().Contain(f => f.Rule == rule && f.Severity == Permits.Bpmn.Severity.Error);

    [Fact]
    public void Package_without_the_letter_of_the_copy_is_refused() =>
        RealPackages.Load("food-premises").Without("notices/defects.md").Findings().Should().Contain(f => f.Rule == "package.notice-missing" && f.Element == "check");

    public static TheoryData<string> Slugs => ["food-premises", "factory-licence"];

    private static Scenario Filed(int? rounds = null) => DutyModels.Filed(rounds);

    private static Scenario Recorded(int? rounds = null)
    {
        var scenario = Filed(rounds);
        scenario.Do(People.Officer1, "check", "defects", DutyModels.Record);
        return scenario;
    }

    private static DefectRecord Record(Scenario scenario) => scenario.State.DefectRecords.Values.First();
}
