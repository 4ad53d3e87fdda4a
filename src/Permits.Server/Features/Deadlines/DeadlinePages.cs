using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Server.Ui;
using Permits.Server.Ui.Forms;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Deadlines;

/// <summary>The deadline calculator, for everyone: what an application filed today would get, and any period of one's own.</summary>
internal static class DeadlinePages
{
    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    private static readonly ImmutableArray<string> StartKeys = ["filed", "start"];
    private static readonly ImmutableArray<string> PauseKeys = ["pauseFrom", "pauseTo"];

    /// <summary>Maps <c>/deadline</c>; <c>ask</c> says which form was sent, the values are those of its controls.</summary>
    public static void MapDeadlinePages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/deadline", async (PageContext page, HttpRequest request, IPermitStore store, OfficeCalendars calendars, CancellationToken cancel) =>
        {
            var permits = ImmutableArray.CreateBuilder<Definition>();
            foreach (var type in await store.AskAsync(new Storage.PermitTypes(page.Now), cancel))
            {
                permits.Add((await store.DefinitionAsync(type.Slug, type.Version, cancel))!);
            }

            var national = calendars.For(new Office("", "", new LocalText(""), null, calendars.Ids.Order(StringComparer.Ordinal).First(id => id == "th" || calendars.Ids.Count() == 1)));
            var values = new FormValues(request.Query.Where(q => q.Key.StartsWith("f.", StringComparison.Ordinal))
                .ToImmutableDictionary(q => q.Key, q => q.Value.Select(v => v ?? "").ToImmutableArray(), StringComparer.Ordinal));
            var model = new DeadlineModel
            {
                Permits = permits.ToImmutable(),
                Offices = [.. (await store.AskAsync(new Offices(), cancel)).Where(o => permits.Any(p => p.Package.Manual.OfficeKind == o.Kind))],
                Regions = national.Regions,
                Values = values,
            };
            model = request.Query["ask"].ToString() switch
            {
                "permit" => AskPermit(model with { Sent = DeadlineForm.Permit }, calendars, page.Now),
                "free" => AskFree(model with { Sent = DeadlineForm.Free }, national),
                _ => model,
            };
            model = model with { Values = WithDates(model.Values, page.Now) };
            return page.Render<DeadlinePage, DeadlineModel>(model, model.Problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        });

    private static DeadlineModel AskPermit(DeadlineModel model, OfficeCalendars calendars, Instant now)
    {
        var values = model.Values;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var permit = model.Permits.FirstOrDefault(p => p.Slug == values.Text("permit"));
        if (permit is null)
        {
            problems.Add(Expected("permit", DeadlineTexts.ExpectedPermit));
        }

        // Nothing typed means now, so that a link from a manual answers at once.
        var filed = IsUntouched(values, "filed") ? now : MomentOf(values, "filed", problems);
        var offices = model.Offices.Where(o => permit is null || o.Kind == permit.Package.Manual.OfficeKind).ToList();
        var office = values.Text("office") is { Length: > 0 } asked ? offices.FirstOrDefault(o => o.Id == asked) : offices.FirstOrDefault();
        if (office is null)
        {
            problems.Add(Expected("office", DeadlineTexts.ExpectedOffice));
        }

        if (problems.Count > 0)
        {
            return model with { Problems = new FieldProblems(problems.ToImmutable()) };
        }

        var calendar = calendars.For(office!);
        var estimate = Estimate.Of(permit!.Package.ClockRules, calendar, filed!.Value, values.Text("channel") != "counter");
        return estimate.TryGet(out var found)
            ? model with { Estimated = (found, office!, calendar) }
            : model with { Problems = new FieldProblems([.. estimate.Problems.Select(p => p with { Path = "filed" })]) };
    }

