using System.Data.Common;

namespace Permits.Storage;

/// <summary>
/// One SQLite file: a single writer with group commit, readers on connections of their own (WAL). Meant for one server process; another
/// process may read the file, and its writes are noticed.
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private static readonly Migrator FromResources = new("Sqlite");

    private readonly SqliteConnections _connections;
    private readonly GroupCommitWriter _writer;

    /// <param name="connectionString">Names a file, which is made by the first write.</param>
    /// <param name="durability">When a commit counts as done.</param>
    /// <exception cref="ArgumentException">The connection string names no file.</exception>
    public SqliteDatabase(string connectionString, SqliteDurability durability)
    {
        _connections = new SqliteConnections(connectionString, durability);
        _writer = new GroupCommitWriter(() => new SqliteSession(_connections.OpenWriter()), new WalWriteBack(_connections.Open));
    }

    /// <inheritdoc/>
    public string Description => $"{_connections.File}, SQLite library {SqliteLibrary.Description}";

    /// <inheritdoc/>
    public Migrator Migrator => FromResources;

    /// <inheritdoc/>
    public async Task<T> QueryAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancel)
    {
        var connection = await _connections.OpenReaderAsync(cancel).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        return await ask(connection).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<SqlSession> OpenReaderAsync(CancellationToken cancel) => new SqliteSession(await _connections.OpenReaderAsync(cancel).ConfigureAwait(false));

    /// <summary>Runs a unit of work. The one writer runs all in turn, so that only what must be alone needs saying.</summary>
    public Task<T> WriteAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, WriteMode mode, CancellationToken cancel) =>
        mode == WriteMode.Alone ? _writer.RunLastAsync(run, keep, committed, cancel) : _writer.RunAsync(run, keep, committed, cancel);

    /// <summary>Claims all: one process has the file.</summary>
    public Task<WorkClaim> ClaimAsync(IReadOnlyCollection<string> works, bool inTurn, CancellationToken cancel) =>
        Task.FromResult(new WorkClaim(works.ToHashSet(StringComparer.Ordinal), static () => ValueTask.CompletedTask));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _connections.ClosePool();
    }
}
