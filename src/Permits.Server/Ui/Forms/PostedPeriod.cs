using System.Collections.Immutable;
using NodaTime;

namespace Permits.Server.Ui.Forms;

/// <summary>The period of a filter, sent as the date fields <c>from</c> and <c>to</c> of the address.</summary>
/// <param name="Dates">What the fields hold.</param>
/// <param name="First">The first day; null for no lower bound.</param>
/// <param name="Last">The last day, which is part of it; null for no upper bound.</param>
/// <param name="IsBad">Whether a date could not be read; it was not used then.</param>
public sealed record PostedPeriod(FormValues Dates, LocalDate? First, LocalDate? Last, bool IsBad)
{
    /// <summary>The first instant; null for no lower bound.</summary>
    public Instant? From => First is { } day ? Wording.StartOf(day) : null;

    /// <summary>The first instant after it; null for no upper bound.</summary>
    public Instant? To => Last is { } day ? Wording.StartOf(day.PlusDays(1)) : null;

    /// <summary>The period that an address names.</summary>
    public static PostedPeriod Read(HttpRequest request)
    {
        var dates = new FormValues(request.Query.Where(q => q.Key.StartsWith("f.", StringComparison.Ordinal))
            .ToImmutableDictionary(q => q.Key, q => q.Value.Select(v => v ?? "").ToImmutableArray(), StringComparer.Ordinal));
        var (first, badFirst) = Day(dates, "from");
        var (last, badLast) = Day(dates, "to");
        return new PostedPeriod(dates, first, last, badFirst || badLast);
    }

    /// <summary>A day sent as three fields.</summary>
    /// <param name="values">The fields.</param>
    /// <param name="key">Their name.</param>
    /// <returns>The day, and whether the fields hold something that is none.</returns>
    public static (LocalDate? Day, bool IsBad) Day(FormValues values, string key)
    {
        var (day, month, year) = (values.Text(key, "d"), values.Text(key, "m"), values.Text(key, "y"));
        var read = PostedDate.Read(day, month, year);
        return (read, read is null && (day + month + year).Trim().Length > 0);
    }
}
