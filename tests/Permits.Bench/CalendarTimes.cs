using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Storage.Tests;
using Permits.Time;

namespace Permits.Bench;

/// <summary>
/// What one new holiday costs among very many open clocks, beside a bare UPDATE of the same rows; and how long the sweep takes to find
/// what is due among them, beside reading as many rows by their key.
/// </summary>
internal static class CalendarTimes
{
    private const int Due = 1000;

    private const string UpdateClocks = """
        UPDATE clock SET due = due + 864000000000, last_day = date(last_day, '+1 day'), next_mark = next_mark + 864000000000
        """;

    private const string UpdateRest = """
        UPDATE application SET due = due + 864000000000, version = version + 1;
        UPDATE task SET due = due + 864000000000;
        """;

    private static readonly CalendarChange Holiday = CalendarChange.Add(new LocalDate(2025, 3, 20), new LocalText("วันหยุดราชการเพิ่มเป็นกรณีพิเศษ", "Special government holiday"));

    /// <summary>What was measured.</summary>
    /// <param name="Derivation">Re-deriving every clock.</param>
    /// <param name="Clocks">A bare UPDATE of the clocks.</param>
    /// <param name="Rows">A bare UPDATE of the clocks and of the applications and tasks that move with them.</param>
    public sealed record Answer(Timed Derivation, Timed Clocks, Timed Rows);

    /// <summary>Measures and prints.</summary>
    public static async Task<Answer> RunAsync(string folder, int count)
    {
        using var file = new BenchFile(folder);
        var copy = Path.Combine(folder, "floor.db");
        var watch = Stopwatch.StartNew();
        await using (var setup = Open(file))
        {
            await setup.MigrateAsync(default);
            foreach (var office in People.Offices)
            {
                await setup.SaveOfficeAsync(office, People.BySystem, default);
            }
        }

        ManyClocks.Write(file.ConnectionString, count);
        Execute(file.ConnectionString, "PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(Path.Combine(folder, "bench.db"), copy);
        Say($"{count:N0} open clocks written in {watch.Elapsed.TotalSeconds:F1} s; SQLite {SqliteLibrary.Description}, synchronous=FULL");

        Sweep(file.ConnectionString);
        var clocks = Floor(copy, UpdateClocks);
        var rest = Floor(copy, UpdateRest);
        var rows = new Timed(clocks.Wall + rest.Wall, clocks.Processor + rest.Processor);
        File.Delete(copy);
        var full = await DeriveAsync(file, count);
        Say($"re-derivation of {count:N0} clocks: {full.Wall.TotalSeconds:F1} s, {full.Wall.TotalMicroseconds / count:F1} µs each");
        Say($"  bare UPDATE of the clocks:                      {clocks.Wall.TotalSeconds:F1} s, ratio {full.Wall / clocks.Wall:F2}");
        Say($"  bare UPDATE of clocks, applications and tasks:  {rows.Wall.TotalSeconds:F1} s, ratio {full.Wall / rows.Wall:F2}, by processor time {full.Processor / rows.Processor:F2}");
        return new Answer(full, clocks, rows);
    }

    private static PermitStore Open(BenchFile file) => new(file.ConnectionString, new OfficeCalendars(Packages.Calendar));

    private static async Task<Timed> DeriveAsync(BenchFile file, int count)
    {
        await using var store = Open(file);
        await store.MigrateAsync(default);
        var watch = Stopwatch.StartNew();
        var preview = await store.PreviewChangeAsync("th", Holiday, ManyClocks.Now, default);
        Say($"preview: {watch.Elapsed.TotalSeconds:F1} s, {preview.Value.Moved:N0} of {preview.Value.Looked:N0} would move");
        var confirmed = await store.ConfirmChangeAsync(new ChangeAnnouncement("th", Holiday, null, new Actor("admin1", "ผู้ดูแลระบบ", []), ManyClocks.Now), default);
        var processor = Environment.CpuUsage.TotalTime;
        watch.Restart();
        var applying = Task.Run(() => store.ApplyChangesAsync(new Standing(), default));
        while (await Task.WhenAny(applying, Task.Delay(TimeSpan.FromSeconds(5))) != applying)
        {
            var change = (await store.AskAsync(new CalendarChangesOf("th"), default))[0];
            Say($"  {watch.Elapsed.TotalSeconds,6:F1} s  {change.Percent,3} %  {change.Report.Moved:N0} moved");
        }

        await applying;
        var took = new Timed(watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
        var moved = (await store.AskAsync(new CalendarChangesOf("th"), default))[0].Report.Moved;
        return confirmed.IsOk && moved == count ? took : throw new InvalidOperationException($"Expected {count} clocks to move, but {moved} did.");
    }

    private static void Sweep(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var until = Scalar(connection, $"SELECT next_mark FROM clock ORDER BY next_mark LIMIT 1 OFFSET {Due - 1}");
        var ids = new List<string>();
        Read(connection, $"SELECT id FROM clock WHERE next_mark <= {until} ORDER BY id LIMIT {Due}", r => ids.Add(r.GetString(0)));
        var find = Median(() =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sweeper.SelectDue;
            command.Parameters.AddWithValue("@p0", until);
            command.Parameters.AddWithValue("@p1", Due);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                _ = reader.GetString(0);
            }
        });
        var byKey = Median(() =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT application FROM clock WHERE id = @p0";
            var id = command.Parameters.AddWithValue("@p0", "");
            foreach (var each in ids)
            {
                id.Value = each;
                _ = command.ExecuteScalar();
            }
        });
        Say($"sweep finding {Due:N0} due: {find.TotalMicroseconds:N0} µs; reading {ids.Count:N0} rows by key: {byKey.TotalMicroseconds:N0} µs; ratio {find / byKey:F2}");
    }

    private static TimeSpan Median(Action act) => Enumerable.Range(0, 21).Select(_ =>
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed;
    }).Order().ElementAt(10);

    // On a connection as the store's own: the same cache, durability and log.
    private static Timed Floor(string database, string sql)
    {
        using var connection = new SqliteConnections($"Data Source={database}", SqliteDurability.Full).OpenWriter();
        using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; {sql}; COMMIT;";
        command.CommandTimeout = 0;
        return Timed.Of(() => command.ExecuteNonQuery());
    }

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Read(SqliteConnection connection, string sql, Action<SqliteDataReader> see)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            see(reader);
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>A clock that stands still, so that nothing falls due while it is measured.</summary>
    private sealed class Standing : IClock
    {
        public Instant GetCurrentInstant() => ManyClocks.Now;
    }
}
