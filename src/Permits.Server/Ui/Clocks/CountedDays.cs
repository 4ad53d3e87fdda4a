using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Server.Ui.Clocks;

/// <summary>One line of the day-by-day list.</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">Which counted day it is, from 1; null where it is not counted.</param>
/// <param name="Why">Why it is not counted; null where it is, or for the start day.</param>
/// <param name="IsLast">Whether it is the last day.</param>
public sealed record CountedDay(LocalDate Date, int? Number, LocalText? Why, bool IsLast);

/// <summary>A derivation unrolled into days, from the start day to the last one.</summary>
public static class CountedDays
{
    /// <summary>Days listed at most; a longer derivation is cut.</summary>
    public const int Most = 400;

    /// <summary>The days of a derivation in day units; empty for hours and minutes.</summary>
    public static ImmutableArray<CountedDay> Of(Derivation derivation, DateTimeZone zone)
    {
        if (derivation.Question.Period.Unit is not (PeriodUnit.Day or PeriodUnit.WorkingDay))
        {
            return [];
        }

        var skipped = derivation.Skipped.GroupBy(s => s.Date).ToDictionary(g => g.Key, g => g.First().Why);
        var (start, last) = (derivation.Deadline.Start.InZone(zone).Date, derivation.Deadline.LastDay);
        var days = ImmutableArray.CreateBuilder<CountedDay>();
        var number = 0;
        for (var day = start; day <= last && days.Count < Most; day = day.PlusDays(1))
        {
            if (day < derivation.Deadline.FirstDay)
            {
                days.Add(new CountedDay(day, null, skipped.GetValueOrDefault(day), false));
            }
            else if (skipped.TryGetValue(day, out var why))
            {
                // A last day that rolled is counted on the day it fell, and listed as passed over.
                var counted = day == derivation.Deadline.RolledFrom ? ++number : (int?)null;
                days.Add(new CountedDay(day, counted, why, false));
            }
            else
            {
                var rolledTo = derivation.Deadline.RolledFrom is { } from && day > from;
                days.Add(new CountedDay(day, rolledTo ? null : ++number, null, day == last));
            }
        }

        return days.ToImmutable();
    }
}
