using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Time.Tests;

/// <summary>The fast arithmetic against <see cref="SlowOracle"/> on random questions: 20,000 usually, more by <c>PERMITS_CASES</c>.</summary>
public class OracleAgreement(ITestOutputHelper output)
{
    private static readonly SlowOracle Oracle = new(Holidays(), Thai.Day("2015-01-01"), Thai.Day("2027-12-31"));

    [Fact]
    public void Periods_in_days_end_where_counting_day_by_day_ends() => Questions.InDays.Check(output, Agrees, usual: 17_000);

    [Fact]
    public void Periods_in_hours_and_minutes_end_where_counting_minute_by_minute_ends() => Questions.InTime.Check(output, Agrees, usual: 3_000);

    private static bool Agrees(DeadlineQuestion question)
    {
        var expected = Oracle.Deadline(question);
        if (!Thai.Calendar.Deadline(question).TryGet(out var found))
        {
            return expected is null;
        }

        return expected is { } right
            && found.LastDay == right.LastDay
            && found.RolledFrom == right.RolledFrom
            && found.Due == right.Due.WithOffset(Offset.FromHours(7)).ToInstant();
    }

    // Read again from the file here, not through the calendar's own reader.
    private static HashSet<LocalDate> Holidays()
    {
        using var file = JsonDocument.Parse(Thai.CalendarText);
        return
        [
            .. file.RootElement.GetProperty("holidays").EnumerateArray()
                .Where(h => h.GetProperty("kind").GetString() != "regional")
                .Select(h => LocalDatePattern.Iso.Parse(h.GetProperty("date").GetString()!).Value),
        ];
    }
}
