using System.Collections.Immutable;

namespace Permits.Bpmn.Lint;

/// <summary>
/// What tokens can do (BPMN 2.0.2 clause 13), values aside: any condition may be true, anything waited for may happen, a loop is done once or
/// not at all. What needs no waiting is done to its end before anything else happens, as the engine does.
/// </summary>
/// <param name="process">The process.</param>
/// <param name="passed">Told of every node that a token enters, and of everything that waited and is done, with the state then.</param>
internal sealed class GameMoves(ProcessModel process, Action<FlowNode, GameState> passed)
{
    /// <summary>The most flows with conditions out of one node of which all combinations are tried.</summary>
    private const int MaxChoices = 6;

    /// <summary>The most steps that need no waiting, over all runs.</summary>
    private const int MaxMoves = 30_000;

    /// <summary>The milestones that are watched.</summary>
    public static readonly ImmutableArray<string> Watched = ["complete", "decided", "notified"];

    private readonly InclusiveJoins _joins = InclusiveJoins.Of(process);

    private int _moves;

    /// <summary>Whether some choice or run was left out because there were too many.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>The states in which everything waits, at the start.</summary>
    public IEnumerable<GameState> Start()
    {
        var state = new GameState { Root = new GameScope(null), Reached = [] };
        return Begin(state, [], null).SelectMany(Settle);
    }

    /// <summary>Everything that can happen next in a state in which everything waits.</summary>
    /// <param name="state">The state.</param>
    /// <param name="onlyFirst">Whether the order of what happens side by side does not matter, so that the first of it stands for all.</param>
    public IEnumerable<GameState> Happenings(GameState state, bool onlyFirst)
    {
        foreach (var path in Paths(state.Root))
        {
            var scope = state.At(path);
            for (var index = 0; index < scope.Inside.Count; index++)
            {
                foreach (var next in Happening(state, path, index))
                {
                    yield return next;
                }

                if (onlyFirst)
                {
                    yield break;
                }
            }

            foreach (var next in process.EventSubProcessesOf(scope.Container).SelectMany(e => Triggered(state, path, e)))
            {
                yield return next;
            }
        }
    }

    /// <summary>Moves tokens until everything waits; every way they may choose.</summary>
    public IEnumerable<GameState> Settle(GameState state)
    {
        var pending = new Stack<GameState>([state]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryPop(out var at))
        {
            if (!seen.Add(at.Key()))
            {
                continue;
            }

            if (++_moves > MaxMoves)
            {
                LeftOut = true;
                yield break;
            }

            if (at.Count > TokenGame.MaxTokens || MoveOne(at) is not { } next)
            {
                yield return at;
                continue;
            }

            foreach (var moved in next.AsEnumerable().Reverse())
            {
                pending.Push(moved);
            }
        }
    }

    /// <summary>The parallel and inclusive gateways at which tokens wait for others.</summary>
    public IEnumerable<string> WaitingJoins(GameState state) =>
        Paths(state.Root).SelectMany(p => state.At(p).Tokens).Select(f => process.Flows[f].TargetId).Distinct();

    private IEnumerable<GameState> Happening(GameState state, ImmutableArray<int> path, int index)
    {
        var place = state.At(path).Inside[index];
        var node = process.Node(place.Node);
        if (node is EventBasedGateway)
        {
            foreach (var flow in node.Outgoing)
            {
                var next = Without(state, path, index);
                var target = process.Node(process.Flows[flow].TargetId);
                Pass(next, node);
                foreach (var left in Leave(next, path, target))
                {
                    yield return left;
                }
            }
        }
        else if (place.Inner is null)
        {
            // What was entered in time may be finished too late.
            passed(node, state);
            foreach (var left in Leave(Without(state, path, index), path, node))
            {
                yield return left;
            }
        }

        foreach (var boundary in process.BoundaryEventsOf(place.Node).Where(b => MayHappen(b, place)))
        {
            var next = boundary.Interrupting ? Without(state, path, index) : state.Next();
            if (!boundary.Interrupting)
            {
                next.At(path).Inside[index].Spent.Add(boundary.Id);
            }

            foreach (var left in Leave(next, path, boundary))
            {
                yield return left;
            }
        }
    }

    // What a scope throws comes when it is thrown; a step may end with an error by itself.
    private static bool MayHappen(BoundaryEvent boundary, GamePlace place) =>
        !place.Spent.Contains(boundary.Id) && boundary.Event switch
        {
            EscalationDefinition => false,
            ErrorDefinition => place.Inner is null,
            _ => true,
        };

