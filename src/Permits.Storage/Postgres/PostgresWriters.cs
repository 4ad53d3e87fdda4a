using System.Collections.Concurrent;
using System.Data.Common;

namespace Permits.Storage;

/// <summary>
/// Threads that write, each on a connection of its own: as many transactions at once as there are threads, and the rest wait here rather
/// than in the database.
/// </summary>
/// <remarks>
/// A work is run again where the server has rolled it back for the sake of another (a deadlock, a serialization failure, or a key that another
/// took in the meantime), and once more where the connection was lost before its commit was sent. Where it was lost afterwards the outcome is
/// unknown: the caller gets the exception, and an idempotency key tells him later.
/// </remarks>
internal sealed class PostgresWriters : IDisposable
{
    /// <summary>How often a work that another one thwarted is run, at most.</summary>
    private const int MostRuns = 6;

    private readonly BlockingCollection<Work> _waiting = [];
    private readonly List<Thread> _threads = [];
    private readonly Lock _starting = new();
    private readonly Func<PostgresSession> _open;
    private readonly int _most;
    private int _idle;

    /// <param name="open">Opens a session.</param>
    /// <param name="most">Most threads.</param>
    public PostgresWriters(Func<PostgresSession> open, int most)
    {
        _open = open;
        _most = most;
    }

    /// <summary>Runs a work in a transaction and answers after its commit, as <see cref="IDatabase.WriteAsync"/> says.</summary>
    public Task<T> RunAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, WriteMode mode, CancellationToken cancel)
    {
        var work = new Work<T>(run, keep, committed, mode, cancel);
        try
        {
            _waiting.Add(work, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            return Task.FromException<T>(new ObjectDisposedException(nameof(PostgresWriters)));
        }

        StartThread();
        return work.Answer;
    }

    /// <summary>Finishes what waits and closes the connections.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        foreach (var thread in _threads)
        {
            thread.Join();
        }

        _waiting.Dispose();
    }

    private void StartThread()
    {
        lock (_starting)
        {
            if (Volatile.Read(ref _idle) < _waiting.Count && _threads.Count < _most && !_waiting.IsAddingCompleted)
            {
                var thread = new Thread(Loop) { IsBackground = true, Name = "permits writer" };
                _threads.Add(thread);
                thread.Start();
            }
        }
    }

    private void Loop()
    {
        PostgresSession? session = null;
        Interlocked.Increment(ref _idle);
        foreach (var work in _waiting.GetConsumingEnumerable())
        {
            Interlocked.Decrement(ref _idle);
            if (work.TryBegin())
            {
                Run(work, ref session);
            }

            Interlocked.Increment(ref _idle);
        }

        session?.Dispose();
    }

    private void Run(Work work, ref PostgresSession? session)
    {
        var mayReconnect = true;
        for (var runs = 1; ; runs++)
        {
            var isCommitting = false;
            try
            {
                session ??= _open();
                work.Run(session, ref isCommitting);
                return;
            }
#pragma warning disable CA1031 // Whatever a work throws belongs to its caller; the thread goes on.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                TryRollBack(ref session);
                var isLost = PostgresFailures.IsLostConnection(failure) && !isCommitting && mayReconnect;
                if (!(PostgresFailures.IsThwarted(failure) && runs < MostRuns) && !isLost)
                {
                    work.Fail(failure);
                    return;
                }

                mayReconnect &= !isLost;
            }
        }
    }

    private static void TryRollBack(ref PostgresSession? session)
    {
        try
        {
            if (session is { IsOpen: true })
            {
                session.RollBack();
                return;
            }
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // The connection is gone, and its transaction with it.
        }

        session?.Dispose();
        session = null;
    }

    private abstract class Work
    {
        public abstract bool TryBegin();

        public abstract void Run(PostgresSession session, ref bool isCommitting);

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, WriteMode mode, CancellationToken cancel) : Work
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Answer => _answer.Task;

        public override bool TryBegin() => !cancel.IsCancellationRequested || !_answer.TrySetCanceled(cancel);

        public override void Run(PostgresSession session, ref bool isCommitting)
        {
            session.Begin();
            session.Lock(mode == WriteMode.Alone ? PostgresLocks.Alone : PostgresLocks.InCommon, PostgresLocks.Writers);
            if (mode == WriteMode.InTurn)
            {
                session.Lock(PostgresLocks.Alone, PostgresLocks.InTurn);
            }

            var result = run(session);
            if (keep(result))
            {
                isCommitting = true;
                session.Commit();
                committed(result);
            }
            else
            {
                session.RollBack();
            }

            _answer.TrySetResult(result);
        }

        public override void Fail(Exception exception) => _answer.TrySetException(exception);
    }
}
