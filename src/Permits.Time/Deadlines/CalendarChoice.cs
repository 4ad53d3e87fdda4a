using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>Which calendar a typed question is asked of, as it was typed.</summary>
/// <param name="Id">E.g. <c>th</c>.</param>
/// <param name="Region">E.g. <c>TH-90</c>; null for none.</param>
/// <param name="Hours">An office's own hours as <see cref="OfficeWeek.Parse"/> reads them; null for the calendar's.</param>
/// <param name="Holidays">More closed days.</param>
public sealed record CalendarChoice(string Id, string? Region, string? Hours, ImmutableArray<LocalDate> Holidays)
{
    private static readonly LocalText GivenDay = new("วันหยุดที่ระบุเพิ่ม", "Holiday given on request");

    /// <summary>The calendar in the region, with the hours and the closed days; all problems at once.</summary>
    /// <param name="plain">The calendar that <see cref="Id"/> names.</param>
    public Result<WorkCalendar> Of(WorkCalendar plain)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (Holidays.Where(day => !plain.Horizon.Contains(day)).Take(1).ToList() is [var beyond])
        {
            problems.AddRange(plain.IsWorkingDay(beyond).Problems);
        }

        if (Region is not null && !plain.KnowsRegion(Region))
        {
            problems.Add(new Problem("calendar.unknown-region", new LocalText(
                $"พื้นที่ต้องเป็นรหัส ISO 3166-2 ที่ปฏิทิน {plain.Id} รู้จัก เช่น TH-90 แต่พบ \"{Region}\" โปรดแก้ไข",
                $"Expected an ISO 3166-2 region known to calendar {plain.Id}, such as TH-90, but found \"{Region}\". Correct it."), "region"));
        }

        var week = Hours is null ? (Result<OfficeWeek>?)null : OfficeWeek.Parse(Hours);
        problems.AddRange(week?.Problems ?? []);
        if (problems.Count > 0)
        {
            return Result<WorkCalendar>.Refused(problems.ToImmutable());
        }

        var inRegion = Region is null ? plain : plain.InRegion(Region);
        var own = Holidays.IsEmpty ? inRegion : inRegion.With(Holidays.Select(day => new Holiday(day, GivenDay, "special", [], Projected: false)));
        return week is { } parsed ? own.WithHours(parsed.Value) : own;
    }
}
