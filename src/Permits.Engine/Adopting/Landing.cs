namespace Permits.Engine;

/// <summary>What of a running case waits.</summary>
public enum WaitingKind
{
    /// <summary>A task that a person is to do.</summary>
    Task,

    /// <summary>An event, or a task that a message or a program is to end.</summary>
    Event,

    /// <summary>A sub-process, call or loop that is under way.</summary>
    Scope,

    /// <summary>A running clock.</summary>
    Clock,

    /// <summary>A token before a join.</summary>
    Join,
}

/// <summary>Where one waiting thing of a case would go on under another version.</summary>
/// <param name="Kind">What waits.</param>
/// <param name="Id">Its id: of the element instance, event or clock; of the flow for a token.</param>
/// <param name="From">Where it waits: the element, the clock's spec, or the flow.</param>
/// <param name="Name">Its name.</param>
/// <param name="To">Where it goes on; null where it cannot.</param>
/// <param name="ToName">The name of that; null where it cannot.</param>
/// <param name="Problem">Why it cannot; null where it can.</param>
public sealed record Landing(WaitingKind Kind, string Id, string From, LocalText Name, string? To, LocalText? ToName, Problem? Problem)
{
    /// <summary>Whether it goes on under another id.</summary>
    public bool IsMove => To is not null && To != From;
}
