using System.Collections.Immutable;
using NodaTime;

namespace Permits.Engine;

/// <summary>A case as the system knew it at an instant: what was recorded later is not in it, though it may have happened before.</summary>
/// <param name="State">The state.</param>
/// <param name="Log">The events recorded until then, oldest first; never empty.</param>
public sealed record CaseReplay(CaseState State, ImmutableArray<RecordedEvent> Log)
{
    /// <summary>Plays a case's log again up to an instant, by the core that decided it.</summary>
    /// <param name="log">The whole log, oldest first.</param>
    /// <param name="at">What was recorded at this instant is still in.</param>
    /// <returns>Null where nothing had been recorded by then.</returns>
    public static CaseReplay? AsOf(ImmutableArray<RecordedEvent> log, Instant at) =>
        log.RemoveAll(recorded => recorded.RecordedAt > at) is { IsEmpty: false } known
            ? new CaseReplay(known.Aggregate(CaseState.None, (state, recorded) => Applier.Apply(state, recorded.Event)), known)
            : null;
}