    private IEnumerable<GameState> Triggered(GameState state, ImmutableArray<int> path, SubProcess scope)
    {
        var start = process.TriggerOf(scope);
        if (start.Event is ErrorDefinition or EscalationDefinition || state.At(path).IsEmpty || state.At(path).Spent.Contains(scope.Id))
        {
            return [];
        }

        return Open(state.Next(), path, scope, start);
    }

    private IEnumerable<GameState> Open(GameState next, ImmutableArray<int> path, SubProcess scope, StartEvent start)
    {
        var around = next.At(path);
        if (start.Interrupting)
        {
            around.Clear();
        }

        // One that interrupts ends all others of its scope too.
        around.Spent.UnionWith(start.Interrupting ? process.EventSubProcessesOf(around.Container).Select(s => s.Id) : [scope.Id]);
        around.Inside.Add(new GamePlace(scope.Id, new GameScope(scope.Id)));
        Pass(next, scope);
        return Leave(next, path.Add(around.Inside.Count - 1), start);
    }

    /// <summary>One step that needs no waiting; null where there is none.</summary>
    private List<GameState>? MoveOne(GameState state)
    {
        foreach (var path in Paths(state.Root))
        {
            var scope = state.At(path);
            foreach (var flow in scope.Tokens)
            {
                var target = process.Node(process.Flows[flow].TargetId);
                if (target is ParallelGateway && target.Incoming.All(scope.Tokens.Contains))
                {
                    return [.. Join(state, path, target, target.Incoming)];
                }

                if (target is not (ParallelGateway or InclusiveGateway { Incoming.Length: > 1 }))
                {
                    var next = state.Fork();
                    next.At(path).Tokens.Remove(flow);
                    return [.. Enter(next, path, target)];
                }
            }
        }

        return JoinInclusive(state) ?? FinishScope(state);
    }

    private List<GameState>? JoinInclusive(GameState state)
    {
        foreach (var path in Paths(state.Root))
        {
            var scope = state.At(path);
            foreach (var gateway in scope.Tokens.Select(f => process.Node(process.Flows[f].TargetId)).OfType<InclusiveGateway>().Distinct())
            {
                if (_joins.IsComplete(gateway, new InclusiveJoins.Tokens([.. scope.Tokens], [.. scope.Inside.Select(p => p.Node)])))
                {
                    return [.. Join(state, path, gateway, gateway.Incoming.Where(scope.Tokens.Contains))];
                }
            }
        }

        return null;
    }

    private List<GameState>? FinishScope(GameState state)
    {
        foreach (var path in Paths(state.Root))
        {
            var index = state.At(path).Inside.FindIndex(p => p.Inner is { IsEmpty: true });
            if (index >= 0)
            {
                var node = process.Node(state.At(path).Inside[index].Node);
                var next = state.Fork();
                next.At(path).Inside.RemoveAt(index);
                return [.. Leave(next, path, node)];
            }
        }

        return null;
    }

    private IEnumerable<GameState> Join(GameState state, ImmutableArray<int> path, FlowNode gateway, IEnumerable<string> flows)
    {
        var taken = flows.ToList();
        var next = state.Fork();
        taken.ForEach(f => next.At(path).Tokens.Remove(f));
        passed(gateway, next);
        return Leave(next, path, gateway);
    }

    /// <summary>A token enters a node: it waits there, or goes on at once.</summary>
    private IEnumerable<GameState> Enter(GameState state, ImmutableArray<int> path, FlowNode node)
    {
        passed(node, state);
        if (node is Activity { Loop: MultiInstance or StandardLoop { TestBefore: true } })
        {
            // It may be done no time at all.
            return Leave(state.Fork(), path, node).Concat(EnterOnce(state, path, node));
        }

        return EnterOnce(state, path, node);
    }

    private IEnumerable<GameState> EnterOnce(GameState state, ImmutableArray<int> path, FlowNode node)
    {
        switch (node)
        {
            case UserTask or ServiceTask or ReceiveTask or EventBasedGateway or IntermediateCatchEvent { Event: not LinkDefinition }:
                state.At(path).Inside.Add(new GamePlace(node.Id, null));
                return [state];
            case SubProcess or CallActivity:
                var scope = ProcessModel.ScopeWithin(node);
                var around = state.At(path);
                around.Inside.Add(new GamePlace(node.Id, new GameScope(scope)));
                return Begin(state, path.Add(around.Inside.Count - 1), scope);
            case EndEvent end:
                return End(state, path, end);
            case IntermediateThrowEvent { Event: LinkDefinition }:
                Pass(state, node);
                return Enter(state, path, process.LinkTargetsOf(node).First());
            case IntermediateThrowEvent { Event: EscalationDefinition told }:
                return Leave(state.Fork(), path, node).SelectMany(s => Raised(s, path, d => d is EscalationDefinition e && (e.Code is null || e.Code == told.Code)) ?? [s]);
            case Activity when process.BoundaryEventsOf(node.Id).Any(b => b.Event is ErrorDefinition):
                return Leave(state.Fork(), path, node)
                    .Concat(process.BoundaryEventsOf(node.Id).Where(b => b.Event is ErrorDefinition).SelectMany(b => Leave(state.Fork(), path, b)));
            default:
                return Leave(state, path, node);
        }
    }

