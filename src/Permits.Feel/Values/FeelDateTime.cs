namespace Permits.Feel.Values;

/// <summary>A date with a time of day (DMN 1.5 clause 10.3.2.3.6).</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day, with its zone.</param>
public sealed record FeelDateTime(FeelDate Date, FeelTime Time)
{
    /// <summary>The zone; null for a local date and time.</summary>
    public FeelZone? Zone => Time.Zone;

    /// <summary>The offset from UTC at this moment; null for a local date and time.</summary>
    public DaysDuration? Offset => Zone is null ? null : DaysDuration.OfSeconds(Zone.OffsetAt(Date, Time.Nanos));

    /// <summary>Nanoseconds since 1970-01-01T00:00:00Z; a local one counts as UTC.</summary>
    public Int128 EpochNanos => LocalNanos - ((Int128)(Zone?.OffsetAt(Date, Time.Nanos) ?? 0) * FeelTime.PerSecond);

    private Int128 LocalNanos => ((Int128)Date.EpochDay * FeelTime.PerDay) + Time.Nanos;

    /// <summary>So much later on the same zone's wall clock; null beyond the range of years.</summary>
    public FeelDateTime? Plus(Int128 nanos) => FromLocalNanos(LocalNanos + nanos, Zone);

    /// <summary>So many months later; null beyond the range of years.</summary>
    public FeelDateTime? PlusMonths(long months) => Date.PlusMonths(months) is { } date ? this with { Date = date } : null;

    /// <summary>Whether both are the same moment; a zoned one never equals a local one.</summary>
    public bool Equals(FeelDateTime? other) => other is not null && EpochNanos == other.EpochNanos && Zone is null == other.Zone is null;

    /// <inheritdoc/>
    public override int GetHashCode() => EpochNanos.GetHashCode();

    /// <summary>ISO 8601, with the zone as it was given.</summary>
    public override string ToString() => $"{Date}T{Time}";

    private static FeelDateTime? FromLocalNanos(Int128 nanos, FeelZone? zone)
    {
        var (day, rest) = (nanos / FeelTime.PerDay, nanos % FeelTime.PerDay);
        if (rest < 0)
        {
            (day, rest) = (day - 1, rest + FeelTime.PerDay);
        }

        return day > long.MaxValue || day < long.MinValue || FeelDate.FromEpochDay((long)day) is not { } date
            ? null
            : new FeelDateTime(date, new FeelTime((long)rest, zone));
    }
}
