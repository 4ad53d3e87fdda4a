using NodaTime;
using Permits.Engine;

namespace Permits.Exports;

/// <summary>An event as mining tools see it: what was done, at which point of its life.</summary>
/// <param name="Recorded">The event.</param>
/// <param name="Name">What was done, in words: the step, clock or milestone.</param>
/// <param name="Lifecycle">A transition of the standard life cycle of XES.</param>
/// <param name="Kind">The event's own name, e.g. <c>TaskCompleted</c>.</param>
internal sealed record Activity(RecordedEvent Recorded, LocalText Name, string Lifecycle, string Kind)
{
    /// <summary>The task it is about; null where none.</summary>
    public string? Task { get; init; }

    /// <summary>The step on the diagram; null where none.</summary>
    public string? Element { get; init; }

    /// <summary>The role of whoever may do the task; null where it is about none.</summary>
    public string? Role { get; init; }

    /// <summary>How it came out; null where nothing came out.</summary>
    public string? Outcome { get; init; }

    /// <summary>The clock it is about; null where none.</summary>
    public string? Clock { get; init; }

    /// <summary>Who has the task from then on, or did it; null where nobody.</summary>
    public string? Resource { get; init; }

    /// <summary>When it legally happened.</summary>
    public Instant At => Recorded.Event.At;
}
