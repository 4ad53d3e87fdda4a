using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>
/// R14, LFA s.15 (4): a reception centre sends the matter to the licensor within three working days, and the licensor's time runs from then.
/// The section's text was not at hand (docs/law.md).
/// </summary>
public class R14ReceptionCentreTests
{
    private const string Centre = "centre-demo";
    private const string Forwarding = "facilitation-act-2558/forwarding";
    private const string Consideration = "facilitation-act-2558/consideration";

    private static readonly Actor AtCentre = new("officer5", "officer5", [new Post(Centre, Roles.ReceivingOfficer)]);

    private readonly Scenario _scenario = Filed(People.Office);

    [Fact]
    public void Centre_owes_forwarding_within_three_working_days_of_receipt()
    {
        var clock = _scenario.Clocks(Forwarding).Single();

        clock.Deadline.Due.Should().Be(Scenario.Local("2025-03-18T16:30"), "Friday, Monday and Tuesday are the three working days after Thursday");
        _scenario.PassTimeTo("2025-03-13T10:00");
        _scenario.DutyTasks.Should().ContainSingle(t => t.Role == Roles.ReceivingOfficer && t.ClockId == clock.Id);
    }

    [Fact]
    public void Until_it_is_forwarded_the_centre_has_the_case_and_checks_it()
    {
        _scenario.State.OfficeId.Should().Be(Centre);
        _scenario.Refusal(People.Officer1, new ClaimTask(_scenario.Task("check").Id)).Should().Be("task.role-missing");

        _scenario.Do(AtCentre, "check", "complete");

        _scenario.State.Milestones.Should().ContainKey("complete");
        _scenario.Clocks(Consideration).Should().BeEmpty("the licensor's time has not begun");
    }

    [Fact]
    public void Licensors_time_runs_from_the_forwarding_where_the_application_was_complete_before()
    {
        _scenario.Do(AtCentre, "check", "complete");
        Forward("2025-03-17T14:00");

        _scenario.State.OfficeId.Should().Be(People.Office);
        _scenario.Clocks(Forwarding).Single().State.Should().Be(ClockState.Met);
        _scenario.Clocks(Consideration).Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-16T16:30"));
    }

    [Fact]
    public void Licensors_time_runs_from_completeness_where_it_was_forwarded_before()
    {
        Forward("2025-03-14T10:00");
        _scenario.Clocks(Consideration).Should().BeEmpty();

        _scenario.At("2025-03-17T10:00").Do(People.Officer1, "check", "complete");

        _scenario.Clocks(Consideration).Single().Deadline.Due.Should().Be(Scenario.Local("2025-04-16T16:30"));
    }

    [Fact]
    public void Task_that_the_centres_officer_held_is_free_again_after_the_forwarding()
    {
        _scenario.Accept(AtCentre, new ClaimTask(_scenario.Task("check").Id));
        Forward("2025-03-14T10:00");

        _scenario.Task("check").AssigneeId.Should().BeNull();
        _scenario.Refusal(AtCentre, new ClaimTask(_scenario.Task("check").Id)).Should().Be("task.role-missing");
        _scenario.Refusal(People.Officer1, new ClaimTask(_scenario.Task("check").Id)).Should().BeNull();
    }

    [Fact]
    public void Forwarding_that_is_late_is_a_breach_and_may_still_be_done()
    {
        _scenario.PassTimeTo("2025-03-18T16:30");

        _scenario.State.Breaches.Values.Should().ContainSingle(b => b.ClockId == _scenario.Clocks(Forwarding).Single().Id);
        Forward("2025-03-19T10:00");
        _scenario.State.OfficeId.Should().Be(People.Office);
        _scenario.PassTimeTo("2025-03-30T10:00");
        _scenario.Clocks(Forwarding).Should().ContainSingle("it is owed once");
    }

    [Fact]
    public void Calendar_change_counts_for_the_licensors_office_from_when_it_got_the_matter_and_notes_nothing_on_what_the_centre_let_lapse()
    {
        _scenario.PassTimeTo("2025-03-18T16:30");
        var announced = _scenario.Now;
        Forward("2025-03-19T10:00");
        _scenario.InForce = Scenario.Calendar.With([Holiday(14), Holiday(20)]);

        var events = _scenario.Accept(Actor.System, new RederiveClocks("th-1", new("ประกาศเพิ่มวันหยุด"), announced));

        events.Should().NotContain(e => e.At < _scenario.State.Milestones["forwarded"], "a log never goes back in time");
        events.OfType<BreachAnnotated>().Should().BeEmpty("the centre keeps other holidays than the office that the change is told to");
    }

    [Fact]
    public void Application_filed_with_the_licensors_office_itself_has_no_such_clock()
    {
        var scenario = Filed(null);
        scenario.Do(People.Officer1, "check", "complete");

        scenario.Clocks(Forwarding).Should().BeEmpty();
        scenario.Clocks(Consideration).Should().ContainSingle();
    }

    private static Permits.Time.Holiday Holiday(int day) => new(new NodaTime.LocalDate(2025, 3, day), new("วันหยุดจังหวัด"), "special", [], Projected: false);

    private void Forward(string at)
    {
        _scenario.PassTimeTo(at);
        _scenario.Do(AtCentre, _scenario.DutyTasks.Single(t => t.ClockId == _scenario.Clocks(Forwarding).Single().Id));
    }

    private static Scenario Filed(string? forwardTo)
    {
        var statute = PackageReader.Read(RealPackages.Food).Package!.Statutes.Single();
        var scenario = new Scenario(Models.Define(Models.Permit, statutes: [statute])).At("2025-03-13T10:00");
        scenario.Accept(People.Applicant, Scenario.Filing() with { OfficeId = forwardTo is null ? People.Office : Centre, ForwardTo = forwardTo });
        return scenario;
    }
}
