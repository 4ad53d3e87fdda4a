using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Time.Tests;

/// <summary>Laws of the arithmetic that hold for any question.</summary>
public class DeadlineProperties(ITestOutputHelper output)
{
    private static readonly Gen<DeadlineQuestion> Any = Gen.OneOf(Questions.InDays, Questions.InTime);

    [Fact]
    public void A_pause_over_k_counted_days_moves_an_officers_last_day_by_k_counted_days()
    {
        var cases =
            from start in Questions.Starts
            from period in Questions.DayPeriods
            from wait in Gen.Choose(0, 60_000)
            from length in Gen.Choose(0, 40_000)
            select (Question: new DeadlineQuestion(start, period, DutyOwner.Officer), Pause: new Pause(start + Duration.FromMinutes(wait), start + Duration.FromMinutes(wait + length)));
        cases.Check(output, c =>
        {
            var plain = Thai.Calendar.Deadline(c.Question);
            var paused = Thai.Calendar.Deadline(c.Question with { Pauses = [c.Pause] });
            if (!plain.IsOk || !paused.IsOk)
            {
                return true;
            }

            var unit = c.Question.Period.Unit == PeriodUnit.WorkingDay ? PeriodUnit.WorkingDay : PeriodUnit.Day;
            var covered = CountedCloses(c.Pause, plain.Value, unit);
            return Thai.Calendar.Count(plain.Value.Due, paused.Value.Due, unit).Value == covered;
        });
    }

    [Fact]
    public void A_pause_and_resume_between_two_closings_changes_no_day()
    {
        var cases =
            from question in Questions.InDays
            from minute in Gen.Choose(0, 23 * 60)
            select (Question: question with { Pauses = [] }, Minute: minute);
        cases.Check(output, c =>
        {
            var afterClose = c.Question.Received.InZone(Thai.Calendar.Zone).Date.PlusDays(1).At(new LocalTime(16, 30)).InZoneStrictly(Thai.Calendar.Zone).ToInstant() + Duration.FromTicks(1);
            var pause = new Pause(afterClose, afterClose + Duration.FromMinutes(c.Minute));
            return Same(Thai.Calendar.Deadline(c.Question), Thai.Calendar.Deadline(c.Question with { Pauses = [pause] }));
        });
    }

    [Fact]
    public void Pauses_may_be_given_in_any_order() =>
        Any.Check(output, q => Same(Thai.Calendar.Deadline(q), Thai.Calendar.Deadline(q with { Pauses = [.. q.Pauses.Reverse()] })));

    [Fact]
    public void Two_pauses_that_touch_are_one() =>
        Any.Check(output, q => q.Pauses.IsEmpty || Same(
            Thai.Calendar.Deadline(q with { Pauses = [q.Pauses[0]] }),
            Thai.Calendar.Deadline(q with { Pauses = Halves(q.Pauses[0]) })));

    [Fact]
    public void A_later_start_never_gives_an_earlier_due_time()
    {
        var cases =
            from question in Any
            from later in Gen.Choose(0, 20_000)
            select (Question: question with { Pauses = [] }, Later: Duration.FromMinutes(later));
        cases.Check(output, c =>
        {
            var early = Thai.Calendar.Deadline(c.Question);
            var late = Thai.Calendar.Deadline(c.Question with { Received = c.Question.Received + c.Later });
            return !early.IsOk || !late.IsOk || late.Value.Due >= early.Value.Due;
        });
    }

    [Fact]
    public void An_officer_is_never_given_longer_than_an_applicant() =>
        Any.Check(output, q =>
        {
            var applicant = Thai.Calendar.Deadline(q with { Owner = DutyOwner.Applicant });
            return !applicant.IsOk || Thai.Calendar.Deadline(q with { Owner = DutyOwner.Officer }).Value.Due <= applicant.Value.Due;
        });

    [Fact]
    public void An_extension_of_days_is_the_same_as_a_longer_period()
    {
        var cases =
            from question in Questions.InDays
            from unit in Gen.Elements(PeriodUnit.Day, PeriodUnit.WorkingDay)
            from first in Gen.Choose(1, 60)
            from second in Gen.Choose(1, 60)
            select (Question: question, Unit: unit, First: first, Second: second);
        cases.Check(output, c => Same(
            Thai.Calendar.Deadline(c.Question with { Period = new Allowance(c.First, c.Unit), Extensions = [new Allowance(c.Second, c.Unit)] }),
            Thai.Calendar.Deadline(c.Question with { Period = new Allowance(c.First + c.Second, c.Unit), Extensions = [] })));
    }

    [Fact]
    public void The_derivation_accounts_for_every_day_of_a_period_in_days() =>
        Questions.InDays.Select(q => q with { Extensions = [] }).Check(output, q =>
        {
            var explained = Thai.Calendar.Explain(q);
            if (!explained.TryGet(out var derivation) || q.Period.Unit is PeriodUnit.Month or PeriodUnit.Year)
            {
                return true;
            }

            var deadline = derivation.Deadline;
            var startDay = deadline.Start.InZone(Thai.Calendar.Zone).Date;
            var days = Period.DaysBetween(startDay, deadline.LastDay);

            // The day it rolled from was counted and is then passed over; the day it rolled to is neither.
            return days == q.Period.Count + derivation.Skipped.Length
                && derivation.Skipped.Select(s => s.Date).SequenceEqual(derivation.Skipped.Select(s => s.Date).Distinct().Order());
        });

    // Counted days from the first that the pause can touch to the last day it covers, looked at one by one.
    private static int CountedCloses(Pause pause, Deadline plain, PeriodUnit unit)
    {
        var covered = 0;
        for (var day = plain.FirstDay; day <= Thai.Calendar.Horizon.End; day = day.PlusDays(1))
        {
            var close = day.At(new LocalTime(16, 30)).InZoneStrictly(Thai.Calendar.Zone).ToInstant();
            if (close >= pause.To || pause.From > plain.Due)
            {
                break;
            }

            covered += close >= pause.From && (unit == PeriodUnit.Day || Thai.Calendar.IsWorkingDay(day).Value) ? 1 : 0;
        }

        return covered;
    }

    private static ImmutableArray<Pause> Halves(Pause pause)
    {
        var middle = pause.From + ((pause.To!.Value - pause.From) / 2);
        return [new Pause(pause.From, middle), new Pause(middle, pause.To)];
    }

    private static bool Same(Result<Deadline> one, Result<Deadline> other) =>
        one.IsOk == other.IsOk && (!one.IsOk || one.Value == other.Value);
}
