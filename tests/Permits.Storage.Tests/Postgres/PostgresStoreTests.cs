using System.Diagnostics;
using Permits.Engine;
using Permits.Tests;

namespace Permits.Storage.Tests;

/// <summary>What holds for PostgreSQL alone.</summary>
public sealed class PostgresStoreTests : StoreContract<PostgresTestDatabase>
{
    [SkippableFact]
    public async Task A_command_costs_one_round_trip_for_what_it_reads_and_one_for_what_it_writes()
    {
        // given that the statements and the case are known, as they are after the first command of a kind
        var number = await FileAsync(Complete);
        var task = await TaskAsync(number, "check");
        for (var i = 0; i < 40; i++)
        {
            // Each of the writing threads may be asked; each plans its statements once.
            await DoAsync(number, new ClaimTask(task), People.Clerk, Complete);
            await DoAsync(number, new UnclaimTask(task), People.Clerk, Complete);
        }

        using var trips = new RoundTrips(Database.ConnectionString);
        await DoAsync(number, new ClaimTask(task), People.Clerk, Complete);

        trips.Count.Should().Be(2);
    }

    [SkippableFact]
    public async Task What_one_process_has_claimed_no_other_gets_until_it_is_given_back()
    {
        await using var other = Database.Open();

        await using (var claim = await Store.ClaimAsync(["a", "b"], default))
        {
            claim.Includes("a").Should().BeTrue();
            await using var refused = await other.ClaimAsync(["b", "c"], default);
            refused.Includes("b").Should().BeFalse();
            refused.Includes("c").Should().BeTrue();
        }

        await using var later = await other.ClaimAsync(["a", "b"], default);
        later.Includes("b").Should().BeTrue();
    }

    [SkippableFact]
    public async Task Who_takes_work_in_turn_waits_for_the_one_before()
    {
        await using var other = Database.Open();
        var first = await Store.ClaimInTurnAsync("start", default);

        var second = other.ClaimInTurnAsync("start", default);
        await using (await other.ClaimAsync(["another"], default))
        {
            second.IsCompleted.Should().BeFalse();
        }

        await first.DisposeAsync();
        await using var mine = await second;
        mine.Includes("start").Should().BeTrue();
    }

    [SkippableFact]
    public async Task A_sweep_leaves_alone_what_another_process_sweeps()
    {
        var taken = await FileAsync(Complete);
        var free = await FileAsync(Complete);
        var due = (await StateAsync(taken)).Clocks.Values.Min(c => c.Deadline.Due);
        await using var other = Database.Open();

        await using (await other.ClaimAsync(["sweep " + taken], default))
        {
            (await Store.SweepAsync(due, 100, default)).Should().Be(1);
        }

        (await StateAsync(free)).Breaches.Should().NotBeEmpty();
        (await StateAsync(taken)).Breaches.Should().BeEmpty();
        (await Store.SweepAsync(due, 100, default)).Should().Be(1);
        (await StateAsync(taken)).Breaches.Should().NotBeEmpty();
    }

    [SkippableFact]
    public async Task A_connection_lost_before_the_commit_costs_its_caller_nothing()
    {
        var number = await FileAsync(Complete);
        var task = await TaskAsync(number, "check");
        await PostgresServer.ExecuteAsync(
            Database.ConnectionString, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        await DoAsync(number, new ClaimTask(task), People.Clerk, Complete);

        (await Store.AskAsync(new TaskById(OfficeScope.System, task), default))!.AssigneeId.Should().Be(People.Clerk.Id);
    }

    [SkippableFact]
    public async Task The_log_refuses_to_be_changed_deleted_or_emptied()
    {
        await FileAsync(Complete);

        foreach (var attempt in new[] { "UPDATE event SET json = '{}'", "DELETE FROM event", "TRUNCATE event" })
        {
            await Database.Invoking(d => d.ExecuteAsync(attempt)).Should().ThrowAsync<Exception>().WithMessage("*append-only*");
        }
    }

    [SkippableFact]
    public async Task Every_migration_can_be_run_again()
    {
        foreach (var migration in new Migrator("Postgres").All)
        {
            await Database.ExecuteAsync(migration.Sql);
        }
    }

    [SkippableFact]
    public async Task The_sweep_is_a_range_scan_of_one_index_each_of_clocks_and_timers() => (await Database.PlanAsync(Sweeper.SelectDue))
        .Should().Contain("clock_next_mark").And.Contain("subscription_due").And.NotContain("Seq Scan");

    [Fact]
    public void Both_databases_have_migrations_of_the_same_numbers_and_names() =>
        new Migrator("Postgres").All.Select(m => m.Name).Should().Equal(new Migrator("Sqlite").All.Select(m => m.Name));

    /// <summary>Counts what the driver sends to one database, which it tells each time.</summary>
    private sealed class RoundTrips : IDisposable
    {
        private readonly ActivityListener _listener;
        private int _count;

        public RoundTrips(string connectionString)
        {
            var database = new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Database;
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (activity.TagObjects.Any(tag => (tag.Value as string)?.Contains(database!, StringComparison.Ordinal) == true))
                    {
                        Interlocked.Increment(ref _count);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public int Count => _count;

        public void Dispose() => _listener.Dispose();
    }
}
