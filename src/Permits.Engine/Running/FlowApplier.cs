using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace Permits.Engine.Running;

/// <summary>What the events of the flow change: scopes, loops, variables and what events wait for. Part of <see cref="Applier"/>, so frozen with it.</summary>
internal static class FlowApplier
{
    private static readonly ImmutableSortedDictionary<string, JsonElement> NoValues = ByOrdinal.Empty<JsonElement>();

    /// <summary>The case after one more event of the flow.</summary>
    public static CaseState Apply(CaseState state, CaseEvent @event) => @event switch
    {
        TokensDropped e => Dropped(state, e.ScopeId),
        LoopEntered e => Entered(Applier.Numbered(state), new ElementInstance(e.InstanceId, e.ElementId, e.ScopeId) { Loop = LoopProgress.None }, e.Flows),
        LoopPlanned e => WithLoop(state, e.InstanceId, loop => loop with { Total = e.Total, Items = e.Items }),
        LoopCompleted e => Ended(state, e.InstanceId),
        VariablesDeclared e => WithInstance(state, e.InstanceId, i => i with { Locals = (i.Locals ?? NoValues).SetItems(e.Values) }),
        VariablesSet { InstanceId: null } e => state with { Variables = state.Variables.SetItems(e.Values) },
        VariablesSet e => WithInstance(state, e.InstanceId, i => i with { Locals = (i.Locals ?? NoValues).SetItems(e.Values) }),
        SubscriptionOpened e => Opened(Applier.Numbered(state), e),
        SubscriptionFired e => Fired(state, e),
        SubscriptionClosed e => state with { Subscriptions = state.Subscriptions!.Remove(e.SubscriptionId) },
        MessageThrown { IsKept: true } e => state with { KeptMessages = (state.KeptMessages ?? []).Add(new KeptMessage(e.Name, e.Key)) },
        MessageTaken e => state with { KeptMessages = state.KeptMessages!.Value.Remove(new KeptMessage(e.Name, e.Key)) },
        DecisionMade or DepartureRecorded or MessageThrown or MessageReceived or SignalThrown or ErrorThrown or EscalationThrown => state,
        _ => throw new UnreachableException($"An event no rule is written for: {@event.GetType().Name}."),
    };

    /// <summary>A token entered an element.</summary>
    public static CaseState Entered(CaseState state, ElementInstance instance, ImmutableArray<string> flows)
    {
        var waiting = state.Waiting;
        foreach (var flow in flows)
        {
            waiting = waiting.Remove(new WaitingToken(flow, instance.ScopeId));
        }

        var next = state with { Waiting = waiting, Active = state.Active.Add(instance.Id, instance) };
        return instance.Turn is null ? next : WithLoop(next, instance.ScopeId!, loop => loop with { Started = loop.Started + 1 });
    }

    /// <summary>An element finished.</summary>
    public static CaseState Completed(CaseState state, ElementCompleted e)
    {
        var next = Ended(state, e.InstanceId);
        return state.Active.GetValueOrDefault(e.InstanceId) is not { Turn: { } turn, ScopeId: { } loopId } ? next : WithLoop(next, loopId, loop => loop with
        {
            Completed = loop.Completed + 1,
            Results = e.Output is { } output ? loop.Results.SetItem(turn.Counter, output) : loop.Results,
        });
    }

    /// <summary>An element was ended from outside.</summary>
    public static CaseState Cancelled(CaseState state, ElementCancelled e)
    {
        var next = Ended(state, e.InstanceId);
        return state.Active.GetValueOrDefault(e.InstanceId) is { Turn: not null, ScopeId: { } loopId } && next.Active.ContainsKey(loopId)
            ? WithLoop(next, loopId, loop => loop with { Terminated = loop.Terminated + 1 })
            : next;
    }

    /// <summary>A task of the flow was finished: within a loop its result is also that time's own.</summary>
    public static CaseState TaskDone(CaseState state, OpenTask task, JsonElement result)
    {
        var next = WithInstance(state, task.InstanceId!, i => i with { IsDone = true });
        for (var at = next.Active.GetValueOrDefault(task.InstanceId!); at is not null; at = at.ScopeId is { } scope ? next.Active.GetValueOrDefault(scope) : null)
        {
            if (at.Turn is not null)
            {
                return WithInstance(next, at.Id, i => i with { Locals = (i.Locals ?? NoValues).SetItem(task.ElementId!, result) });
            }
        }

        return next;
    }

    // What an element waited for, and tokens inside it, end with it.
    private static CaseState Ended(CaseState state, string instanceId)
    {
        var next = Dropped(state with { Active = state.Active.Remove(instanceId) }, instanceId);
        return next.Subscriptions?.Values.Any(s => s.InstanceId == instanceId) == true
            ? next with { Subscriptions = next.Subscriptions.RemoveRange(next.Subscriptions.Values.Where(s => s.InstanceId == instanceId).Select(s => s.Id)) }
            : next;
    }

    private static CaseState Dropped(CaseState state, string? scopeId) =>
        state.Waiting.Any(w => w.ScopeId == scopeId) ? state with { Waiting = state.Waiting.RemoveAll(w => w.ScopeId == scopeId) } : state;

    private static CaseState Opened(CaseState state, SubscriptionOpened e) => state with
    {
        Subscriptions = (state.Subscriptions ?? ByOrdinal.Empty<Subscription>()).Add(
            e.SubscriptionId, new Subscription(e.SubscriptionId, e.ElementId, e.InstanceId, e.Kind, e.Name, e.Key, e.Due, e.Every, e.Left)),
    };

    private static CaseState Fired(CaseState state, SubscriptionFired e)
    {
        var fired = state.Subscriptions![e.SubscriptionId];
        var next = fired.InstanceId is { } waiting && state.Active.GetValueOrDefault(waiting)?.ElementId == fired.ElementId
            ? WithInstance(state, waiting, i => i with { IsDone = true })
            : state;
        return next with
        {
            Subscriptions = e.Stays
                ? state.Subscriptions.SetItem(fired.Id, fired with { Due = e.NextDue, Left = fired.Left - 1 })
                : state.Subscriptions.Remove(fired.Id),
        };
    }

    private static CaseState WithLoop(CaseState state, string instanceId, Func<LoopProgress, LoopProgress> change) =>
        WithInstance(state, instanceId, i => i with { Loop = change(i.Loop!) });

    private static CaseState WithInstance(CaseState state, string instanceId, Func<ElementInstance, ElementInstance> change) =>
        state.Active.TryGetValue(instanceId, out var instance) ? state with { Active = state.Active.SetItem(instanceId, change(instance)) } : state;
}
