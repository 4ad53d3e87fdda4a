using System.Text.Json;
using FluentAssertions;
using NodaTime;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R16: a grant issues a permit with its term; a renewal filed in time keeps it alive until it is decided (PHA s.55, FWD s.67, BCA s.35).</summary>
public sealed class R16RenewalTests
{
    private const string OldNumber = "P-TST-2567-000009";

    private static readonly DateTimeZone Zone = Scenario.Calendar.Zone;

    private static readonly ValidityRule OneYear = new(new Allowance(1, PeriodUnit.Year), "PHA s.55", Confidence.Verified);

    private static readonly RenewalRule Renewal = new(KeepsAlive: true, ByFee: false, "PHA s.55", Confidence.Verified);

    private static readonly Permit Old = new(
        OldNumber, "TST-2567-000009", "test-permit", People.Office, "applicant1", new LocalDate(2024, 3, 14), new LocalDate(2025, 3, 13), []);

    [Fact]
    public void Grant_issues_a_permit_whose_term_begins_on_the_day_of_issue()
    {
        var scenario = Filed(OneYear, "2025-03-13T10:00");

        var events = scenario.Do(People.Officer1, "work");

        var issued = events.OfType<PermitIssued>().Single();
        issued.Should().BeEquivalentTo(new
        {
            Number = "P-" + Scenario.Number, HolderName = "บริษัท ตัวอย่าง จำกัด", Premises = "note ร้านอาหาร", ValidFrom = new LocalDate(2025, 3, 13),
            ValidTo = new LocalDate(2026, 3, 12), Renews = (string?)null, Cite = "PHA s.55",
        });
        events.Last().Should().BeOfType<ApplicationClosed>();
        scenario.State.Permit!.Number.Should().Be(issued.Number);
    }

    [Fact]
    public void Permit_without_a_term_has_no_expiry()
    {
        var scenario = Filed(new ValidityRule(null, "Factory Act s.14", Confidence.Verified), "2025-03-13T10:00");

        scenario.Do(People.Officer1, "work").OfType<PermitIssued>().Single().ValidTo.Should().BeNull();
    }

    [Fact]
    public void Refusal_issues_no_permit()
    {
        var scenario = new Scenario(Define(OneYear, new ModelBuilder().Start().Task("work", "inspector").End("end", "refused").Line("start", "work", "end").Build()));
        scenario.Accept(People.Applicant, Filing());

        scenario.Do(People.Officer1, "work").OfType<PermitIssued>().Should().BeEmpty();
    }

    [Theory]
    [InlineData(2025, 3, 13, 1, PeriodUnit.Year, 2026, 3, 12)]
    [InlineData(2025, 1, 1, 1, PeriodUnit.Year, 2025, 12, 31)]
    [InlineData(2024, 2, 29, 1, PeriodUnit.Year, 2025, 2, 28)]
    [InlineData(2024, 2, 29, 4, PeriodUnit.Year, 2028, 2, 28)]
    [InlineData(2025, 1, 31, 1, PeriodUnit.Month, 2025, 2, 28)]
    [InlineData(2025, 3, 13, 90, PeriodUnit.Day, 2025, 6, 10)]
    public void Term_ends_the_day_before_the_corresponding_day_or_on_the_last_of_the_month(
        int y, int m, int d, int count, PeriodUnit unit, int endYear, int endMonth, int endDay) =>
        PermitTerm.LastDay(new LocalDate(y, m, d), new Allowance(count, unit)).Should().Be(new LocalDate(endYear, endMonth, endDay));

    [Fact]
    public void Renewal_filed_on_the_last_evening_is_in_time_and_keeps_the_permit_alive()
    {
        var scenario = Renewing("2025-03-13T23:59");

        scenario.Of<RenewalFiled>().Single().Should().Be(
            new RenewalFiled(OldNumber, new LocalDate(2025, 3, 13), true, true, "PHA s.55") { At = Scenario.Local("2025-03-13T23:59") });
    }

    [Fact]
    public void Renewal_filed_after_expiry_is_taken_as_a_filing_but_keeps_nothing_alive()
    {
        var filed = Renewing("2025-03-14T00:00").Of<RenewalFiled>().Single();

        filed.InTime.Should().BeFalse();
        filed.KeepsAlive.Should().BeFalse();
    }

