using System.Collections.Immutable;
using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Migrating;

/// <summary>Moving one application: as recorded events, only what fits, only with a second person.</summary>
public sealed class MigrationMoveTests
{
    [Fact]
    public void Matched_step_goes_on_with_its_task_clock_and_events_and_the_case_runs_to_its_end()
    {
        var scenario = Plans.AtReview();
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("inspect").Id));
        var (task, due) = (scenario.Task("inspect").Id, scenario.Clocks("process/late").Single().Deadline.Due);

        var events = Plans.Move(scenario, Plans.Later(Plans.Permit(inspect: "visit")), Plans.Moves("inspect", "visit"));

        events.Select(e => e.GetType().Name).Should().Equal(nameof(DefinitionAdopted), nameof(ElementMoved), nameof(TaskMoved));
        scenario.Task("visit").Should().Match<OpenTask>(t => t.Id == task && t.AssigneeId == "officer1" && t.Title.En == "visit");
        scenario.Clocks("process/late").Single().Deadline.Due.Should().Be(due);
        scenario.DoAll((People.Officer1, "review", null, null), (People.Officer1, "visit", null, null));
        scenario.Refusal(People.Everything, Scenario.Complete(scenario.Task("decide"), "grant")).Should().Be("task.not-claimed");
        scenario.DoAll((People.Supervisor, "decide", "grant", null), (People.Officer1, "notify", null, null));
        scenario.State.Result.Should().Be("granted");
    }

    [Fact]
    public void Event_says_who_proposed_and_who_approved()
    {
        var scenario = Plans.AtReview();

        Plans.Move(scenario, Plans.Later()).OfType<DefinitionAdopted>().Single().Migration.Should().Be(
            new ApprovedMigration("test-permit-1", 1, "designer1", "ผู้ออกแบบหนึ่ง", "designer2", "ผู้ออกแบบสอง"));
    }

    [Fact]
    public void Proposer_cannot_approve_his_own_migration_nor_anybody_run_it_in_anothers_name()
    {
        var scenario = Plans.AtReview();
        scenario.Target = Plans.Later();

        scenario.Refusal(Plans.Approver, Plans.Command(proposedBy: Plans.Approver.Id)).Should().Be("migration.second-person");
        scenario.Refusal(People.Supervisor, Plans.Command()).Should().Be("migration.second-person");
        scenario.State.DefinitionVersion.Should().Be(1);
    }

    [Fact]
    public void Case_that_went_over_meanwhile_is_not_moved_again()
    {
        var scenario = Plans.AtReview();
        Plans.Move(scenario, Plans.Later());
        scenario.Target = Plans.Later() with { Version = 3 };

        scenario.Refusal(Plans.Approver, Plans.Command() with { Version = 3 }).Should().Be("migration.other-version");
    }

    [Fact]
    public void Clock_of_a_matched_step_goes_on_under_its_new_rule()
    {
        var scenario = Scenario.Filed(Timed("work"));
        var clock = scenario.Clocks("process/work").Single();

        Plans.Move(scenario, Plans.Later(Timed("job")), Plans.Moves("work", "job")).OfType<ClockMoved>().Single().Spec.Should().Be("process/job");

        scenario.Clocks("process/job").Single().Should().Match<Clock>(c => c.Id == clock.Id && c.Deadline.Due == clock.Deadline.Due);
        scenario.Do(People.Officer1, "job");
        scenario.Clocks("process/job").Single().State.Should().Be(ClockState.Met);
    }

    [Fact]
    public void Task_that_another_role_does_goes_back_to_the_queue()
    {
        var scenario = Scenario.Filed(Models.OneTask);
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("work").Id));

        Plans.Move(scenario, Plans.Later(Plans.OneStep("work", Roles.Licensor)));

        scenario.Task("work").Should().Match<OpenTask>(t => t.Role == Roles.Licensor && t.AssigneeId == null && t.HeldSince == scenario.Now);
        scenario.Do(People.Supervisor, "work");
        scenario.State.Result.Should().Be("granted");
    }

    [Fact]
    public void Step_that_moves_between_applicant_and_officers_is_refused() =>
        Plans.Obstacles(Scenario.Filed(Models.OneTask), Plans.Later(Plans.OneStep("work", Roles.Applicant))).Should().Equal("adopt.owner-differs");

    [Fact]
    public void Token_before_a_join_goes_on_where_the_same_steps_are_joined_and_nowhere_else()
    {
        var renamed = Plans.AtReview();
        renamed.Do(People.Officer1, "review");
        Plans.Move(renamed, Plans.Later(WithFlowRenamed("review-join", "r7"))).OfType<TokensMoved>().Single().Flows.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("review-join", "r7"));
        renamed.Do(People.Officer1, "inspect");
        renamed.State.Tasks.Values.Should().ContainSingle(t => t.ElementId == "decide");

        var swapped = Plans.AtReview();
        swapped.Do(People.Officer1, "review");
        Plans.Move(swapped, Plans.Later(WithJoinFlowsSwapped()));
        swapped.Do(People.Officer1, "inspect");
        swapped.State.Tasks.Values.Should().ContainSingle(t => t.ElementId == "decide", "the token stands for the review, whatever its flow is called");

        var wider = Plans.AtReview();
        wider.Do(People.Officer1, "review");
        Plans.Obstacles(wider, Plans.Later(WithThirdBranch())).Should().Equal("adopt.flow-missing");
    }

    [Fact]
    public void Finished_step_that_was_matched_is_known_by_its_new_id_to_the_rule_of_two_persons()
    {
        var scenario = Plans.AtReview();
        scenario.DoAll((People.Everything, "review", null, null), (People.Everything, "inspect", null, null));
        var later = Plans.Later(Plans.Permit(inspect: "visit"));
        Plans.Obstacles(scenario, later).Should().Equal("adopt.past-unknown");

        Plans.Move(scenario, later, Plans.Moves("inspect", "visit")).OfType<ResultsMoved>().Single().Steps.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("inspect", "visit"));

        scenario.Refusal(People.Everything, new ClaimTask(scenario.Task("decide").Id)).Should().Be("task.four-eyes");
    }

    [Fact]
    public void Event_that_is_new_on_a_waiting_step_begins_to_wait_once()
    {
        var scenario = Scenario.Filed(Timed("work"));
        var later = Plans.Later(new ModelBuilder().Start().Task("work", Roles.Inspector, within: Models.Days(5))
            .Timer("late", on: "work", Models.Days(3), interrupting: false).End("told").End("end", "granted").Line("start", "work", "end").Flow("late", "told").Build());

        Plans.Move(scenario, later).OfType<ClockStarted>().Should().ContainSingle().Which.Spec.Should().Be("process/late");

        scenario.PassTimeTo("2025-03-17T16:30").OfType<ElementEntered>().Select(e => e.ElementId).Should().Equal("late", "told");
    }

    [Theory]
    [InlineData("payment", "payment", null, null)]
    [InlineData("payment", "receipt", null, "adopt.event-differs")]
    [InlineData("payment", "payment", "application.note", "adopt.event-differs")]
    public void Event_that_waits_goes_on_only_for_the_same_message(string now, string then, string? key, string? code)
    {
        var scenario = Scenario.Filed(Catch("paid", now, null));

        Plans.Obstacles(scenario, Plans.Later(Catch("paid", then, key))).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void Matched_event_that_waits_catches_its_message_under_its_new_id()
    {
        var scenario = Scenario.Filed(Catch("paid", "payment", null));

        Plans.Move(scenario, Plans.Later(Catch("settled", "payment", null)), Plans.Moves("paid", "settled")).Select(e => e.GetType().Name)
            .Should().Equal(nameof(DefinitionAdopted), nameof(ElementMoved), nameof(SubscriptionMoved));

        scenario.Accept(People.Officer1, new DeliverMessage("payment", null, System.Text.Json.JsonElement.Parse("{}")));
        scenario.State.Result.Should().Be("granted");
    }

    [Fact]
    public void Step_must_stay_in_its_sub_process_and_be_repeated_alike()
    {
        Plans.Obstacles(Scenario.Filed(Inner("scope", null)), Plans.Later(Inner("other", null))).Should().Equal("adopt.element-missing", "adopt.scope-differs");
        Plans.Obstacles(Scenario.Filed(Inner("scope", null)), Plans.Later(Inner("scope", new MultiInstance(true, "2", null, null, null, null, null))))
            .Should().Equal("adopt.loop-differs");
        Plans.Obstacles(Scenario.Filed(Inner("scope", new MultiInstance(true, "2", null, null, null, null, null))), Plans.Later(Inner("scope", new MultiInstance(false, "2", null, null, null, null, null))))
            .Should().Equal("adopt.loop-differs");
    }

    [Fact]
    public void Loop_under_way_in_a_matched_sub_process_goes_on_where_it_stands()
    {
        var loop = new MultiInstance(true, "2", null, null, null, null, null);
        var scenario = Scenario.Filed(Inner("scope", loop));
        scenario.Do(People.Officer1, "work");

        Plans.Move(scenario, Plans.Later(Inner("part", loop)), Plans.Moves("scope", "part"));

        scenario.Do(People.Officer1, "work");
        scenario.State.Result.Should().Be("granted", "the second of two times was the last");
    }

    [Fact]
    public void Incident_goes_with_its_step()
    {
        var state = new CaseState
        {
            Active = ImmutableSortedDictionary<string, ElementInstance>.Empty.Add("X.E1", new("X.E1", "work", null)),
            Incidents = ImmutableSortedDictionary<string, LocalText>.Empty.Add("work", new("ติดขัด")),
        };

        Applier.Apply(state, new ElementMoved("X.E1", "work", "job") { At = Scenario.Local("2025-03-13T10:00") }).Incidents.Keys.Should().Equal("job");
    }

    private static ProcessModel Timed(string id) =>
        new ModelBuilder().Start().Task(id, Roles.Inspector, within: Models.Days(5)).End("end", "granted").Line("start", id, "end").Build();

    private static ProcessModel Catch(string id, string message, string? key) => new ModelBuilder()
        .Start().Node(new IntermediateCatchEvent { Id = id, Name = new(id), Event = new MessageDefinition(message, key) }).End("end", "granted").Line("start", id, "end").Build();

    private static ProcessModel Inner(string scope, LoopSpec? loop)
    {
        var model = new ModelBuilder().Start()
            .Node(new SubProcess { Id = scope, Name = new(scope), Loop = loop }).End("end", "granted")
            .Start("begin").Task("work", Roles.Inspector).End("finish")
            .Line("start", scope, "end").Line("begin", "work", "finish").Build();
        string[] inner = ["begin", "work", "finish"];
        return model with { Nodes = model.Nodes.SetItems(inner.Select(id => KeyValuePair.Create(id, model.Nodes[id] with { ParentId = scope }))) };
    }

    private static ProcessModel WithFlowRenamed(string from, string to)
    {
        var model = Models.Permit;
        ImmutableArray<string> In(ImmutableArray<string> flows) => [.. flows.Select(f => f == from ? to : f)];
        return model with
        {
            Flows = model.Flows.Remove(from).Add(to, model.Flows[from] with { Id = to }),
            Nodes = model.Nodes.ToImmutableDictionary(n => n.Key, n => n.Value with { Incoming = In(n.Value.Incoming), Outgoing = In(n.Value.Outgoing) }),
        };
    }

    private static ProcessModel WithJoinFlowsSwapped()
    {
        var model = Models.Permit;
        var (review, inspect) = (model.Flows["review-join"], model.Flows["inspect-join"]);
        return model with
        {
            Flows = model.Flows.SetItem("review-join", inspect with { Id = "review-join" }).SetItem("inspect-join", review with { Id = "inspect-join" }),
            Nodes = model.Nodes.SetItem("review", model.Node("review") with { Outgoing = ["inspect-join"] }).SetItem("inspect", model.Node("inspect") with { Outgoing = ["review-join"] }),
        };
    }

    private static ProcessModel WithThirdBranch()
    {
        var model = Models.Permit;
        var join = (ParallelGateway)model.Node("join");
        return model with
        {
            Nodes = model.Nodes.SetItem("join", join with { Incoming = join.Incoming.Add("third-join") })
                .Add("third", new UserTask { Id = "third", Name = new("third"), Assignment = new AssignmentSpec(Roles.Inspector, []), Outgoing = ["third-join"] }),
            NodeOrder = model.NodeOrder.Add("third"),
            Flows = model.Flows.Add("third-join", new SequenceFlow("third-join", new(""), "third", "join", null)),
        };
    }
}
