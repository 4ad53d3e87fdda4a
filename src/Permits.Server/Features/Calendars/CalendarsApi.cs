using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Permits.Server.Hosting;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>A working calendar.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its content hash.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="From">First day known.</param>
/// <param name="To">Last day known; asking beyond it is a refusal, never "no holiday".</param>
/// <param name="OfficeHours">The spans of a working day.</param>
/// <param name="Holidays">The holidays asked for.</param>
/// <param name="Changes">What was announced after the calendar was loaded, latest first.</param>
public sealed record CalendarAnswer(
    string Id, LocalText Name, string Version, string Zone, LocalDate From, LocalDate To, ImmutableArray<HoursAnswer> OfficeHours, ImmutableArray<Holiday> Holidays,
    ImmutableArray<ChangeAnswer> Changes);

/// <summary>A span of office hours.</summary>
/// <param name="Open">From, e.g. <c>08:30</c>.</param>
/// <param name="Close">To, not included.</param>
public sealed record HoursAnswer(string Open, string Close);

/// <summary><c>GET /calendars/{id}</c>, open to everybody.</summary>
public static class CalendarsApi
{
    private static readonly LocalTimePattern Hours = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Maps the route.</summary>
    public static void MapCalendars(this RouteGroupBuilder api) => api
        .MapGet("/calendars/{id}", GetAsync)
        .WithName("GetCalendar").WithSummary("A working calendar with its holidays; by year, or all that are known").WithTags("Calendars")
        .Produces<CalendarAnswer>().ProducesRefusals(400, 404);

    private static async Task<IResult> GetAsync(string id, int? year, OfficeCalendars calendars, IQueries queries, CancellationToken cancel)
    {
        if (calendars.ById(id) is not { } calendar)
        {
            return ApiResults.NotFound();
        }

        var (from, to) = (calendar.Horizon.Start, calendar.Horizon.End);
        if (year is { } asked)
        {
            if (asked < from.Year || asked > to.Year)
            {
                return new ProblemResult(
                    Problems.Invalid("year", $"ปี ค.ศ. {from.Year} ถึง {to.Year}", $"a Gregorian year from {from.Year} to {to.Year}"), StatusCodes.Status400BadRequest);
            }

            (from, to) = (LocalDate.Max(from, new LocalDate(asked, 1, 1)), LocalDate.Min(to, new LocalDate(asked, 12, 31)));
        }

        return ApiResults.Ok(new CalendarAnswer(
            calendar.Id, calendar.Name, calendar.Version, calendar.Zone.Id, calendar.Horizon.Start, calendar.Horizon.End,
            [.. calendar.Hours.Spans.Select(span => new HoursAnswer(Hours.Format(span.Open), Hours.Format(span.Close)))],
            [.. calendar.HolidaysBetween(from, to)], [.. (await queries.AskAsync(new CalendarChangesOf(id), cancel)).Select(ChangeAnswer.Of)]));
    }
}
