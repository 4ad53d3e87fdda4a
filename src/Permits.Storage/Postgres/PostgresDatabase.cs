using System.Data.Common;
using Npgsql;

namespace Permits.Storage;

/// <summary>A PostgreSQL database (15 or later), shared by any number of server processes.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>Connections of one process at most, unless the connection string says otherwise: four processes fit under the server's own default of 100.</summary>
    private const int MostConnections = 24;

    /// <summary>Transactions that write at once, of one process.</summary>
    private const int MostWriters = 12;

    /// <summary>How often a question is asked at most.</summary>
    private const int MostTries = 3;

    /// <summary>More than there are different statements, so that each is planned once a connection.</summary>
    private const int PreparedStatements = 250;

    private static readonly Migrator FromResources = new("Postgres");

    private readonly NpgsqlDataSource _source;
    private readonly PostgresStatements _statements = new();
    private readonly PostgresWriters _writers;

    /// <param name="connectionString">E.g. <c>Host=localhost;Database=permits;Username=permits</c>.</param>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public PostgresDatabase(string connectionString)
    {
        SqlTypes.Register();
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = given.ApplicationName ?? "permits",
            MaxPoolSize = given.ContainsKey("Maximum Pool Size") ? given.MaxPoolSize : MostConnections,
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
        };
        Description = $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database}";
        _source = NpgsqlDataSource.Create(settings);
        _writers = new PostgresWriters(() => new PostgresSession(_source.OpenConnection(), _statements), Math.Max(1, Math.Min(MostWriters, settings.MaxPoolSize / 2)));
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public Migrator Migrator => FromResources;

    /// <inheritdoc/>
    public async Task<T> QueryAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var connection = await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);
                await using var _ = connection.ConfigureAwait(false);
                return await ask(connection).ConfigureAwait(false);
            }
            catch (NpgsqlException lost) when (PostgresFailures.IsLostConnection(lost) && tries < MostTries)
            {
                // A connection of the pool whose server has restarted says so when it is used.
                _source.Clear();
            }
        }
    }

    /// <inheritdoc/>
    public async Task<SqlSession> OpenReaderAsync(CancellationToken cancel) =>
        new PostgresSession(await _source.OpenConnectionAsync(cancel).ConfigureAwait(false), _statements);

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<SqlSession, T> run, Func<T, bool> keep, Action<T> committed, WriteMode mode, CancellationToken cancel) =>
        _writers.RunAsync(run, keep, committed, mode, cancel);

    /// <summary>Claims by locks of a connection that is kept open for it.</summary>
    public async Task<WorkClaim> ClaimAsync(IReadOnlyCollection<string> works, bool inTurn, CancellationToken cancel)
    {
        var connection = await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);
        try
        {
            var claimed = new HashSet<string>(StringComparer.Ordinal);
            var batch = new NpgsqlBatch(connection);
            await using var _ = batch.ConfigureAwait(false);
            foreach (var work in works)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(inTurn ? PostgresLocks.WaitForWork : PostgresLocks.TryWork) { Parameters = { new() { Value = work } } });
            }

            if (works.Count > 0)
            {
                // Waiting may last longer than any statement should.
                batch.Timeout = inTurn ? 0 : batch.Timeout;
                var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
                await using var __ = reader.ConfigureAwait(false);
                foreach (var work in works)
                {
                    await reader.ReadAsync(cancel).ConfigureAwait(false);
                    if (inTurn || reader.GetBoolean(0))
                    {
                        claimed.Add(work);
                    }

                    await reader.NextResultAsync(cancel).ConfigureAwait(false);
                }
            }

            return new WorkClaim(claimed, () => GiveBackAsync(connection));
        }
        catch
        {
            await GiveBackAsync(connection).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _writers.Dispose();
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    private static async ValueTask GiveBackAsync(NpgsqlConnection connection)
    {
        await using var _ = connection.ConfigureAwait(false);
        if (connection.FullState != System.Data.ConnectionState.Open)
        {
            return;
        }

        // A connection that goes back to its pool keeps its locks.
        var command = new NpgsqlCommand(PostgresLocks.GiveBack, connection);
        await using var __ = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
    }
}
