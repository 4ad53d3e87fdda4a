using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>The sweep: exactly once, oldest first, nothing else touched.</summary>
public abstract class SweepContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Consideration = "facilitation-act-2558/consideration";

    [SkippableFact]
    public async Task A_clock_is_breached_at_its_due_instant_and_not_a_tick_earlier()
    {
        var number = await CompleteAsync();
        await SweepAsync(Lapse - Duration.FromTicks(1));
        var before = await BreachesAsync(number);

        await SweepAsync(Lapse);

        before.Should().NotContain(b => b.Spec == Consideration);
        (await BreachesAsync(number)).Should().ContainSingle(b => b.Spec == Consideration).Which.Due.Should().Be(Lapse);
    }

    [SkippableFact]
    public async Task A_breach_is_written_once_however_often_and_by_however_many_it_is_swept()
    {
        var number = await CompleteAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SweepAsync(Lapse + Duration.FromHours(1)))));
        await SweepAsync(Lapse + Duration.FromHours(1));

        (await BreachesAsync(number)).Should().ContainSingle(b => b.Spec == Consideration);
        (await CountAsync($"SELECT COUNT(*) FROM event WHERE stream = '{number}' AND type = 'ClockBreached'")).Should().Be((await BreachesAsync(number)).Count);
    }

    [SkippableFact]
    public async Task However_many_servers_sweep_one_database_each_warning_and_lapse_is_claimed_and_sent_once()
    {
        for (var i = 0; i < 5; i++)
        {
            await CompleteAsync();
        }

        IPermitStore[] servers = [Store, Database.Open(), Database.Open(), Database.Open()];
        for (var day = 0; day <= 45; day++)
        {
            var now = Complete + Duration.FromDays(day);
            await Task.WhenAll(servers.Select(server => Task.Run(() => server.SweepAsync(now, 100, default))));
        }

        foreach (var server in servers[1..])
        {
            await server.DisposeAsync();
        }

        var passed = await CountAsync("SELECT COUNT(*) FROM event WHERE type = 'ClockMarkPassed'");
        (await CountAsync("SELECT COUNT(*) FROM escalation")).Should().Be(passed).And.BeGreaterThan(25);
        (await CountAsync("SELECT COUNT(*) FROM escalation WHERE kind = 'lapse' AND clock IN (SELECT id FROM clock WHERE spec = 'facilitation-act-2558/consideration')")).Should().Be(5);
        (await CountAsync("SELECT COUNT(*) FROM notice WHERE template = 'escalation'")).Should().Be(5);
        (await CountAsync("SELECT COUNT(*) FROM (SELECT clock, share FROM escalation WHERE kind = 'warning' GROUP BY clock, share HAVING COUNT(*) > 1) AS twice")).Should().Be(0);
    }

    [SkippableFact]
    public async Task A_mark_that_another_has_claimed_cannot_be_passed_again()
    {
        var number = await CompleteAsync();
        var clock = (await StateAsync(number)).Clocks.Values.Single(c => c.Spec == Consideration);
        var mark = clock.Marks[0];
        await Database.ExecuteAsync(
            $"INSERT INTO escalation (clock, at, kind, share, application, recorded_at) VALUES ('{clock.Id}', {mark.At.ToUnixTimeTicks()}, '{mark.Kind}', {mark.Share ?? 0}, '{number}', 0)");

        var pass = () => TryAsync(number, new PassTime(), Actor.System, mark.At);

        await pass.Should().ThrowAsync<Exception>();
        (await StateAsync(number)).Clocks[clock.Id].Marks.Should().Contain(mark);
    }

    [SkippableFact]
    public async Task The_delay_notice_task_opens_on_the_day_after_lapse_and_again_seven_days_later()
    {
        var number = await CompleteAsync();
        await SweepAsync(Thai.At("2025-04-12 23:59"));
        var onTheDay = await DutiesAsync(number);
        await SweepAsync(Thai.At("2025-04-13 00:00"));
        var nextDay = await DutiesAsync(number);
        await SweepAsync(Thai.At("2025-04-20 00:00"));

        onTheDay.Should().Be(0);
        nextDay.Should().Be(1);
        (await DutiesAsync(number)).Should().Be(2);
    }

    [SkippableFact]
    public async Task A_late_sweep_gives_the_same_events_as_punctual_ones()
    {
        var punctual = await CompleteAsync();
        var late = await CompleteAsync();
        for (var day = 0; day <= 40; day++)
        {
            await TryAsync(punctual, new PassTime(), Actor.System, Complete + Duration.FromDays(day));
        }

        await SweepAsync(Complete + Duration.FromDays(40));

        (await HappeningsAsync(late)).Should().Equal(await HappeningsAsync(punctual));
    }

    [SkippableFact]
    public async Task The_oldest_mark_is_swept_first_and_no_more_than_asked()
    {
        var younger = await FileAsync(Thai.At("2025-03-12 09:00"));
        var older = await FileAsync(Thai.At("2025-03-11 09:00"));
        var now = Thai.At("2025-03-20 09:00");

        var swept = await Store.SweepAsync(now, 1, default);

        swept.Should().Be(1);
        (await BreachesAsync(older)).Should().NotBeEmpty();
        (await BreachesAsync(younger)).Should().BeEmpty();
        (await Store.SweepAsync(now, 5, default)).Should().Be(1);
        (await Store.SweepAsync(now, 5, default)).Should().Be(0);
        (await BreachesAsync(younger)).Should().NotBeEmpty();
    }

    [SkippableFact]
    public async Task One_case_that_cannot_go_on_does_not_keep_others_from_their_deadlines()
    {
        var broken = await FileAsync(Thai.At("2025-03-11 09:00"));
        var sound = await FileAsync(Thai.At("2025-03-12 09:00"));
        await Database.ExecuteAsync($"INSERT INTO case_snapshot (application, version, json) VALUES ('{broken}', 1, 'broken')");
        await RestartAsync();
        var now = Thai.At("2025-03-20 09:00");

        await Store.Invoking(s => s.SweepAsync(now, 1, default)).Should().ThrowAsync<AggregateException>();
        await Store.Invoking(s => s.SweepAsync(now, 1, default)).Should().ThrowAsync<AggregateException>();

        (await BreachesAsync(sound)).Should().NotBeEmpty();
    }

    [SkippableFact]
    public async Task The_next_mark_is_the_earliest_over_all_cases()
    {
        (await Store.AskAsync(new NextMark(), default)).Should().BeNull();
        var number = await FileAsync(Complete);

        (await Store.AskAsync(new NextMark(), default)).Should().Be((await StateAsync(number)).NextMark).And.NotBeNull();
    }

    private async Task<IReadOnlyList<BreachRow>> BreachesAsync(string number) =>
        (await Store.AskAsync(new BreachLog(OfficeScope.System) { Application = number }, default)).Items;

    private async Task<int> DutiesAsync(string number) =>
        (await Store.AskAsync(new TasksOfApplication(OfficeScope.System, number), default)).Count(t => t.Element is null);

    private async Task<IEnumerable<string>> HappeningsAsync(string number) =>
        (await Store.CaseAsync(OfficeScope.System, number, default))!.Events.Select(e => EventJson.Write(e.Event).Replace(number, "N", StringComparison.Ordinal));
}
