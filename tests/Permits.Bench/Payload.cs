namespace Permits.Bench;

/// <summary>How much a completion writes: what the floor writes too.</summary>
/// <param name="EventsEach">Events a completion appends on average.</param>
/// <param name="EventBytes">Characters of one event's JSON on average.</param>
/// <param name="SnapshotBytes">Characters of a snapshot's JSON on average.</param>
internal sealed record Payload(double EventsEach, int EventBytes, int SnapshotBytes);
