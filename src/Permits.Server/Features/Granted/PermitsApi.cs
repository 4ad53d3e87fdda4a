using NodaTime;
using Permits.Engine;
using Permits.Server.Hosting;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Granted;

/// <summary>A permit as the public register gives it: never an identifier, telephone, mail or home address of the holder.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PermitType">The permit type's slug.</param>
/// <param name="Title">The permit's name.</param>
/// <param name="Office">The issuing office's id.</param>
/// <param name="OfficeName">Its name.</param>
/// <param name="Holder">The holder as printed on the permit.</param>
/// <param name="Premises">What is permitted and where, in Thai; null where the permit does not say.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="ValidTo">The last day of its term; null where it has no expiry.</param>
/// <param name="State"><c>not-yet</c>, <c>valid</c>, <c>kept-alive</c>, <c>renewed</c> or <c>ended</c>.</param>
/// <param name="KeptAliveBy">The section under which it holds past its term; null where none.</param>
/// <param name="LastDay">The last day on which it holds, as far as is known; null where open.</param>
/// <param name="Renews">The permit it renews; null where none.</param>
/// <param name="IsDemo">Whether it comes from a demonstration case.</param>
public sealed record PermitEntry(
    string Number, string PermitType, LocalText Title, string Office, LocalText OfficeName, string Holder, string? Premises,
    LocalDate ValidFrom, LocalDate? ValidTo, string State, string? KeptAliveBy, LocalDate? LastDay, string? Renews, bool IsDemo)
{
    /// <summary>The entry for a row at a moment.</summary>
    public static PermitEntry Of(PermitRow row, ZonedDateTime now) => new(
        row.Number, row.PermitType, row.PermitTitle, row.Office, row.OfficeName, row.HolderName, row.Premises, row.ValidFrom, row.ValidTo,
        PermitStates.NameOf(row.Facts.StandingAt(now)), row.Facts.KeptAliveBy, row.Facts.LastDay(now.Zone), row.Renews, row.IsDemo);
}

/// <summary>The public register of permits granted (R17): EGA s.13 wants it current and free; OIA s.24 keeps other personal data out.</summary>
public static class PermitsApi
{
    /// <summary>Maps the routes, open to everybody.</summary>
    public static void MapPermits(this RouteGroupBuilder api)
    {
        var permits = api.MapGroup("/permits").WithTags("Permits").RequireRateLimiting(RateLimits.Search);
        permits.MapGet("", ListAsync)
            .WithName("ListPermits").WithSummary("The public register, latest issue first; q is part of number, holder or premises; state is valid (those that hold now) or all (the default)")
            .Produces<ListAnswer<PermitEntry>>().ProducesRefusals(400, 429);
        permits.MapGet("/{number}", GetAsync)
            .WithName("GetPermit").WithSummary("One permit of the public register")
            .Produces<PermitEntry>().ProducesRefusals(404, 429);
    }

    private static async Task<IResult> ListAsync(
        string? q, string? permitType, string? office, string? state, string? limit, string? cursor, IQueries queries, IClock clock, CancellationToken cancel)
    {
        var paging = ListQuery.Read(limit, cursor);
        if (!paging.IsOk || state is not (null or "" or "all" or "valid"))
        {
            return new ProblemResult(paging.IsOk ? [Problems.Invalid("state", " valid หรือ all", "valid or all")] : paging.Problems, StatusCodes.Status400BadRequest);
        }

        var now = Wording.InThailand(clock.GetCurrentInstant());
        var register = new PermitRegister
        {
            Text = q, PermitType = permitType, Office = office, HoldingAt = state == "valid" ? now : null,
            Limit = paging.Value.Limit, After = paging.Value.After,
        };
        return ApiResults.Ok(ListQuery.Answer(await queries.AskAsync(register, cancel), row => PermitEntry.Of(row, now)));
    }

    private static async Task<IResult> GetAsync(string number, IQueries queries, IClock clock, CancellationToken cancel) =>
        await queries.AskAsync(new PermitByNumber(number), cancel) is { } row
            ? ApiResults.Ok(PermitEntry.Of(row, Wording.InThailand(clock.GetCurrentInstant())))
            : ApiResults.NotFound();
}

/// <summary>Where a permit stands, as words of the API.</summary>
internal static class PermitStates
{
    /// <summary>A standing as a word.</summary>
    public static string NameOf(PermitStanding standing) => standing switch
    {
        PermitStanding.NotYet => "not-yet",
        PermitStanding.Valid => "valid",
        PermitStanding.KeptAlive => "kept-alive",
        PermitStanding.Renewed => "renewed",
        _ => "ended",
    };
}
