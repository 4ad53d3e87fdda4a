namespace Permits.Bpmn;

/// <summary>What an event throws or waits for (clause 10.5.5). One sealed record a kind that runs.</summary>
public abstract record EventDefinition;

/// <summary>How a timer says its time.</summary>
public enum TimerKind
{
    /// <summary>After a duration (<c>timeDuration</c>).</summary>
    Duration,

    /// <summary>At an instant (<c>timeDate</c>).</summary>
    Date,

    /// <summary>Again and again after a duration (<c>timeCycle</c>).</summary>
    Cycle,
}

/// <summary>A timer.</summary>
/// <param name="Kind">How it says its time.</param>
/// <param name="Text">ISO 8601 text, or FEEL text that gives a duration, a date and time, or such a text; empty where <paramref name="Clock"/> alone says it.</param>
/// <param name="Clock">The clock that fires it, counted as the law counts; null where its time is exact.</param>
public sealed record TimerDefinition(TimerKind Kind, string Text, ClockSpec? Clock) : EventDefinition
{
    /// <summary>Whether its text is plain ISO 8601 and no expression.</summary>
    public bool IsIso => IsoTime.Is(Kind, Text);
}

/// <summary>A message, caught by its name and key.</summary>
/// <param name="Name">The message's name.</param>
/// <param name="Key">FEEL text of the key that says which waiting event is meant (clause 8.4.2, Correlation); null where the name alone does.</param>
public sealed record MessageDefinition(string Name, string? Key) : EventDefinition;

/// <summary>A signal: every event that waits for its name catches it.</summary>
/// <param name="Name">The signal's name.</param>
public sealed record SignalDefinition(string Name) : EventDefinition;

/// <summary>An error: ends the scope that catches it.</summary>
/// <param name="Code">Its code; null where any is caught.</param>
public sealed record ErrorDefinition(string? Code) : EventDefinition;

/// <summary>An escalation: told to the scopes around, innermost first.</summary>
/// <param name="Code">Its code; null where any is caught.</param>
public sealed record EscalationDefinition(string? Code) : EventDefinition;

/// <summary>A link: one half of a sequence flow drawn in two places.</summary>
/// <param name="Name">The name that both halves have.</param>
public sealed record LinkDefinition(string Name) : EventDefinition;

/// <summary>The end of everything in the scope.</summary>
public sealed record TerminateDefinition : EventDefinition;
