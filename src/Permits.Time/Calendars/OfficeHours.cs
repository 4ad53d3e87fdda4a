using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>One unbroken span of office hours, [Open, Close).</summary>
/// <param name="Open">First moment of the span.</param>
/// <param name="Close">First moment after it.</param>
public readonly record struct OfficeSpan(LocalTime Open, LocalTime Close);

/// <summary>
/// When an office is open on a day of one kind: spans in order, none for a closed day. Even a closed day has a close, since a
/// period that ends on it ends at the usual close of office hours (CCC 193/4).
/// </summary>
public sealed class OfficeHours
{
    private readonly (long Open, long Close)[] _spans;

    /// <summary>Hours of an open day.</summary>
    /// <param name="spans">At least one; in order, not touching, each of some length.</param>
    /// <exception cref="ArgumentException">The spans are not so.</exception>
    public OfficeHours(params ImmutableArray<OfficeSpan> spans)
        : this(spans, spans.IsDefaultOrEmpty ? default : spans[^1].Close)
    {
        if (!InOrder(spans))
        {
            throw new ArgumentException("Office hours are at least one span, in order, not touching.", nameof(spans));
        }
    }

    private OfficeHours(ImmutableArray<OfficeSpan> spans, LocalTime dayEnd)
    {
        Spans = spans;
        DayEnd = dayEnd;
        CloseTicks = dayEnd.TickOfDay;
        _spans = [.. spans.Select(s => (s.Open.TickOfDay, s.Close.TickOfDay))];
        TotalTicks = _spans.Sum(s => s.Close - s.Open);
    }

    /// <summary>The open spans; empty on a closed day.</summary>
    public ImmutableArray<OfficeSpan> Spans { get; }

    /// <summary>The moment at which the day ends for the law: the close of the last span.</summary>
    public LocalTime DayEnd { get; }

    /// <summary><see cref="DayEnd"/> in ticks of 100 ns since midnight.</summary>
    internal long CloseTicks { get; }

    /// <summary>Open time in the day, in ticks; 0 on a closed day.</summary>
    internal long TotalTicks { get; }

    /// <summary>A closed day that ends when a usual one does.</summary>
    internal OfficeHours Closed() => new([], DayEnd);

    /// <summary>The hours in which both are open; null where there are none.</summary>
    internal OfficeHours? Within(OfficeHours other)
    {
        ImmutableArray<OfficeSpan> common =
        [
            .. Spans.SelectMany(own => other.Spans, (own, theirs) => new OfficeSpan(LocalTime.Max(own.Open, theirs.Open), LocalTime.Min(own.Close, theirs.Close)))
                .Where(span => span.Open < span.Close),
        ];
        return common.IsEmpty ? null : new OfficeHours(common);
    }

    /// <summary>Whether spans can be office hours: at least one, in order, not touching, each of some length.</summary>
    internal static bool InOrder(ImmutableArray<OfficeSpan> spans) =>
        !spans.IsDefaultOrEmpty
        && spans.All(s => s.Open < s.Close)
        && spans.Zip(spans.Skip(1)).All(pair => pair.First.Close < pair.Second.Open);

    /// <summary>Open ticks from midnight up to a tick of the day.</summary>
    internal long OpenBefore(long tickOfDay)
    {
        long open = 0;
        foreach (var (from, to) in _spans)
        {
            if (tickOfDay <= from)
            {
                break;
            }

            open += Math.Min(tickOfDay, to) - from;
        }

        return open;
    }

    /// <summary>The earliest tick of the day by which so many open ticks have passed.</summary>
    /// <param name="open">More than 0, at most <see cref="TotalTicks"/>.</param>
    internal long TickAfter(long open)
    {
        foreach (var (from, to) in _spans)
        {
            if (open <= to - from)
            {
                return from + open;
            }

            open -= to - from;
        }

        throw new ArgumentOutOfRangeException(nameof(open), "The day has fewer open ticks than that.");
    }

    /// <summary>The first open tick at or after a tick of the day; null where the office opens no more that day.</summary>
    internal long? NextOpen(long tickOfDay)
    {
        foreach (var (from, to) in _spans)
        {
            if (tickOfDay < to)
            {
                return Math.Max(tickOfDay, from);
            }
        }

        return null;
    }
}
