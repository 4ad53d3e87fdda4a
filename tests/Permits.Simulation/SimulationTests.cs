using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Simulation;

/// <summary>
/// Random histories of the pure core over every package of <c>workflows/</c>. <c>PERMITS_SIMULATION_STEPS</c> says how many steps, <c>PERMITS_SIMULATION_SEED</c>
/// from which seed on; <c>PERMITS_SIMULATION_ONLY=seed[:steps]</c> plays one history and tells it.
/// </summary>
public class SimulationTests(ITestOutputHelper output)
{
    private const int StepsOfAHistory = 300;

    private static readonly long Steps = Setting("PERMITS_SIMULATION_STEPS", 1_000_000);

    private static readonly ulong FirstSeed = (ulong)Setting("PERMITS_SIMULATION_SEED", 1);

    [Fact]
    public void Every_rule_holds_after_every_step_of_random_histories()
    {
        var only = Environment.GetEnvironmentVariable("PERMITS_SIMULATION_ONLY");
        if (only is not null)
        {
            PlayOnly(only);
            return;
        }

        var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var (tally, done, next) = (new HistoryTally(), 0L, (long)FirstSeed - 1);
        var failures = new ConcurrentDictionary<ulong, Failure>();
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() =>
        {
            while (Interlocked.Read(ref done) < Steps && failures.IsEmpty)
            {
                var seed = (ulong)Interlocked.Increment(ref next);
                if (History.Play(seed, All, false, out var history) is { } failure)
                {
                    failures.TryAdd(seed, failure);
                }

                Interlocked.Add(ref done, history.Done);
                lock (tally)
                {
                    tally.Add(history.Tally);
                }
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        var processor = Process.GetCurrentProcess().TotalProcessorTime - before;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{done:N0} steps from seed {FirstSeed} in {watch.Elapsed.TotalSeconds:F1} s, {processor.TotalSeconds:F1} s of processor time, {processor.TotalMicroseconds / done:F0} us a step: {tally}"));
        failures.IsEmpty.Should().BeTrue("{0}", failures.IsEmpty ? "" : Report(failures.MinBy(f => f.Key)));
        ShouldComeFar(tally);
    }

    [Theory]
    [InlineData(11UL)]
    [InlineData(12UL)]
    [InlineData(13UL)]
    public void The_same_seed_gives_the_same_logs_byte_for_byte(ulong seed)
    {
        History.Play(seed, All, true, out var one).Should().BeNull();
        History.Play(seed, All, true, out var other).Should().BeNull();

        one.Logs().Should().Be(other.Logs()).And.NotBeEmpty();
        one.Story.Should().Be(other.Story);
    }

    // Rules that hold of histories in which nothing happens say nothing.
    private static void ShouldComeFar(HistoryTally tally)
    {
        tally.Results.Keys.Should().Contain(["granted", "refused", "returned", "deemed-granted"]);
        new[] { tally.Breaches, tally.Pauses, tally.Extensions, tally.Changes }.Should().OnlyContain(count => count > 10);
        tally.Moves.Should().BePositive("a holiday moves only what is counted in working days");
        tally.Accepted.Keys.Should().Contain(tally.Refused.Keys.Except(["DeliverMessage", "SendSignal"]), "every command is accepted at least once");
    }

    private static int[] All { get; } = [.. Enumerable.Range(0, StepsOfAHistory)];

    private static string Report(KeyValuePair<ulong, Failure> failed)
    {
        var (seed, failure) = failed;
        var steps = Shrinking.Of(seed, All, failure);
        var again = History.Play(seed, steps, true, out var history) ?? failure;
        return $"""
            seed {seed} breaks "{failure.Rule}" at step {failure.Step}; {steps.Count} of its steps are enough:
            {history.Story}{again.Detail}
            To play it again: PERMITS_SIMULATION_ONLY={seed}:{Shrinking.Text(steps)} dotnet test tests/Permits.Simulation -c Release --filter FullyQualifiedName~Every_rule
            The whole history: PERMITS_SIMULATION_ONLY={seed}
            """;
    }

    private void PlayOnly(string only)
    {
        var parts = only.Split(':');
        var steps = parts.Length == 1 ? [.. All] : Shrinking.Parse(parts[1]);
        var failure = History.Play(ulong.Parse(parts[0], CultureInfo.InvariantCulture), steps, true, out var history);
        output.WriteLine(history.Story);
        failure.Should().BeNull("{0}{1}", history.Story, failure?.Detail);
    }

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
