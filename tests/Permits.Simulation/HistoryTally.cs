using Permits.Engine;

namespace Permits.Simulation;

/// <summary>What broke, and at which step.</summary>
internal sealed record Failure(string Rule, string Detail, int Step);

/// <summary>What histories came to, to see that they mean something.</summary>
internal sealed class HistoryTally
{
    public Dictionary<string, int> Accepted { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Results { get; } = new(StringComparer.Ordinal);

    public int Changes { get; set; }

    public int Breaches { get; set; }

    public int Pauses { get; set; }

    public int Extensions { get; set; }

    public int Moves { get; set; }

    public void Count(Command command, bool isAccepted) => Add(isAccepted ? Accepted : Refused, command.GetType().Name, 1);

    public void Closed(CaseState state)
    {
        Add(Results, state.Result!, 1);
        Breaches += state.Breaches.Count;
        Pauses += state.Clocks.Values.Sum(c => c.Pauses.Length);
        Extensions += state.Clocks.Values.Sum(c => c.Extensions.Length);
        Moves += state.Clocks.Values.Sum(c => c.Moves?.Length ?? 0);
    }

    public void Add(HistoryTally other)
    {
        foreach (var (mine, theirs) in new[] { (Accepted, other.Accepted), (Refused, other.Refused), (Results, other.Results) })
        {
            foreach (var (name, count) in theirs)
            {
                Add(mine, name, count);
            }
        }

        Changes += other.Changes;
        Breaches += other.Breaches;
        Pauses += other.Pauses;
        Extensions += other.Extensions;
        Moves += other.Moves;
    }

    public override string ToString() =>
        $"closed {Text(Results)}; {Breaches} breaches, {Pauses} pauses, {Extensions} extensions, {Moves} moved due dates, {Changes} calendar changes; accepted {Text(Accepted)}; refused {Text(Refused)}";

    private static string Text(Dictionary<string, int> counts) => string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"));

    private static void Add(Dictionary<string, int> counts, string name, int more) => counts[name] = counts.GetValueOrDefault(name) + more;
}
