using Permits.Tests;

namespace Permits.Storage.Tests;

/// <summary>A PostgreSQL database of its own.</summary>
public sealed class PostgresTestDatabase : ITestDatabase
{
    private string? _connectionString;

    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("The database was not created.");

    public async Task CreateAsync() => _connectionString = await PostgresServer.CreateAsync();

    /// <summary>With batches so small that a calendar change needs several.</summary>
    public IPermitStore Open() => new PermitStore(ConnectionString, new OfficeCalendars(Packages.Calendar)) { ClocksTogether = 2 };

    public Task<object?> ScalarAsync(string sql) => PostgresServer.ScalarAsync(ConnectionString, sql);

    public Task ExecuteAsync(string sql) => PostgresServer.ExecuteAsync(ConnectionString, sql);

    public Task<IReadOnlyList<string>> RowsAsync(string table) => PostgresServer.RowsAsync(ConnectionString, $"SELECT * FROM {table} ORDER BY 1, 2");

    public Task RebuildProjectionsAsync(IPermitStore store) => ((PermitStore)store).RebuildProjectionsAsync(default);

    public async Task<ITestDatabase> BackUpAndRestoreAsync() =>
        new PostgresTestDatabase { _connectionString = await PostgresServer.BackUpAndRestoreAsync(ConnectionString) };

    public async Task<string> PlanAsync(string sql) => string.Join(
        "\n", await PostgresServer.RowsAsync(ConnectionString, "SET enable_seqscan = off; EXPLAIN " + sql.Replace("@p0", "0", StringComparison.Ordinal).Replace("@p1", "100", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        if (_connectionString is not null)
        {
            await PostgresServer.DropAsync(_connectionString);
        }
    }
}
