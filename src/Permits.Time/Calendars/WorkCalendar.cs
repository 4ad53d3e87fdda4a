using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>A day on which offices are closed although its weekday is a working one.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>national</c>, <c>substitution</c>, <c>special</c> or <c>regional</c>.</param>
/// <param name="Regions">ISO 3166-2 codes it is limited to; empty for the whole country.</param>
/// <param name="Projected">True where the day is computed from a rule and not yet announced.</param>
public sealed record Holiday(LocalDate Date, LocalText Name, string Kind, ImmutableArray<string> Regions, bool Projected);

/// <summary>
/// The working calendar of one office: zone, office hours, working days and holidays over a known horizon, and the deadline
/// arithmetic on it. Immutable and safe to share. Asking beyond the horizon is a refusal, never "no holiday".
/// </summary>
public sealed partial class WorkCalendar
{
    /// <summary>E.g. <c>th</c>.</summary>
    public string Id => throw new NotSupportedException();

    /// <summary>Hash of the content; changes with any holiday.</summary>
    public string Version => throw new NotSupportedException();

    /// <summary>Asia/Bangkok for the Thai calendar.</summary>
    public DateTimeZone Zone => throw new NotSupportedException();

    /// <summary>First and last day known, both included.</summary>
    public DateInterval Horizon => throw new NotSupportedException();

    /// <summary>Reads a calendar's data file (see <c>workflows/_calendars/th.json</c>); all problems at once.</summary>
    /// <param name="json">The file's text.</param>
    public static Result<WorkCalendar> Parse(string json) => throw new NotSupportedException();

    /// <summary>The same calendar with a region's own holidays counted too, e.g. <c>TH-90</c>.</summary>
    public WorkCalendar InRegion(string region) => throw new NotSupportedException();

    /// <summary>The same calendar with more closed days.</summary>
    public WorkCalendar With(IEnumerable<Holiday> more) => throw new NotSupportedException();

    /// <summary>The holidays from one day to another, both included.</summary>
    public IEnumerable<Holiday> HolidaysBetween(LocalDate from, LocalDate to) => throw new NotSupportedException();

    /// <summary>Whether the office works on a day. Refused beyond the horizon.</summary>
    public Result<bool> IsWorkingDay(LocalDate day) => throw new NotSupportedException();

    /// <summary>The due instant, in constant time. Refused: period below 1, overlapping pauses, beyond the horizon.</summary>
    public Result<Deadline> Deadline(DeadlineQuestion question) => throw new NotSupportedException();

    /// <summary>The due instant with each day accounted for; time grows with the days listed.</summary>
    public Result<Derivation> Explain(DeadlineQuestion question) => throw new NotSupportedException();

    /// <summary>Counted units between two instants in a unit (calendar days, working days, minutes ...): for "used / left".</summary>
    public Result<int> Count(Instant from, Instant to, PeriodUnit unit) => throw new NotSupportedException();
}
