using System.Collections.Immutable;

namespace Permits.Bpmn.Lint;

/// <summary>
/// Plays every run of a process by tokens on flows (BPMN 2.0.2 clause 13), leaving values aside: an exclusive gateway may take any flow, a timer
/// may fire or not. Tokens are served first come, first served; the order in which parallel branches move changes neither which joins get stuck
/// nor which milestones are reached, so one order stands for all and only choices multiply the states.
/// </summary>
internal sealed class TokenGame(LintModel model)
{
    /// <summary>The most states tried.</summary>
    public const int MaxStates = 10_000;

    /// <summary>The most tokens at one time; beyond it a parallel split is being repeated without end.</summary>
    private const int MaxTokens = 100;

    private const string Complete = "complete";

    private static readonly ImmutableArray<string> Owed = ["decided", "notified"];

    private static readonly ImmutableArray<string> Watched = [Complete, .. Owed];

    private readonly HashSet<string> _seen = [];
    private readonly Queue<State> _pending = new();

    /// <summary>Where the tokens are, oldest first, and what has been reached on the way.</summary>
    /// <param name="Tokens">Ids of the flows that hold a token.</param>
    /// <param name="Reached">Milestones of <see cref="Watched"/> reached.</param>
    /// <param name="Exempt">Whether an end was reached that owes no decision: returned or withdrawn.</param>
    /// <param name="Last">The node passed last; with <paramref name="From"/> it tells the way.</param>
    /// <param name="From">The state before; null at the start.</param>
    private sealed record State(ImmutableList<string> Tokens, ImmutableArray<string> Reached, bool Exempt, FlowNode Last, State? From);

    /// <summary>Whether every run was tried.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether some run comes to its end, with no token left.</summary>
    public bool CanFinish { get; private set; }

    /// <summary>Parallel joins that got all their flows in some run.</summary>
    public HashSet<string> Fired { get; } = [];

    /// <summary>Parallel joins that wait for ever in some run, with that run.</summary>
    public Dictionary<string, string> Stuck { get; } = [];

    /// <summary>Owed milestones that some run ends without, with the node it ended at and that run.</summary>
    public Dictionary<string, (string End, string Way)> Skipped { get; } = [];

    /// <summary>User tasks entered after <c>complete</c> that ask papers of the applicant or let an officer act on incompleteness, with the way there.</summary>
    public Dictionary<string, string> Barred { get; } = [];

    /// <summary>Plays all runs.</summary>
    public void Play()
    {
        var start = model.Nodes.OfType<StartEvent>().Single();
        Reach(Pass(new State([], [], false, start, null), start, start.Outgoing));
        while (_pending.TryDequeue(out var state))
        {
            Step(state);
        }
    }

    private void Step(State state)
    {
        foreach (var flowId in state.Tokens)
        {
            var node = model.Find(model.FindFlow(flowId)!.TargetId)!;
            if (node is not ParallelGateway join)
            {
                if (IsBarredAfterComplete(node) && state.Tokens.Count > 1)
                {
                    // Whether a parallel branch reaches "complete" first matters here, so both orders are tried.
                    Reach(state with { Tokens = state.Tokens.Remove(flowId).Add(flowId) });
                }

                Enter(state with { Tokens = state.Tokens.Remove(flowId) }, node);
                return;
            }

            if (join.Incoming.All(state.Tokens.Contains))
            {
                Fired.Add(join.Id);
                Reach(Pass(state with { Tokens = join.Incoming.Aggregate(state.Tokens, (left, id) => left.Remove(id)) }, join, join.Outgoing));
                return;
            }
        }

        Finish(state);
    }

    /// <summary>Every way a node can be passed.</summary>
    private void Enter(State state, FlowNode node)
    {
        switch (node)
        {
            case ExclusiveGateway { Outgoing.Length: > 0 } gateway:
                foreach (var flow in gateway.Outgoing)
                {
                    Reach(Pass(state, gateway, [flow]));
                }

                break;

            case UserTask task:
                Work(state, task);
                break;

            case EndEvent { Result: "returned" or "withdrawn" } end:
                Reach(Pass(state, end, []) with { Exempt = true });
                break;

            default:
                Reach(Pass(state, node, node.Outgoing));
                break;
        }
    }

    /// <summary>A task is done or cut off by a timer; before that none, one or all of its other timers may have fired.</summary>
    private void Work(State state, UserTask task)
    {
        if (state.Reached.Contains(Complete) && IsBarredAfterComplete(task))
        {
            Barred.TryAdd(task.Id, WayOf(state));
        }

        var timers = model.BoundaryEventsOf(task).ToLookup(b => b.Interrupting);
        var reminders = timers[false].ToList();
        List<List<BoundaryEvent>> fired = [[], .. reminders.Select(r => new List<BoundaryEvent> { r })];
        if (reminders.Count > 1)
        {
            fired.Add(reminders);
        }

        foreach (var before in fired)
        {
            var during = before.Aggregate(state, (s, reminder) => Pass(s, reminder, reminder.Outgoing));
            Reach(Pass(during, task, task.Outgoing));
            foreach (var cutOff in timers[true])
            {
                Reach(Pass(during, cutOff, cutOff.Outgoing));
            }
        }
    }

    private static bool IsBarredAfterComplete(FlowNode node) =>
        node is UserTask task
        && ((task.AsksDocuments && !task.AfterFault) || task.Outcomes.Any(o => o.BarredAfterComplete && !o.AfterFault));

    private static State Pass(State state, FlowNode node, ImmutableArray<string> leaving) => new(
        state.Tokens.AddRange(leaving), [.. Watched.Where(m => state.Reached.Contains(m) || node.Milestones.Contains(m))], state.Exempt, node, state);

    private void Reach(State state)
    {
        if (state.Tokens.Count > MaxTokens)
        {
            IsComplete = false;
        }
        else if (_seen.Add(KeyOf(state)))
        {
            if (_seen.Count > MaxStates)
            {
                IsComplete = false;
                _pending.Clear();
            }
            else
            {
                _pending.Enqueue(state);
            }
        }
    }

    /// <summary>Nothing can move: the run is over, or tokens wait at joins for ever.</summary>
    private void Finish(State state)
    {
        foreach (var flowId in state.Tokens)
        {
            Stuck.TryAdd(model.FindFlow(flowId)!.TargetId, WayOf(state));
        }

        CanFinish |= state.Tokens.IsEmpty;
        if (state.Tokens.IsEmpty && !state.Exempt)
        {
            foreach (var milestone in Owed.Where(m => !state.Reached.Contains(m)))
            {
                Skipped.TryAdd(milestone, (state.Last.Id, WayOf(state)));
            }
        }
    }

    private static string KeyOf(State state) => string.Join(' ', state.Tokens) + "|" + string.Join(' ', state.Reached) + "|" + state.Exempt;

    private static string WayOf(State state)
    {
        var passed = new Stack<string>();
        for (var at = state; at is { From: not null }; at = at.From)
        {
            passed.Push(at.Last.Id);
        }

        return string.Join(" → ", passed);
    }
}
