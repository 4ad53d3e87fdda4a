using System.Text;
using FluentAssertions;
using NodaTime;
using Permits.Bpmn;
using Permits.Bpmn.Lint;
using Permits.Bpmn.Reading;
using Permits.Engine.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Engine.Tests.Flow;

/// <summary>Properties over random block-structured models and random runs of them. A failure names its seed.</summary>
public class RandomModelTests(ITestOutputHelper output)
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 2, 0);

    [Fact]
    public void Every_run_takes_a_path_of_its_model_and_can_be_taken_up_from_its_events_after_every_step() => ForSeeds(60, seed =>
    {
        var drawn = RandomModel.Draw(seed, leaves: 8);
        var model = Model(drawn);
        var random = new Random(seed);
        var run = ModelRun.Start(model, null, Scenario.Calendar, Start, drawn.Variables, []);
        for (var step = 0; run.State.Active.Count > 0; step++)
        {
            step.Should().BeLessThan(400, "it ends");
            drawn.Block.Accepts(Trace(run, drawn.Block), isOver: false).Should().BeTrue(string.Join(' ', Trace(run, drawn.Block)));
            run = TakenUp(run, model);
            Act(run, random);
            run.State.Incidents.Should().BeEmpty();
        }

        TakenUp(run, model).State.Waiting.Should().BeEmpty();
        drawn.Block.Accepts(Trace(run, drawn.Block), isOver: true).Should().BeTrue(string.Join(' ', Trace(run, drawn.Block)));
    });

    [Fact]
    public void A_block_structured_model_is_sound_and_one_with_a_broken_join_is_not() => ForSeeds(40, seed =>
    {
        Errors(RandomModel.Draw(seed, leaves: 6)).Should().BeEmpty();
        Errors(RandomModel.Draw(seed, leaves: 6, broken: true)).Should().Contain(rule => rule.StartsWith("bpmn.join-", StringComparison.Ordinal));
    });

    [Fact]
    public void Whatever_waits_together_in_a_run_waits_together_in_a_state_that_the_soundness_check_explored()
    {
        var compared = 0;
        ForSeeds(25, seed =>
        {
            var drawn = RandomModel.Draw(seed, leaves: 5);
            var model = Model(drawn);
            var game = new TokenGame(new LintModel(new ProcessDraft(model, new HashSet<string>(), ReadingProfile.Model)), everyOrder: true);
            game.Play();
            if (!game.IsComplete)
            {
                return;
            }

            var explored = game.WaitingTogether.Select(w => string.Join(' ', w.Order(StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);
            var random = new Random(seed);
            var run = ModelRun.Start(model, null, Scenario.Calendar, Start, drawn.Variables, []);
            while (run.State.Active.Count > 0)
            {
                explored.Should().Contain(WaitingIn(run, model));
                Act(run, random);
                compared++;
            }
        });

        compared.Should().BeGreaterThan(100);
    }

    [Fact]
    public void The_paths_of_a_block_are_neither_all_nor_none()
    {
        var block = new Block.Line([new Block.Step("a"), new Block.Choice([new Block.Step("b"), new Block.Step("c", 2)]), new Block.Again("r", new Block.Step("d"), 2)]);

        Accepts("a b r d").Should().BeTrue();
        Accepts("a c c r d r d").Should().BeTrue();
        Accepts("a b c r d").Should().BeFalse("one is chosen");
        Accepts("b a r d").Should().BeFalse("a comes first");
        Accepts("a c r d").Should().BeFalse("c is done twice");
        Accepts("a b r d r d r d").Should().BeFalse("at most two rounds");
        Accepts("a b d").Should().BeFalse("each round has its mark");

        bool Accepts(string trace) => block.Accepts(trace.Split(' '), isOver: true);
    }

    private void ForSeeds(int count, Action<int> holds)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            try
            {
                holds(seed);
            }
            catch
            {
                output.WriteLine($"seed {seed}");
                output.WriteLine(RandomModel.Draw(seed, leaves: 8).Bpmn);
                throw;
            }
        }

        output.WriteLine($"seeds 1 to {count}");
    }

    private static ProcessModel Model(RandomModel drawn)
    {
        var (model, findings) = BpmnReader.ReadModel(Encoding.UTF8.GetBytes(drawn.Bpmn));
        findings.Where(f => f.Severity == Severity.Error).Should().BeEmpty();
        return model!;
    }

    private static IEnumerable<string> Errors(RandomModel drawn) =>
        BpmnReader.Read(Encoding.UTF8.GetBytes(drawn.Bpmn)).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule);

    // As after a restart: from the events as they are stored, which must give the state as it is.
    private static ModelRun TakenUp(ModelRun run, ProcessModel model)
    {
        var stored = run.Events.Select(EventJson.Write).Select(EventJson.ReadEvent);
        var again = ModelRun.Resume(model, null, Scenario.Calendar, run.Now, stored, []);
        var state = EventJson.Write(run.State);
        EventJson.Write(again.State).Should().Be(state);
        EventJson.Write(EventJson.ReadState(state)).Should().Be(state);
        return again;
    }

    private static void Act(ModelRun run, Random random)
    {
        var tasks = run.WaitingTasks().Select(t => t.ElementId).ToList();
        var messages = run.WaitingEvents().Where(e => e.Kind == "message").Select(e => e.ElementId).ToList();
        var hasTimer = run.WaitingEvents().Any(e => e.Kind == "timer");
        var choice = random.Next(tasks.Count + messages.Count + (hasTimer ? 1 : 0));
        if (choice < tasks.Count)
        {
            run.Complete(tasks[choice], []).Should().BeTrue();
        }
        else if (choice < tasks.Count + messages.Count)
        {
            run.Send(messages[choice - tasks.Count], null, default).Should().BeTrue();
        }
        else
        {
            run.Advance(Period.FromHours(random.Next(1, 3)));
        }
    }

    private static List<string> Trace(ModelRun run, Block block)
    {
        var steps = block.Steps.ToHashSet(StringComparer.Ordinal);
        return [.. run.Events.OfType<ElementCompleted>().Select(e => e.ElementId).Where(steps.Contains)];
    }

    private static string WaitingIn(ModelRun run, ProcessModel model) => string.Join(' ', run.State.Active.Values
        .Where(i => i.Loop is null && model.Nodes.GetValueOrDefault(i.ElementId) is UserTask or IntermediateCatchEvent or EventBasedGateway)
        .Select(i => i.ElementId)
        .Distinct()
        .Order(StringComparer.Ordinal));
}
