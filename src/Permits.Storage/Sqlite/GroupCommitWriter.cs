using System.Data.Common;

namespace Permits.Storage;

/// <summary>
/// SQLite's single writer. Whoever has a work while nobody writes, writes: his own work and all that wait by then go into one transaction,
/// which is committed once, and only then is each answered. Whoever comes meanwhile waits for the next one. So the price of a durable commit is
/// shared by all who wait, and who is alone pays for no change of threads.
/// </summary>
/// <remarks>
/// Works run one after another without savepoints, which copy every page they touch. Where one throws, or refuses after it has changed
/// something, the transaction is rolled back and its works are run again with a savepoint each: it then loses only its own and throws to its own
/// caller. When the transaction itself is lost (full disk, broken connection), nothing of it was committed: the connection is opened anew and
/// each other work is run once more, alone. When the commit throws its outcome is unknown, so all its callers get the exception and nothing is
/// run again: an idempotency key tells them later.
/// </remarks>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    /// <summary>Most works in one transaction: bounds how long the first of them waits for its answer.</summary>
    private const int MostTogether = 256;

    private readonly Lock _gate = new();
    private readonly Queue<Work> _waiting = new();
    private readonly List<Work> _batch = new(MostTogether);
    private readonly Func<SqliteSession> _open;
    private readonly WalWriteBack _writeBack;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isWriting;
    private bool _isClosed;
    private SqliteSession? _session;

    /// <param name="open">Opens the connection that writes.</param>
    /// <param name="writeBack">Keeps the file's log short.</param>
    public GroupCommitWriter(Func<SqliteSession> open, WalWriteBack writeBack)
    {
        _open = open;
        _writeBack = writeBack;
    }

    /// <summary>Runs a work in a transaction and answers after its commit; perhaps on the thread of the caller, along with others' works.</summary>
    /// <param name="run">What to do; must touch nothing but its session, since it may be run again.</param>
    /// <param name="keep">Whether what it did is to be kept; if not, it is rolled back and the answer given all the same.</param>
    /// <param name="committed">Called by the writer after the commit, before any later work runs; must not throw.</param>
    /// <param name="cancel">Cancels waiting; a work that has begun is finished.</param>
    public Task<T> RunAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, CancellationToken cancel) =>
        Enqueue(new Work<T>(run, keep, committed, cancel));

    /// <summary>Runs a work as <see cref="RunAsync{T}(Func{SqlSession, T}, Func{T, bool}, Action{T}, CancellationToken)"/> does, as the last
    /// of its transaction: every later work runs after its commit, and so sees what <paramref name="committed"/> has done.</summary>
    public Task<T> RunLastAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, CancellationToken cancel) =>
        Enqueue(new Work<T>(run, keep, committed, cancel) { IsLast = true });

    /// <summary>Runs a work whose doing is always kept.</summary>
    public Task<T> RunAsync<T>(Func<SqlSession, T> run, CancellationToken cancel) => RunAsync(run, static _ => true, static _ => { }, cancel);

    /// <summary>Finishes what waits and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (!_isWriting)
            {
                _ended.TrySetResult();
            }
        }

        await _ended.Task.ConfigureAwait(false);
        await _writeBack.EndAsync().ConfigureAwait(false);
        CloseSession();
    }

    private Task<T> Enqueue<T>(Work<T> work)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return Task.FromException<T>(new ObjectDisposedException(nameof(GroupCommitWriter)));
            }

            _waiting.Enqueue(work);
            if (_isWriting)
            {
                return work.Answer;
            }

            _isWriting = true;
        }

        // One transaction on the caller's thread, which holds his own work; what came meanwhile is another's to write.
        WriteBatch();
        if (!IsDone())
        {
            ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.WriteOn(), this, preferLocal: false);
        }

        return work.Answer;
    }

    private void WriteOn()
    {
        do
        {
            WriteBatch();
        }
        while (!IsDone());
    }

    private bool IsDone()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
            {
                return false;
            }

            _isWriting = false;
            if (_isClosed)
            {
                _ended.TrySetResult();
            }

            return true;
        }
    }

    private void WriteBatch()
    {
        _batch.Clear();
        if (Begin() is not { } session)
        {
            return;
        }

        while (_batch is not [.., { IsLast: true }] && _batch.Count < MostTogether && Next() is { } work)
        {
            _batch.Add(work);
            if (!work.TryRun(session))
            {
                RunApart(session);
                return;
            }
        }

        Commit(session, _batch);
    }

    /// <summary>Runs the works of the batch again, each in a savepoint; where that is lost too, each in a transaction.</summary>
    private void RunApart(SqliteSession spoilt)
    {
        if (!TryExecute(spoilt, "ROLLBACK"))
        {
            CloseSession();
        }

        if (!RunTogether(_batch))
        {
            foreach (var work in _batch.Where(w => !w.IsAnswered))
            {
                RunTogether([work]);
            }
        }
    }

    /// <summary>Begins a transaction; null where that cannot be had, which the works are told.</summary>
    private SqliteSession? Begin()
    {
        try
        {
            var session = _session ??= _open();
            session.Execute("BEGIN IMMEDIATE");
            return session;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            CloseSession();
            (_batch.Find(w => !w.IsAnswered) ?? Next())?.Fail(e);
            return null;
        }
    }

    /// <summary>Runs works in one transaction, each in a savepoint. False where the transaction was lost before its commit and the works
    /// not yet answered are to be run again.</summary>
    private bool RunTogether(IReadOnlyList<Work> works)
    {
        if (Begin() is not { } session)
        {
            return works.All(w => w.IsAnswered);
        }

        foreach (var work in works)
        {
            try
            {
                session.Execute("SAVEPOINT work");
                if (!work.Run(session))
                {
                    session.Execute("ROLLBACK TO work");
                }

                session.Execute("RELEASE work");
            }
#pragma warning disable CA1031 // Whatever a work throws belongs to its caller; the writer goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                work.Fail(e);
                if (!TryExecute(session, "ROLLBACK TO work") || !TryExecute(session, "RELEASE work"))
                {
                    // SQLite has ended the whole transaction by itself, or the connection is gone.
                    CloseSession();
                    return false;
                }
            }
        }

        Commit(session, works);
        return true;
    }

    private void Commit(SqliteSession session, IReadOnlyList<Work> works)
    {
        try
        {
            session.Execute("COMMIT");
        }
        catch (DbException e)
        {
            CloseSession();
            foreach (var work in works)
            {
                work.Fail(e);
            }

            return;
        }

        foreach (var work in works)
        {
            work.Committed();
        }

        foreach (var work in works)
        {
            work.Succeed();
        }

        _writeBack.Committed(session);
    }

    private Work? Next()
    {
        while (true)
        {
            Work? work;
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out work))
                {
                    return null;
                }
            }

            if (work.TryBegin())
            {
                return work;
            }
        }
    }

    private static bool TryExecute(SqliteSession session, string sql)
    {
        try
        {
            session.Execute(sql);
            return true;
        }
        catch (DbException)
        {
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

        /// <summary>Runs it; whether what it did is to be kept.</summary>
        public abstract bool Run(SqlSession session);

        /// <summary>Runs it; false where it threw, or changed something that is not to be kept.</summary>
        public bool TryRun(SqliteSession session)
        {
            try
            {
                var before = session.Changes;
                return Run(session) || session.Changes == before;
            }
#pragma warning disable CA1031 // It is run again, and then throws to its caller.
            catch (Exception)
#pragma warning restore CA1031
            {
                return false;
            }
        }

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
