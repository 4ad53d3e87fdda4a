using System.Collections.Immutable;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Running;

/// <summary>Properties over random walks through the permit model. A failing run prints its seed; put it into the configuration to repeat it.</summary>
public class RandomRunTests
{
    private static readonly Actor[] Actors =
        [People.Officer1, People.Officer2, People.Supervisor, People.Everything, People.Applicant, People.Stranger, People.OtherOffice];

    /// <summary>The statute with a ground on which an inspector may pause the consideration.</summary>
    private static readonly Statute Pausable = Models.Statute with
    {
        Clocks = [.. Models.Statute.Clocks.Select(c => c.Id != "consideration" ? c : c with
        {
            Terms = c.Terms with { Pauses = [new PauseGround("laboratory", new("รอผลห้องปฏิบัติการ", "Laboratory"), Roles.Inspector, "PHA s.99", null)] },
        })],
    };

    /// <summary>One step: hours to wait, who acts, what on, how.</summary>
    private static readonly Gen<(int Hours, int Who, int What, int How)[]> Walks =
        (from hours in Gen.Frequency<int>((16, Gen.Constant(0)), (8, Gen.Choose(1, 48)), (1, Gen.Choose(200, 1_500)))
         from who in Gen.Frequency<int>((4, Gen.Choose(0, 3)), (1, Gen.Choose(0, Actors.Length - 1)))
         from what in Gen.Choose(0, 14)
         from how in Gen.Choose(0, 5)
         select (hours, who, what, how)).ArrayOf().Resize(60);

    [Fact]
    public void Replayed_state_equals_live_state_and_survives_its_stored_JSON() => Check(walk =>
    {
        var scenario = Walk(walk);
        var stored = scenario.Log.Select(EventJson.Write).ToList();

        var replayed = stored.Select(EventJson.ReadEvent).Aggregate(CaseState.None, Applier.Apply);

        EventJson.Write(replayed).Should().Be(EventJson.Write(scenario.State));
        stored.Select(EventJson.ReadEvent).Select(EventJson.Write).Should().Equal(stored);
        EventJson.Write(EventJson.ReadState(EventJson.Write(scenario.State))).Should().Be(EventJson.Write(scenario.State));
    });

    [Fact]
    public void Same_inputs_give_the_same_events_and_a_restart_between_commands_changes_nothing() => Check(walk =>
        Walk(walk, restart: true).Log.Select(EventJson.Write).Should().Equal(Walk(walk).Log.Select(EventJson.Write)));

    [Fact]
    public void Log_never_goes_back_in_time_and_no_clock_is_breached_twice() => Check(walk =>
    {
        var scenario = Walk(walk);

        scenario.Log.Select(e => e.At).Should().BeInAscendingOrder();
        scenario.Of<ClockBreached>().Select(b => b.ClockId).Should().OnlyHaveUniqueItems();
        scenario.State.NextMark.Should().Match(mark => mark == null || (Instant)mark > scenario.Now);
    });

    [Fact]
    public void Every_task_open_belongs_to_something_active_and_a_closed_case_has_nothing_left() => Check(walk =>
    {
        var state = Walk(walk).State;

        state.Tasks.Values.Should().NotContain(t => t.InstanceId == null ? !state.Clocks[t.ClockId!].IsLive : !state.Active.ContainsKey(t.InstanceId));
        if (state.ClosedAt is not null)
        {
            (state.Active.Count, state.Waiting.Length, state.Tasks.Count, state.Clocks.Values.Count(c => c.IsLive)).Should().Be((0, 0, 0, 0));
        }
    });

    [Fact]
    public void Random_walks_come_far_enough_to_mean_something()
    {
        var ends = Walks.Sample(200, new Rnd(7), 200).Select(walk => Walk(walk).State).ToList();

        ends.Count(s => s.ClosedAt is not null).Should().BeGreaterThan(20);
        ends.Select(s => s.Result).Distinct().Should().Contain(["granted", "refused", "returned"]);
        ends.Should().Contain(s => s.Clocks.Values.Any(c => c.Spec == Models.DelayNotice && c.Round > 2));
        ends.Should().Contain(s => s.Clocks.Values.Any(c => c.Pauses.Any(p => p.To != null && p.To > p.From)));
        ends.Should().Contain(s => s.Clocks.Values.Any(c => !c.Extensions.IsEmpty));
    }

    private static void Check(Action<(int Hours, int Who, int What, int How)[]> holds) =>
        Prop.ForAll(Walks.ToArbitrary(), walk => holds(walk)).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static Scenario Walk((int Hours, int Who, int What, int How)[] steps, bool restart = false)
    {
        var scenario = new Scenario(Models.Define(Models.Permit, statutes: [Pausable])).At("2025-03-13T09:00");
        scenario.Accept(People.Applicant, Scenario.Filing());
        foreach (var (hours, who, what, how) in steps)
        {
            scenario.Wait(Duration.FromHours(hours));
            if (restart)
            {
                scenario.Restart();
            }

            // Most tasks are claimed and finished by the same person; the bare commands in between try everything else.
            if (what is >= 5 and <= 8)
            {
                scenario.Try(Actors[who], new ClaimTask(Pick(scenario.State.Tasks.Keys, how)));
            }

            scenario.Try(Actors[who], Command(scenario.State, what, how));
        }

        scenario.Accept(Actor.System, new PassTime());
        return scenario;
    }

    private static Command Command(CaseState state, int what, int how)
    {
        var task = Pick(state.Tasks.Keys, how);
        return what switch
        {
            <= 2 => new ClaimTask(task),
            3 => new UnclaimTask(task),
            4 => new ReassignTask(task, Actors[how], "เหตุ"),
            <= 8 => Finish(state, task, how),
            9 => new ExtendClock(Pick(state.Clocks.Keys, how), "เหตุ"),
            10 => new ExplainBreach(Pick(state.Breaches.Keys, how), "workload", ""),
            11 => new PauseClock(Pick(state.Clocks.Values.Where(c => c.Spec == Models.Consideration).Select(c => c.Id), how), "laboratory", "เหตุ"),
            12 or 13 => new ResumeClock(Pick(state.Clocks.Values.Where(c => c.State == ClockState.Paused).Select(c => c.Id), how), "เหตุ"),
            _ => new PassTime(),
        };
    }

    private static CompleteTask Finish(CaseState state, string task, int how)
    {
        var outcome = state.Tasks.GetValueOrDefault(task)?.ElementId switch
        {
            "check" => how % 3 == 0 ? "defects" : "complete",
            "decide" => how % 2 == 0 ? "grant" : "refuse",
            _ => null,
        };
        var data = outcome == "defects" ? System.Text.Json.JsonElement.Parse($$"""{"correctionDays":{{how + 1}}}""") : default;
        return new CompleteTask(task, outcome, data, "เหตุผล", []);
    }

    private static string Pick(IEnumerable<string> ids, int how)
    {
        var all = ids.ToImmutableArray();
        return all.IsEmpty ? "none" : all[how % all.Length];
    }
}
