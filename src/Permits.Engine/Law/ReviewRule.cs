using NodaTime;

namespace Permits.Engine;

/// <summary>That a statute asks for a review of each permit type every so many years (R19, LFA s.6).</summary>
/// <param name="EveryYears">Years from one review date to the next; at least 1.</param>
/// <param name="From">The day the years are counted from; the first review date lies one span after it.</param>
/// <param name="Cite">The section.</param>
/// <param name="Confidence">How well the rule is known.</param>
public sealed record ReviewRule(int EveryYears, LocalDate From, string Cite, Confidence Confidence)
{
    /// <summary>The first review date after a day: what a permit type first published on that day meets first.</summary>
    public LocalDate DateAfter(LocalDate day)
    {
        var years = Math.Max(0, Period.Between(From, day, PeriodUnits.Years).Years);
        return From.PlusYears(((years / EveryYears) + 1) * EveryYears);
    }

    /// <summary>The review date that is to be answered next: the earliest one not answered yet.</summary>
    /// <param name="published">When the permit type was first published.</param>
    /// <param name="answered">The review dates that recorded reviews answer.</param>
    public LocalDate NextDue(LocalDate published, IReadOnlyCollection<LocalDate> answered)
    {
        var due = DateAfter(published);
        while (answered.Contains(due))
        {
            due = DateAfter(due);
        }

        return due;
    }
}
