using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>The replay of a case as of any day or instant.</summary>
internal static class ReplayPages
{
    /// <summary>Maps <c>replay</c>.</summary>
    public static void MapReplayPages(this IEndpointRouteBuilder audit) => audit.MapGet("/replay", ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpRequest request, PageContext page, string? number, string? instant, AuditReading reading, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        if (AuditReading.Given(number) is not { } asked)
        {
            return page.Render<ReplayPage, ReplayModel>(new ReplayModel("", FormValues.None, null, false));
        }

        var dates = PostedPeriod.Read(request).Dates;
        var at = InstantPattern.ExtendedIso.Parse(instant ?? "") is { Success: true } exact ? exact.Value
            : PostedPeriod.Day(dates, "at").Day is { } day ? Wording.StartOf(day.PlusDays(1)) - Duration.Epsilon
            : page.Now;
        var found = await ReadAsync(asked, at, reading.Scope, store, calendars, cancel);
        return page.Render<ReplayPage, ReplayModel>(
            new ReplayModel(asked, dates, found, true), found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private static async Task<ReplayedCase?> ReadAsync(string number, Instant at, OfficeScope scope, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel)
    {
        if (await store.CaseAsync(scope, number.ToUpper(CultureInfo.InvariantCulture), cancel) is not { } stored || CaseReplay.AsOf(stored.Events, at) is not { } then)
        {
            return null;
        }

        var definition = (await store.DefinitionAsync(then.State.PermitType, then.State.DefinitionVersion, cancel))!;
        var office = (await store.AskAsync(new Offices { Id = then.State.OfficeId }, cancel)).Single();
        var last = then.Log[^1].RecordedAt;
        return new ReplayedCase(
            new CaseView(then.State, then.Log, definition, office, calendars.For(office)), at, stored.Events.Length,
            then.Log.LastOrDefault(e => e.RecordedAt < last)?.RecordedAt, stored.Events.FirstOrDefault(e => e.RecordedAt > at)?.RecordedAt);
    }
}
