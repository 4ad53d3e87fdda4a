using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage.Tests;

/// <summary>Several stores on one database, as several servers have it: what one of them does, the others know in their next decision.</summary>
public abstract class NodesContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly Instant Filed = Thai.At("2025-03-12 09:00");

    private static readonly CalendarChange Thursday = CalendarChange.Add(new LocalDate(2025, 3, 13), new LocalText("วันหยุดพิเศษ", "Special holiday"));

    [SkippableFact]
    public async Task A_calendar_change_confirmed_elsewhere_counts_in_the_next_decision_here_and_once_settled_nothing_is_derived_anew()
    {
        await using var other = await OtherAsync();
        var before = await FileAsync(Filed);

        (await other.ConfirmChangeAsync(new ChangeAnnouncement("th", Thursday, null, People.Designer, Filed), default)).Problems.Should().BeEmpty();
        var after = await FileAsync(Filed + Duration.FromHours(1));
        await other.ApplyChangesAsync(new StandingClock(Filed + Duration.FromHours(2)), default);
        await PassAsync(before, "check", People.Clerk, Filed + Duration.FromHours(3), "complete", """{"formInOrder":true}""");

        (await DueOfCheckAsync(after)).Should().Be(Thai.At("2025-03-14 16:30"));
        (await DueOfCheckAsync(before)).Should().Be(Thai.At("2025-03-14 16:30"));
        (await CountAsync("SELECT COUNT(*) FROM event WHERE type = 'ClockRederived'")).Should().Be(1, "the later case was counted on the changed calendar from the start");
        (await Store.AskAsync(new CalendarChangesOf("th"), default)).Single().IsApplying.Should().BeFalse();
    }

    [SkippableFact]
    public async Task Two_stores_that_apply_a_change_at_once_move_each_clock_once()
    {
        await using var other = await OtherAsync();
        for (var i = 0; i < 12; i++)
        {
            await FileAsync(Filed);
        }

        (await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", Thursday, null, People.Designer, Filed), default)).Problems.Should().BeEmpty();
        var clock = new StandingClock(Filed + Duration.FromHours(2));
        await Task.WhenAll(new[] { Store, other }.Select(store => Task.Run(() => store.ApplyChangesAsync(clock, default))));

        (await CountAsync("SELECT COUNT(*) FROM event WHERE type = 'ClockRederived'")).Should().Be(12);
        (await Store.AskAsync(new CalendarChangesOf("th"), default)).Single().Report.Moved.Should().Be(12);
    }

    [SkippableFact]
    public async Task Commands_of_two_stores_on_one_case_queue_and_each_sees_what_the_other_did()
    {
        await using var other = await OtherAsync();
        var number = await FileAsync(Filed);
        var task = await TaskAsync(number, "check");
        IPermitStore[] stores = [Store, other];

        for (var round = 0; round < 10; round++)
        {
            var now = Filed + Duration.FromMinutes(round + 1);
            var answers = await Task.WhenAll(stores.Select(store => Task.Run(() =>
                store.ExecuteAsync(new CommandEnvelope(number, round % 2 == 0 ? new ClaimTask(task) : new UnclaimTask(task), People.Clerk, now), default))));
            answers.Should().Contain(a => a.IsOk);
        }

        var stored = (await Store.CaseAsync(OfficeScope.System, number, default))!;
        stored.Events.Select(e => e.Sequence).Should().Equal(Enumerable.Range(1, stored.Events.Length).Select(i => (long)i));
        (await Store.AskAsync(new TaskById(OfficeScope.System, task), default))!.AssigneeId.Should().BeNull("the last round gave it back");
    }

    [SkippableFact]
    public async Task Numbers_given_by_two_stores_at_once_are_consecutive()
    {
        await using var other = await OtherAsync();
        IPermitStore[] stores = [Store, other];

        var filed = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() =>
        {
            var filing = Filings.Of();
            return stores[i % 2].FileAsync(FoodPremises, new CommandEnvelope("", filing, filing.Applicant.AsActor(), Filed), default);
        })));

        filed.Select(f => f.Value.Number).Order(StringComparer.Ordinal).Should().Equal(Enumerable.Range(1, 24).Select(i => $"FOD-2568-{i:D6}"));
    }

    [SkippableFact]
    public async Task Two_stores_that_start_at_once_on_one_database_both_find_its_schema()
    {
        await using var other = Database.Open();
        await using var third = Database.Open();

        await Task.WhenAll(other.MigrateAsync(default), third.MigrateAsync(default));

        (await other.AskAsync(new Offices(), default)).Should().NotBeEmpty();
    }

    private async Task<IPermitStore> OtherAsync()
    {
        var other = Database.Open();
        await other.MigrateAsync(default);
        return other;
    }

    private async Task<Instant> DueOfCheckAsync(string number) =>
        (await Store.AskAsync(new ClocksOfApplication(OfficeScope.System, number), default)).Single(c => c.Spec == "process/check").Due;
}
