using System.Data.Common;
using System.Threading.Channels;

namespace Permits.Storage;

/// <summary>
/// SQLite's single writer. Works wait in a channel; one loop drains those that are there into one transaction with a savepoint each,
/// commits once, and only then answers each. The price of a durable commit is so shared by all who wait.
/// </summary>
/// <remarks>
/// A work that throws loses only its savepoint and throws to its own caller. When the transaction itself is lost (full disk, broken
/// connection), nothing of it was committed: the connection is opened anew and each other work is run once more, alone. When the commit
/// throws its outcome is unknown, so all its callers get the exception and nothing is run again: an idempotency key tells them later.
/// </remarks>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    /// <summary>Most works in one transaction: bounds how long the first of them waits for its answer.</summary>
    private const int MostTogether = 256;

    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<SqlSession> _open;
    private readonly Task _loop;
    private SqlSession? _session;

    public GroupCommitWriter(Func<SqlSession> open)
    {
        _open = open;
        _loop = Task.Factory.StartNew(LoopAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Runs a work in a transaction and answers after its commit.</summary>
    /// <param name="run">What to do; must touch nothing but its session, since it may be run again.</param>
    /// <param name="keep">Whether what it did is to be kept; if not, its savepoint is rolled back and the answer given all the same.</param>
    /// <param name="committed">Called on the writer's thread after the commit, before any later work runs; must not throw.</param>
    /// <param name="cancel">Cancels waiting; a work that has begun is finished.</param>
    public Task<T> RunAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, CancellationToken cancel)
    {
        var work = new Work<T>(run, keep, committed, cancel);
        return _waiting.Writer.TryWrite(work) ? work.Answer : Task.FromException<T>(new ObjectDisposedException(nameof(GroupCommitWriter)));
    }

    /// <summary>Runs a work as <see cref="RunAsync{T}(Func{SqlSession, T}, Func{T, bool}, Action{T}, CancellationToken)"/> does, as the last
    /// of its transaction: every later work runs after its commit, and so sees what <paramref name="committed"/> has done.</summary>
    public Task<T> RunLastAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, CancellationToken cancel)
    {
        var work = new Work<T>(run, keep, committed, cancel) { IsLast = true };
        return _waiting.Writer.TryWrite(work) ? work.Answer : Task.FromException<T>(new ObjectDisposedException(nameof(GroupCommitWriter)));
    }

    /// <summary>Runs a work whose doing is always kept.</summary>
    public Task<T> RunAsync<T>(Func<SqlSession, T> run, CancellationToken cancel) => RunAsync(run, static _ => true, static _ => { }, cancel);

    /// <summary>Finishes what waits and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        CloseSession();
    }

    private async Task LoopAsync()
    {
        var batch = new List<Work>(MostTogether);
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            if (!RunTogether(batch))
            {
                foreach (var work in batch.Where(w => !w.IsAnswered))
                {
                    RunTogether([], work);
                }
            }
        }
    }

    /// <summary>Runs waiting works (or just one) in one transaction. False where the transaction was lost before its commit and the works
    /// not yet answered are to be run again.</summary>
    private bool RunTogether(List<Work> batch, Work? only = null)
    {
        SqlSession session;
        try
        {
            session = _session ??= _open();
            session.Execute("BEGIN IMMEDIATE");
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            CloseSession();
            (only ?? Next())?.Fail(e);
            return true;
        }

        while (batch.Count < MostTogether && batch is not [.., { IsLast: true }] && (only is null ? Next() : batch.Count == 0 ? only : null) is { } work)
        {
            batch.Add(work);
            try
            {
                session.Execute("SAVEPOINT work");
                if (!work.Run(session))
                {
                    session.Execute("ROLLBACK TO work");
                }

                session.Execute("RELEASE work");
            }
#pragma warning disable CA1031 // Whatever a work throws belongs to its caller; the loop goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                work.Fail(e);
                if (!TryRollBack(session))
                {
                    CloseSession();
                    return false;
                }
            }
        }

        return Commit(session, batch);
    }

    private bool Commit(SqlSession session, List<Work> batch)
    {
        try
        {
            session.Execute("COMMIT");
        }
        catch (DbException e)
        {
            CloseSession();
            foreach (var work in batch)
            {
                work.Fail(e);
            }

            return true;
        }

        foreach (var work in batch)
        {
            work.Committed();
        }

        foreach (var work in batch)
        {
            work.Succeed();
        }

        return true;
    }

    private Work? Next()
    {
        while (_waiting.Reader.TryRead(out var work))
        {
            if (work.TryBegin())
            {
                return work;
            }
        }

        return null;
    }

    private static bool TryRollBack(SqlSession session)
    {
        try
        {
            session.Execute("ROLLBACK TO work");
            session.Execute("RELEASE work");
            return true;
        }
        catch (DbException)
        {
            // SQLite has ended the whole transaction by itself, or the connection is gone.
            return false;
        }
    }

    private void CloseSession()
    {
        _session?.Dispose();
        _session = null;
    }

    private abstract class Work
    {
        /// <summary>Whether no work may follow in the same transaction.</summary>
        public bool IsLast { get; init; }

        public abstract bool IsAnswered { get; }

        public abstract bool TryBegin();

        public abstract bool Run(SqlSession session);

        public abstract void Committed();

        public abstract void Succeed();

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, CancellationToken cancel) : Work
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Answer => _answer.Task;

        public override bool IsAnswered => _answer.Task.IsCompleted;

        public override bool TryBegin() => !cancel.IsCancellationRequested || !_answer.TrySetCanceled(cancel);

        public override bool Run(SqlSession session)
        {
            _result = run(session);
            return keep(_result);
        }

        public override void Committed()
        {
            if (!IsAnswered && keep(_result))
            {
                committed(_result);
            }
        }

        public override void Succeed() => _answer.TrySetResult(_result);

        public override void Fail(Exception exception) => _answer.TrySetException(exception);
    }
}
