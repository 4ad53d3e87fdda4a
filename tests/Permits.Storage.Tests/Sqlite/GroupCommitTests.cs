using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Permits.Storage.Tests;

/// <summary>The single writer under its own faults, on a real SQLite file.</summary>
public sealed class GroupCommitTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), "permits-writer-" + RandomNumberGenerator.GetHexString(16, lowercase: true) + ".db");
    private GroupCommitWriter _writer = null!;

    public async Task InitializeAsync()
    {
        _writer = new GroupCommitWriter(() => new SqliteSession(Connect()), new WalWriteBack(Connect));
        await _writer.RunAsync(s => Execute(s, "CREATE TABLE parent (id INTEGER PRIMARY KEY)"), default);
        await _writer.RunAsync(
            s => Execute(s, "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)"), default);
    }

    public async Task DisposeAsync()
    {
        await _writer.DisposeAsync();
        File.Delete(_file);
    }

    [Fact]
    public async Task Works_that_wait_together_are_committed_together_and_answered_after()
    {
        var seenInside = new List<long>();
        var answers = Together(
            s => Insert(s, 1),
            s =>
            {
                // Another connection does not see the first work yet: it is not committed, so it must not have been answered.
                seenInside.Add(Committed());
                return Insert(s, 2);
            });

        await Task.WhenAll(answers);

        seenInside.Should().Equal(0);
        Committed().Should().Be(2);
    }

    [Fact]
    public async Task A_work_that_throws_loses_only_its_own_savepoint()
    {
        var answers = Together(s => Insert(s, 1), s => throw new InvalidOperationException($"after {Insert(s, 2)}"), s => Insert(s, 3));

        await answers[1].Invoking(a => a).Should().ThrowAsync<InvalidOperationException>();
        await answers[0];
        await answers[2];
        Ids().Should().Equal(1, 3);
    }

    [Fact]
    public async Task When_the_transaction_is_lost_the_other_works_are_done_all_the_same()
    {
        var answers = Together(
            s => Insert(s, 1),
            s =>
            {
                s.Execute("ROLLBACK");
                throw new InvalidOperationException("took the transaction with it");
            },
            s => Insert(s, 3));

        await answers[1].Invoking(a => a).Should().ThrowAsync<InvalidOperationException>();
        await answers[0];
        await answers[2];
        Ids().Should().Equal(1, 3);
    }

    [Fact]
    public async Task When_the_commit_fails_no_caller_is_told_that_it_succeeded_and_the_writer_goes_on()
    {
        var answers = Together(s => Insert(s, 1), s => Execute(s, "INSERT INTO child (id, parent) VALUES (1, 99)"));

        await answers[0].Invoking(a => a).Should().ThrowAsync<SqliteException>();
        await answers[1].Invoking(a => a).Should().ThrowAsync<SqliteException>();
        await _writer.RunAsync(s => Insert(s, 5), default);
        Ids().Should().Equal(5);
    }

    [Fact]
    public async Task A_work_that_refuses_after_it_wrote_takes_nothing_of_the_others_with_it()
    {
        var answers = Together((s => Insert(s, 1), true), (s => Insert(s, 2), false), (s => Insert(s, 3), true));

        (await Task.WhenAll(answers)).Should().Equal(1, 1, 1);

        Ids().Should().Equal(1, 3);
    }

    [Fact]
    public async Task Works_that_come_while_others_are_written_are_all_written_and_each_is_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                await _writer.RunAsync(s => Insert(s, (client * 1000) + i), default);
            }

            return client;
        })));

        answers.Should().HaveCount(8);
        Committed().Should().Be(400);
    }

    [Fact]
    public async Task What_is_not_to_be_kept_is_rolled_back_and_answered()
    {
        var answer = await _writer.RunAsync(s => Insert(s, 1), keep: _ => false, committed: _ => throw new InvalidOperationException("never called"), default);

        answer.Should().Be(1);
        Ids().Should().BeEmpty();
    }

    [Fact]
    public async Task A_writer_that_is_closed_finishes_what_waits_and_takes_no_more()
    {
        var answers = Together(s => Insert(s, 1), s => Insert(s, 2));

        await _writer.DisposeAsync();

        await Task.WhenAll(answers);
        Ids().Should().Equal(1, 2);
        await _writer.Invoking(w => w.RunAsync(s => Insert(s, 3), default)).Should().ThrowAsync<ObjectDisposedException>();
    }

    private static int Insert(SqlSession session, int id) => Execute(session, "INSERT INTO parent (id) VALUES (@p0)", id);

    private static int Execute(SqlSession session, string sql, params object?[] values)
    {
        session.Execute(sql, values);
        return 1;
    }

    private Task<int>[] Together(params Func<SqlSession, int>[] works) => Together([.. works.Select(w => (w, true))]);

    /// <summary>Queues works while the first holds the writer up, so that all fall into one transaction.</summary>
    private Task<int>[] Together(params (Func<SqlSession, int> Run, bool Keep)[] works)
    {
        var (begun, queued) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task<int> Add(Func<SqlSession, int> run, bool keep) => _writer.RunAsync(run, _ => keep, _ => { }, default);
        var first = Task.Run(() => Add(
            session =>
            {
                begun.TrySetResult();
                queued.Task.Wait();
                return works[0].Run(session);
            },
            works[0].Keep));
        begun.Task.Wait();
        Task<int>[] answers = [first, .. works.Skip(1).Select(work => Add(work.Run, work.Keep))];
        queued.SetResult();
        return answers;
    }

    private List<int> Ids()
    {
        using var session = new SqliteSession(Connect());
        return session.Rows("SELECT id FROM parent ORDER BY id", r => r.GetInt32(0));
    }

    private int Committed() => Ids().Count;

    private SqliteConnection Connect()
    {
        SqliteLibrary.EnsureLoaded();
        var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON";
        command.ExecuteNonQuery();
        return connection;
    }
}
