using FluentAssertions;
using System.Security.Cryptography;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Permits.Proof;
using Xunit;

namespace Permits.Engine.Tests.Assigning;

public sealed class GivingOutTests
{
    private static readonly Digest Previous = new(SHA256.HashData("the event before"u8));

    [Fact]
    public void A_drawn_task_falls_to_one_of_the_role_and_says_among_whom_and_by_what_seed()
    {
        var scenario = Filed(AssignmentStrategy.Draw);
        var task = scenario.Task("work");

        var given = GiveOut(scenario, Member("officer2", open: 3), Member("officer1"));

        given.Considered.Should().Equal(new ConsideredOfficer("officer1", "officer1", 0, null), new ConsideredOfficer("officer2", "officer2", 3, null));
        given.Seed.Should().Be(Lot.SeedOf(Previous, task.Id, ["officer1", "officer2"]).ToString());
        var chosen = given.Considered[Lot.Number(Lot.SeedOf(Previous, task.Id, ["officer1", "officer2"]), 2)].UserId;
        given.UserId.Should().Be(chosen);
        scenario.Task("work").Should().BeEquivalentTo(new { AssigneeId = chosen, AssigneeName = chosen, Strategy = AssignmentStrategy.Draw, HeldSince = scenario.Now });
    }

    [Fact]
    public void The_order_in_which_officers_are_brought_changes_nothing()
    {
        var members = new[] { Member("c"), Member("a"), Member("b", away: true) };

        GiveOut(Filed(AssignmentStrategy.Draw), members).Should().BeEquivalentTo(GiveOut(Filed(AssignmentStrategy.Draw), [.. members.Reverse()]));
    }

    [Fact]
    public void By_load_it_falls_to_whoever_has_the_fewest_open_tasks()
    {
        GiveOut(Filed(AssignmentStrategy.Load), Member("a", open: 2), Member("b", open: 1), Member("c", open: 5)).UserId.Should().Be("b");
    }

    [Fact]
    public void Equal_loads_are_settled_by_lot_among_those_only()
    {
        var scenario = Filed(AssignmentStrategy.Load);

        var given = GiveOut(scenario, Member("a", open: 2), Member("b", open: 1), Member("c", open: 1));

        given.Seed.Should().Be(Lot.SeedOf(Previous, given.TaskId, ["b", "c"]).ToString());
        given.UserId.Should().BeOneOf("b", "c");
    }

    [Fact]
    public void By_skill_the_least_loaded_of_the_skilled_gets_it()
    {
        var given = GiveOut(
            Filed(AssignmentStrategy.Skill, "boiler"), Member("a"), Member("b", open: 4, skills: ["boiler"]), Member("c", open: 2, skills: ["noise", "boiler"]));

        given.UserId.Should().Be("c");
        given.Skill.Should().Be("boiler");
        given.Considered[0].LeftOut.Should().Be(LeftOutReasons.Skill);
    }

    [Fact]
    public void Whoever_takes_no_new_tasks_is_passed_over()
    {
        var given = GiveOut(Filed(AssignmentStrategy.Load), Member("a", away: true), Member("b", open: 9));

        given.UserId.Should().Be("b");
        given.Considered[0].LeftOut.Should().Be(LeftOutReasons.Away);
    }

    [Fact]
    public void Where_nobody_can_take_it_the_task_waits_for_a_supervisor_and_the_log_says_why()
    {
        var scenario = Filed(AssignmentStrategy.Skill, "boiler");

        var given = GiveOut(scenario, Member("officer1"), Member("officer2", away: true));

        given.Should().BeEquivalentTo(new { UserId = (string?)null, UserName = (string?)null, Seed = (string?)null });
        given.Considered.Select(c => c.LeftOut).Should().Equal(LeftOutReasons.Skill, LeftOutReasons.Away);
        GivingOut.NextTask(scenario.Definition, scenario.State).Should().BeNull("it is not tried again");
        scenario.Refusal(People.Officer1, new ClaimTask(given.TaskId)).Should().Be("task.given-out-only");
        scenario.Accept(People.Supervisor, new ReassignTask(given.TaskId, People.Officer1, "ไม่มีผู้มีทักษะ"));
        scenario.Task("work").AssigneeId.Should().Be("officer1");
    }

    [Fact]
    public void A_task_given_back_is_not_claimed_by_another_but_assigned_with_a_reason()
    {
        var scenario = Filed(AssignmentStrategy.Draw);
        var task = GiveOut(scenario, Member("officer1")).TaskId;
        scenario.Refusal(People.Officer2, new ClaimTask(task)).Should().Be("task.claimed-by-other");

        scenario.Accept(People.Officer1, new UnclaimTask(task));

        GivingOut.NextTask(scenario.Definition, scenario.State).Should().BeNull();
        scenario.Refusal(People.Officer2, new ClaimTask(task)).Should().Be("task.given-out-only");
        scenario.Refusal(People.Supervisor, new ReassignTask(task, People.Officer2, " ")).Should().Be("task.reason-missing");
        scenario.Accept(People.Supervisor, new ReassignTask(task, People.Officer2, "ลาป่วย"));
    }

