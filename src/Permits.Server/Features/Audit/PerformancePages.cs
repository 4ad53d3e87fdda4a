using System.Collections.Immutable;
using NodaTime;
using Permits.Server.Features.Breaches;
using Permits.Server.Ui;
using Permits.Storage;

namespace Permits.Server.Features.Audit;

/// <summary>How many clocks were met, and how long steps took.</summary>
internal static class PerformancePages
{
    /// <summary>Months at most in one picture: ten years.</summary>
    private const int MostMonths = 120;

    /// <summary>Maps <c>performance</c>.</summary>
    public static void MapPerformancePages(this IEndpointRouteBuilder audit) => audit.MapGet("/performance", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpRequest request, PageContext page, string? kind, AuditReading reading, IQueries queries, CancellationToken cancel)
    {
        var filters = await reading.FiltersAsync(request, page, cancel);
        var asked = BreachKinds.Read(kind) is { IsOk: true } read ? read.Value : BreachKind.Statute;
        var months = MonthsOf(filters.Period.First, filters.Period.Last ?? Wording.DateOf(page.Now));
        var rows = await queries.AskAsync(
            new OnTimeShares(reading.Scope, [.. months.Select(Wording.StartOf)]) { Office = filters.Office, PermitType = filters.Type, Kind = asked }, cancel);
        var durations = await queries.AskAsync(
            new StepDurations(reading.Scope, filters.Filter with { From = Wording.StartOf(months[0]), To = Wording.StartOf(months[^1]) }), cancel);
        return page.Render<PerformancePage, PerformanceModel>(new PerformanceModel(
            filters, asked,
            Lines(rows, r => r.Month, r => page.Say.Month(months[(int)r.Month].Month) + " " + page.Say.Year(months[(int)r.Month])),
            Lines(rows, r => r.Office, r => page.Say.Of(r.OfficeName)),
            Lines(rows, r => r.Rule, r => page.Say.Of(r.Title)),
            durations));
    }

    // The first days of the months, and of the month after the last one; twelve months where no beginning is given.
    private static ImmutableArray<LocalDate> MonthsOf(LocalDate? first, LocalDate last)
    {
        var end = new LocalDate(last.Year, last.Month, 1).PlusMonths(1);
        var begin = first is { } day ? new LocalDate(day.Year, day.Month, 1) : end.PlusMonths(-12);
        var count = Math.Clamp(Period.Between(begin, end, PeriodUnits.Months).Months, 1, MostMonths);
        return [.. Enumerable.Range(0, count + 1).Select(i => end.PlusMonths(i - count))];
    }

    private static ImmutableArray<ShareLine> Lines<TKey>(ImmutableArray<OnTimeRow> rows, Func<OnTimeRow, TKey> key, Func<OnTimeRow, string> name) =>
        [.. rows.GroupBy(key).Select(g => new ShareLine(name(g.First()), g.Sum(r => r.Met), g.Sum(r => r.Breached)))];
}
