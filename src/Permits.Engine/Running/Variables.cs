using System.Collections.Immutable;
using System.Text.Json;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Variables and where they live: most belong to the whole case; an element has of its own what its properties, data inputs and loop declare,
/// which what runs inside it sees and what runs outside does not (BPMN 2.0.2 clause 10.4.1, Data Visibility).
/// </summary>
internal static class Variables
{
    /// <summary>What an element instance sees, inner variables hiding outer ones of the same name.</summary>
    public static ImmutableSortedDictionary<string, JsonElement> SeenFrom(CaseState state, string? instanceId)
    {
        var seen = state.Variables;
        foreach (var instance in Around(state, instanceId).Reverse())
        {
            seen = instance.Loop is { } loop ? seen.SetItems(OfLoop(loop)) : seen;
            seen = instance.Locals is { } own ? seen.SetItems(own) : seen;
        }

        return seen;
    }

    /// <summary>Gives variables values: each where the nearest element around declares it, else to the whole case.</summary>
    public static void Set(Run run, string? instanceId, IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        var around = Around(run.State, instanceId).ToList();
        foreach (var group in values.GroupBy(v => around.Find(i => i.Locals?.ContainsKey(v.Key) == true)?.Id ?? ""))
        {
            run.Emit(new VariablesSet(group.Key.Length == 0 ? null : group.Key, group.ToImmutableSortedDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal)) { At = run.At });
        }
    }

    /// <summary>An activity is entered: its own variables come into being, and its inputs are filled (clause 10.4.2).</summary>
    public static void Declare(Run run, Activity activity, ElementInstance instance)
    {
        if (!activity.Properties.IsEmpty)
        {
            var empty = activity.Properties.ToImmutableSortedDictionary(name => name, _ => Null, StringComparer.Ordinal);
            run.Emit(new VariablesDeclared(instance.Id, empty) { At = run.At });
        }

        Move(run, activity.Inputs, instance.Id, instance.Id);
    }

    /// <summary>An activity finishes: its outputs leave it.</summary>
    public static void HandOut(Run run, Activity activity, ElementInstance instance) => Move(run, activity.Outputs, instance.Id, instance.ScopeId);

    /// <summary>A value as it is stored.</summary>
    public static JsonElement Stored(object? value) => Feel.FeelJson.Write(value);

    private static JsonElement Null { get; } = JsonElement.Parse("null");

    private static void Move(Run run, ImmutableArray<DataMove> moves, string from, string? to)
    {
        foreach (var move in moves)
        {
            var value = Expressions.Evaluate(run, move.From, from);

            // Data that was never given is not passed on: an association waits for its source (clause 10.4.2).
            if (value is not null)
            {
                Set(run, to, [KeyValuePair.Create(move.To, Stored(value))]);
            }
        }
    }

    private static IEnumerable<ElementInstance> Around(CaseState state, string? instanceId)
    {
        for (var id = instanceId; id is not null && state.Active.TryGetValue(id, out var instance); id = instance.ScopeId)
        {
            yield return instance;
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonElement>> OfLoop(LoopProgress loop)
    {
        if (loop.Total is { } total)
        {
            yield return Number(LoopNames.Instances, total);
            yield return Number(LoopNames.Active, loop.Started - loop.Completed - loop.Terminated);
            yield return Number(LoopNames.Completed, loop.Completed);
            yield return Number(LoopNames.Terminated, loop.Terminated);
        }
        else
        {
            yield return Number(LoopNames.Counter, loop.Completed);
        }
    }

    private static KeyValuePair<string, JsonElement> Number(string name, int number) => KeyValuePair.Create(name, Stored((decimal)number));
}
