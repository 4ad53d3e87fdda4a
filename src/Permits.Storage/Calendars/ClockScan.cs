using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using NodaTime;
using Permits.Proof;
using Permits.Time;

namespace Permits.Storage;

/// <summary>A live clock as its row has it: all that a re-derivation needs.</summary>
/// <param name="Id">The clock.</param>
/// <param name="Question">What its due instant is derived from.</param>
/// <param name="Start">Where counting starts from.</param>
/// <param name="Due">Its due instant.</param>
/// <param name="IsRunning">True where it runs; false where it is breached and still owed.</param>
/// <param name="InstanceId">Its element instance; null for a statute's clock.</param>
/// <param name="Marks">The marks column, see <see cref="ClockColumns"/>.</param>
/// <param name="NextMark">Its next mark; null where nothing happens by itself.</param>
/// <param name="Change">The calendar change last weighed for it; null where there was none.</param>
internal sealed record ScannedClock(
    string Id, DeadlineQuestion Question, Instant Start, Instant Due, bool IsRunning, string? InstanceId, string? Marks, Instant? NextMark, string? Change)
{
    /// <summary>Whether it binds somebody, see <see cref="LegalDue"/>.</summary>
    public bool Binds => LegalDue.Binds(Question.Owner, ClockColumns.Fires(Marks));
}

/// <summary>An application with its live clocks.</summary>
/// <param name="Number">The application.</param>
/// <param name="Version">The number of its events.</param>
/// <param name="Head">The hash of the last of them.</param>
/// <param name="Office">Its office.</param>
/// <param name="DueClock">The clock by which its office owes the next act, as its row has it.</param>
/// <param name="Clocks">Its live clocks.</param>
internal sealed record ScannedCase(string Number, long Version, Digest Head, string Office, string? DueClock, List<ScannedClock> Clocks);

/// <summary>Reads the live clocks of all applications in one pass over the table, without opening a case.</summary>
internal static class ClockScan
{
    // Ids begin with the application's number and its full stop, which sorts before every digit: one application's clocks lie together.
    private const string Select = """
        SELECT c.id, c.application, c.owner, c.unit, c.count, c.received, c.electronic, c.started, c.due, c.state, c.instance, c.spans, c.marks, c.next_mark,
               a.version, a.office, a.due_clock, c.change, e.hash
        FROM clock c JOIN application a ON a.number = c.application JOIN event e ON e.stream = a.number AND e.sequence = a.version
        WHERE c.id > @p0 AND c.stopped_at IS NULL AND c.state IN ('running', 'breached')
        ORDER BY c.id LIMIT @p1
        """;

    /// <summary>How many clocks run in some offices.</summary>
    public static long CountRunning(SqlSession session, ImmutableHashSet<string> offices)
    {
        const string sql = """
            SELECT a.office, COUNT(*) FROM clock c JOIN application a ON a.number = c.application
            WHERE c.stopped_at IS NULL AND c.state = 'running' GROUP BY a.office
            """;
        return session.Rows(sql, r => (Office: r.GetString(0), Count: r.GetInt64(1))).Where(r => offices.Contains(r.Office)).Sum(r => r.Count);
    }

    /// <summary>The next applications, each whole.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="after">The clock to go on after; empty for the beginning.</param>
    /// <param name="most">About how many clocks.</param>
    /// <returns>The applications, and whether none is left after them.</returns>
    public static (List<ScannedCase> Cases, bool IsLast) Next(SqlSession session, string after, int most)
    {
        for (var limit = most; ; limit *= 2)
        {
            var (cases, looked) = (new List<ScannedCase>(), 0);
            session.Each(
                Select,
                row =>
                {
                    var number = row.GetString(1);
                    if (cases is not [.., var last] || last.Number != number)
                    {
                        cases.Add(last = new ScannedCase(number, row.GetInt64(14), new Digest((byte[])row.GetValue(18)), row.GetString(15), Text(row, 16), []));
                    }

                    last.Clocks.Add(Read(row));
                    looked++;
                    return true;
                },
                after, limit);
            if (looked < limit)
            {
                return (cases, true);
            }

            // The last one may have been cut in two; it begins the next stretch, unless it is all there is in this one.
            if (cases.Count > 1)
            {
                cases.RemoveAt(cases.Count - 1);
                return (cases, false);
            }
        }
    }

    private static ScannedClock Read(DbDataReader row)
    {
        var period = new Allowance(row.GetInt32(4), UnitOf(row.GetString(3)));
        var question = new DeadlineQuestion(
            Instant.FromUnixTimeTicks(row.GetInt64(5)), period, row.GetString(2) == "officer" ? DutyOwner.Officer : DutyOwner.Applicant, row.GetInt64(6) != 0);
        return new ScannedClock(
            row.GetString(0), ClockColumns.WithSpans(question, Text(row, 11)), Instant.FromUnixTimeTicks(row.GetInt64(7)),
            Instant.FromUnixTimeTicks(row.GetInt64(8)), row.GetString(9) == "running", Text(row, 10), Text(row, 12),
            row.IsDBNull(13) ? null : Instant.FromUnixTimeTicks(row.GetInt64(13)), Text(row, 17));
    }

    private static PeriodUnit UnitOf(string word) => word switch
    {
        "workingDay" => PeriodUnit.WorkingDay,
        "day" => PeriodUnit.Day,
        _ => Enum.TryParse<PeriodUnit>(word, ignoreCase: true, out var unit)
            ? unit
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Expected a unit in a clock's row, but found \"{word}\".")),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
