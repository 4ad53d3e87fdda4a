using Permits.Proof;

namespace Permits.Storage.Tests;

/// <summary>What holds for SQLite alone.</summary>
public sealed class SqliteStoreTests : IAsyncLifetime
{
    private static readonly Migrator Migrator = new("Sqlite");

    private readonly SqliteTestDatabase _database = new();
    private IPermitStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = _database.Open();
        await _store.MigrateAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task The_sweep_is_a_range_scan_of_one_index_each_of_clocks_and_timers()
    {
        var plan = await _database.PlanAsync(Sweeper.SelectDue);

        plan.Should().Contain("SEARCH clock USING COVERING INDEX clock_next_mark (next_mark>? AND next_mark<?)")
            .And.Contain("SEARCH subscription USING COVERING INDEX subscription_due (due>? AND due<?)")
            .And.NotContain("TEMP B-TREE");
    }

    [Fact]
    public async Task A_log_that_fills_a_tile_of_the_second_level_is_sound()
    {
        const int Events = (LogTile.Width * LogTile.Width) + LogTile.Width + 7;
        var by = new Doing(People.Designer, Thai.At("2025-01-02 08:30"));
        await Task.WhenAll(Enumerable.Range(0, Events).Select(i => _store.RecordAsync(new DocumentRead("1", $"{i}", "") { At = by.Now }, by, default)));
        using var signer = EcdsaSigner.Create("permits.example");
        (await _store.MakeCheckpointAsync(signer, by.Now, default)).Problems.Should().BeEmpty();

        var report = await _store.VerifyAsync(signer.Key, default);

        report.Faults.Should().BeEmpty();
        report.Covered.Should().BeGreaterThanOrEqualTo(Events);
        (await _database.RowsAsync("log_tile")).Should().Contain(tile => tile.StartsWith("2 | ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_migration_can_be_run_again()
    {
        foreach (var migration in Migrator.All)
        {
            await _database.ExecuteAsync(migration.Sql);
        }

        (await _database.RowsAsync("schema_migration")).Should().HaveCount(Migrator.All.Count);
    }

    [Fact]
    public void Every_migration_has_a_number_of_its_own_its_header_and_a_line_in_the_index()
    {
        var index = File.ReadAllText(Path.Combine(Packages.Root, "src", "Permits.Storage", "Sqlite", "Migrations", "README.md"));

        Migrator.All.Select(m => m.Number).Should().OnlyHaveUniqueItems();
        foreach (var migration in Migrator.All)
        {
            migration.Sql.Split('\n').Take(3).Select(l => l.Split(':')[0]).Should().Equal(["-- what", "-- why", "-- since"], migration.Name);
            index.Should().Contain($"`{migration.Name}.sql`");
        }
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_not_touched()
    {
        await _database.ExecuteAsync("INSERT INTO schema_migration (number, name, hash) VALUES (9999, '9999_future', 'x')");

        await _store.Invoking(s => s.MigrateAsync(default)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*9999*");
    }

    [Fact]
    public async Task A_migration_edited_after_its_release_is_noticed()
    {
        await _database.ExecuteAsync("UPDATE schema_migration SET hash = 'other' WHERE number = 1");

        await _store.Invoking(s => s.MigrateAsync(default)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*0001*");
    }

    [Fact]
    public void The_loaded_library_is_named() => SqliteLibrary.Description.Should().MatchRegex(@"^(libsqlite3\.so\.0|e_sqlite3 \(bundled\)) 3\.\d+\.\d+$");

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=")]
    public void A_connection_string_without_a_file_is_refused(string connectionString)
    {
        var act = () => new PermitStore(connectionString, new OfficeCalendars());

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_office_with_a_calendar_that_was_not_loaded_is_a_fault_of_the_installation()
    {
        var act = () => new OfficeCalendars().For(People.Offices.First());

        act.Should().Throw<InvalidOperationException>().WithMessage("*\"th\"*");
    }
}
