using System.Diagnostics;

namespace Permits.Engine.Running;

/// <summary>What the events of going over to a later version change. Part of <see cref="Applier"/>, so frozen with it.</summary>
internal static class MovingApplier
{
    /// <summary>The case after one more of these events.</summary>
    public static CaseState Apply(CaseState state, CaseEvent @event) => @event switch
    {
        ElementMoved e => Element(state, e),
        TaskMoved e => state with { Tasks = state.Tasks.SetItem(e.TaskId, Task(state.Tasks[e.TaskId], e)) },
        TokensMoved e => state with { Waiting = [.. state.Waiting.Select(w => w with { FlowId = e.Flows.GetValueOrDefault(w.FlowId, w.FlowId) })] },
        SubscriptionMoved e => state with
        {
            Subscriptions = state.Subscriptions!.SetItem(e.SubscriptionId, state.Subscriptions[e.SubscriptionId] with { ElementId = e.ElementId }),
        },
        ClockMoved e => state with { Clocks = state.Clocks.SetItem(e.ClockId, state.Clocks[e.ClockId] with { Spec = e.Spec, Title = e.Title }) },
        ResultsMoved e => Results(state, e),
        _ => throw new UnreachableException($"An event no rule is written for: {@event.GetType().Name}."),
    };

    private static CaseState Element(CaseState state, ElementMoved e) => state with
    {
        Active = state.Active.SetItem(e.InstanceId, state.Active[e.InstanceId] with { ElementId = e.To }),
        Incidents = state.Incidents.TryGetValue(e.From, out var message) ? state.Incidents.Remove(e.From).SetItem(e.To, message) : state.Incidents,
    };

    private static OpenTask Task(OpenTask task, TaskMoved e)
    {
        var moved = task with { ElementId = e.ElementId, Title = e.Title, Role = e.Role };
        return e.Role == task.Role ? moved : moved with { AssigneeId = null, AssigneeName = null, HeldSince = e.At, Strategy = null };
    }

    private static CaseState Results(CaseState state, ResultsMoved e) => state with
    {
        Variables = state.Variables.SetItems(e.Steps.Where(s => state.Variables.ContainsKey(s.Key)).Select(s => KeyValuePair.Create(s.Value, state.Variables[s.Key]))),
        DoneBy = state.DoneBy.SetItems(e.Steps.Where(s => state.DoneBy.ContainsKey(s.Key)).Select(s => KeyValuePair.Create(s.Value, state.DoneBy[s.Key]))),
    };
}
