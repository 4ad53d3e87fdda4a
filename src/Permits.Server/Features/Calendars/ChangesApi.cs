using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>What <c>POST /calendars/{id}/holidays</c> takes.</summary>
/// <param name="Date">The day added, withdrawn or moved away from, ISO.</param>
/// <param name="Name">The holiday's name: a text, or <c>{"th","en"}</c>; needed to add one.</param>
/// <param name="Kind"><c>national</c>, <c>substitution</c>, <c>special</c> or <c>regional</c>; special, or regional where regions are given, where it is left out.</param>
/// <param name="Regions">ISO 3166-2 codes it is limited to.</param>
/// <param name="Action"><c>add</c> (also where it is left out), <c>withdraw</c> or <c>move</c>.</param>
/// <param name="To">The day moved to, ISO.</param>
/// <param name="Reason">Why; stands in the journal of every clock that moves.</param>
public sealed record HolidayRequest(
    string? Date, JsonElement? Name, string? Kind, ImmutableArray<string>? Regions, string? Action, string? To, string? Reason)
{
    /// <summary>The change, or every field that cannot be read.</summary>
    public Result<CalendarChange> Read()
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var date = Day("date", Date, problems);
        var to = To is null ? (LocalDate?)null : Day("to", To, problems);
        var what = Action switch
        {
            null or "add" => CalendarChangeKind.Add,
            "withdraw" => CalendarChangeKind.Withdraw,
            "move" => CalendarChangeKind.Move,
            _ => (CalendarChangeKind?)null,
        };
        if (what is null)
        {
            problems.Add(Problems.Invalid("action", " add, withdraw หรือ move", "add, withdraw or move"));
        }

        var name = ReadName(problems);
        return problems.Count > 0
            ? Result<CalendarChange>.Refused(problems.ToImmutable())
            : new CalendarChange(what!.Value, date!.Value, to, name, string.IsNullOrWhiteSpace(Kind) ? null : Kind.Trim(), Regions is { IsDefault: false } regions ? regions : []);
    }

    private static LocalDate? Day(string path, string? text, ImmutableArray<Problem>.Builder problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(Problems.Missing(path));
        }
        else if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true } read)
        {
            return read.Value;
        }
        else
        {
            problems.Add(Problems.Invalid(path, "วันที่แบบ ISO เช่น 2026-05-04", "an ISO date such as 2026-05-04"));
        }

        return null;
    }

    private LocalText? ReadName(ImmutableArray<Problem>.Builder problems)
    {
        switch (Name)
        {
            case null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }:
                return null;
            case { ValueKind: JsonValueKind.String } text:
                return new LocalText(text.GetString()!.Trim());
            case { ValueKind: JsonValueKind.Object } both when Part(both, "th") is { } th:
                return new LocalText(th.Trim(), Part(both, "en")?.Trim());
            default:
                problems.Add(Problems.Invalid("name", "ข้อความ หรือ {\"th\",\"en\"}", "a text, or {\"th\",\"en\"}"));
                return null;
        }
    }

    private static string? Part(JsonElement name, string language) =>
        name.TryGetProperty(language, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;
}

/// <summary>Changes of the working calendars: announced by administrators, read by everybody.</summary>
public static class ChangesApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapCalendarChanges(this RouteGroupBuilder api)
    {
        var calendars = api.MapGroup("/calendars/{id}").WithTags("Calendars");
        calendars.MapPost("/holidays", ChangeAsync)
            .WithName("ChangeCalendar")
            .WithSummary("Add, withdraw or move a holiday; every running clock it touches is derived anew. With preview=true only says what would move (200). Else 201 once applied, or 202 with where to look")
            .RequireAuthorization(Policies.Admin)
            .Produces<ReportAnswer>().Produces<AppliedChangeAnswer>(StatusCodes.Status201Created).Produces<AppliedChangeAnswer>(StatusCodes.Status202Accepted)
            .ProducesRefusals(400, 401, 403, 404, 409, 422);
        calendars.MapGet("/changes", ListAsync)
            .WithName("ListCalendarChanges").WithSummary("The changes of a calendar, latest first")
            .Produces<ListAnswer<ChangeAnswer>>().ProducesRefusals(404);
        calendars.MapGet("/changes/{change}", GetOneAsync)
            .WithName("GetCalendarChange").WithSummary("One change with what it did, and how far it is")
            .RequireAuthorization(Policies.Admin)
            .Produces<AppliedChangeAnswer>().ProducesRefusals(401, 403, 404);
    }

    private static async Task<IResult> ChangeAsync(
        string id, bool? preview, HolidayRequest body, HttpRequest request, IPermitStore store, OfficeCalendars calendars, ChangeRunner runner, CurrentUser user,
        IClock clock, CancellationToken cancel)
    {
        if (calendars.ById(id) is null)
        {
            return ApiResults.NotFound();
        }

        var (change, key) = (body.Read(), IdempotencyKey.Read(request));
        if (!change.IsOk || !key.IsOk)
        {
            return ApiResults.Refused([.. change.Problems, .. key.Problems]);
        }

        var now = clock.GetCurrentInstant();
        if (preview == true)
        {
            var report = await store.PreviewChangeAsync(id, change.Value, now, cancel);
            return report.IsOk ? ApiResults.Ok(ReportAnswer.Of(report.Value)) : ApiResults.Refused(report.Problems);
        }

        var confirmed = await store.ConfirmChangeAsync(new ChangeAnnouncement(id, change.Value, body.Reason, user.Actor, now, key.Value), cancel);
        if (!confirmed.TryGet(out var row))
        {
            return ApiResults.Refused(confirmed.Problems);
        }

        await runner.ApplyAsync(cancel);
        var applied = (await store.AskAsync(new CalendarChangesOf(id), cancel)).Single(c => c.Id == row.Id);
        var (place, answer) = ($"/api/v1/calendars/{id}/changes/{row.Id}", AppliedChangeAnswer.Of(applied));
        return applied.IsApplying ? ApiResults.Accepted(place, answer) : ApiResults.Created(place, answer);
    }

    private static async Task<IResult> ListAsync(string id, OfficeCalendars calendars, IQueries queries, CancellationToken cancel) =>
        calendars.ById(id) is null
            ? ApiResults.NotFound()
            : ApiResults.Ok(new ListAnswer<ChangeAnswer>([.. (await queries.AskAsync(new CalendarChangesOf(id), cancel)).Select(ChangeAnswer.Of)], null));

    private static async Task<IResult> GetOneAsync(string id, string change, IQueries queries, CancellationToken cancel) =>
        (await queries.AskAsync(new CalendarChangesOf(id), cancel)).FirstOrDefault(c => c.Id == change) is { } row
            ? ApiResults.Ok(AppliedChangeAnswer.Of(row))
            : ApiResults.NotFound();
}
