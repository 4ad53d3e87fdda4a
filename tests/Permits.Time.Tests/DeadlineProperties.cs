using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Time.Tests;

/// <summary>
/// Laws of the arithmetic that hold for any question. Where the counting rules themselves forbid a law for some unit, its test says
/// so and leaves that unit out.
/// </summary>
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
    public void Pausing_and_resuming_never_loses_or_gains_a_counted_day() =>
        Questions.InDays.Select(q => q with { Owner = DutyOwner.Officer }).Check(output, q =>
            !Thai.Calendar.Deadline(q).TryGet(out var paused)
            || !Thai.Calendar.Deadline(q with { Pauses = [], Extensions = [] }).TryGet(out var plain)
            || !q.Extensions.IsEmpty
            || DaysCountedRunning(q, paused) == DaysCountedRunning(q with { Pauses = [] }, plain));

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
            select (Question: question, Later: Duration.FromMinutes(later));
        cases.Check(output, c =>
        {
            // Both starts lie before the first pause, as the pauses of one clock do.
            var received = c.Question.Received + c.Later;
            var both = c.Question with { Pauses = [.. c.Question.Pauses.Where(p => p.From >= received)] };
            var early = Thai.Calendar.Deadline(both);
            var late = Thai.Calendar.Deadline(both with { Received = received });
            return !early.IsOk || !late.IsOk || late.Value.Due >= early.Value.Due;
        });
    }

    /// <summary>
    /// Where period and extension have one unit that is always as long (all but months and years): a month granted after a pause
    /// begins on a later day and may be longer or shorter than the same month granted before it (CCC 193/5), so there the law
    /// itself makes the two differ. The ledger keeps facts and not their order, so a case has one due time all the same.
    /// </summary>
    [Fact]
    public void Extending_after_a_pause_gives_what_pausing_after_the_extension_gives()
    {
        var cases =
            from question in Any
            from more in Gen.Choose(1, 30)
            where question.Period.Unit is not (PeriodUnit.Month or PeriodUnit.Year)
            select question with { Owner = DutyOwner.Officer, Extensions = [new Allowance(more, question.Period.Unit)] };
        cases.Check(output, q =>
        {
            var unit = q.Period.Unit;
            if (!Thai.Calendar.Deadline(q with { Extensions = [] }).TryGet(out var paused))
            {
                return true;
            }

            // The extension granted once the pauses are over, counted on from the last day they led to; against the pauses of a clock that was longer from the start.
            var granted = new DeadlineQuestion(paused.Due, q.Extensions[0], DutyOwner.Officer) { Pauses = After(q.Pauses, paused.Due) };
            return Same(Thai.Calendar.Deadline(granted).Map(d => d.Due), Thai.Calendar.Deadline(q with { Period = new Allowance(q.Period.Count + q.Extensions[0].Count, unit), Extensions = [] }).Map(d => d.Due))
                && Same(Thai.Calendar.Deadline(granted).Map(d => d.Due), Thai.Calendar.Deadline(q).Map(d => d.Due));
        });
    }

    [Fact]
    public void Reckoning_anew_on_an_unchanged_calendar_changes_nothing()
    {
        var again = WorkCalendar.Parse(Thai.CalendarText).Value.With([]);
        Any.Check(output, q =>
        {
            var (first, second) = (Thai.Calendar.Explain(q), again.Explain(q));
            return Same(Thai.Calendar.Deadline(q), again.Deadline(q))
                && first.IsOk == second.IsOk
                && (!first.IsOk || JsonNode.DeepEquals(DerivationJson.Of(first.Value, Thai.Calendar.Zone), DerivationJson.Of(second.Value, again.Zone)));
        });
    }

    [Fact]
    public void A_share_is_reached_before_the_due_time_and_no_later_than_a_larger_share()
    {
        var cases =
            from question in Any
            from percent in Gen.Choose(1, 99)
            from more in Gen.Choose(1, 99)
            select (Question: question, Less: Math.Min(percent, more), More: Math.Max(percent, more));
        cases.Check(output, c =>
        {
            if (!Thai.Calendar.Deadline(c.Question).TryGet(out var deadline))
            {
                return !Thai.Calendar.AtShare(c.Question, c.Less).IsOk;
            }

            var (less, more) = (Thai.Calendar.AtShare(c.Question, c.Less).Value ?? deadline.Due, Thai.Calendar.AtShare(c.Question, c.More).Value ?? deadline.Due);
            return less >= deadline.Start && less <= more && more <= deadline.Due;
        });
    }

    [Fact]
    public void On_the_day_a_share_is_reached_it_is_used_and_the_day_before_it_was_not()
    {
        var cases =
            from question in Any
            from percent in Gen.Choose(1, 99)
            where question.Period.Unit is PeriodUnit.Day or PeriodUnit.WorkingDay
            select (Question: question, Percent: percent);
        cases.Check(output, c =>
        {
            if (!Thai.Calendar.AtShare(c.Question, c.Percent).TryGet(out var reached) || reached is not { } at)
            {
                return true;
            }

            var use = Thai.Calendar.Used(c.Question, at).Value;
            return use.Used.Count * 100 >= use.Total.Count * c.Percent && (use.Used.Count - 1) * 100 < use.Total.Count * c.Percent;
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

    // Days on which the clock runs at the close, from the day after the start to the last, looked at one by one.
    private static int DaysCountedRunning(DeadlineQuestion question, Deadline deadline)
    {
        var counted = 0;
        for (var day = deadline.Start.InZone(Thai.Calendar.Zone).Date.PlusDays(1); day <= deadline.LastDay; day = day.PlusDays(1))
        {
            var close = day.At(new LocalTime(16, 30)).InZoneStrictly(Thai.Calendar.Zone).ToInstant();
            var counts = question.Period.Unit != PeriodUnit.WorkingDay || Thai.Calendar.IsWorkingDay(day).Value;
            counted += counts && !question.Pauses.Any(p => p.From <= close && close < p.To) ? 1 : 0;
        }

        return counted;
    }

    private static ImmutableArray<Pause> After(ImmutableArray<Pause> pauses, Instant from) =>
        [.. pauses.Where(p => p.To > from).Select(p => p with { From = Instant.Max(p.From, from) })];

    private static ImmutableArray<Pause> Halves(Pause pause)
    {
        var middle = pause.From + ((pause.To!.Value - pause.From) / 2);
        return [new Pause(pause.From, middle), new Pause(middle, pause.To)];
    }

    private static bool Same<T>(Result<T> one, Result<T> other) =>
        one.IsOk == other.IsOk && (!one.IsOk || one.Value!.Equals(other.Value));
}
