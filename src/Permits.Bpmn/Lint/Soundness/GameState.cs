using System.Text;

namespace Permits.Bpmn.Lint;

/// <summary>Where the tokens of one run are, and what has been reached on the way. Copied before it is changed.</summary>
internal sealed class GameState
{
    /// <summary>The main process.</summary>
    public required GameScope Root { get; init; }

    /// <summary>Milestones reached, of those watched.</summary>
    public required HashSet<string> Reached { get; init; }

    /// <summary>Whether an end was reached that owes no decision: returned or withdrawn.</summary>
    public bool Exempt { get; set; }

    /// <summary>Nodes passed since <see cref="From"/>, in order.</summary>
    public List<string> Passed { get; } = [];

    /// <summary>The state before; null at the start.</summary>
    public GameState? From { get; init; }

    /// <summary>How many tokens there are, on flows and in nodes.</summary>
    public int Count => Root.Count;

    /// <summary>A copy that goes on from here.</summary>
    public GameState Next() => new() { Root = Root.Copy(), Reached = [.. Reached], Exempt = Exempt, From = this };

    /// <summary>A copy that goes on beside this one.</summary>
    public GameState Fork()
    {
        var fork = new GameState { Root = Root.Copy(), Reached = [.. Reached], Exempt = Exempt, From = From };
        fork.Passed.AddRange(Passed);
        return fork;
    }

    /// <summary>The scope at a path of indexes into <see cref="GameScope.Inside"/>.</summary>
    public GameScope At(IReadOnlyList<int> path) => path.Aggregate(Root, (scope, index) => scope.Inside[index].Inner!);

    /// <summary>The same text for two states that go on alike.</summary>
    /// <param name="withCounts">Whether how many tokens are at one place tells them apart.</param>
    public string Key(bool withCounts = true)
    {
        var text = new StringBuilder();
        Root.Write(text, withCounts);
        return text.Append('|').AppendJoin(' ', Reached.Order(StringComparer.Ordinal)).Append(Exempt ? "!" : "").ToString();
    }

    /// <summary>The nodes passed from the start on.</summary>
    public string Way()
    {
        var parts = new Stack<List<string>>();
        for (var at = this; at is not null; at = at.From)
        {
            parts.Push(at.Passed);
        }

        return string.Join(" → ", parts.SelectMany(p => p));
    }
}

/// <summary>The tokens of one scope.</summary>
/// <param name="Container">What it runs the flow of; null for the main process.</param>
internal sealed record GameScope(string? Container)
{
    /// <summary>Flows that hold a token, oldest first.</summary>
    public List<string> Tokens { get; init; } = [];

    /// <summary>Nodes that hold one.</summary>
    public List<GamePlace> Inside { get; init; } = [];

    /// <summary>Event sub-processes that do not interrupt and have run: once is enough to see what they do.</summary>
    public HashSet<string> Spent { get; init; } = [];

    /// <summary>How many tokens it and what is in it hold.</summary>
    public int Count => Tokens.Count + Inside.Sum(p => 1 + (p.Inner?.Count ?? 0));

    /// <summary>Whether nothing is left in it.</summary>
    public bool IsEmpty => Tokens.Count == 0 && Inside.Count == 0;

    /// <summary>The nodes in it, and in what is in it, that wait for something to happen.</summary>
    public IEnumerable<string> Leaves() => Inside.SelectMany(p => p.Inner?.Leaves() ?? [p.Node]);

    /// <summary>A deep copy.</summary>
    public GameScope Copy() => new(Container) { Tokens = [.. Tokens], Inside = [.. Inside.Select(p => p.Copy())], Spent = [.. Spent] };

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        Tokens.Clear();
        Inside.Clear();
    }

    /// <summary>Writes it in an order that does not depend on how it came about.</summary>
    public void Write(StringBuilder text, bool withCounts)
    {
        var parts = Tokens.Concat(Inside.Select(p => p.Text(withCounts))).Order(StringComparer.Ordinal);
        text.Append('(').AppendJoin(' ', withCounts ? parts : parts.Distinct()).Append('/').AppendJoin(' ', Spent.Order(StringComparer.Ordinal)).Append(')');
    }
}

/// <summary>A node that holds a token.</summary>
/// <param name="Node">Its id.</param>
/// <param name="Inner">What runs in it; null where it waits.</param>
internal sealed record GamePlace(string Node, GameScope? Inner)
{
    /// <summary>Its boundary events that do not interrupt and have happened.</summary>
    public HashSet<string> Spent { get; init; } = [];

    /// <summary>A deep copy.</summary>
    public GamePlace Copy() => new(Node, Inner?.Copy()) { Spent = [.. Spent] };

    /// <summary>Its part of the key.</summary>
    public string Text(bool withCounts)
    {
        var text = new StringBuilder(Node).Append('[').AppendJoin(' ', Spent.Order(StringComparer.Ordinal)).Append(']');
        Inner?.Write(text, withCounts);
        return text.ToString();
    }
}
