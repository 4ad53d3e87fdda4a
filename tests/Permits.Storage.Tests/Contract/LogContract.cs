using System.Data.Common;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>The event log and what is built on it: append-only, projections equal to a rebuild, restart.</summary>
public abstract class LogContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly string[] Projections = ["application", "task", "clock", "breach", "notice", "filed_document", "breach_answer", "breach_holder"];

    [SkippableTheory]
    [InlineData("UPDATE event SET json = '{}'")]
    [InlineData("UPDATE event SET actor_id = 'somebody'")]
    [InlineData("DELETE FROM event")]
    [InlineData("UPDATE definition SET effective_from = 0")]
    [InlineData("DELETE FROM definition")]
    [InlineData("UPDATE definition_file SET path = 'other'")]
    [InlineData("DELETE FROM definition_file")]
    public async Task Events_and_definitions_can_be_neither_changed_nor_removed(string sql)
    {
        await FileAsync(Complete);

        var act = () => Database.ExecuteAsync(sql);

        await act.Should().ThrowAsync<DbException>();
    }

    [SkippableFact]
    public async Task Projections_equal_those_rebuilt_from_the_events()
    {
        await RunALateCaseAsync();
        await CompleteAsync(People.OtherApplicant);
        var live = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in Projections)
        {
            live[table] = await Database.RowsAsync(table);
            live[table].Should().NotBeEmpty(table);
        }

        await Database.RebuildProjectionsAsync(Store);

        foreach (var table in Projections)
        {
            (await Database.RowsAsync(table)).Should().Equal(live[table], table);
        }
    }

    [SkippableFact]
    public async Task The_snapshot_equals_the_state_replayed_from_the_events()
    {
        var number = await RunALateCaseAsync();

        var stored = await Store.CaseAsync(OfficeScope.System, number, default);

        var replayed = stored!.Events.Aggregate(CaseState.None, (state, e) => Applier.Apply(state, e.Event));
        EventJson.Write(stored.State).Should().Be(EventJson.Write(replayed));
        stored.Events.Select(e => e.Sequence).Should().Equal(Enumerable.Range(1, stored.Events.Length).Select(i => (long)i));
        stored.State.Version.Should().Be(stored.Events.Length);
    }

    [SkippableFact]
    public async Task A_case_has_a_snapshot_of_its_last_multiple_of_128_events_and_goes_on_from_it()
    {
        var number = await RunALateCaseAsync();
        var now = Lapse + Duration.FromDays(1);
        var breach = (await StateAsync(number)).Breaches.Keys.First();
        async Task GrowAsync(long version)
        {
            while ((await StateAsync(number)).Version < version)
            {
                await DoAsync(number, new ExplainBreach(breach, "workload", "งานล้นมือ"), People.Licensor, now);
            }
        }

        await GrowAsync(Snapshots.Distance - 1);
        (await Database.RowsAsync("case_snapshot")).Should().BeEmpty();
        await GrowAsync(Snapshots.Distance);
        (await CountAsync("SELECT version FROM case_snapshot")).Should().Be(Snapshots.Distance);
        await GrowAsync((2 * Snapshots.Distance) + 3);
        (await CountAsync("SELECT version FROM case_snapshot")).Should().Be(2 * Snapshots.Distance);
        var kept = await Database.RowsAsync("case_snapshot");

        await RestartAsync();
        await DoAsync(number, new ExplainBreach(breach, "workload", "งานล้นมืออีก"), People.Licensor, now);

        (await StateAsync(number)).Version.Should().Be((2 * Snapshots.Distance) + 4);
        (await Database.RowsAsync("case_snapshot")).Should().Equal(kept);
        (await Store.VerifyAsync(null, default)).Faults.Should().BeEmpty();
        await Database.RebuildProjectionsAsync(Store);
        (await Database.RowsAsync("case_snapshot")).Should().Equal(kept);
    }

    [SkippableFact]
    public async Task A_restart_loses_nothing_and_doubles_nothing()
    {
        var number = await RunALateCaseAsync();
        var before = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in Projections.Append("event").Append("case_snapshot"))
        {
            before[table] = await Database.RowsAsync(table);
        }

        await RestartAsync();
        (await SweepAsync(Lapse + Duration.FromDays(1))).Should().Be(0);

        foreach (var (table, rows) in before)
        {
            (await Database.RowsAsync(table)).Should().Equal(rows, table);
        }

        (await TryAsync(number, new PassTime(), Actor.System, Lapse + Duration.FromDays(1))).Value.Events.Should().BeEmpty();
        (await FileAsync(Complete)).Should().NotBe(number);
    }

    [SkippableFact]
    public async Task Migrating_an_up_to_date_database_changes_nothing()
    {
        await FileAsync(Complete);
        var ledger = await Database.RowsAsync("schema_migration");

        await Store.MigrateAsync(default);

        (await Database.RowsAsync("schema_migration")).Should().Equal(ledger).And.NotBeEmpty();
        (await CountAsync("SELECT COUNT(*) FROM application")).Should().Be(1);
    }

    /// <summary>Past its limit: breaches, an explained one, a delay notice sent, one that failed, a reassigned task.</summary>
    private async Task<string> RunALateCaseAsync()
    {
        var number = await CompleteAsync();
        await PassAsync(number, "review", People.Clerk, Complete + Duration.FromDays(1), data: """{"lawMet":"yes","reviewNotes":"ครบ"}""");
        var now = Lapse + Duration.FromDays(1);
        await SweepAsync(now);
        var state = await StateAsync(number);
        var duty = state.Tasks.Values.Single(t => t.ElementId is null).Id;
        await DoAsync(number, new ClaimTask(duty), People.Clerk, now);
        await DoAsync(number, new CompleteTask(duty, null, default, "ผู้เชี่ยวชาญติดภารกิจ", []), People.Clerk, now);
        await DoAsync(number, new ExplainBreach(state.Breaches.Keys.First(), "workload", "งานล้นมือ"), People.Licensor, now);
        var notices = (await StateAsync(number)).Notices.Values.Where(n => n.DeliveredAt is null).Take(2).Select(n => n.Id).ToArray();
        await DoAsync(number, new RecordDelivery(notices[0], "mail", null), Actor.System, now);
        await DoAsync(number, new RecordDelivery(notices[1], "mail", "mailbox full"), Actor.System, now);
        return number;
    }
}
