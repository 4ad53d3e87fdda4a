using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>
/// One batch of a bulk re-derivation inside the writer's transaction: reads the next live clocks from their rows, journals one event for
/// each that moves, and brings the rows that follow from it up to date as <see cref="Projector"/> would. A case that the core must decide,
/// since time has to pass on it first, is decided by the core.
/// </summary>
/// <param name="change">The change.</param>
/// <param name="calendars">The calendars before and after it.</param>
/// <param name="commands">Decides what rows alone cannot.</param>
internal sealed class BulkRederivation(AnnouncedChange change, OfficeCalendars calendars, CaseCommands commands)
{
    private static readonly RowStatement UpdateClocks = new(
        rows => $"""
            UPDATE clock SET started = row.started, due = row.due, last_day = row.last_day, next_mark = row.next_mark, marks = row.marks, change = row.change
              FROM {rows} WHERE clock.id = row.id
            """,
        RowColumn.Text("id"), RowColumn.Number("started"), RowColumn.Number("due"), RowColumn.Text("last_day"), RowColumn.Number("next_mark"),
        RowColumn.Text("marks"), RowColumn.Text("change"));

    private const string KeepClock = "UPDATE clock SET change = @p1 WHERE id = @p0";

    private static readonly RowStatement UpdateApplications = new(
        rows => $"UPDATE application SET due = row.due, due_clock = row.due_clock, version = row.version FROM {rows} WHERE application.number = row.number",
        RowColumn.Text("number"), RowColumn.Number("due"), RowColumn.Text("due_clock"), RowColumn.Number("version"));

    private static readonly RowStatement UpdateTasks = new(
        rows => $"UPDATE task SET due = row.due, due_clock = row.due_clock FROM {rows} WHERE task.id = row.id",
        RowColumn.Text("id"), RowColumn.Number("due"), RowColumn.Text("due_clock"));

    private const string SelectTasks = """
        SELECT id, application, role, clock, instance, due, due_clock FROM task
        WHERE ended_at IS NULL AND application >= @p0 AND application <= @p1 ORDER BY application
        """;

    private readonly Dictionary<(string Calendar, string? Region, OfficeWeek? Hours), BulkDerivation> _derivations = [];

    private readonly MovedClockTexts _texts = new();

    /// <summary>How a batch ended.</summary>
    /// <param name="IsLast">Whether none is left.</param>
    /// <param name="Decided">Cases that the core decided, for the cache once committed.</param>
    public sealed record Batch(bool IsLast, ImmutableArray<CaseState> Decided);

    /// <summary>Does the next batch.</summary>
    /// <param name="session">Inside a transaction that is alone.</param>
    /// <param name="most">About how many clocks to look at.</param>
    /// <param name="now">The present.</param>
    public Batch Next(SqlSession session, int most, Instant now)
    {
        if (CalendarChangeTable.Cursor(session, change.Id) is not { } cursor)
        {
            // Another process has applied it meanwhile.
            return new Batch(true, []);
        }

        var offices = Offices(session);
        var (cases, isLast) = ClockScan.Next(session, cursor, most);
        cursor = cases is [.., { Clocks: [.., var lastClock] }] ? lastClock.Id : cursor;
        var tally = new RederivationTally();
        var decided = ImmutableArray.CreateBuilder<CaseState>();
        var moved = new List<(ScannedCase Case, List<BindingClock> Live)>();
        using var clocks = new RowList();
        using var applications = new RowList();
        foreach (var found in cases.Where(c => offices.ContainsKey(c.Office)))
        {
            foreach (var _ in found.Clocks.Where(c => c.IsRunning))
            {
                tally.Look();
            }

            if (found.Clocks.Any(c => c.NextMark <= change.At))
            {
                decided.Add(commands.DeriveAnew(session, found.Number, change, now));
            }
            else if (Move(session, found, offices[found.Office], tally, now, clocks) is var (live, version))
            {
                moved.Add((found, live));
                var due = LegalDue.OfOffice(live);
                applications.Add(found.Number, due?.Due, due?.Id, version);
            }
        }

        clocks.Execute(session, UpdateClocks);
        applications.Execute(session, UpdateApplications);
        BringTasksUpToDate(session, moved);
        Count(session, cursor, tally);
        return new Batch(isLast, decided.ToImmutable());
    }

    /// <summary>Looks without writing.</summary>
    /// <param name="session">For reading.</param>
    /// <param name="offices">The offices that the change touches.</param>
    /// <param name="tally">What is counted.</param>
    /// <param name="together">About how many clocks to read at once.</param>
    /// <param name="now">The present.</param>
    public void Preview(SqlSession session, ImmutableDictionary<string, Office> offices, RederivationTally tally, int together, Instant now)
    {
        var (cursor, isLast) = ("", false);
        while (!isLast)
        {
            (var cases, isLast) = ClockScan.Next(session, cursor, together);
            cursor = cases is [.., { Clocks: [.., var lastClock] }] ? lastClock.Id : cursor;
            foreach (var found in cases.Where(c => offices.ContainsKey(c.Office)))
            {
                foreach (var clock in found.Clocks.Where(c => c.IsRunning))
                {
                    tally.Look();
                    if (!(clock.NextMark <= now))
                    {
                        Tell(tally, found.Number, clock, DerivationFor(offices[found.Office]).Of(clock, now), session);
                    }
                }
            }
        }
    }

