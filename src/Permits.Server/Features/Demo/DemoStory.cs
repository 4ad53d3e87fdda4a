namespace Permits.Server.Features.Demo;

/// <summary>How one demonstration case goes.</summary>
public sealed record DemoStory
{
    /// <summary>The permit type.</summary>
    public required string PermitType { get; init; }

    /// <summary>How many days before now it is filed.</summary>
    public required int Age { get; init; }

    /// <summary>The user task at which it stays; null where it goes to its end.</summary>
    public string? StaysAt { get; init; }

    /// <summary>Days from opening to finishing a task of the office, the decision aside.</summary>
    public int Pace { get; init; } = 3;

    /// <summary>Days from opening to finishing the decision.</summary>
    public int DecisionPace { get; init; } = 3;

    /// <summary>Whether the completeness check finds defects.</summary>
    public bool Defects { get; init; }

    /// <summary>Whether the corrections, where there are any, are as recorded.</summary>
    public bool Corrected { get; init; } = true;

    /// <summary>Whether the decision is a refusal.</summary>
    public bool Refused { get; init; }

    /// <summary>Whether the consideration clock is extended once.</summary>
    public bool Extended { get; init; }

    /// <summary>How many reasons for delay are written; those owed after them stay open.</summary>
    public int DelayReasons { get; init; }

    /// <summary>The outcome of a user task; null where it has only one.</summary>
    public string? OutcomeOf(string element) => element switch
    {
        "check" => Defects ? "defects" : "complete",
        "recheck" => Corrected ? "complete" : "not-corrected",
        "decide" => Refused ? "refuse" : "grant",
        _ => null,
    };

    /// <summary>Days from opening to finishing a task; null where it stays open.</summary>
    public int? DaysFor(string? element) => element switch
    {
        _ when element == StaysAt => null,
        null => 2,
        "check" or "recheck" => 1,
        "decide" => DecisionPace,
        _ => Pace,
    };
}
