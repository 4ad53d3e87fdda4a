using System.Text.Json;
using NodaTime;

namespace Permits.Engine;

/// <summary>One thing done to a tried case.</summary>
public abstract record TrialAct
{
    /// <summary>Finishes an open task.</summary>
    /// <param name="Task">The user task's element id, or the task's own id; with several open tasks of one element, the oldest.</param>
    /// <param name="Outcome">One of its outcomes; null where it has only one.</param>
    /// <param name="With">Its form's data; undefined where it has no form.</param>
    /// <param name="Reason">The written reason; null where none is asked.</param>
    public sealed record Complete(string Task, string? Outcome, JsonElement With, string? Reason) : TrialAct;

    /// <summary>Lets time pass to an instant.</summary>
    public sealed record AdvanceTo(Instant At) : TrialAct;

    /// <summary>Lets a span pass, in the calendar of the office's zone.</summary>
    public sealed record Advance(Period By) : TrialAct;

    /// <summary>Lets a clock stand still.</summary>
    /// <param name="Clock">Its id, or the spec of its rule.</param>
    /// <param name="Ground">Which of its grounds.</param>
    /// <param name="Reason">The facts.</param>
    public sealed record Pause(string Clock, string Ground, string Reason) : TrialAct;

    /// <summary>Lets a paused clock run again.</summary>
    /// <param name="Clock">Its id, or the spec of its rule.</param>
    /// <param name="Reason">What ended the ground.</param>
    public sealed record Resume(string Clock, string Reason) : TrialAct;

    /// <summary>Extends a clock for as long as its Act allows.</summary>
    /// <param name="Clock">Its id, or the spec of its rule.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Extend(string Clock, string Reason) : TrialAct;

    /// <summary>A message comes from outside.</summary>
    /// <param name="Name">Its name on the diagram.</param>
    /// <param name="Key">The key that says which waiting event is meant; null where the name is enough.</param>
    /// <param name="With">What it holds.</param>
    public sealed record Message(string Name, string? Key, JsonElement With) : TrialAct;

    /// <summary>A signal comes from outside.</summary>
    /// <param name="Name">Its name on the diagram.</param>
    public sealed record Signal(string Name) : TrialAct;
}
