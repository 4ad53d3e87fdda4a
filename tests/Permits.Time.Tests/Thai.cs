using NodaTime;
using NodaTime.Text;

namespace Permits.Time.Tests;

/// <summary>The real Thai calendar and short ways to write moments of Bangkok time.</summary>
internal static class Thai
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static string CalendarText { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "_calendars", "th.json"));

    public static WorkCalendar Calendar { get; } = WorkCalendar.Parse(CalendarText).Value;

    /// <summary>E.g. <c>2025-03-13 10:00</c> in Bangkok.</summary>
    public static Instant At(string text) => Minute.Parse(text).Value.InZoneStrictly(Calendar.Zone).ToInstant();

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Allowance Days(int count) => new(count, PeriodUnit.Day);

    public static Allowance WorkingDays(int count) => new(count, PeriodUnit.WorkingDay);

    public static DeadlineQuestion Officer(string received, Allowance period) => new(At(received), period, DutyOwner.Officer);

    public static DeadlineQuestion Applicant(string received, Allowance period) => new(At(received), period, DutyOwner.Applicant);

    public static Deadline Deadline(DeadlineQuestion question) => Calendar.Deadline(question).Value;
}
