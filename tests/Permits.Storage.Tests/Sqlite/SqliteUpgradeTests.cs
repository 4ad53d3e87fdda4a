using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage.Tests;

/// <summary>A database of the first release, with applications under way, is opened by this one.</summary>
public sealed class SqliteUpgradeTests : StoreContract<SqliteTestDatabase>
{
    private const int LastOfFirstRelease = 5;

    private static readonly string[] Kept = ["definition", "definition_file", "office", "account", "event", "case_snapshot", "number_counter", "document"];

    private static readonly string[] Projections = ["application", "task", "clock", "breach", "notice", "filed_document"];

    [Fact]
    public async Task Its_projections_are_those_written_today_and_its_clocks_move_with_the_calendar()
    {
        var number = await FileAsync(Thai.At("2025-03-12 09:00"));
        await CompleteAsync();
        await using var old = new SqliteTestDatabase();
        await MakeFirstReleaseAsync(old);

        await using var store = old.Open();
        await store.MigrateAsync(default);

        (await store.VerifyAsync(null, default)).Faults.Should().BeEmpty("events of before are hashed, and what was registered is recorded");
        foreach (var table in Projections)
        {
            (await old.RowsAsync(table)).Should().Equal(await Database.RowsAsync(table), table);
        }

        var holiday = CalendarChange.Add(new LocalDate(2025, 3, 13), new LocalText("วันหยุดพิเศษ", "Special holiday"));
        var now = Thai.At("2025-03-12 15:00");
        (await store.ConfirmChangeAsync(new ChangeAnnouncement("th", holiday, null, new Actor("admin", "ผู้ดูแลระบบ", []), now), default)).Problems.Should().BeEmpty();
        await store.ApplyChangesAsync(new StandingClock(now), default);

        (await old.ScalarAsync($"SELECT COUNT(*) FROM event WHERE stream = '{number}' AND type = 'ClockRederived'")).Should().Be(1L);
    }

    /// <summary>Copies what is the truth about the cases into a database that has the first migrations alone.</summary>
    private async Task MakeFirstReleaseAsync(SqliteTestDatabase old)
    {
        var file = Database.ConnectionString["Data Source=".Length..];
        Directory.CreateDirectory(Path.GetDirectoryName(old.ConnectionString["Data Source=".Length..])!);
        await old.ExecuteAsync("CREATE TABLE schema_migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL)");
        foreach (var migration in new Migrator("Sqlite").All.Where(m => m.Number <= LastOfFirstRelease))
        {
            await old.ExecuteAsync(migration.Sql);
            await old.ExecuteAsync($"INSERT INTO schema_migration VALUES ({migration.Number}, '{migration.Name}', '{migration.Hash}')");
        }

        await old.ExecuteAsync(
            $"ATTACH '{file}' AS today; " + string.Concat(Kept.Select(table => $"INSERT INTO main.{table} SELECT {Columns(table)} FROM today.{table} {Rows(table)}; ")) + "DETACH today;");
    }

    private static string Columns(string table) => table == "event" ? "position, stream, sequence, recorded_at, at, actor_id, actor_name, type, json" : "*";

    private static string Rows(string table) => table == "event" ? "WHERE stream NOT LIKE '@%'" : "";
}
