using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Breaches;

/// <summary>What <c>POST /breaches/{id}/reason</c> takes.</summary>
/// <param name="Code">A reason code.</param>
/// <param name="Text">In words; needed for <c>other</c>.</param>
/// <param name="Version">The case version the caller saw; null to skip the check.</param>
public sealed record ReasonRequest(string? Code, string? Text, long? Version);

/// <summary>One row of the breach log.</summary>
public sealed record BreachAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The version the case is judged by.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The permit's name.</summary>
    public required LocalText PermitTitle { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The clock that passed its due instant.</summary>
    public required string Clock { get; init; }

    /// <summary>Where its rule stands.</summary>
    public required string Spec { get; init; }

    /// <summary>The clock's name.</summary>
    public required LocalText ClockTitle { get; init; }

    /// <summary>Who owed the act.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>The section.</summary>
    public required string Cite { get; init; }

    /// <summary>The row in <c>docs/law.md</c>; null where the manual alone sets it.</summary>
    public string? Law { get; init; }

    /// <summary>The due instant that passed.</summary>
    public required Instant Due { get; init; }

    /// <summary>When the breach was written.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>When the act was done after all, or was owed no more; null while it is still owed.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>The reason; null while unexplained.</summary>
    public ReasonAnswer? Reason { get; init; }

    /// <summary>How the due instant was reached.</summary>
    public required DerivationAnswer Derivation { get; init; }

    /// <summary>Who held the case's open tasks at the due instant.</summary>
    public required ImmutableArray<Holder> Holders { get; init; }

    /// <summary>The case's version, to send back as <c>version</c>.</summary>
    public required long CaseVersion { get; init; }

    /// <summary>Whether it belongs to a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The answer for a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="zone">In which its days are counted.</param>
    public static BreachAnswer Of(BreachRow row, DateTimeZone zone) => new()
    {
        Id = row.Id,
        Application = row.Application,
        PermitType = row.PermitType,
        DefinitionVersion = row.DefinitionVersion,
        PermitTitle = row.PermitTitle,
        Office = row.Office,
        Clock = row.Clock,
        Spec = row.Spec,
        ClockTitle = row.ClockTitle,
        Owner = row.Owner,
        Cite = row.Cite,
        Law = row.Law,
        Due = row.Due,
        RecordedAt = row.RecordedAt,
        StoppedAt = row.StoppedAt,
        Reason = row.ExplainedAt is { } at ? new ReasonAnswer(row.ReasonCode!, row.ReasonText ?? "", row.ExplainedBy!, at) : null,
        Derivation = DerivationAnswer.Of(row.Derivation(), zone),
        Holders = row.Holders(),
        CaseVersion = row.CaseVersion,
        IsDemo = row.IsDemo,
    };
}

/// <summary>Why a breach came about.</summary>
/// <param name="Code">The reason's code.</param>
/// <param name="Text">In words.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record ReasonAnswer(string Code, string Text, string By, Instant At);

/// <summary>The breach log.</summary>
public static class BreachesApi
{
    /// <summary>Maps the routes.</summary>
    public static void MapBreaches(this RouteGroupBuilder api)
    {
        var breaches = api.MapGroup("/breaches").WithTags("Breaches");
        breaches.MapGet("", ListAsync)
            .WithName("ListBreaches").WithSummary("The breach log, latest due instant first; from and to are days (to included) or instants")
            .RequireAuthorization(Policies.BreachReader)
            .Produces<ListAnswer<BreachAnswer>>().ProducesRefusals(400, 401, 403);
        breaches.MapPost("/{id}/reason", ExplainAsync)
            .WithName("ExplainBreach").WithSummary("Write why a breach came about")
            .RequireAuthorization(Policies.BreachReader)
            .Produces<ReceiptAnswer>().ProducesRefusals(400, 401, 403, 404, 409, 422);
    }

    private static async Task<IResult> ListAsync(
        string? from, string? to, string? office, string? permitType, string? application, bool? explained, string? limit, string? cursor,
        IQueries queries, CurrentUser user, OfficeCalendars calendars, CancellationToken cancel)
    {
        var paging = ListQuery.Read(limit, cursor);
        var (first, last) = (ReadBound("from", from, 0), ReadBound("to", to, 1));
        ImmutableArray<Problem> problems = [.. paging.Problems, .. first.Problems, .. last.Problems];
        if (!problems.IsEmpty)
        {
            return new ProblemResult(problems, StatusCodes.Status400BadRequest);
        }

        var zones = (await queries.AskAsync(new Offices(), cancel)).ToDictionary(o => o.Id, o => calendars.For(o).Zone, StringComparer.Ordinal);
        var page = await queries.AskAsync(
            new BreachLog(OfficeScope.For(user.Required))
            {
                From = first.Value, To = last.Value, Office = office, PermitType = permitType, Application = application, Explained = explained,
                Limit = paging.Value.Limit, After = paging.Value.After,
            },
            cancel);
        return ApiResults.Ok(ListQuery.Answer(page, row => BreachAnswer.Of(row, zones[row.Office])));
    }

    private static async Task<IResult> ExplainAsync(
        string id, ReasonRequest body, IQueries queries, CurrentUser user, CaseCommands commands, CancellationToken cancel)
    {
        if (await queries.AskAsync(new BreachById(OfficeScope.For(user.Required), id), cancel) is not { } breach)
        {
            return ApiResults.NotFound();
        }

        return Required.Check(("code", body.Code)) is { IsEmpty: false } missing
            ? ApiResults.Refused(missing)
            : await commands.AnswerAsync(breach.Application, new ExplainBreach(id, body.Code!, body.Text ?? ""), body.Version, cancel);
    }

    // A day means its whole span in Thailand; the upper bound is open, so a day there means the start of the next.
    private static Result<Instant?> ReadBound(string name, string? text, int daysAfter)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Result<Instant?>.Ok(null);
        }

        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true } day)
        {
            return day.Value.PlusDays(daysAfter).AtMidnight().WithOffset(Offset.FromHours(7)).ToInstant();
        }

        return OffsetDateTimePattern.Rfc3339.Parse(text.Trim()) is { Success: true } instant
            ? instant.Value.ToInstant()
            : Problems.Invalid(name, "วันที่ เช่น 2026-01-05 หรือเวลาแบบ RFC 3339", "a date such as 2026-01-05 or an RFC 3339 instant");
    }
}
