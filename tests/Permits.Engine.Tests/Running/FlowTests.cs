using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Running;

/// <summary>The token game, element by element (BPMN 2.0.2 section 13).</summary>
public class FlowTests
{
    [Fact]
    public void Filing_starts_the_flow_and_the_last_end_event_closes_the_case()
    {
        var scenario = Scenario.Filed(Models.OneTask);

        scenario.Log.Select(e => e.GetType()).Should().Equal(
            typeof(ApplicationFiled), typeof(MilestoneReached), typeof(ElementEntered), typeof(ElementCompleted), typeof(FlowTaken), typeof(ElementEntered), typeof(TaskOpened));
        scenario.Do(People.Officer1, "work").Select(e => e.GetType()).Should().Equal(
            typeof(TaskCompleted), typeof(ElementCompleted), typeof(FlowTaken), typeof(ElementEntered), typeof(ElementCompleted), typeof(MilestoneReached),
            typeof(PermitIssued), typeof(ApplicationClosed));
        scenario.State.Should().BeEquivalentTo(new { Result = "granted", ClosedAt = (NodaTime.Instant?)scenario.Now });
        scenario.State.Milestones.Keys.Should().Equal("closed", "received");
    }

    [Fact]
    public void Exclusive_gateway_takes_the_first_true_condition_in_document_order()
    {
        var scenario = Scenario.Filed(Choice("true", "true", null));

        scenario.Do(People.Officer1, "work");

        scenario.State.Result.Should().Be("a");
    }

    [Theory]
    [InlineData("false", "null")]
    [InlineData("\"true\"", "1")]
    [InlineData("application.nothing", "work.outcome > 3")]
    public void Exclusive_gateway_takes_its_default_when_no_condition_is_boolean_true(string first, string second)
    {
        var scenario = Scenario.Filed(Choice(first, second, "gate-c"));

        scenario.Do(People.Officer1, "work");

        scenario.State.Result.Should().Be("c");
    }

    [Fact]
    public void Exclusive_gateway_without_a_way_out_holds_its_token_in_an_incident()
    {
        var scenario = Scenario.Filed(Choice("false", "false", null, third: "false"));

        scenario.Do(People.Officer1, "work");

        scenario.State.Incidents.Keys.Should().Equal("gate");
        scenario.State.Active.Values.Select(i => i.ElementId).Should().Equal("gate");
        scenario.State.ClosedAt.Should().BeNull();
    }

    [Fact]
    public void Conditions_see_the_filed_data_and_what_tasks_left_behind()
    {
        var scenario = Scenario.Filed(Choice("application.areaSqm > 200 and work.data.score >= 80 and work.by = \"officer1\"", "true", null));

        scenario.Do(People.Officer1, "work", data: """{"score":80}""");

        scenario.State.Result.Should().Be("a");
    }

    [Fact]
    public void Parallel_gateway_opens_branches_in_document_order_and_joins_when_all_are_there()
    {
        var scenario = Scenario.Filed(ForkJoin());
        scenario.Of<TaskOpened>().Select(t => t.ElementId).Should().Equal("b", "a");

        scenario.Do(People.Officer1, "a");
        scenario.State.Waiting.Select(w => w.FlowId).Should().Equal("a-join");
        scenario.Do(People.Officer1, "b");

        scenario.Of<ElementEntered>().Where(e => e.ElementId == "join").Should().ContainSingle().Which.Flows.Should().Equal("b-join", "a-join");
        scenario.State.Waiting.Should().BeEmpty();
        scenario.Task("after").Should().NotBeNull();
    }

    [Fact]
    public void Parallel_join_does_not_count_two_tokens_on_one_flow_for_two_flows()
    {
        var model = new ModelBuilder()
            .Start().Parallel("twice").Exclusive("merge").Task("b", Roles.Inspector).Parallel("join").End("end")
            .Flow("start", "twice").Flow("twice", "merge").Flow("twice", "merge2").Flow("twice", "b").Flow("merge", "join").Flow("merge2", "merge").Flow("b", "join").Flow("join", "end")
            .Exclusive("merge2").Build();
        var scenario = Scenario.Filed(model);

        scenario.State.Waiting.Select(w => w.FlowId).Should().Equal("merge-join", "merge-join");
        scenario.Do(People.Officer1, "b");

        scenario.Of<ElementEntered>().Should().ContainSingle(e => e.ElementId == "join");
        scenario.State.Waiting.Select(w => w.FlowId).Should().Equal("merge-join");
        scenario.State.ClosedAt.Should().BeNull();
    }

