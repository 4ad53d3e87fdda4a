using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>What is still ahead on a clock whose calendar was changed.</summary>
public static class MarkPlan
{
    /// <summary>
    /// The marks ahead, moved to where the changed calendar has them. A mark says itself what it is, so that a store can move the marks of
    /// many clocks without the rules of their packages. One that was passed is not among them and does not come again; a warning that the
    /// changed calendar has before now is given now; the task of a duty opens at its fixed cadence all the same.
    /// </summary>
    /// <param name="ahead">The marks ahead.</param>
    /// <param name="question">What the due instant is derived from.</param>
    /// <param name="due">The due instant on the changed calendar.</param>
    /// <param name="calendar">The changed calendar.</param>
    /// <param name="now">When the change counts from.</param>
    /// <returns>In time order.</returns>
    public static ImmutableArray<ClockMark> Moved(
        ImmutableArray<ClockMark> ahead, DeadlineQuestion question, Instant due, WorkCalendar calendar, Instant now)
    {
        if (ahead is [{ Kind: MarkKinds.Lapse or MarkKinds.Fire } only])
        {
            return [only with { At = due }];
        }

        return [.. ahead.Select(mark => mark with { At = At(mark) }).OrderBy(mark => mark.At)];

        Instant At(ClockMark mark) => mark switch
        {
            { Kind: MarkKinds.Lapse or MarkKinds.Fire } => due,
            { Kind: MarkKinds.Warning, Share: { } share } => calendar.AtShare(question, share).TryGet(out var sooner) && sooner is { } at ? Instant.Max(at, now) : due,
            { Kind: MarkKinds.OriginalLapse } when calendar.Deadline(question with { Extensions = [] }).TryGet(out var original) => Instant.Max(original.Due, now),
            _ => mark.At,
        };
    }
}