    /// <summary>The offices that the change touches, by id.</summary>
    public ImmutableDictionary<string, Office> Offices(SqlSession session) =>
        OfficeTable.All(session).Where(change.Touches).ToImmutableDictionary(o => o.Id);

    private (List<BindingClock> Live, long Version)? Move(
        SqlSession session, ScannedCase found, Office office, RederivationTally tally, Instant now, RowList clocks)
    {
        var derivation = DerivationFor(office);
        var version = found.Version;
        var head = found.Head;
        List<BindingClock>? live = null;
        for (var i = 0; i < found.Clocks.Count; i++)
        {
            var clock = found.Clocks[i];
            var outcome = clock.IsRunning ? derivation.Of(clock, now) : default;
            if (outcome.Event is null)
            {
                live?.AddRange(Binding(clock, clock.Due));
                continue;
            }

            live ??= [.. found.Clocks.Take(i).SelectMany(c => Binding(c, c.Due))];
            live.AddRange(Binding(clock, outcome.Due));
            Tell(tally, found.Number, clock, outcome, session);
            head = EventLog.Append(
                session, found.Number, head, new RecordedEvent(++version, now, change.ById, change.ByName, outcome.Event), _texts.Write(outcome.Event));
            WriteClock(session, outcome.Event, clocks);
        }

        Snapshots.KeepUp(session, found.Number, found.Version, version);
        return live is null ? null : (live, version);
    }

    private static IEnumerable<BindingClock> Binding(ScannedClock clock, Instant due) =>
        clock.Binds ? [new BindingClock(clock.Id, clock.Question.Owner, clock.InstanceId, due)] : [];

    private void WriteClock(SqlSession session, CaseEvent happened, RowList clocks)
    {
        if (happened is ClockRederived moved)
        {
            var deadline = moved.Deadline;
            clocks.Add(
                moved.ClockId, deadline.Start, deadline.Due, deadline.LastDay, moved.Marks.IsEmpty ? null : moved.Marks[0].At,
                ClockColumns.WriteMarks(moved.Marks, deadline.Due), change.Id);
        }
        else
        {
            session.Execute(KeepClock, ((ClockKept)happened).ClockId, change.Id);
        }
    }

    private static void BringTasksUpToDate(SqlSession session, List<(ScannedCase Case, List<BindingClock> Live)> moved)
    {
        if (moved.Count == 0)
        {
            return;
        }

        var live = moved.ToDictionary(m => m.Case.Number, m => m.Live, StringComparer.Ordinal);
        using var tasks = new RowList();
        session.Each(
            SelectTasks,
            row =>
            {
                if (live.TryGetValue(row.GetString(1), out var clocks))
                {
                    var due = LegalDue.OfTask(clocks, row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4));
                    if (due?.Due.ToUnixTimeTicks() != (row.IsDBNull(5) ? null : row.GetInt64(5)) || due?.Id != (row.IsDBNull(6) ? null : row.GetString(6)))
                    {
                        tasks.Add(row.GetString(0), due?.Due, due?.Id);
                    }
                }

                return true;
            },
            moved[0].Case.Number,
            moved[^1].Case.Number);
        tasks.Execute(session, UpdateTasks);
    }

    private void Count(SqlSession session, string cursor, RederivationTally batch)
    {
        var sum = new RederivationTally(CalendarChangeTable.ById(session, change.Id)!.Report);
        sum.Add(batch.Report);
        CalendarChangeTable.Progress(session, change.Id, cursor, sum.Report);
    }

    private static void Tell(RederivationTally tally, string number, ScannedClock clock, ClockOutcome outcome, SqlSession session)
    {
        if (outcome.Event is ClockKept)
        {
            tally.Keep();
        }
        else if (outcome.Event is not null)
        {
            tally.Move(outcome.Days, () => new MovedClock(number, TitleOf(session, clock.Id), clock.Due, outcome.Due));
        }
    }

    private static LocalText TitleOf(SqlSession session, string clockId) =>
        session.Row("SELECT title_th, title_en FROM clock WHERE id = @p0", r => new LocalText(r.GetString(0), r.GetString(1)), clockId)!;

    private BulkDerivation DerivationFor(Office office)
    {
        var key = (office.Calendar, office.Region, office.Hours);
        if (!_derivations.TryGetValue(key, out var derivation))
        {
            _derivations.Add(key, derivation = new BulkDerivation(change, calendars.Before(office), calendars.For(office)));
        }

        return derivation;
    }
}