    [Fact]
    public void Several_flows_out_of_a_task_split_and_several_into_one_do_not_join()
    {
        var model = new ModelBuilder()
            .Start().Task("work", Roles.Inspector).Task("after", Roles.Inspector).Event("x", "x").Event("y", "y").End("end")
            .Line("start", "work", "x", "after", "end").Line("work", "y", "after").Build();
        var scenario = Scenario.Filed(model);

        scenario.Do(People.Officer1, "work");

        scenario.State.Tasks.Values.Select(t => t.ElementId).Should().Equal("after", "after");
    }

    [Fact]
    public void End_event_takes_only_its_own_token_and_the_last_named_result_closes_the_case()
    {
        var model = new ModelBuilder()
            .Start().Task("a", Roles.Inspector).Task("b", Roles.Inspector).End("endA", "granted").End("endB")
            .Line("start", "a", "endA").Line("start", "b", "endB").Build();
        var scenario = Scenario.Filed(model);

        scenario.Do(People.Officer1, "a");
        scenario.State.ClosedAt.Should().BeNull();
        scenario.Do(People.Officer1, "b");

        scenario.State.Result.Should().Be("granted");
    }

    [Fact]
    public void Case_whose_ends_decide_nothing_closes_as_ended()
    {
        var scenario = Scenario.Filed(new ModelBuilder().Start().Task("work", Roles.Inspector).Line("start", "work").Build());

        scenario.Do(People.Officer1, "work");

        scenario.State.Result.Should().Be("ended");
    }

    [Fact]
    public void Loop_that_never_waits_becomes_an_incident_instead_of_a_hang()
    {
        var model = new ModelBuilder().Start().Exclusive("a").Exclusive("b").Line("start", "a", "b", "a").Build();

        var scenario = Scenario.Filed(model);

        scenario.State.Incidents.Should().ContainSingle();
        scenario.State.Waiting.Should().ContainSingle();
        scenario.State.ClosedAt.Should().BeNull();
    }

    [Fact]
    public void Closing_ends_what_the_law_still_had_running()
    {
        var model = new ModelBuilder()
            .Start().Event("complete", "complete").Task("work", Roles.Inspector).End("end", "withdrawn").Line("start", "complete", "work", "end").Build();
        var scenario = Scenario.Filed(model);
        scenario.PassTimeTo("2025-04-13T09:00");
        scenario.DutyTasks.Should().ContainSingle();

        scenario.Do(People.Officer1, "work");

        scenario.State.Tasks.Should().BeEmpty();
        scenario.State.Clocks.Values.Should().OnlyContain(c => !c.IsLive && c.StoppedAt == scenario.Now);
        scenario.State.NextMark.Should().BeNull();
        scenario.Log[^1].Should().BeOfType<ApplicationClosed>().Which.Result.Should().Be("withdrawn");
    }

    [Fact]
    public void Case_run_under_another_version_than_its_own_is_a_bug_of_the_caller()
    {
        var scenario = Scenario.Filed(Models.OneTask);
        var decide = () => Decider.Decide(
            Models.Define(Models.OneTask, version: 2), scenario.State, new PassTime(), new DecisionContext(scenario.Now, Actor.System, Scenario.Calendar));

        decide.Should().Throw<ArgumentException>();
    }

    private static Permits.Bpmn.ProcessModel Choice(string first, string second, string? defaultFlow, string? third = null) => new ModelBuilder()
        .Start().Task("work", Roles.Inspector, form: "work").Exclusive("gate", defaultFlow).End("a", "a").End("b", "b").End("c", "c")
        .Line("start", "work", "gate").Flow("gate", "a", first).Flow("gate", "b", second).Flow("gate", "c", third).Build();

    private static Permits.Bpmn.ProcessModel ForkJoin() => new ModelBuilder()
        .Start().Parallel("fork").Task("b", Roles.Inspector).Task("a", Roles.Inspector).Parallel("join").Task("after", Roles.Inspector).End("end")
        .Line("start", "fork", "b", "join", "after", "end").Line("fork", "a", "join").Build();
}
