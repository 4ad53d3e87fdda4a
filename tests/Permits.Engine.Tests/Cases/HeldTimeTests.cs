using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Cases;

/// <summary>How long a case lay with the office and how long with the applicant.</summary>
public class HeldTimeTests
{
    // Received Thu 13 March 2025, 10:00; officers check it.
    private static readonly CaseEvent[] Filed = [.. Scenario.Filed(Models.OneTask).Log.Where(e => e is ApplicationFiled), Opened("T1", Roles.ReceivingOfficer, "2025-03-13T10:00")];

    [Fact]
    public void A_case_lies_with_the_office_from_receipt_on() =>
        Of(Filed, "2025-03-17T09:00").Should().BeEquivalentTo(new { Office = new HeldDays(4, 2), Applicant = new HeldDays(0, 0) });

    [Fact]
    public void It_lies_with_the_applicant_while_only_he_has_something_to_do()
    {
        CaseEvent[] log =
        [
            .. Filed, Ended("T1", "2025-03-14T15:00"), Opened("T2", Roles.Applicant, "2025-03-14T15:00"), Ended("T2", "2025-03-19T09:00"),
            Opened("T3", Roles.ReceivingOfficer, "2025-03-19T09:00"),
        ];
        var held = Of(log, "2025-03-21T16:00");

        held.Office.Should().Be(new HeldDays(1 + 2, 1 + 2));
        held.Applicant.Should().Be(new HeldDays(5, 3));
        held.Spans.Select(s => s.By).Should().Equal(CaseHolder.Office, CaseHolder.Applicant, CaseHolder.Office);
    }

    [Fact]
    public void It_lies_with_the_office_while_an_officer_has_something_to_do_too()
    {
        CaseEvent[] log = [.. Filed, Opened("T2", Roles.Applicant, "2025-03-14T15:00")];

        Of(log, "2025-03-17T09:00").Applicant.Should().Be(new HeldDays(0, 0));
    }

    [Fact]
    public void While_a_clock_stands_still_on_a_ground_it_lies_with_the_applicant()
    {
        CaseEvent[] log =
        [
            .. Filed,
            new ClockPaused("C1", "documents", new LocalText("รอเอกสาร"), "facts", "PHA s.56") { At = Scenario.Local("2025-03-14T15:00") },
            new ClockCancelled("C1", "done") { At = Scenario.Local("2025-03-18T15:00") },
        ];

        Of(log, "2025-03-19T09:00").Should().BeEquivalentTo(new { Office = new HeldDays(2, 2), Applicant = new HeldDays(4, 2) });
    }

    [Fact]
    public void Nothing_is_counted_after_the_decision()
    {
        CaseEvent[] log = [.. Filed, new MilestoneReached(Milestones.Decided) { At = Scenario.Local("2025-03-18T10:00") }, Opened("T2", Roles.Applicant, "2025-03-18T10:00")];

        Of(log, "2025-06-01T09:00").Should().BeEquivalentTo(new { Office = new HeldDays(5, 3), Applicant = new HeldDays(0, 0) });
    }

    [Fact]
    public void Beyond_the_calendar_nothing_is_told() =>
        HeldTime.Of(Filed, Scenario.Calendar, Scenario.Local("2028-01-03T09:00")).Problems.Should().ContainSingle().Which.Code.Should().Be("calendar.beyond-horizon");

    private static HeldTime Of(IEnumerable<CaseEvent> log, string now) => HeldTime.Of(log, Scenario.Calendar, Scenario.Local(now)).Value;

    private static TaskOpened Opened(string id, string role, string at) => new(id, null, null, null, new LocalText("งาน"), role) { At = Scenario.Local(at) };

    private static TaskCancelled Ended(string id, string at) => new(id, "done") { At = Scenario.Local(at) };
}
