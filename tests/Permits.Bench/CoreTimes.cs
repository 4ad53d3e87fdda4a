using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using Permits.Engine;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>The pure core alone: no database.</summary>
internal static class CoreTimes
{
    private const int Rounds = 20_000;

    private static readonly Instant Now = Thai.At("2025-03-13 10:00");

    /// <summary>What was measured.</summary>
    public sealed record Answer(double DecideNanoseconds, double ReplayNanosecondsAnEvent, double SnapshotJsonNanoseconds, double EventJsonNanoseconds);

    public static Answer Measure()
    {
        var definition = new Definition(1, Now, PackageReader.Read(Packages.FoodPremises).Package!);
        var log = ImmutableArray.CreateBuilder<CaseEvent>();
        var state = Do(definition, CaseState.None, Filings.Of() with { Number = "FOD-2568-000001" }, People.Applicant.AsActor(), log);
        var check = Task(state, "check");
        state = Do(definition, state, new ClaimTask(check), People.Clerk, log);
        state = Do(definition, state, new CompleteTask(check, "complete", Filings.Json("""{"formInOrder":true}"""), null, []), People.Clerk, log);
        var review = Task(state, "review");
        state = Do(definition, state, new ClaimTask(review), People.Clerk, log);
        var complete = new CompleteTask(review, null, Filings.Json("""{"lawMet":"yes","reviewNotes":"ครบถ้วนตามกฎหมาย"}"""), null, []);
        var context = Context(People.Clerk);

        var decide = Nanoseconds(() => Decider.Decide(definition, state, complete, context).Value.Length);
        state = Do(definition, state, complete, People.Clerk, log);
        var events = log.ToImmutable();
        var replay = Nanoseconds(() => events.Aggregate(CaseState.None, Applier.Apply).Version);
        var snapshot = Nanoseconds(() => EventJson.Write(state).Length);
        var eventJson = Nanoseconds(() => events.Sum(e => EventJson.Write(e).Length));
        return new Answer(decide, replay / events.Length, snapshot, eventJson / events.Length);
    }

    private static double Nanoseconds<T>(Func<T> act)
    {
        for (var i = 0; i < Rounds / 10; i++)
        {
            act();
        }

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Rounds; i++)
        {
            act();
        }

        return watch.Elapsed.TotalNanoseconds / Rounds;
    }

    private static CaseState Do(Definition definition, CaseState state, Command command, Actor actor, ImmutableArray<CaseEvent>.Builder log)
    {
        var events = Decider.Decide(definition, state, command, Context(actor)).Value;
        log.AddRange(events);
        return events.Aggregate(state, Applier.Apply);
    }

    private static string Task(CaseState state, string element) => state.Tasks.Values.Single(t => t.ElementId == element).Id;

    private static DecisionContext Context(Actor actor) => new(Now, actor, Packages.Calendar);
}