    private IEnumerable<GameState> End(GameState state, ImmutableArray<int> path, EndEvent end)
    {
        Pass(state, end);
        switch (end.Event)
        {
            case TerminateDefinition:
                state.At(path).Clear();
                return [state];
            case ErrorDefinition error:
                return Raised(state, path, d => d is ErrorDefinition e && (e.Code is null || e.Code == error.Code)) ?? [state];
            case EscalationDefinition told:
                return Raised(state, path, d => d is EscalationDefinition e && (e.Code is null || e.Code == told.Code)) ?? [state];
            default:
                return [state];
        }
    }

    /// <summary>Tells the scopes around, innermost first; null where none catches it.</summary>
    private IEnumerable<GameState>? Raised(GameState state, ImmutableArray<int> path, Func<EventDefinition, bool> catches)
    {
        string? within = null;
        for (var at = path; ; at = at[..^1])
        {
            var scope = state.At(at);
            var handler = process.EventSubProcessesOf(scope.Container).FirstOrDefault(s => s.Id != within && process.TriggerOf(s).Event is { } d && catches(d));
            if (handler is not null)
            {
                return Open(state, at, handler, process.TriggerOf(handler));
            }

            if (at.IsEmpty)
            {
                return null;
            }

            var around = state.At(at[..^1]);
            within = around.Inside[at[^1]].Node;
            var boundary = process.BoundaryEventsOf(within).FirstOrDefault(b => catches(b.Event));
            if (boundary is not null)
            {
                if (boundary.Interrupting)
                {
                    around.Inside.RemoveAt(at[^1]);
                }

                return Leave(state, at[..^1], boundary);
            }
        }
    }

    private IEnumerable<GameState> Begin(GameState state, ImmutableArray<int> path, string? container) =>
        process.StartsOf(container).Aggregate((IEnumerable<GameState>)[state], (states, start) => states.SelectMany(s => Enter(s, path, start)));

    /// <summary>A node is done: every choice of the flows that its token may take.</summary>
    private IEnumerable<GameState> Leave(GameState state, ImmutableArray<int> path, FlowNode node)
    {
        Pass(state, node);
        foreach (var flows in Choices(node))
        {
            var next = state.Fork();
            next.At(path).Tokens.AddRange(flows);
            yield return next;
        }
    }

    private IEnumerable<ImmutableArray<string>> Choices(FlowNode node)
    {
        if (node is ExclusiveGateway && node.Outgoing.Length > 0)
        {
            return node.Outgoing.Select(f => ImmutableArray.Create(f));
        }

        var conditional = node.Outgoing.Where(f => f != node.DefaultFlowId && process.Flows[f].Condition is not null).ToList();
        var always = node.Outgoing.Where(f => f != node.DefaultFlowId && process.Flows[f].Condition is null).ToList();
        if (conditional.Count == 0 && node.DefaultFlowId is null)
        {
            return [[.. always]];
        }

        if (conditional.Count > MaxChoices)
        {
            LeftOut = true;
            conditional = conditional[..MaxChoices];
        }

        var choices = Enumerable.Range(0, 1 << conditional.Count)
            .Select(bits => always.Concat(conditional.Where((_, i) => (bits & (1 << i)) != 0)).ToImmutableArray())
            .Where(c => c.Length > 0);
        return node.DefaultFlowId is { } otherwise && always.Count == 0 ? choices.Append([otherwise]) : choices;
    }

    private static void Pass(GameState state, FlowNode node)
    {
        state.Passed.Add(node.Id);
        state.Reached.UnionWith(node.Milestones.Where(Watched.Contains));
        state.Exempt |= node is EndEvent { Result: "returned" or "withdrawn" };
    }

    private static GameState Without(GameState state, ImmutableArray<int> path, int index)
    {
        var next = state.Next();
        next.At(path).Inside.RemoveAt(index);
        return next;
    }

    // Inner scopes before the ones around them.
    private static IEnumerable<ImmutableArray<int>> Paths(GameScope root) => Below(root, []);

    private static IEnumerable<ImmutableArray<int>> Below(GameScope scope, ImmutableArray<int> path) =>
        scope.Inside.SelectMany((p, i) => p.Inner is null ? [] : Below(p.Inner, path.Add(i))).Append(path);
}
