using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

public sealed partial class WorkCalendar
{
    /// <summary>The most characters of a holiday's name.</summary>
    public const int MaxNameLength = 200;

    /// <summary>
    /// The calendar after an announced change, its content hash with it. Refused, all problems at once and each at the field of the change
    /// it is about (<c>date</c>, <c>to</c>, <c>name</c>, <c>kind</c>, <c>regions</c>): a day beyond the horizon, a region or kind that is
    /// unknown, a name that is missing, a day added that is a holiday already, a holiday withdrawn or moved that is none.
    /// Takes as long as laying out the horizon.
    /// </summary>
    public Result<WorkCalendar> Changed(CalendarChange change)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        problems.AddRange(FormFaults(change));
        var regions = change.Regions.IsDefault ? [] : change.Regions;
        var old = _data.Holidays.Where(h => h.Date == change.Date && SameRegions(h.Regions, regions)).ToImmutableArray();
        if (change.What == CalendarChangeKind.Add)
        {
            problems.AddRange(Clash(change.Date, regions, "date"));
        }
        else if (old.IsEmpty && Horizon.Contains(change.Date))
        {
            problems.Add(ChangeRefusals.NoHoliday(change.Date, OtherRegionsOn(change.Date)));
        }

        if (change is { What: CalendarChangeKind.Move, To: { } to } && to != change.Date)
        {
            problems.AddRange(Clash(to, regions, "to"));
        }

        if (problems.Count > 0)
        {
            return Result<WorkCalendar>.Refused(problems.ToImmutable());
        }

        var holidays = change.What switch
        {
            CalendarChangeKind.Add => _data.Holidays.Add(new Holiday(change.Date, change.Name!, change.Kind ?? KindFor(regions), regions, Projected: false)),
            CalendarChangeKind.Withdraw => _data.Holidays.RemoveRange(old),
            _ => _data.Holidays.RemoveRange(old).AddRange(old.Select(h => h with
            {
                Date = change.To!.Value, Name = change.Name ?? h.Name, Kind = change.Kind ?? h.Kind, Projected = false,
            })),
        };
        return new WorkCalendar(_data with { Holidays = holidays }, _regions, _week.Own);
    }

    private static string KindFor(ImmutableArray<string> regions) => regions.IsEmpty ? "special" : "regional";

    private static bool SameRegions(ImmutableArray<string> one, ImmutableArray<string> other) =>
        (one.IsDefaultOrEmpty && other.IsEmpty) || (!one.IsDefaultOrEmpty && one.ToHashSet(StringComparer.Ordinal).SetEquals(other));

    private IEnumerable<Problem> FormFaults(CalendarChange change)
    {
        if (!Horizon.Contains(change.Date))
        {
            yield return ChangeRefusals.BeyondHorizon(Horizon, change.Date, "date");
        }

        if ((change.What == CalendarChangeKind.Move) != change.To.HasValue)
        {
            yield return ChangeRefusals.MoveNeedsTarget();
        }
        else if (change.To is { } to && !Horizon.Contains(to))
        {
            yield return ChangeRefusals.BeyondHorizon(Horizon, to, "to");
        }
        else if (change.To == change.Date)
        {
            yield return ChangeRefusals.MoveToItself();
        }

        if (change.What == CalendarChangeKind.Add && string.IsNullOrWhiteSpace(change.Name?.Th))
        {
            yield return ChangeRefusals.NameMissing();
        }
        else if (change.Name is { } name && (name.Th.Length > MaxNameLength || name.En.Length > MaxNameLength))
        {
            yield return ChangeRefusals.NameTooLong();
        }

        if (change.Kind is { } kind && !Holiday.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            yield return ChangeRefusals.KindUnknown(kind);
        }
        else if (change.Kind is { } known && (known == "regional") == change.Regions.IsDefaultOrEmpty)
        {
            yield return ChangeRefusals.KindAndRegionsDisagree();
        }

        foreach (var unknown in change.Regions.IsDefault ? [] : change.Regions.Where(r => !KnowsRegion(r)))
        {
            yield return ChangeRefusals.RegionUnknown(unknown);
        }
    }

    // A day that is closed there already cannot be closed again; a national holiday may be put over regional ones.
    private IEnumerable<Problem> Clash(LocalDate day, ImmutableArray<string> regions, string path) => _data.Holidays
        .Where(h => h.Date == day && (h.Regions.IsDefaultOrEmpty || h.Regions.Intersect(regions, StringComparer.Ordinal).Any()))
        .Take(1)
        .Select(h => ChangeRefusals.AlreadyHoliday(h, path));

    private ImmutableArray<string> OtherRegionsOn(LocalDate day) =>
        [.. _data.Holidays.Where(h => h.Date == day).SelectMany(h => h.Regions.IsDefault ? [] : h.Regions).Distinct()];
}
