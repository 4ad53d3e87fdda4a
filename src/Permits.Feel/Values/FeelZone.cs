using System.Globalization;
using NodaTime;

namespace Permits.Feel.Values;

/// <summary>A time zone: a fixed offset from UTC or a zone of the IANA time zone database.</summary>
public sealed record FeelZone
{
    // Years that Noda Time knows. The Gregorian calendar repeats after 400 years, so that others are asked about by a year alike.
    private const int FirstYear = -9000;
    private const int LastYear = 9000;
    private const int GregorianCycle = 400;

    /// <summary>The greatest offset from UTC, in seconds (XML Schema part 2, 3.2.7.3).</summary>
    public const int MaxOffset = 14 * 3600;

    private readonly DateTimeZone? _zone;
    private readonly int _offset;

    private FeelZone(string? id, DateTimeZone? zone, int offset)
    {
        Id = id;
        _zone = zone;
        _offset = offset;
    }

    /// <summary>Offset zero, written Z.</summary>
    public static FeelZone Utc { get; } = new(null, null, 0);

    /// <summary>The IANA name; null for a fixed offset.</summary>
    public string? Id { get; }

    /// <summary>A fixed offset in seconds east of UTC; null when it is beyond <see cref="MaxOffset"/>.</summary>
    public static FeelZone? Fixed(long seconds) => Math.Abs(seconds) > MaxOffset ? null : seconds == 0 ? Utc : new FeelZone(null, null, (int)seconds);

    /// <summary>An IANA zone; null when there is none of that name.</summary>
    public static FeelZone? Named(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? new FeelZone(id, zone, 0) : null;

    /// <summary>Seconds east of UTC at a local time; a skipped or doubled hour counts as before the change.</summary>
    public int OffsetAt(FeelDate date, long nanosOfDay)
    {
        if (_zone is null)
        {
            return _offset;
        }

        var year = date.Year is >= FirstYear and <= LastYear ? date.Year : LastYear - GregorianCycle + Mod(date.Year - LastYear, GregorianCycle);
        var local = new LocalDate(year, date.Month, date.Day).At(LocalTime.FromNanosecondsSinceMidnight(nanosOfDay));
        var mapping = _zone.MapLocal(local);
        return mapping.EarlyInterval.WallOffset.Seconds;
    }

    /// <summary>Seconds east of UTC for a time without date: the zone's standard offset at the start of 1970.</summary>
    public int OffsetWithoutDate() => _zone is null ? _offset : _zone.GetUtcOffset(NodaConstants.UnixEpoch).Seconds;

    /// <summary>Z, +hh:mm, +hh:mm:ss or @Name.</summary>
    public override string ToString()
    {
        if (Id is not null)
        {
            return "@" + Id;
        }

        if (_offset == 0)
        {
            return "Z";
        }

        var seconds = Math.Abs(_offset);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(_offset < 0 ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds % 60:00}");
    }

    private static int Mod(int value, int modulus) => ((value % modulus) + modulus) % modulus;
}
