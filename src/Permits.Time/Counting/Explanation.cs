using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>Says how a deadline was reached: each day passed over with its reason, the roll, the sections, the doubts.</summary>
internal sealed class Explanation(
    WorkCalendar calendar, DayTable days, ClosedDays closed, DeadlineQuestion question, Deadline deadline, List<CountedRun> runs)
{
    private readonly ImmutableArray<Pause> _pauses = QuestionCheck.InOrder(question.Pauses);
    private readonly bool _inDays = question.Period.Unit.CountsDays();

    /// <summary>The whole derivation.</summary>
    public Derivation Derivation()
    {
        var rolledOver = RolledOver();
        return new Derivation(
            deadline, question, calendar.Id, calendar.Version, [.. PassedOver(), .. rolledOver], RollReason(rolledOver), Basis(), Notes());
    }

    private IEnumerable<SkippedDay> PassedOver()
    {
        foreach (var run in runs)
        {
            var last = Reckoning.DayOf(run.To);
            for (var day = Reckoning.DayOf(run.From); day <= last; day++)
            {
                if ((run.Ruler.CountsDays ? DayNotCounted(run.Ruler, day) : NoTimeCounted(run, day)) is { } skipped)
                {
                    yield return skipped;
                }
            }
        }
    }

    // A day counts where the unit has it and the clock runs at its close of office hours.
    private SkippedDay? DayNotCounted(Ruler ruler, int day)
    {
        var close = days.CloseOf(day);
        if (ruler.Before(close + 1) == ruler.Before(close))
        {
            return closed[day];
        }

        foreach (var pause in _pauses)
        {
            if (days.MomentOf(pause.From) <= close && EndOf(pause) > close)
            {
                return new SkippedDay(days.DateOf(day), WhyPaused(pause));
            }
        }

        return null;
    }

    private SkippedDay? NoTimeCounted(CountedRun run, int day)
    {
        var from = Math.Max(run.From, day * DayTable.Day);
        var to = Math.Min(run.To, (day + 1) * DayTable.Day);
        var counted = run.Ruler.Before(to) - run.Ruler.Before(from);
        if (counted == 0)
        {
            return days.IsWorking(day) ? OutsideHours(day, from) : closed[day];
        }

        foreach (var pause in _pauses)
        {
            var (begin, end) = (Math.Max(days.MomentOf(pause.From), from), Math.Min(EndOf(pause), to));
            counted -= end > begin ? run.Ruler.Before(end) - run.Ruler.Before(begin) : 0;
            if (counted == 0)
            {
                return new SkippedDay(days.DateOf(day), WhyPaused(pause));
            }
        }

        return null;
    }

    // The moment of a start that falls on an office day but in no office hour, and which is no pause: nothing of that day counts.
    private SkippedDay? OutsideHours(int day, long from) =>
        from % DayTable.Day == 0 ? null : new SkippedDay(days.DateOf(day), new LocalText("พ้นเวลาราชการของวันนั้นแล้ว", "after that day's office hours"));

    private ImmutableArray<SkippedDay> RolledOver() =>
        deadline.RolledFrom is { } from
            ? [.. Enumerable.Range(days.DayOf(from), Period.DaysBetween(from, deadline.LastDay)).Select(day => closed[day])]
            : [];

    private LocalText WhyPaused(Pause pause)
    {
        var from = LocalOf(pause.From);
        var to = pause.To is { } end ? LocalOf(end) : (LocalDateTime?)null;
        return to is { } until
            ? new LocalText(
                $"หยุดนับเวลา ({ThaiFormat.ShortDateTime(from)} ถึง {ThaiFormat.ShortDateTime(until)})",
                $"clock paused ({EnglishFormat.ShortDateTime(from)} to {EnglishFormat.ShortDateTime(until)})")
            : new LocalText($"หยุดนับเวลา (ตั้งแต่ {ThaiFormat.ShortDateTime(from)})", $"clock paused (since {EnglishFormat.ShortDateTime(from)})");
    }

    private LocalText? RollReason(ImmutableArray<SkippedDay> over)
    {
        if (deadline.RolledFrom is not { } from)
        {
            return null;
        }

        var th = string.Join(", ", over.Select(d => $"{ThaiFormat.ShortDate(d.Date)} ({d.Why.Th})"));
        var en = string.Join(", ", over.Select(d => $"{EnglishFormat.ShortDate(d.Date)} ({d.Why.En})"));
        return new LocalText(
            $"วันสุดท้าย {ThaiFormat.LongDate(from)} ไม่ใช่วันทำการ จึงเลื่อนไปวันทำการถัดไปคือ {ThaiFormat.LongDate(deadline.LastDay)} โดยข้าม {th}",
            $"The last day, {EnglishFormat.LongDate(from)}, is not a working day, so it moves to the next one, {EnglishFormat.LongDate(deadline.LastDay)}, over {en}.");
    }

    private ImmutableArray<string> Basis()
    {
        var cited = ImmutableArray.CreateBuilder<string>();
        if (question.FiledElectronically)
        {
            cited.Add("EGA s.10");
        }

        if (_inDays)
        {
            cited.Add("APA s.64 para 1");
        }
        else
        {
            cited.AddRange("CCC 193/2", "CCC 193/3 para 1");
        }

        var units = (question.Extensions.IsDefault ? [] : question.Extensions).Select(e => e.Unit).Prepend(question.Period.Unit).ToList();
        if (units.Any(u => u is PeriodUnit.Month or PeriodUnit.Year))
        {
            cited.Add("CCC 193/5");
        }

        if (units.Any(u => u is not (PeriodUnit.Hour or PeriodUnit.Minute)))
        {
            cited.Add("CCC 193/4");
        }

        if (units.Count > 1)
        {
            cited.Add("CCC 193/7");
        }

        if (deadline.RolledFrom is not null)
        {
            cited.Add("APA s.64 para 3");
        }
        else if (question.Owner == DutyOwner.Officer && units[^1].CountsDays() && !days.IsWorking(days.DayOf(deadline.LastDay)))
        {
            cited.Add("APA s.64 para 2");
        }

        return cited.ToImmutable();
    }

    private ImmutableArray<LocalText> Notes()
    {
        var notes = ImmutableArray.CreateBuilder<LocalText>();
        if (deadline.Start != deadline.Received)
        {
            var (received, start) = (LocalOf(deadline.Received), LocalOf(deadline.Start));
            notes.Add(new LocalText(
                $"เข้าสู่ระบบ {ThaiFormat.DateTime(received)} นอกวันหรือเวลาทำการ ถือว่าได้รับ {ThaiFormat.DateTime(start)}",
                $"Entered the system on {EnglishFormat.DateTime(received)}, outside office days or hours; deemed received on {EnglishFormat.DateTime(start)}."));
        }

        foreach (var order in MakeUpDaysCounted())
        {
            notes.Add(new LocalText(
                $"{ThaiFormat.LongDate(order.Date)} เป็นวันทำการ: {order.Name.Th}", $"{EnglishFormat.LongDate(order.Date)} is a working day: {order.Name.En}."));
        }

        if (calendar.OrderFor(deadline.LastDay) is { Kind: OfficeDay.PartDay } partDay && runs[^1].Ruler.CountsDays)
        {
            var close = LocalOf(deadline.Due).TimeOfDay;
            notes.Add(new LocalText(
                $"{ThaiFormat.LongDate(partDay.Date)} ปิดทำการเวลา {ThaiFormat.Time(close)}: {partDay.Name.Th}",
                $"On {EnglishFormat.LongDate(partDay.Date)} offices close at {EnglishFormat.Time(close)}: {partDay.Name.En}."));
        }

        foreach (var year in calendar.ProjectedYears.Where(y => y >= LocalOf(deadline.Start).Year && y <= deadline.LastDay.Year))
        {
            notes.Add(new LocalText(
                $"วันหยุดของปี {year + ThaiFormat.EraOffset} เป็นการคาดการณ์ ยังไม่มีประกาศของคณะรัฐมนตรี กำหนดอาจเปลี่ยน",
                $"The holidays of {year} are projected, not yet announced by the Cabinet; the date may change."));
        }

        return notes.ToImmutable();
    }

    // Where only open days count, a day that the reader takes for one off needs its reason.
    private IEnumerable<OfficeDay> MakeUpDaysCounted() => runs
        .Where(run => run.Ruler is Ruler.WorkingDays or Ruler.OfficeTime)
        .SelectMany(run => calendar.OfficeDaysBetween(days.DateOf(Reckoning.DayOf(run.From)), days.DateOf(Reckoning.DayOf(run.To))))
        .Where(order => order.Kind == OfficeDay.MakeUp && calendar.OrderFor(order.Date) is not null)
        .Distinct();

    private LocalDateTime LocalOf(Instant instant) => instant.InZone(calendar.Zone).LocalDateTime;

    private long EndOf(Pause pause) => pause.To is { } to ? days.MomentOf(to) : long.MaxValue;
}
