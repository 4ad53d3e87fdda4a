using System.Collections.Immutable;
using FluentAssertions;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Migrating;

/// <summary>What a plan says before anything is done: what waits, whose deadline, owner or route changes and by how much, and what R2 allows.</summary>
public sealed class MigrationPreviewTests
{
    [Fact]
    public void Everything_that_waits_is_named_with_where_it_goes_on()
    {
        var scenario = Plans.AtReview();
        scenario.Do(People.Officer1, "review");

        var preview = Plans.Preview(scenario, Plans.Later(Plans.Permit(inspect: "visit")), Plans.Moves("inspect", "visit"));

        preview.Waiting.Should().BeEquivalentTo([
            new WaitingPreview(WaitingKind.Task, "inspect", new("inspect"), "visit", new("visit"), Roles.Inspector, Roles.Inspector),
            new WaitingPreview(WaitingKind.Join, "review-join", new("join"), "review-join", new("join"), null, null),
        ]);
        preview.Should().Match<CasePreview>(p => p.Verdict == MigrationVerdict.Favours && p.IsAllowed && p.Problems.IsEmpty);
    }

    [Fact]
    public void Waiting_step_that_the_later_version_lacks_cannot_go_over_and_the_case_is_unfit_whatever_the_ground()
    {
        var later = Plans.Later(Plans.Permit(inspect: "visit"));

        var preview = Plans.Preview(Plans.AtReview(), later, ground: AdoptionGrounds.ActSays);

        preview.Waiting.Single(w => w.From == "inspect").Should().Match<WaitingPreview>(w => w.To == null && w.ToName == null && w.RoleAfter == null);
        preview.Should().Match<CasePreview>(p => p.Verdict == MigrationVerdict.Unfit && !p.IsAllowed);
        preview.Problems.Select(p => p.Code).Should().Equal("adopt.element-missing", "adopt.event-differs", "adopt.past-unknown");
    }

    [Fact]
    public void Deadlines_are_given_before_and_after_with_the_days_between_as_the_move_then_makes_them()
    {
        var scenario = Plans.AtReview();
        var later = Plans.Later(change: m => m with { TotalTime = m.TotalTime with { Period = Models.Days(20) } });
        var due = scenario.Clocks(Models.Consideration).Single().Deadline;

        var preview = Plans.Preview(scenario, later).Clocks.Single(c => c.Title.En == "Consideration");
        Plans.Move(scenario, later);

        var moved = scenario.Clocks(Models.Consideration).Single().Deadline;
        preview.Should().Match<ClockPreview>(c => c.Before == due.Due && c.After == moved.Due && c.PeriodBefore == Models.Days(30) && c.PeriodAfter == Models.Days(20) && !c.IsKept);
        preview.Days.Should().Be(-10, "30 days from Thu 13 March end on Sat 12 April, 20 days on Wed 2 April");
    }

    [Fact]
    public void Deadline_that_would_move_against_the_applicant_is_kept_and_said_to_be()
    {
        var scenario = Plans.AtReview();
        var later = Plans.Later(change: m => m with { TotalTime = m.TotalTime with { Period = Models.Days(45) } });

        var preview = Plans.Preview(scenario, later, ground: AdoptionGrounds.ActSays);

        preview.Should().Match<CasePreview>(p => p.Verdict == MigrationVerdict.ActNeeded && p.IsAllowed);
        preview.Clocks.Single(c => c.Title.En == "Consideration").Should().Match<ClockPreview>(c => c.IsKept && c.Days == 0 && c.After == c.Before);
    }

    [Fact]
    public void Version_that_is_worse_on_some_point_is_allowed_only_by_an_Act_and_each_point_is_named()
    {
        var later = Plans.Later(change: m => m with { TotalTime = m.TotalTime with { Period = Models.Days(45) } });

        var preview = Plans.Preview(Plans.AtReview(), later);

        preview.Should().Match<CasePreview>(p => p.Verdict == MigrationVerdict.ActNeeded && !p.IsAllowed);
        preview.Problems.Select(p => p.Code).Should().Equal("adopt.not-in-favour.total-time", "adopt.not-in-favour.officer-clock");
    }

    [Fact]
    public void Limit_of_the_applicant_that_is_new_is_worse_for_him()
    {
        var later = Plans.Later(Plans.OneStep("work", Roles.Inspector, b => b.Task("pay", Roles.Applicant, within: Models.Days(7), owner: DutyOwner.Applicant), "pay"));

        Plans.Preview(Scenario.Filed(Models.OneTask), later).Problems.Select(p => p.Code).Should().Equal("adopt.not-in-favour.applicant-clock");
    }

