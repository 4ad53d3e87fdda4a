using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Times of clocks in words.</summary>
internal static class ClockWords
{
    /// <summary>How long a clock runs; null without one.</summary>
    public static LocalText? TimeOf(ClockSpec? clock) => clock switch
    {
        { Period: { } period } => ChangeWords.Of(period),
        { PeriodFrom: { } text } => new($"ตาม {text}", $"as {text} says"),
        _ => null,
    };

    /// <summary>Everything that is said of a clock in a line: its time, who owes it and by which section.</summary>
    public static LocalText Told(ClockSpec clock) => ChangeWords.Joined(TimeOf(clock), ChangeWords.Of(clock.Owner), new(clock.Cite));
}
