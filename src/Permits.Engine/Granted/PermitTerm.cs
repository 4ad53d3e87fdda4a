using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>How the term of a permit is measured out. Unlike a period within which something must be done, it begins on its first day.</summary>
public static class PermitTerm
{
    /// <summary>
    /// The last day on which a permit holds. Months and years end the day before the corresponding day, or on the month's last day where
    /// there is none (CCC 193/5); no day of it rolls.
    /// </summary>
    /// <param name="first">The first day, which counts.</param>
    /// <param name="term">The term in days, months or years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The term is in another unit.</exception>
    public static LocalDate LastDay(LocalDate first, Allowance term)
    {
        var after = term.Unit switch
        {
            PeriodUnit.Day => first.PlusDays(term.Count),
            PeriodUnit.Month => first.PlusMonths(term.Count),
            PeriodUnit.Year => first.PlusYears(term.Count),
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Unit, "Expected days, months or years."),
        };
        return term.Unit != PeriodUnit.Day && after.Day != first.Day ? after : after.PlusDays(-1);
    }
}