    [Fact]
    public void Renewal_in_time_keeps_nothing_alive_where_the_Act_does_not_say_so()
    {
        var filed = Renewing("2025-03-10T10:00", rule: Renewal with { KeepsAlive = false }).Of<RenewalFiled>().Single();

        (filed.InTime, filed.KeepsAlive).Should().Be((true, false));
    }

    [Fact]
    public void Term_of_a_renewal_filed_in_time_follows_the_old_one_however_late_it_is_granted()
    {
        var scenario = Renewing("2025-03-13T10:00");
        var issued = scenario.At("2025-04-20T10:00").Do(People.Officer1, "work").OfType<PermitIssued>().Single();

        (issued.ValidFrom, issued.ValidTo, issued.Renews).Should().Be((new LocalDate(2025, 3, 14), new LocalDate(2026, 3, 13), OldNumber));
    }

    [Fact]
    public void Term_of_a_late_renewal_begins_on_the_day_of_issue()
    {
        var issued = Renewing("2025-03-20T10:00").At("2025-04-20T10:00").Do(People.Officer1, "work").OfType<PermitIssued>().Single();

        (issued.ValidFrom, issued.Renews).Should().Be((new LocalDate(2025, 4, 20), OldNumber));
    }

    public static TheoryData<string, Permit?, RenewalRule?> Refused => new()
    {
        { "permit.not-found", null, Renewal },
        { "permit.not-the-holder", Old with { HolderId = "applicant2" }, Renewal },
        { "permit.other-type", Old with { PermitType = "other" }, Renewal },
        { "permit.other-office", Old with { OfficeId = "elsewhere" }, Renewal },
        { "permit.no-renewal", Old with { ValidTo = null }, Renewal },
        { "permit.no-renewal", Old, null },
        { "permit.renewal-under-way", Old with { Renewals = [new("TST-2568-000007", true, true, "PHA s.55", null, null)] }, Renewal },
        { "permit.already-renewed", Old with { Renewals = [new("TST-2568-000007", true, true, "PHA s.55", "granted", default(Instant))] }, Renewal },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Renewal_that_cannot_be_is_refused(string code, Permit? permit, RenewalRule? rule)
    {
        var scenario = new Scenario(Define(OneYear, Models.OneTask, rule)) { Renewed = permit };

        scenario.Refusal(People.Applicant, Filing() with { Renews = OldNumber }).Should().Be(code);
        scenario.Log.Should().BeEmpty();
    }

    [Fact]
    public void Renewal_may_be_filed_again_after_one_was_refused() =>
        Renewing("2025-03-13T10:00", Old with { Renewals = [Ended("refused", "2025-02-01T10:00")] }).Of<RenewalFiled>().Should().ContainSingle();

    [Theory]
    [InlineData("2024-03-13T23:59", PermitStanding.NotYet)]
    [InlineData("2024-03-14T00:00", PermitStanding.Valid)]
    [InlineData("2025-03-13T23:59", PermitStanding.Valid)]
    [InlineData("2025-03-14T00:00", PermitStanding.Ended)]
    public void Permit_without_a_renewal_holds_for_its_term(string at, PermitStanding standing) => Standing(Old, at).Should().Be(standing);

    [Fact]
    public void Renewal_under_way_keeps_the_permit_alive_past_its_term()
    {
        var permit = Old with { Renewals = [new("TST-2568-000007", true, true, "PHA s.55", null, null)] };

        Standing(permit, "2025-03-13T12:00").Should().Be(PermitStanding.Valid);
        Standing(permit, "2025-07-01T12:00").Should().Be(PermitStanding.KeptAlive);
        permit.LastDay(Zone).Should().BeNull();
    }

    [Fact]
    public void Late_renewal_under_way_does_not()
    {
        var permit = Old with { Renewals = [new("TST-2568-000007", false, false, "PHA s.55", null, null)] };

        Standing(permit, "2025-03-20T12:00").Should().Be(PermitStanding.Ended);
        permit.LastDay(Zone).Should().Be(new LocalDate(2025, 3, 13));
    }

    [Fact]
    public void Refusal_after_expiry_ends_the_permit_at_the_moment_it_is_notified()
    {
        var permit = Old with { Renewals = [Ended("refused", "2025-04-02T11:00")] };

        Standing(permit, "2025-04-02T10:59").Should().Be(PermitStanding.KeptAlive);
        Standing(permit, "2025-04-02T11:00").Should().Be(PermitStanding.Ended);
        permit.LastDay(Zone).Should().Be(new LocalDate(2025, 4, 2));
    }

    [Fact]
    public void Refusal_before_expiry_leaves_the_permit_its_own_term()
    {
        var permit = Old with { Renewals = [Ended("refused", "2025-02-01T10:00")] };

        Standing(permit, "2025-03-13T12:00").Should().Be(PermitStanding.Valid);
        Standing(permit, "2025-03-14T00:00").Should().Be(PermitStanding.Ended);
        permit.LastDay(Zone).Should().Be(new LocalDate(2025, 3, 13));
    }

    [Fact]
    public void Renewal_ends_when_its_result_is_notified_not_when_the_file_is_closed()
    {
        var process = new ModelBuilder().Start()
            .Task("notify", Roles.ReceivingOfficer, milestone: "notified").Task("work", "inspector").End("end", "refused")
            .Line("start", "notify", "work", "end").Build();
        var scenario = new Scenario(Define(OneYear, process, Renewal)) { Renewed = Old };
        scenario.Accept(People.Applicant, Filing() with { Renews = OldNumber });
        PermitRenewal.Of(scenario.State).Should().Be(new PermitRenewal(Scenario.Number, true, true, "PHA s.55", null, null));

        scenario.At("2025-04-02T11:00").Do(People.Officer1, "notify");
        scenario.At("2025-04-09T11:00").Do(People.Officer1, "work");

        PermitRenewal.Of(scenario.State).Should().Be(new PermitRenewal(Scenario.Number, true, true, "PHA s.55", "refused", Scenario.Local("2025-04-02T11:00")));
    }

    [Fact]
    public void Granted_renewal_takes_over_at_the_end_of_the_term()
    {
        var permit = Old with { Renewals = [Ended("granted", "2025-02-01T10:00")] };

        Standing(permit, "2025-03-13T12:00").Should().Be(PermitStanding.Valid);
        Standing(permit, "2025-03-14T00:00").Should().Be(PermitStanding.Renewed);
    }

    private static PermitStanding Standing(Permit permit, string at) => permit.StandingAt(Scenario.Local(at).InZone(Zone));

    private static PermitRenewal Ended(string result, string at) => new("TST-2568-000007", true, true, "PHA s.55", result, Scenario.Local(at));

    private static Scenario Filed(ValidityRule validity, string at)
    {
        var scenario = new Scenario(Define(validity, Models.OneTask)).At(at);
        scenario.Accept(People.Applicant, Filing());
        return scenario;
    }

    private static Scenario Renewing(string at, Permit? permit = null, RenewalRule? rule = null)
    {
        var scenario = new Scenario(Define(OneYear, Models.OneTask, rule ?? Renewal)) { Renewed = permit ?? Old }.At(at);
        scenario.Accept(People.Applicant, Filing() with { Renews = OldNumber });
        return scenario;
    }

    private static FileApplication Filing() => Scenario.Filing() with
    {
        Data = JsonElement.Parse("""{"areaSqm":250,"holder":"บริษัท ตัวอย่าง จำกัด","note":"ร้านอาหาร"}"""),
    };

    private static Definition Define(ValidityRule validity, Permits.Bpmn.ProcessModel process, RenewalRule? rule = null)
    {
        var definition = Models.Define(process);
        var form = definition.Package.Forms["filing"];
        return definition with
        {
            Package = definition.Package with
            {
                Manual = definition.Package.Manual with { Validity = validity, Renewal = rule, Register = new RegisterRule("holder", ["note"]) },
                Forms = definition.Package.Forms.SetItem(
                    "filing", form with { Fields = form.Fields.Add(new() { Key = "holder", Type = FieldType.TextField, Label = new("holder") }) }),
            },
        };
    }
}
