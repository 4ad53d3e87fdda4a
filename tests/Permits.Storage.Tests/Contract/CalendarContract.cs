using NodaTime;
using NodaTime.Text;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage.Tests;

/// <summary>A calendar change: looked at, confirmed, applied in batches, and in force before any batch has come.</summary>
public abstract class CalendarContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Check = "process/check";

    private static readonly string[] Projections = ["application", "task", "clock", "breach", "notice", "filed_document"];

    /// <summary>Wed 12 Mar 2025: the completeness check of a case filed then is due on the next working day.</summary>
    private static readonly Instant Filed = Thai.At("2025-03-12 09:00");

    private static readonly Instant OldDue = Thai.At("2025-03-13 16:30");

    private static readonly Instant NewDue = Thai.At("2025-03-14 16:30");

    private static readonly Instant Announced = Thai.At("2025-03-12 15:00");

    private static Actor Admin { get; } = new("admin", "ผู้ดูแลระบบ", []);

    private static CalendarChange Thursday { get; } = CalendarChange.Add(Day("2025-03-13"), new LocalText("วันหยุดพิเศษ", "Special holiday"));

    [SkippableFact]
    public async Task A_preview_tells_what_would_move_and_writes_nothing()
    {
        var number = await FileAsync(Filed);
        var before = await RowsAsync();

        var report = (await Store.PreviewChangeAsync("th", Thursday, Announced, default)).Value;

        report.Should().BeEquivalentTo(new { Moved = 1L, Kept = 0L, AnnotatedBreaches = 0L });
        report.Looked.Should().BeGreaterThanOrEqualTo(1);
        report.ByDays.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create(1, 1L));
        report.Samples.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Application = number, From = OldDue, To = NewDue });
        (await RowsAsync()).Should().BeEquivalentTo(before);
        (await Store.AskAsync(new CalendarChangesOf("th"), default)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_confirmed_change_moves_every_clock_it_touches_with_one_event_each_and_does_what_the_preview_said()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            numbers.Add(await FileAsync(Filed));
        }

        var done = await FileAsync(Filed);
        await PassAsync(done, "check", People.Clerk, Announced, "complete", """{"formInOrder":true}""");
        var preview = (await Store.PreviewChangeAsync("th", Thursday, Announced, default)).Value;

        var change = await AnnounceAsync(Thursday, Announced);

        change.Report.Should().BeEquivalentTo(preview);
        change.Report.Moved.Should().BeGreaterThanOrEqualTo(5);
        change.IsApplying.Should().BeFalse();
        change.Percent.Should().Be(100);
        foreach (var number in numbers)
        {
            (await CheckAsync(number)).Deadline.Due.Should().Be(NewDue);
            (await CountAsync($"SELECT COUNT(*) FROM event WHERE stream = '{number}' AND type = 'ClockRederived'")).Should().Be(1);
            (await Store.AskAsync(new TasksOfApplication(OfficeScope.System, number), default)).Should().OnlyContain(t => t.Due == NewDue);
        }

        (await CheckAsync(done)).Should().Match<Clock>(c => c.State == ClockState.Met && c.Deadline.Due == OldDue);
    }

    [SkippableFact]
    public async Task The_rows_a_change_wrote_in_bulk_are_those_rebuilt_from_the_events_and_the_state_is_the_one_replayed()
    {
        var late = await FileAsync(Thai.At("2025-03-10 09:00"));
        await SweepAsync(Announced - Duration.FromHours(1));
        var number = await FileAsync(Filed);
        await CompleteAsync();
        await AnnounceAsync(CalendarChange.Add(Day("2025-03-11"), new LocalText("วันหยุดย้อนหลัง")), Announced);
        await AnnounceAsync(Thursday, Announced);
        var live = await RowsAsync();

        await Database.RebuildProjectionsAsync(Store);

        (await RowsAsync()).Should().BeEquivalentTo(live, options => options.WithStrictOrdering());
        foreach (var each in new[] { late, number })
        {
            var stored = (await Store.CaseAsync(OfficeScope.System, each, default))!;
            EventJson.Write(stored.State).Should().Be(EventJson.Write(stored.Events.Aggregate(CaseState.None, (state, e) => Applier.Apply(state, e.Event))));
        }
    }

    [SkippableFact]
    public async Task What_a_bulk_run_journals_reads_letter_for_letter_as_the_event_is_always_written()
    {
        for (var i = 0; i < 4; i++)
        {
            await FileAsync(Filed + Duration.FromMinutes(i));
        }

        await AnnounceAsync(Thursday, Announced);

        var texts = await Database.RowsAsync("(SELECT position, sequence, json FROM event WHERE type = 'ClockRederived') AS moved");

        texts.Should().HaveCountGreaterThanOrEqualTo(4);
        foreach (var text in texts.Select(row => row[row.IndexOf('{', StringComparison.Ordinal)..]))
        {
            text.Should().Be(EventJson.Write(EventJson.ReadEvent(text)));
        }

        var moved = texts.Select(row => (ClockRederived)EventJson.ReadEvent(row[row.IndexOf('{', StringComparison.Ordinal)..])).ToList();
        moved.Select(e => e.ClockId).Should().OnlyHaveUniqueItems();
        foreach (var each in moved)
        {
            var clock = (await StateAsync(each.ClockId[..each.ClockId.LastIndexOf('.')])).Clocks[each.ClockId];
            each.Deadline.Received.Should().Be(clock.Question.Received);
            each.Deadline.Should().Be(Packages.Calendar.Changed(Thursday).Value.Deadline(clock.Question).Value);
        }
    }

    [SkippableFact]
    public async Task Once_confirmed_no_clock_lapses_by_the_old_calendar_though_no_batch_has_come_yet()
    {
        var number = await FileAsync(Filed);
        await ConfirmAsync(Thursday, Announced);

        await SweepAsync(OldDue);
        var breaches = await BreachesAsync(number);
        await Store.ApplyChangesAsync(At(OldDue), default);
        await Store.ApplyChangesAsync(At(OldDue), default);

        breaches.Should().BeEmpty();
        (await CheckAsync(number)).Deadline.Due.Should().Be(NewDue);
        (await CountAsync($"SELECT COUNT(*) FROM event WHERE stream = '{number}' AND type = 'ClockRederived'")).Should().Be(1, "the sweep derived it, and the batch found nothing left to do");
        (await ChangesAsync())[0].Report.Moved.Should().Be(1, "what a command derived first is counted too");
        await SweepAsync(NewDue);
        (await BreachesAsync(number)).Should().ContainSingle().Which.Due.Should().Be(NewDue);
    }

    [SkippableFact]
    public async Task What_fell_due_before_the_confirmation_is_breached_though_the_sweep_comes_after_it_and_is_annotated()
    {
        var number = await FileAsync(Filed);

        await AnnounceAsync(Thursday, OldDue + Duration.FromMinutes(5));

        var breach = (await BreachesAsync(number)).Should().ContainSingle().Subject;
        breach.Due.Should().Be(OldDue);
        breach.DueThen.Should().Be(NewDue);
        breach.Note!.Th.Should().Contain("วันหยุดพิเศษ");
    }

    [SkippableFact]
    public async Task A_recorded_breach_stays_and_is_annotated_and_the_report_says_so()
    {
        var number = await FileAsync(Filed);
        await SweepAsync(OldDue + Duration.FromHours(1));
        var preview = (await Store.PreviewChangeAsync("th", Thursday, OldDue + Duration.FromDays(1), default)).Value;

        var change = await AnnounceAsync(Thursday, OldDue + Duration.FromDays(1));

        preview.AnnotatedBreaches.Should().Be(1);
        change.Report.AnnotatedBreaches.Should().Be(1);
        (await BreachesAsync(number)).Should().ContainSingle().Which.Should().Match<BreachRow>(b => b.Due == OldDue && b.DueThen == NewDue);
    }

    [SkippableFact]
    public async Task A_withdrawn_holiday_that_clocks_relied_on_makes_nobody_late()
    {
        var number = await FileAsync(Filed);
        await AnnounceAsync(Thursday, Announced);
        var later = Thai.At("2025-03-14 09:00");

        var change = await AnnounceAsync(CalendarChange.Withdraw(Day("2025-03-13")), later);
        await SweepAsync(later);

        change.Report.Kept.Should().Be(1);
        (await CheckAsync(number)).Should().Match<Clock>(c => c.State == ClockState.Running && c.Deadline.Due == NewDue);
        (await BreachesAsync(number)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_clock_that_a_command_found_to_keep_its_due_instant_is_not_told_so_again_by_the_batch()
    {
        var number = await FileAsync(Filed);
        await AnnounceAsync(Thursday, Announced);
        var later = Thai.At("2025-03-14 09:00");

        await ConfirmAsync(CalendarChange.Withdraw(Day("2025-03-13")), later);
        await DoAsync(number, new ClaimTask(await TaskAsync(number, "check")), People.Clerk, later);
        await Store.ApplyChangesAsync(At(later), default);

        (await CountAsync($"SELECT COUNT(*) FROM event WHERE stream = '{number}' AND type = 'ClockKept'")).Should().Be(1);
    }

    [SkippableFact]
    public async Task A_run_that_ended_between_two_batches_is_gone_on_with_after_a_restart_and_moves_each_clock_once()
    {
        for (var i = 0; i < 9; i++)
        {
            await FileAsync(Filed);
        }

        var expected = (await Store.PreviewChangeAsync("th", Thursday, Announced, default)).Value;
        await ConfirmAsync(Thursday, Announced);
        using var crash = new CancellationTokenSource();
        await Store.Invoking(s => s.ApplyChangesAsync(new CrashingClock(Announced, 2, crash), crash.Token)).Should().ThrowAsync<OperationCanceledException>();
        var half = (await ChangesAsync())[0];

        await RestartAsync();
        var resumed = await FileAsync(Announced);
        await Store.ApplyChangesAsync(At(Announced), default);

        half.IsApplying.Should().BeTrue();
        half.Report.Moved.Should().BeInRange(1, expected.Moved - 1);
        half.Percent.Should().BeInRange(1, 99);
        (await ChangesAsync())[0].Report.Should().BeEquivalentTo(expected, options => options.Excluding(r => r.Looked));
        (await CountAsync("SELECT COUNT(*) FROM event WHERE type = 'ClockRederived'")).Should().Be(expected.Moved);
        (await CountAsync($"SELECT COUNT(*) FROM clock WHERE due = {OldDue.ToUnixTimeTicks()}")).Should().Be(0);
        (await CheckAsync(resumed)).Deadline.Due.Should().Be(NewDue, "what starts after the confirmation is counted on the changed calendar");
    }

    [SkippableFact]
    public async Task A_change_is_in_force_after_a_restart()
    {
        await AnnounceAsync(Thursday, Announced);

        await RestartAsync();

        (await CheckAsync(await FileAsync(Announced))).Deadline.Due.Should().Be(NewDue);
    }

    [SkippableFact]
    public async Task Other_commands_go_on_while_a_change_is_applied_and_see_it()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            numbers.Add(await FileAsync(Filed));
        }

        await ConfirmAsync(Thursday, Announced);
        var applying = Store.ApplyChangesAsync(At(Announced), default);
        await Task.WhenAll(numbers.Select(async number => await DoAsync(number, new ClaimTask(await TaskAsync(number, "check")), People.Clerk, Announced)));
        await applying;

        foreach (var number in numbers)
        {
            (await CheckAsync(number)).Deadline.Due.Should().Be(NewDue);
        }

        (await ChangesAsync())[0].Report.Moved.Should().Be(await CountAsync("SELECT COUNT(*) FROM event WHERE type = 'ClockRederived'"));
    }

    [SkippableFact]
    public async Task Somebody_who_saw_the_case_before_the_change_may_still_act_on_it()
    {
        var number = await FileAsync(Filed);
        var seen = (await StateAsync(number)).Version;
        await AnnounceAsync(Thursday, Announced);

        var claimed = await TryAsync(number, new ClaimTask(await TaskAsync(number, "check")), People.Clerk, Announced, version: seen);

        claimed.Problems.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_change_of_one_region_moves_the_clocks_of_its_offices_only()
    {
        await Store.SaveOfficeAsync(People.Offices.First(o => o.Id == People.OtherOffice) with { Region = "TH-90" }, People.BySystem, default);
        var here = await FileAsync(Filed, Filings.Of(office: People.OtherOffice));
        var elsewhere = await FileAsync(Filed);

        await AnnounceAsync(CalendarChange.Add(Day("2025-03-13"), new LocalText("วันหยุดจังหวัดสงขลา"), null, "TH-90"), Announced);

        (await CheckAsync(here)).Deadline.Due.Should().Be(NewDue);
        (await CheckAsync(elsewhere)).Deadline.Due.Should().Be(OldDue);
    }

    [SkippableFact]
    public async Task A_repeated_key_announces_once_and_another_change_under_it_is_refused()
    {
        var first = await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", Thursday, null, Admin, Announced, "k1"), default);
        var again = await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", Thursday, null, Admin, Announced, "k1"), default);
        var other = await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", CalendarChange.Withdraw(Day("2025-04-14")), null, Admin, Announced, "k1"), default);

        again.Value.Id.Should().Be(first.Value.Id);
        other.Problems.Should().ContainSingle().Which.Code.Should().Be("idempotency.key-reused");
        (await ChangesAsync()).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_second_change_while_one_is_applied_and_one_the_calendar_does_not_take_are_refused_and_change_nothing()
    {
        (await Store.ConfirmChangeAsync(new ChangeAnnouncement("mars", Thursday, null, Admin, Announced), default)).Problems.Single().Code.Should().Be("calendar.not-found");
        (await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", CalendarChange.Withdraw(Day("2025-03-13")), null, Admin, Announced), default)).Problems.Single().Code
            .Should().Be("calendar.no-such-holiday");
        await ConfirmAsync(Thursday, Announced);

        (await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", CalendarChange.Withdraw(Day("2025-04-14")), null, Admin, Announced), default)).Problems.Single().Code
            .Should().Be("calendar.change-under-way");

        (await ChangesAsync()).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_journaled_change_says_who_announced_it_when_and_why()
    {
        var number = await FileAsync(Filed);
        var change = await AnnounceAsync(Thursday, Announced);

        change.Should().BeEquivalentTo(new { Id = "th-1", Calendar = "th", Reason = "มติคณะรัฐมนตรี", ById = "admin", ByName = "ผู้ดูแลระบบ", At = Announced });
        change.Change.Should().BeEquivalentTo(Thursday);
        var recorded = (await Store.CaseAsync(OfficeScope.System, number, default))!.Events[^1];
        recorded.ActorId.Should().Be("admin");
        recorded.Event.Should().BeOfType<ClockRederived>().Which.Reason.Th.Should().Contain("13 มีนาคม 2568").And.Contain("มติคณะรัฐมนตรี");
    }

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static CrashingClock At(Instant now) => new CrashingClock(now, int.MaxValue, null);

    private async Task ConfirmAsync(CalendarChange change, Instant now) =>
        (await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", change, "มติคณะรัฐมนตรี", Admin, now), default)).Problems.Should().BeEmpty();

    private async Task<AnnouncedChange> AnnounceAsync(CalendarChange change, Instant now)
    {
        await ConfirmAsync(change, now);
        await Store.ApplyChangesAsync(At(now), default);
        return (await ChangesAsync())[0];
    }

    private async Task<IReadOnlyList<AnnouncedChange>> ChangesAsync() => await Store.AskAsync(new CalendarChangesOf("th"), default);

    private async Task<Clock> CheckAsync(string number) => (await StateAsync(number)).Clocks.Values.Single(c => c.Spec == Check);

    private async Task<IReadOnlyList<BreachRow>> BreachesAsync(string number) =>
        (await Store.AskAsync(new BreachLog(OfficeScope.System) { Application = number }, default)).Items;

    private async Task<Dictionary<string, IReadOnlyList<string>>> RowsAsync()
    {
        var rows = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in Projections)
        {
            rows[table] = await Database.RowsAsync(table);
        }

        return rows;
    }

    /// <summary>A clock that stands still, and ends the run once it was asked so often.</summary>
    private sealed class CrashingClock(Instant now, int asks, CancellationTokenSource? crash) : IClock
    {
        private int _asked;

        public Instant GetCurrentInstant()
        {
            if (Interlocked.Increment(ref _asked) == asks)
            {
                crash?.Cancel();
            }

            return now;
        }
    }
}