    [Fact]
    public void Another_officer_for_an_open_task_is_a_change_of_owner_and_bars_nothing()
    {
        var preview = Plans.Preview(Scenario.Filed(Models.OneTask), Plans.Later(Plans.OneStep("work", Roles.Licensor)));

        preview.IsAllowed.Should().BeTrue();
        preview.Waiting.Single().Should().Match<WaitingPreview>(w => w.ChangesOwner && w.RoleBefore == Roles.Inspector && w.RoleAfter == Roles.Licensor);
    }

    [Fact]
    public void Every_difference_ahead_is_named_and_none_behind()
    {
        var scenario = Plans.AtReview();
        scenario.DoAll((People.Officer1, "review", null, null), (People.Officer1, "inspect", null, null));
        var later = Plans.Later(new ModelBuilder()
            .Start().Task("check", Roles.Licensor, outcomes: ["complete", "defects"], form: "check", within: new(1, PeriodUnit.WorkingDay))
            .Task("decide", Roles.Licensor, outcomes: ["grant", "refuse"], notSameAs: ["inspect"], milestone: "decided", within: Models.Days(3))
            .Task("sign", Roles.Licensor).Exclusive("result", defaultFlow: "result-refused")
            .End("granted", "granted").End("refused", "refused")
            .Line("start", "check", "decide", "sign", "result", "refused").Flow("result", "granted", when: "decide.outcome != \"refuse\"").Build());

        var routes = Plans.Preview(scenario, later).Routes;

        routes.Select(r => (r.Kind, r.Element)).Should().Equal(
            (RouteChangeKind.TimeChanged, "decide"), (RouteChangeKind.StepAdded, "sign"), (RouteChangeKind.StepRemoved, "notify"),
            (RouteChangeKind.FlowAdded, "decide-sign"), (RouteChangeKind.FlowAdded, "sign-result"), (RouteChangeKind.ConditionChanged, "result-granted"),
            (RouteChangeKind.FlowRemoved, "decide-notify"), (RouteChangeKind.FlowRemoved, "notify-result"));
        routes.Single(r => r.Kind == RouteChangeKind.ConditionChanged).Should().Match<RouteChange>(r =>
            r.Before!.En == "decide.outcome = \"grant\"" && r.After!.En == "decide.outcome != \"refuse\"" && r.Name.En == "result → granted");
    }

    [Fact]
    public void Same_way_ahead_under_other_ids_is_no_difference()
    {
        var preview = Plans.Preview(Plans.AtReview(), Plans.Later(Plans.Permit(inspect: "visit")), Plans.Moves("inspect", "visit"));

        preview.Routes.Should().BeEmpty();
    }

    [Fact]
    public void Looking_changes_nothing_and_says_the_same_each_time()
    {
        var scenario = Plans.AtReview();
        var (before, later) = (EventJson.Write(scenario.State), Plans.Later(Plans.Permit(inspect: "visit")));

        var (one, other) = (Plans.Preview(scenario, later), Plans.Preview(scenario, later));

        EventJson.Write(scenario.State).Should().Be(before);
        one.Should().BeEquivalentTo(other, o => o.WithStrictOrdering());
    }

    [Fact]
    public void Case_that_is_closed_or_judged_by_another_version_is_left_out_with_why()
    {
        var closed = Scenario.Filed(Models.OneTask);
        closed.Do(People.Officer1, "work");
        var elsewhere = Scenario.Filed(Models.OneTask);
        Plans.Move(elsewhere, Plans.Later(Models.OneTask));
        var plan = new MigrationPlan(Models.Define(Models.OneTask), Plans.Later(Models.OneTask), ElementMoves.None, AdoptionGrounds.Favours, null, "เหตุ");

        var previews = MigrationPreview.Of(plan, [(closed.State, Scenario.Calendar), (elsewhere.State, Scenario.Calendar)], closed.Now);

        previews.Select(p => p.Problems.Single().Code).Should().Equal("case.closed", "migration.other-version");
    }

    [Fact]
    public void Plan_names_all_that_is_wrong_with_it_at_once()
    {
        var now = Scenario.Local("2025-03-13T10:00");
        var later = Plans.Later(Models.OneTask) with { EffectiveFrom = Scenario.Local("2026-01-01T00:00") };
        var moves = ElementMoves.Of(ImmutableSortedDictionary<string, string>.Empty.Add("gone", "work").Add("work", "nowhere").Add("start", "work"));

        var problems = new MigrationPlan(Models.Define(Models.OneTask), later, moves, AdoptionGrounds.ActSays, " ", "").Problems(now);

        problems.Select(p => p.Code).Should().Equal(
            "adopt.act-missing", "task.reason-missing", "adopt.not-in-force", "adopt.move-unknown", "adopt.move-unknown", "adopt.move-twice");
    }

    [Fact]
    public void Steps_that_the_later_version_lacks_can_be_matched()
    {
        var plan = new MigrationPlan(Models.Define(Models.Permit), Plans.Later(Plans.Permit(inspect: "visit")), ElementMoves.None, "", null, "");

        plan.Unmatched().Should().Equal("inspect");
    }
}
