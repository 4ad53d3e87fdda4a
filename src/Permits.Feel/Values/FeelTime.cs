using System.Globalization;

namespace Permits.Feel.Values;

/// <summary>A time of day to the nanosecond, with or without a zone (DMN 1.5 clause 10.3.2.3.5).</summary>
/// <param name="Nanos">Nanoseconds since midnight, below one day.</param>
/// <param name="Zone">The zone; null for a local time.</param>
public sealed record FeelTime(long Nanos, FeelZone? Zone)
{
    /// <summary>Nanoseconds of a second.</summary>
    public const long PerSecond = 1_000_000_000;

    /// <summary>Nanoseconds of a day.</summary>
    public const long PerDay = 86_400 * PerSecond;

    /// <summary>0 to 23.</summary>
    public int Hour => (int)(Nanos / (3600 * PerSecond));

    /// <summary>0 to 59.</summary>
    public int Minute => (int)(Nanos / (60 * PerSecond) % 60);

    /// <summary>0 to 59, without the fraction.</summary>
    public int Second => (int)(Nanos / PerSecond % 60);

    /// <summary>The offset from UTC; null for a local time.</summary>
    public DaysDuration? Offset => Zone is null ? null : DaysDuration.OfSeconds(Zone.OffsetWithoutDate());

    /// <summary>Nanoseconds since midnight in UTC (may be negative or beyond a day); of a local time, its own.</summary>
    public long UtcNanos => Nanos - ((Zone?.OffsetWithoutDate() ?? 0) * PerSecond);

    /// <summary>The time so much later, around midnight if need be.</summary>
    public FeelTime Plus(Int128 nanos)
    {
        var sum = (Nanos + nanos) % PerDay;
        return this with { Nanos = (long)(sum < 0 ? sum + PerDay : sum) };
    }

    /// <summary>Whether both are the same moment of a day; a zoned time never equals a local one.</summary>
    public bool Equals(FeelTime? other) => other is not null && UtcNanos == other.UtcNanos && Zone is null == other.Zone is null;

    /// <inheritdoc/>
    public override int GetHashCode() => UtcNanos.GetHashCode();

    /// <summary>ISO 8601, with the zone as it was given.</summary>
    public override string ToString() => LocalText(Nanos) + Zone;

    internal static string LocalText(long nanos)
    {
        var seconds = nanos / PerSecond;
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return text + FractionText(nanos % PerSecond);
    }

    internal static string FractionText(long nanos) =>
        nanos == 0 ? "" : "." + nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
