using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>
/// The working calendar of one office: zone, office hours, working days and holidays over a known horizon, and the deadline
/// arithmetic on it. Immutable and safe to share. Asking beyond the horizon is a refusal, never "no holiday".
/// </summary>
/// <remarks>Making one lays out every day of the horizon, some milliseconds of work: keep it, do not make one a question.</remarks>
public sealed partial class WorkCalendar
{
    private readonly CalendarData _data;
    private readonly Offset _offset;
    private readonly ImmutableArray<string> _regions;
    private readonly ILookup<LocalDate, Holiday> _holidays;
    private readonly ImmutableDictionary<LocalDate, OfficeDay> _officeDays;
    private readonly WeekHours _week;
    private readonly Reckoning _reckoning;
    private readonly Consumption _consumption;
    private readonly ClosedDays _closed;
    private readonly Lazy<string> _version;

    private WorkCalendar(CalendarData data, ImmutableArray<string> regions, OfficeWeek? own = null)
    {
        _data = data;
        _regions = regions;
        _week = new WeekHours(data, own);
        _offset = data.Zone.GetUtcOffset(data.Horizon.Start.AtMidnight().InUtc().ToInstant());
        _holidays = data.Holidays.Where(h => h.Closes(regions)).ToLookup(h => h.Date);

        // Where an order of one region and one of the whole country name the same day, the region's own goes before.
        _officeDays = data.OfficeDays.Where(d => d.Holds(regions)).OrderBy(d => d.Regions.IsEmpty).DistinctBy(d => d.Date).ToImmutableDictionary(d => d.Date);
        _reckoning = new Reckoning(new DayTable(data.Horizon, _offset, HoursOn));
        _consumption = new Consumption(_reckoning);
        _closed = new ClosedDays(this, Days, _holidays);
        ProjectedYears = [.. data.Holidays.Where(h => h.Projected).Select(h => h.Date.Year).Distinct().Order()];
        _version = new Lazy<string>(() => CalendarFingerprint.Of(_data, own, _holidays.SelectMany(h => h), _officeDays.Values));
    }

    /// <summary>E.g. <c>th</c>.</summary>
    public string Id => _data.Id;

    /// <summary>Its name for readers.</summary>
    public LocalText Name => _data.Name;

    /// <summary>Hash of the content in force (SHA-256, lower-case hex); changes with any holiday, region or hour.</summary>
    public string Version => _version.Value;

    /// <summary>Asia/Bangkok for the Thai calendar.</summary>
    public DateTimeZone Zone => _data.Zone;

    /// <summary>First and last day known, both included.</summary>
    public DateInterval Horizon => _data.Horizon;

    /// <summary>Hours of a usual working day of this office.</summary>
    public OfficeHours Hours => _week.Usual;

    /// <summary>The regions that may be asked for, whether they have holidays of their own or not.</summary>
    public ImmutableArray<Region> Regions => _data.Regions;

    /// <summary>Reads a calendar's data file (see <c>workflows/_calendars/th.json</c>); all problems at once.</summary>
    /// <param name="json">The file's text.</param>
    public static Result<WorkCalendar> Parse(string json) => CalendarReader.Read(json).Map(data => new WorkCalendar(data, []));

    /// <summary>Whether <see cref="InRegion"/> accepts a code.</summary>
    public bool KnowsRegion(string region) => Regions.Any(r => r.Code == region);

    /// <summary>The same calendar with a region's own holidays counted too, e.g. <c>TH-90</c>.</summary>
    /// <exception cref="ArgumentException">The region is not one of <see cref="Regions"/>; ask <see cref="KnowsRegion"/> first.</exception>
    public WorkCalendar InRegion(string region) =>
        !KnowsRegion(region) ? throw new ArgumentException($"Expected a region of calendar {Id}, but found \"{region}\".", nameof(region))
        : _regions.Contains(region, StringComparer.Ordinal) ? this
        : new WorkCalendar(_data, _regions.Add(region), _week.Own);

    /// <summary>The same calendar with more closed days.</summary>
    /// <exception cref="ArgumentException">A day is beyond the <see cref="Horizon"/>.</exception>
    public WorkCalendar With(IEnumerable<Holiday> more)
    {
        var added = more.ToImmutableArray();
        return added.FirstOrDefault(h => !Horizon.Contains(h.Date)) is { } outside
            ? throw new ArgumentException($"Expected a holiday within {Horizon}, but found {outside.Date}.", nameof(more))
            : new WorkCalendar(_data with { Holidays = _data.Holidays.AddRange(added) }, _regions, _week.Own);
    }

    /// <summary>The same calendar at an office that keeps hours of its own, in place of any it kept before. Refused where no day would be open.</summary>
    /// <param name="own">Its hours by weekday.</param>
    public Result<WorkCalendar> WithHours(OfficeWeek own) =>
        new WeekHours(_data, own).IsEverOpen
            ? own.Equals(_week.Own) ? this : new WorkCalendar(_data, _regions, own)
            : new Problem("office.never-open", new LocalText(
                "หน่วยงานต้องเปิดทำการอย่างน้อยหนึ่งวันในสัปดาห์ แต่เวลาทำการที่ระบุปิดทุกวัน โปรดแก้เวลาทำการ",
                "Expected an office that is open on at least one weekday, but these hours close it on all. Correct them."), Law: "CCC 193/4");

    /// <summary>Days of other hours from one day to another, both included, oldest first; only those of the regions asked for.</summary>
    public IEnumerable<OfficeDay> OfficeDaysBetween(LocalDate from, LocalDate to) =>
        _officeDays.Values.Where(d => d.Date >= from && d.Date <= to).OrderBy(d => d.Date);

    /// <summary>The holidays from one day to another, both included, oldest first; only those of the regions asked for.</summary>
    public IEnumerable<Holiday> HolidaysBetween(LocalDate from, LocalDate to) =>
        _holidays.Where(g => g.Key >= from && g.Key <= to).OrderBy(g => g.Key).SelectMany(g => g);

    /// <summary>Whether the office works on a day. Refused beyond the horizon.</summary>
    public Result<bool> IsWorkingDay(LocalDate day) =>
        Horizon.Contains(day) ? Days.IsWorking(Days.DayOf(day)) : _reckoning.BeyondHorizon();

    /// <summary>Years with a holiday that is not yet announced, in order.</summary>
    internal ImmutableArray<int> ProjectedYears { get; }

    /// <summary>Whether offices of this calendar do not work on the weekday itself.</summary>
    internal bool IsWeekend(LocalDate day) => !_data.WorkingDays.Contains(day.DayOfWeek);

    /// <summary>The order by which a day has other hours; null where it has its weekday's, or is a holiday all the same.</summary>
    internal OfficeDay? OrderFor(LocalDate day) => _holidays.Contains(day) ? null : _officeDays.GetValueOrDefault(day);

    private DayTable Days => _reckoning.Days;

    private OfficeHours HoursOn(LocalDate day) =>
        _holidays.Contains(day) ? _week.Closed
        : _officeDays.TryGetValue(day, out var special) ? _week.On(special)
        : _week.On(day.DayOfWeek);
}