    [Fact]
    public void Tasks_that_officers_claim_are_not_given_out()
    {
        var scenario = Filed(AssignmentStrategy.Claim);

        GivingOut.NextTask(scenario.Definition, scenario.State).Should().BeNull();
        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("work").Id));
        GivingOut.NextTask(scenario.Definition, scenario.State).Should().BeNull();
    }

    [Fact]
    public void Whoever_did_what_the_task_checks_is_never_drawn()
    {
        const int start = 20260105;
        for (var seed = start; seed < start + 200; seed++)
        {
            var random = new Random(seed);
            var scenario = Scenario.Filed(TwoSteps((AssignmentStrategy)random.Next(1, 3)));
            scenario.Do(People.Officer1, "first");
            var members = Enumerable.Range(1, random.Next(1, 5)).Select(i => Member(FormattableString.Invariant($"officer{i}"), open: random.Next(3))).ToArray();

            var given = GiveOut(scenario, new Digest(SHA256.HashData(BitConverter.GetBytes(seed))), members);

            given.UserId.Should().NotBe("officer1", "seed {0}", seed);
            (given.UserId is null).Should().Be(members.Length == 1, "seed {0}", seed);
            given.Considered.Single(c => c.UserId == "officer1").LeftOut.Should().Be(LeftOutReasons.FourEyes, "seed {0}", seed);
        }
    }

    [Fact]
    public void A_recorded_giving_out_comes_out_the_same_whatever_happens_elsewhere_in_the_case()
    {
        const int start = 20260105;
        for (var seed = start; seed < start + 50; seed++)
        {
            var random = new Random(seed);
            var scenario = Filed(AssignmentStrategy.Load);
            var previous = new Digest(SHA256.HashData(BitConverter.GetBytes(seed)));
            var before = scenario.State;
            var given = GiveOut(scenario, previous, [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => Member($"o{i}", open: random.Next(2), away: random.Next(4) == 0))]);
            var stirred = before with { Notices = scenario.State.Notices, Counter = before.Counter + random.Next(5), ReceivedAt = scenario.Now };

            GivingOut.Again(scenario.Definition, stirred, given, previous).Should().BeEquivalentTo(given, "seed {0}", seed);
            GivingOut.Again(scenario.Definition, before, given with { UserId = "o9" }, previous).Should().BeEquivalentTo(given, "seed {0}", seed);
        }
    }

    [Theory]
    [InlineData("strategy")]
    [InlineData("left out")]
    [InlineData("figure")]
    [InlineData("added")]
    [InlineData("previous")]
    public void A_giving_out_that_was_tampered_with_comes_out_otherwise(string what)
    {
        var scenario = Scenario.Filed(TwoSteps(AssignmentStrategy.Load));
        scenario.Do(People.Officer1, "first");
        var before = scenario.State;
        var given = GiveOut(scenario, Member("officer1"), Member("officer2", open: 1), Member("officer3", open: 1));
        var told = what switch
        {
            "strategy" => given with { Strategy = AssignmentStrategy.Draw },
            "left out" => given with { Considered = given.Considered.SetItem(0, given.Considered[0] with { LeftOut = null }), UserId = "officer1" },
            "figure" => given with { Considered = [.. given.Considered.Select(c => c.UserId == given.UserId ? c with { OpenTasks = 2 } : c)] },
            "added" => given with { Considered = given.Considered.Add(new ConsideredOfficer("officer4", "officer4", 1, null)) },
            _ => given,
        };

        var again = GivingOut.Again(scenario.Definition, before, told, what == "previous" ? default : Previous);

        EventJson.Write(again!).Should().NotBe(EventJson.Write(told));
    }

    [Fact]
    public void Going_over_to_a_version_that_draws_makes_an_unclaimed_task_fall_by_lot_and_leaves_a_held_one()
    {
        var later = Models.Define(OneStep(AssignmentStrategy.Draw, null), version: 2);
        var free = Filed(AssignmentStrategy.Claim);
        var held = Filed(AssignmentStrategy.Claim);
        held.Accept(People.Officer1, new ClaimTask(held.Task("work").Id));
        foreach (var scenario in new[] { free, held })
        {
            scenario.Target = later;
            scenario.Accept(People.Supervisor, new AdoptDefinition(2, AdoptionGrounds.Favours, null, "จับสลาก"));
            scenario.Definition = later;
        }

        GivingOut.NextTask(later, free.State)!.ElementId.Should().Be("work");
        GivingOut.NextTask(later, held.State).Should().BeNull();
    }

    private static Scenario Filed(AssignmentStrategy strategy, string? skill = null) => Scenario.Filed(OneStep(strategy, skill));

    private static ProcessModel OneStep(AssignmentStrategy strategy, string? skill) => With(Models.OneTask, "work", strategy, skill);

    private static ProcessModel TwoSteps(AssignmentStrategy strategy) => With(
        new ModelBuilder().Start().Task("first", "inspector").Task("work", "inspector", notSameAs: ["first"]).End("end", "granted").Line("start", "first", "work", "end").Build(),
        "work", strategy, null);

    private static ProcessModel With(ProcessModel model, string id, AssignmentStrategy strategy, string? skill)
    {
        var task = (UserTask)model.Node(id);
        return model with { Nodes = model.Nodes.SetItem(id, task with { Assignment = task.Assignment with { Strategy = strategy, Skill = skill } }) };
    }

    private static RosterOfficer Member(string id, int open = 0, bool away = false, params string[] skills) => new(id, id, [.. skills], away, open);

    private static AssignmentDecided GiveOut(Scenario scenario, params RosterOfficer[] members) => GiveOut(scenario, Previous, members);

    private static AssignmentDecided GiveOut(Scenario scenario, Digest previous, params RosterOfficer[] members)
    {
        scenario.Roster = new Roster([.. members], previous);
        var task = GivingOut.NextTask(scenario.Definition, scenario.State)!;
        return scenario.Accept(Actor.System, new GiveOutTask(task.Id)).Should().ContainSingle().Which.Should().BeOfType<AssignmentDecided>().Which;
    }
}
