namespace Permits.Bpmn.Lint;

/// <summary>
/// Plays every run of a process by tokens, within bounds, and keeps what shows that it is not sound: joins that wait for ever, tasks never
/// entered, states from which no end can be reached, tokens that grow in number without end, and what the law asks of every run.
/// </summary>
internal sealed class TokenGame
{
    /// <summary>The most states tried.</summary>
    public const int MaxStates = 10_000;

    /// <summary>The most tokens at one time.</summary>
    public const int MaxTokens = 60;

    // From so many tokens on it is looked whether they only ever become more.
    private const int Suspicious = 12;

    private readonly GameMoves _moves;
    private readonly bool _onlyFirst;
    private readonly Dictionary<string, GameState> _seen = new(StringComparer.Ordinal);
    private readonly List<(string From, string To)> _steps = [];
    private readonly HashSet<string> _over = [];
    private readonly Queue<(string Key, GameState State)> _pending = new();

    /// <summary>Sets the game up.</summary>
    /// <param name="model">A process whose parts are all there.</param>
    /// <param name="everyOrder">Whether to try every order of what happens side by side, also where it makes no difference to what is found.</param>
    public TokenGame(LintModel model, bool everyOrder = false)
    {
        _moves = new GameMoves(model.Process, (node, state) =>
        {
            Entered.Add(node.Id);
            if (node is ParallelGateway or InclusiveGateway)
            {
                Fired.Add(node.Id);
            }

            if (state.Reached.Contains("complete") && IsBarredAfterComplete(node))
            {
                Barred.TryAdd(node.Id, state.Way());
            }
        });
        _onlyFirst = !everyOrder && !model.Nodes.Any(OrderMatters) && !SplittingLoops.Has(model);
    }

    /// <summary>Whether every run was tried.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether some run comes to its end, with no token left.</summary>
    public bool CanFinish { get; private set; }

    /// <summary>A way on which tokens become more without end; null where none was found.</summary>
    public string? Growing { get; private set; }

    /// <summary>A way to a state from which no end can be reached although something can still happen; null where there is none.</summary>
    public string? Caught { get; private set; }

    /// <summary>Nodes that a token entered in some run.</summary>
    public HashSet<string> Entered { get; } = new(StringComparer.Ordinal);

    /// <summary>Joins that fired in some run.</summary>
    public HashSet<string> Fired { get; } = new(StringComparer.Ordinal);

    /// <summary>Joins that wait for ever in some run, with that run.</summary>
    public Dictionary<string, string> Stuck { get; } = new(StringComparer.Ordinal);

    /// <summary>Owed milestones that some run ends without, with the node it ended at and that run.</summary>
    public Dictionary<string, (string End, string Way)> Skipped { get; } = new(StringComparer.Ordinal);

    /// <summary>User tasks entered after <c>complete</c> that ask papers of the applicant or let an officer act on incompleteness, with the way there.</summary>
    public Dictionary<string, string> Barred { get; } = new(StringComparer.Ordinal);

    /// <summary>The nodes that wait together, in each state tried.</summary>
    internal IEnumerable<IReadOnlySet<string>> WaitingTogether => _seen.Values.Select(s => s.Root.Leaves().ToHashSet(StringComparer.Ordinal));

    /// <summary>Plays all runs.</summary>
    public void Play()
    {
        foreach (var start in _moves.Start())
        {
            Reach(null, start);
        }

        while (Growing is null && _pending.TryDequeue(out var at))
        {
            var any = false;
            foreach (var next in _moves.Happenings(at.State, _onlyFirst).SelectMany(_moves.Settle))
            {
                any = true;
                Reach(at.Key, next);
            }

            if (!any)
            {
                Finish(at.Key, at.State);
            }
        }

        IsComplete &= !_moves.LeftOut && Growing is null;
        if (IsComplete && Stuck.Count == 0)
        {
            FindCaught();
        }
    }

    // Tokens side by side do not meet but in parallel joins, unless something ends, looks at or is barred by what others do.
    private static bool OrderMatters(FlowNode node) =>
        node is SubProcess or CallActivity or InclusiveGateway { Incoming.Length: > 1 } or EndEvent { Event: TerminateDefinition or ErrorDefinition or EscalationDefinition }
        || IsBarredAfterComplete(node);

    private static bool IsBarredAfterComplete(FlowNode node) =>
        node is UserTask task
        && ((task.AsksDocuments && !task.AfterFault) || task.Outcomes.Any(o => o.BarredAfterComplete && !o.AfterFault));

    private void Reach(string? from, GameState state)
    {
        var key = state.Key();
        if (from is not null)
        {
            _steps.Add((from, key));
        }

        if (_seen.ContainsKey(key))
        {
            return;
        }

        if (state.Count >= Suspicious && Grows(state))
        {
            Growing = state.Way();
        }
        else if (_seen.Count >= MaxStates || state.Count > MaxTokens)
        {
            IsComplete = false;
        }
        else
        {
            _seen.Add(key, state);
            _pending.Enqueue((key, state));
        }
    }

    // Every place that holds tokens now held some before, fewer in all: what led here can be done again.
    private static bool Grows(GameState state)
    {
        var places = state.Key(withCounts: false);
        for (var before = state.From; before is not null; before = before.From)
        {
            if (before.Count < state.Count && before.Key(withCounts: false) == places)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nothing can happen: the run is over, or tokens wait at joins for ever.</summary>
    private void Finish(string key, GameState state)
    {
        foreach (var join in _moves.WaitingJoins(state))
        {
            Stuck.TryAdd(join, state.Way());
        }

        if (!state.Root.IsEmpty)
        {
            return;
        }

        CanFinish = true;
        _over.Add(key);
        if (!state.Exempt)
        {
            foreach (var milestone in GameMoves.Watched.Where(m => m != "complete" && !state.Reached.Contains(m)))
            {
                Skipped.TryAdd(milestone, (LastOf(state), state.Way()));
            }
        }
    }

    private static string LastOf(GameState state) => state.Passed.Count > 0 ? state.Passed[^1] : state.From is null ? "" : LastOf(state.From);

    private void FindCaught()
    {
        var before = _steps.ToLookup(s => s.To, s => s.From, StringComparer.Ordinal);
        var good = new HashSet<string>(_over, StringComparer.Ordinal);
        var pending = new Stack<string>(good);
        while (pending.TryPop(out var key))
        {
            foreach (var earlier in before[key].Where(good.Add))
            {
                pending.Push(earlier);
            }
        }

        Caught = _seen.FirstOrDefault(s => !good.Contains(s.Key)).Value?.Way();
    }
}
