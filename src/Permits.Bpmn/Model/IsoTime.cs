using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Permits.Bpmn;

/// <summary>Times of timers as ISO 8601 writes them.</summary>
public static class IsoTime
{
    /// <summary>Whether a text is plain ISO 8601 of a kind, and no expression.</summary>
    public static bool Is(TimerKind kind, string text) => kind switch
    {
        TimerKind.Duration => PeriodPattern.NormalizingIso.Parse(text).Success,
        TimerKind.Date => OffsetDateTimePattern.ExtendedIso.Parse(text).Success || LocalDateTimePattern.ExtendedIso.Parse(text).Success,
        _ => TryParseCycle(text, out _, out _),
    };

    /// <summary>Reads a repeating interval without a start (4.5): <c>R3/PT1H</c>, <c>R/P1D</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="times">How often; null for without end.</param>
    /// <param name="period">The time between.</param>
    /// <returns>Whether it is one, of at least one time and a period that is longer than nothing.</returns>
    public static bool TryParseCycle(string text, out int? times, out Period period)
    {
        ArgumentNullException.ThrowIfNull(text);
        times = null;
        period = Period.Zero;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || text[0] != 'R' || !PeriodPattern.NormalizingIso.Parse(text[(slash + 1)..]).TryGetValue(Period.Zero, out period!))
        {
            return false;
        }

        var count = 0;
        var isCounted = slash > 1;
        if (isCounted && (!int.TryParse(text[1..slash], NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1))
        {
            return false;
        }

        times = isCounted ? count : null;
        var any = new LocalDateTime(2000, 1, 1, 0, 0);
        return any + period > any;
    }
}
