using System.Diagnostics;
using NodaTime;
using Permits.Storage.Tests;
using Permits.Time;

namespace Permits.Bench;

/// <summary>
/// A due instant without its derivation, against the loop that permit systems hard-code: one day after another, holidays in a hash
/// set, no pauses, no close of office hours, no horizon.
/// </summary>
internal static class DeadlineTimes
{
    private const int Questions = 4096;
    private const int Rounds = 200;

    private static readonly Allowance[] Periods =
    [
        new(30, PeriodUnit.Day), new(7, PeriodUnit.WorkingDay), new(15, PeriodUnit.WorkingDay), new(45, PeriodUnit.Day),
        new(1, PeriodUnit.Month), new(90, PeriodUnit.WorkingDay), new(2, PeriodUnit.WorkingHour), new(30, PeriodUnit.WorkingDay),
    ];

    /// <summary>What was measured, each per deadline.</summary>
    public sealed record Answer(double Nanoseconds, double FloorNanoseconds);

    public static Answer Measure()
    {
        var calendar = WorkCalendar.Parse(File.ReadAllText(Path.Combine(Packages.Root, "workflows", "_calendars", "th.json"))).Value;
        var holidays = calendar.HolidaysBetween(calendar.Horizon.Start, calendar.Horizon.End).Select(h => DateOnly.FromDayNumber(DayNumber(h.Date))).ToHashSet();
        var questions = Enumerable.Range(0, Questions).Select(Question).ToArray();
        var starts = Array.ConvertAll(questions, q => DateOnly.FromDayNumber(DayNumber(q.Received.InZone(calendar.Zone).Date)));
        var (fast, plain) = (0L, 0L);
        var nanoseconds = Best(() =>
        {
            foreach (var question in questions)
            {
                fast = unchecked((fast * 31) + calendar.Deadline(question).Value.Due.ToUnixTimeTicks());
            }
        });
        var floor = Best(() =>
        {
            for (var i = 0; i < questions.Length; i++)
            {
                plain = unchecked((plain * 31) + HardCoded(starts[i], questions[i], holidays).DayNumber);
            }
        });
        return fast == 0 && plain == 0 ? throw new InvalidOperationException("Nothing was counted.") : new Answer(nanoseconds, floor);
    }

    // No, one or two pauses; every third extended.
    private static DeadlineQuestion Question(int i)
    {
        var received = Thai.At("2016-01-04 09:00") + Duration.FromMinutes(i * 1171L);
        var period = Periods[i % Periods.Length];
        return new DeadlineQuestion(received, period, i % 4 == 0 ? DutyOwner.Applicant : DutyOwner.Officer, FiledElectronically: i % 5 == 0)
        {
            Pauses = [.. Enumerable.Range(0, i / 8 % 3).Select(p => new Pause(received + Duration.FromHours(30 + (100 * p)), received + Duration.FromHours(80 + (100 * p))))],
            Extensions = i % 3 == 0 ? [period] : [],
        };
    }

    private static DateOnly HardCoded(DateOnly start, DeadlineQuestion question, HashSet<DateOnly> holidays)
    {
        var at = Add(start, question.Period, holidays);
        foreach (var extension in question.Extensions)
        {
            at = Add(at, extension, holidays);
        }

        while (question.Owner == DutyOwner.Applicant && IsOff(at, holidays))
        {
            at = at.AddDays(1);
        }

        return at;
    }

    private static DateOnly Add(DateOnly at, Allowance period, HashSet<DateOnly> holidays)
    {
        if (period.Unit is PeriodUnit.Day or PeriodUnit.Month)
        {
            return period.Unit == PeriodUnit.Day ? at.AddDays(period.Count) : at.AddMonths(period.Count);
        }

        for (var left = period.Count; left > 0;)
        {
            at = at.AddDays(1);
            left -= IsOff(at, holidays) ? 0 : 1;
        }

        return at;
    }

    private static bool IsOff(DateOnly day, HashSet<DateOnly> holidays) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day);

    private static int DayNumber(LocalDate date) => DateOnly.FromDateTime(date.ToDateTimeUnspecified()).DayNumber;

    // The best of many rounds: what else the machine does only ever adds.
    private static double Best(Action round)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            round();
            best = Math.Min(best, watch.Elapsed.TotalNanoseconds / Questions);
        }

        return best;
    }
}