    private static DeadlineModel AskFree(DeadlineModel model, WorkCalendar national)
    {
        var values = model.Values;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var start = MomentOf(values, "start", problems);
        var unit = UnitNames.ParseUnit(values.Text("unit"));
        problems.AddRange(unit.Problems);
        var owner = UnitNames.ParseOwner(values.Text("owner"));
        problems.AddRange(owner.Problems);
        var period = Count(values.Text("period"));
        if (period is null)
        {
            problems.Add(Expected("period", DeadlineTexts.ExpectedPeriod));
        }

        var extension = values.Text("extension") is { Length: > 0 } more ? Count(more) : 0;
        if (extension is null)
        {
            problems.Add(Expected("extension", DeadlineTexts.ExpectedPeriod));
        }

        var pauses = PauseOf(values, problems);
        var region = values.Text("region") is { Length: > 0 } code ? code : null;
        var calendar = new CalendarChoice(national.Id, region, null, []).Of(national);
        problems.AddRange(calendar.Problems);
        if (problems.Count > 0)
        {
            return model with { Problems = new FieldProblems(problems.ToImmutable()) };
        }

        var question = new DeadlineQuestion(start!.Value, new Allowance(period!.Value, unit.Value), owner.Value, values.Has("electronic", "true"))
        {
            Pauses = pauses,
            Extensions = extension > 0 ? [new Allowance(extension.Value, unit.Value)] : [],
        };
        var explained = calendar.Value.Explain(question);
        return explained.TryGet(out var derivation)
            ? model with { Counted = (derivation, calendar.Value) }
            : model with { Problems = new FieldProblems([.. explained.Problems.Select(p => p with { Path = p.Path == "pauses" ? "pauseFrom" : p.Path ?? "start" })]) };
    }

    private static ImmutableArray<Pause> PauseOf(FormValues values, ImmutableArray<Problem>.Builder problems)
    {
        if (PauseKeys.All(key => IsUntouched(values, key)))
        {
            return [];
        }

        var (from, to) = (MomentOf(values, "pauseFrom", problems), MomentOf(values, "pauseTo", problems));
        return from is { } begin && to is { } end ? [new Pause(begin, end)] : [];
    }

    private static bool IsUntouched(FormValues values, string key) => values.Text(key, "d").Length + values.Text(key, "m").Length + values.Text(key, "y").Length == 0;

    // A date in three fields with a time beside it; no time means midnight for a pause and 08:30 else.
    private static Instant? MomentOf(FormValues values, string key, ImmutableArray<Problem>.Builder problems)
    {
        var date = PostedDate.Read(values.Text(key, "d"), values.Text(key, "m"), values.Text(key, "y"));
        var typed = ThaiFormat.ArabicDigits(values.Text(key + "Time").Trim()).Replace('.', ':');
        var time = typed.Length == 0 ? (key.StartsWith("pause", StringComparison.Ordinal) ? LocalTime.Midnight : new LocalTime(8, 30))
            : HourMinute.Parse(typed) is { Success: true, Value: var read } ? read : (LocalTime?)null;
        if (date is null)
        {
            problems.Add(Expected(key, DeadlineTexts.ExpectedDate));
        }

        if (time is null)
        {
            problems.Add(Expected(key + "Time", DeadlineTexts.ExpectedTime));
        }

        return date is { } day && time is { } at ? Wording.InstantOf(day.At(at)) : null;
    }

    private static int? Count(string text) =>
        int.TryParse(ThaiFormat.ArabicDigits(text.Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Allowance.MaxCount ? count : null;

    private static Problem Expected(string key, LocalText message) => new("deadline.malformed-" + key.ToLowerInvariant(), message, key);

    // Empty dates are shown as now, so that the form can be sent as it stands.
    private static FormValues WithDates(FormValues values, Instant now)
    {
        var local = Wording.LocalOf(now);
        var controls = values.Controls;
        foreach (var key in StartKeys.Where(key => !controls.ContainsKey(FormValues.Name(key, "d"))))
        {
            controls = controls
                .SetItem(FormValues.Name(key, "d"), [local.Day.ToString(CultureInfo.InvariantCulture)])
                .SetItem(FormValues.Name(key, "m"), [local.Month.ToString(CultureInfo.InvariantCulture)])
                .SetItem(FormValues.Name(key, "y"), [ThaiFormat.YearOf(local.Date).ToString(CultureInfo.InvariantCulture)])
                .SetItem(FormValues.Name(key + "Time"), [local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)]);
        }

        return values with { Controls = controls };
    }
}
