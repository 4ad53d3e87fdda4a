using System.Collections.Immutable;
using System.Text.Json;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Activities done more than once (section 13.3.6 and 13.3.7): a loop is entered once, holds its boundary events and its place in the flow, and
/// runs the activity inside it, one time after another or all at once.
/// </summary>
internal static class LoopBehaviour
{
    /// <summary>The most times that are planned; more is taken for a fault of the data.</summary>
    public const int MaxInstances = 1_000;

    /// <summary>A token entered an activity with a loop.</summary>
    public static void Entered(Run run, Activity activity, string? scopeId, ImmutableArray<string> flows)
    {
        var id = run.NextId('E');
        run.Emit(new LoopEntered(id, activity.Id, scopeId, flows) { At = run.At });
        Pauses.AtEntering(run, activity.Id);
        CaseClocks.AtEntering(run, activity.Id);
        Begin(run, activity, id);
    }

    /// <summary>A loop starts; again, after an incident was seen to.</summary>
    public static void Begin(Run run, Activity activity, string loopId)
    {
        if (activity.Loop is MultiInstance many && !Plan(run, activity, many, loopId))
        {
            return;
        }

        Activities.ArmBoundaries(run, activity, run.State.Active[loopId]);
        if (run.State.Active.ContainsKey(loopId))
        {
            run.LoopsToGoOn.Enqueue(loopId);
        }
    }

    /// <summary>Starts what is to start next in the first loop that can go on.</summary>
    /// <returns>Whether one could.</returns>
    public static bool GoOnWithOne(Run run)
    {
        if (!run.LoopsToGoOn.TryDequeue(out var loopId))
        {
            return false;
        }

        // It may have been ended meanwhile.
        if (run.State.Active.TryGetValue(loopId, out var loop) && run.Definition.Package.Process.Node(loop.ElementId) is Activity activity)
        {
            GoOn(run, activity, loop);
        }

        return true;
    }

    /// <summary>One time of a loop is done.</summary>
    public static void TurnDone(Run run, Activity activity, ElementInstance instance)
    {
        var many = activity.Loop as MultiInstance;
        JsonElement? output = many?.Result is { } result ? Variables.Stored(Expressions.Evaluate(run, result, instance.Id)) : null;
        var isEnough = many?.Completion is { } completion && IsEnough(run, completion, instance, output);
        Activities.StopClocks(run, instance.Id);
        run.Emit(new ElementCompleted(instance.Id, activity.Id, null) { At = run.At, Output = output });
        Outliving.After(run, activity.Id);
        var loop = run.State.Active[instance.ScopeId!];
        if (isEnough)
        {
            Scopes.CancelWithin(run, loop.Id, Whys.LoopEnough);
            Finish(run, activity, run.State.Active[loop.Id]);
        }
        else if (many is null || many.IsSequential || loop.Loop!.Completed + loop.Loop.Terminated == loop.Loop.Total)
        {
            run.LoopsToGoOn.Enqueue(loop.Id);
        }
    }

    // The condition sees this time as completed, and what it left.
    private static bool IsEnough(Run run, string completion, ElementInstance instance, JsonElement? output)
    {
        var ended = FlowApplier.Completed(run.State, new ElementCompleted(instance.Id, instance.ElementId, null) { At = run.At, Output = output });
        var seen = Variables.SeenFrom(ended, instance.ScopeId).SetItems(run.State.Active[instance.Id].Locals ?? ByOrdinal.Empty<JsonElement>());
        return Expressions.IsTrue(run, completion, seen);
    }

    private static void GoOn(Run run, Activity activity, ElementInstance loop)
    {
        var progress = loop.Loop!;
        switch (activity.Loop)
        {
            case StandardLoop standard when MayGoOn(run, standard, loop):
                StartTurn(run, activity, loop, progress.Started + 1);
                break;
            case MultiInstance { IsSequential: true } when progress.Started < progress.Total:
                StartTurn(run, activity, loop, progress.Started + 1);
                break;
            case MultiInstance { IsSequential: false } when progress.Started < progress.Total:
                // One that ends at once may end the loop, by its condition or by what it throws.
                for (var counter = 1; counter <= progress.Total && run.State.Active.ContainsKey(loop.Id); counter++)
                {
                    StartTurn(run, activity, loop, counter);
                }

                break;
            default:
                Finish(run, activity, loop);
                break;
        }
    }

    private static bool MayGoOn(Run run, StandardLoop loop, ElementInstance instance)
    {
        var done = instance.Loop!.Completed;
        return (loop.Maximum is not { } most || done < most)
            && ((done == 0 && !loop.TestBefore) || loop.Condition is null || Expressions.IsTrue(run, loop.Condition, instance.Id));
    }

    private static void StartTurn(Run run, Activity activity, ElementInstance loop, int counter)
    {
        var locals = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        locals[LoopNames.Counter] = Variables.Stored((decimal)counter);
        if (activity.Loop is MultiInstance many)
        {
            if (many.Item is { } item && loop.Loop!.Items is { } items)
            {
                locals[item] = items[counter - 1];
            }

            // A place of its own for the result, where that is a variable and not worked out.
            if (many.Result is { } result && !locals.ContainsKey(result) && result.All(c => char.IsLetterOrDigit(c) || c == '_'))
            {
                locals[result] = Variables.Stored(null);
            }
        }

        var instance = new ElementInstance(run.NextId('E'), activity.Id, loop.Id) { Turn = new LoopTurn(counter, locals.ToImmutable()) };
        run.Emit(new ElementEntered(instance.Id, activity.Id, loop.Id, []) { At = run.At, Turn = instance.Turn });
        TokenFlow.Begin(run, activity, instance);
    }

    private static void Finish(Run run, Activity activity, ElementInstance loop)
    {
        if (activity.Loop is MultiInstance { Results: { } results } && loop.Loop is { } progress)
        {
            var gathered = Enumerable.Range(1, progress.Started).Select(n => progress.Results.TryGetValue(n, out var given) ? given : Variables.Stored(null));
            Variables.Set(run, loop.ScopeId, [KeyValuePair.Create(results, JsonSerializer.SerializeToElement(gathered, EventJson.Options))]);
        }

        TokenFlow.Leave(run, activity, loop);
    }

    private static bool Plan(Run run, Activity activity, MultiInstance many, string loopId)
    {
        JsonElement? items = null;
        int? total = null;
        if (many.Collection is { } collection)
        {
            var value = Variables.Stored(Expressions.Evaluate(run, collection, loopId));
            items = value.ValueKind == JsonValueKind.Array ? value : null;
            total = items?.GetArrayLength();
        }
        else if (Expressions.Evaluate(run, many.Cardinality!, loopId) is decimal count && count >= 0 && count <= MaxInstances && decimal.IsInteger(count))
        {
            total = (int)count;
        }

        if (total is null or > MaxInstances)
        {
            run.Incident(activity.Id, Refusals.LoopNotPlanned(activity, many.Collection ?? many.Cardinality!));
            return false;
        }

        run.Emit(new LoopPlanned(loopId, total.Value, items) { At = run.At });
        return true;
    }
}
