using System.Data.Common;

namespace Permits.Storage;

/// <summary>What may go on beside a unit of work, in this process or another.</summary>
internal enum WriteMode
{
    /// <summary>Other works: for commands on applications, which lock what they decide on.</summary>
    Beside,

    /// <summary>Other works, but none of this mode: for what decides on tables that few people write (definitions, drafts, the register).</summary>
    InTurn,

    /// <summary>Nothing: every work begun before has ended, and every later one sees what this one committed and what its committing brought about.</summary>
    Alone,
}

/// <summary>One kind of database. What the store does with it is the same for every kind; this is all that differs, with <see cref="SqlDialect"/>.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Which software and where, for the log at start; without secrets.</summary>
    string Description { get; }

    /// <summary>The migrations for it.</summary>
    Migrator Migrator { get; }

    /// <summary>Asks one question on a connection of its own; asks again where the connection turns out to have been lost.</summary>
    Task<T> QueryAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancel);

    /// <summary>A session for reading; to be disposed by the caller.</summary>
    Task<SqlSession> OpenReaderAsync(CancellationToken cancel);

    /// <summary>Runs a unit of work in a transaction and answers after its commit.</summary>
    /// <param name="run">What to do; must touch nothing but its session, since it may be run again.</param>
    /// <param name="keep">Whether what it did is to be kept; if not, it is rolled back and the answer given all the same.</param>
    /// <param name="committed">Called after the commit and before the answer; must be quick, safe for concurrent use, and not throw.</param>
    /// <param name="mode">What may go on beside it.</param>
    /// <param name="cancel">Cancels waiting; a work that has begun is finished.</param>
    Task<T> WriteAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, WriteMode mode, CancellationToken cancel);

    /// <summary>Claims pieces of work, see <see cref="IWorkClaims"/>.</summary>
    /// <param name="works">Their names.</param>
    /// <param name="inTurn">Whether to wait for those that others have claimed.</param>
    /// <param name="cancel">Cancels waiting.</param>
    Task<WorkClaim> ClaimAsync(IReadOnlyCollection<string> works, bool inTurn, CancellationToken cancel);
}

/// <summary>Shorter ways to write.</summary>
internal static class DatabaseWriting
{
    /// <summary>Runs a unit of work whose doing is always kept.</summary>
    public static Task<T> WriteAsync<T>(this IDatabase database, Func<SqlSession, T> run, WriteMode mode, CancellationToken cancel) =>
        database.WriteAsync(run, static _ => true, static _ => { }, mode, cancel);

    /// <summary>Runs a unit of work that answers nothing.</summary>
    public static Task WriteAsync(this IDatabase database, Action<SqlSession> write, WriteMode mode, CancellationToken cancel) => database.WriteAsync(
        session =>
        {
            write(session);
            return true;
        },
        mode, cancel);

    /// <summary>Runs a unit of work whose doing is kept unless it refuses.</summary>
    public static Task<Result<T>> DecideAsync<T>(this IDatabase database, Func<SqlSession, Result<T>> decide, WriteMode mode, CancellationToken cancel) =>
        database.WriteAsync(decide, static answer => answer.IsOk, static _ => { }, mode, cancel);
}
