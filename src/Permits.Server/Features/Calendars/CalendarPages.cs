using NodaTime;
using Permits.Server.Ui;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>The holidays of a year, for everyone.</summary>
internal static class CalendarPages
{
    /// <summary>Maps <c>/calendar</c>; <c>year</c> is of the Buddhist era, this year where it is missing or unknown.</summary>
    public static void MapCalendarPages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar", async (PageContext page, string? year, OfficeCalendars calendars, IQueries queries, CancellationToken cancel) =>
        {
            var calendar = calendars.National();
            var (first, last) = (calendar.Horizon.Start.Year, calendar.Horizon.End.Year);
            var now = Wording.DateOf(page.Now).Year;
            var shown = int.TryParse(ThaiFormat.ArabicDigits(year ?? ""), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var asked)
                && asked - ThaiFormat.EraOffset >= first && asked - ThaiFormat.EraOffset <= last ? asked - ThaiFormat.EraOffset : now;
            var from = LocalDate.Max(calendar.Horizon.Start, new LocalDate(shown, 1, 1));
            var to = LocalDate.Min(calendar.Horizon.End, new LocalDate(shown, 12, 31));
            return page.Render<CalendarPage, CalendarModel>(new CalendarModel(
                calendar, shown, [.. Enumerable.Range(first, last - first + 1)], from > to ? [] : [.. calendar.HolidaysBetween(from, to)],
                await queries.AskAsync(new CalendarChangesOf(calendar.Id), cancel)));
        });

    // Offices name their calendars; the one named after the country is what all of them share.
    private static WorkCalendar National(this OfficeCalendars calendars) =>
        calendars.ById(calendars.NationalId())!;

    /// <summary>The id of the calendar that all offices of the country share.</summary>
    public static string NationalId(this OfficeCalendars calendars) =>
        calendars.Ids.Order(StringComparer.Ordinal).First(id => id == "th" || calendars.Ids.Count() == 1);
}
