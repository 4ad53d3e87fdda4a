using System.Globalization;
using NodaTime;

namespace Permits.Storage;

/// <summary>The table <c>number_counter</c>: application numbers such as <c>FOD-2569-000123</c>, consecutive within a prefix and Buddhist year.</summary>
internal static class FilingNumbers
{
    /// <summary>The Buddhist era counts 543 years more than the common one. Part of the number's form, not a way to show dates.</summary>
    private const int BuddhistEra = 543;

    private const string Next = """
        INSERT INTO number_counter (prefix, year, last) VALUES (@p0, @p1, 1)
        ON CONFLICT (prefix, year) DO UPDATE SET last = number_counter.last + 1
        RETURNING last
        """;

    /// <summary>Takes the next number; given back when the transaction or savepoint is rolled back, so refusals leave no gap.</summary>
    /// <param name="session">Inside its transaction.</param>
    /// <param name="prefix">The permit type's prefix.</param>
    /// <param name="now">When it is filed.</param>
    /// <param name="zone">The office's zone: the year changes at its midnight.</param>
    public static string Take(SqlSession session, string prefix, Instant now, DateTimeZone zone)
    {
        var year = now.InZone(zone).Year + BuddhistEra;
        var number = Convert.ToInt64(session.Scalar(Next, prefix, year), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year}-{number:D6}");
    }
}
