using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Permits.Storage.Tests;
using Permits.Time;

namespace Permits.Bench;

/// <summary>Open cases written straight into the tables: filing so many would take hours, and only their rows matter to what is measured.</summary>
internal static class ManyClocks
{
    /// <summary>Every one is counted over the day that becomes a holiday.</summary>
    public static readonly Instant Now = Thai.At("2025-03-13 10:00");

    /// <summary>Writes cases of one running clock and one open task each, with due instants as the calendar gives them.</summary>
    /// <param name="connectionString">A migrated database.</param>
    /// <param name="count">How many.</param>
    public static void Write(string connectionString, int count)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using (var cache = connection.CreateCommand())
        {
            // 1 GB: all of it in memory until the commit, since this is not what is measured.
            cache.CommandText = "PRAGMA cache_size = -1000000";
            cache.ExecuteNonQuery();
        }

        using var transaction = connection.BeginTransaction();
        using var application = Prepared(connection, """
            INSERT INTO application (number, permit_type, definition_version, office, applicant_id, applicant_name, filed_at, received_at, is_demo, milestone,
                                     waits_for, due, due_clock, breach_count, version)
            VALUES ($0, 'food-premises', 1, 'muni-demo', 'somsri', 'สมศรี ใจดี', $1, $1, 0, 'complete', 'inspector', $2, $3, 0, 20)
            """, 4);
        using var clock = Prepared(connection, """
            INSERT INTO clock (id, application, spec, title_th, title_en, owner, unit, count, started, due, last_day, state, cite, law, next_mark, received, electronic)
            VALUES ($0, $1, 'facilitation-act-2558/consideration', 'พิจารณาคำขอให้แล้วเสร็จ', 'Consideration', 'officer', 'workingDay', $2, $3, $4, $5, 'running',
                    'LFA s.10 para 1', 'R8', $4, $3, 0)
            """, 6);
        using var task = Prepared(connection, """
            INSERT INTO task (id, application, office, element, title_th, title_en, role, state, opened_at, held_since, due, due_clock)
            VALUES ($0, $1, 'muni-demo', 'inspect', 'ตรวจสถานที่', 'Inspect the premises', 'inspector', 'open', $2, $2, $3, $4)
            """, 5);
        using var last = Prepared(connection, """
            INSERT INTO event (stream, sequence, recorded_at, at, actor_id, actor_name, type, json, salt, hash)
            VALUES ($0, 20, $1, $1, 'system', 'system', 'TaskOpened', '{}', zeroblob(16), zeroblob(32))
            """, 2);
        for (var i = 0; i < count; i++)
        {
            var number = $"FOD-2568-{i:D7}";
            var received = Now - Duration.FromDays(i % 10) - Duration.FromMinutes(i % 60);
            var period = new Allowance(20 + (i % 20), PeriodUnit.WorkingDay);
            var deadline = Packages.Calendar.Deadline(new DeadlineQuestion(received, period, DutyOwner.Officer)).Value;
            var (started, due) = (received.ToUnixTimeTicks(), deadline.Due.ToUnixTimeTicks());
            Run(application, number, started, due, number + ".C5");
            Run(clock, number + ".C5", number, period.Count, started, due, LocalDatePattern.Iso.Format(deadline.LastDay));
            Run(last, number, started);
            Run(task, number + ".T6", number, started, due, number + ".C5");
        }

        transaction.Commit();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
