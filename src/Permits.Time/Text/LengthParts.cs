using NodaTime;

namespace Permits.Time;

/// <summary>A length of elapsed time cut into days, hours and minutes for reading.</summary>
internal static class LengthParts
{
    /// <summary>The two largest units that are not 0, largest first; empty under a minute. Seconds are left out, not rounded up.</summary>
    public static IReadOnlyList<(long Count, PeriodUnit Unit)> Of(Duration length)
    {
        var size = length < Duration.Zero ? -length : length;
        return
        [
            .. new (long Count, PeriodUnit Unit)[] { (size.Days, PeriodUnit.Day), (size.Hours, PeriodUnit.Hour), (size.Minutes, PeriodUnit.Minute) }
                .SkipWhile(p => p.Count == 0)
                .Take(2)
                .Where(p => p.Count > 0),
        ];
    }
}
