using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Permits.Server.Hosting;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Deadlines;

/// <summary><c>GET /deadline</c>, open to everybody: the same question and the same answer as <c>permits deadline --json</c>.</summary>
public static class DeadlineApi
{
    /// <summary>Maps the route.</summary>
    public static void MapDeadline(this RouteGroupBuilder api) => api
        .MapGet("/deadline", Get)
        .WithName("GetDeadline").WithTags("Deadlines")
        .WithSummary("A due time and how it was counted; pause is T1/T2, and pause, extend and holiday may be given several times")
        .Produces<JsonObject>().ProducesRefusals(422);

    private static IResult Get(
        string? start, string? period, string? unit, string? owner, string? calendar, string? region, string? hours, bool? filedElectronically,
        OfficeCalendars calendars, [FromQuery] string[]? pause = null, [FromQuery] string[]? extend = null, [FromQuery] string[]? holiday = null)
    {
        var typed = new TypedDeadline(start, period, unit, owner)
        {
            Calendar = calendar ?? "th",
            Region = region,
            Hours = hours,
            FiledElectronically = filedElectronically ?? false,
            Pauses = [.. (pause ?? []).Select(TypedDeadline.PauseOf)],
            Extensions = extend ?? [],
            Holidays = holiday ?? [],
        };
        var answer = typed.Resolve(choice => Take(choice, calendars))
            .Then(asked => asked.Calendar.Explain(asked.Question).Map(derivation => DerivationJson.Of(derivation, asked.Calendar.Zone)));
        return answer.TryGet(out var json) ? ApiResults.Ok(json) : ApiResults.Refused(answer.Problems);
    }

    private static Result<WorkCalendar> Take(CalendarChoice choice, OfficeCalendars calendars) =>
        calendars.Ids.Contains(choice.Id)
            ? choice.Of(calendars.For(new Office("", "", new LocalText(""), null, choice.Id)))
            : new Problem("calendar.unknown", new LocalText(
                $"ปฏิทินต้องเป็นหนึ่งใน {string.Join(", ", calendars.Ids)} แต่พบ \"{choice.Id}\" โปรดแก้ไข",
                $"Expected a calendar out of {string.Join(", ", calendars.Ids)}, but found \"{choice.Id}\". Correct it."), "calendar");
}
