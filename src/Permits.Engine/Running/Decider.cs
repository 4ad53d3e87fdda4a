using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>The pure core: what a command does to a case. No I/O, no system clock, no hidden randomness; same inputs, same events.</summary>
public static partial class Decider
{
    /// <summary>
    /// Decides a command. Everything that has fallen due by <see cref="DecisionContext.Now"/> happens first, at its true instant, whatever
    /// the command: a late sweep never hides a breach.
    /// </summary>
    /// <param name="definition">The version the case is pinned to.</param>
    /// <param name="state">The case; <see cref="CaseState.None"/> for filing.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">Now, who, and the office's calendar.</param>
    /// <returns>The events in order, or the problems; a refusal changes nothing.</returns>
    public static Result<ImmutableArray<CaseEvent>> Decide(Definition definition, CaseState state, Command command, DecisionContext context) =>
        throw new NotSupportedException();
}

/// <summary>Folds events into state. Frozen once released: new behaviour comes as new events.</summary>
public static partial class Applier
{
    /// <summary>The case after one more event.</summary>
    /// <exception cref="System.Diagnostics.UnreachableException">An event type it does not know: a bug.</exception>
    public static CaseState Apply(CaseState state, CaseEvent @event) => throw new NotSupportedException();
}
