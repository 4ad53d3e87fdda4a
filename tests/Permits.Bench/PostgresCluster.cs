using System.Security.Cryptography;
using Npgsql;
using Permits.Tests;

namespace Permits.Bench;

/// <summary>
/// A PostgreSQL server: that of <c>PERMITS_TEST_POSTGRES</c> where it is set, else one of its own under a folder, gone afterwards, with every
/// setting as it comes, so that a commit waits for the disk.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private readonly OwnPostgres? _own;

    private PostgresCluster(string address, OwnPostgres? own) => (Address, _own) = (address, own);

    /// <summary>The connection string of its maintenance database.</summary>
    public string Address { get; }

    /// <summary>Starts one.</summary>
    /// <returns>Null where this machine has no server to start.</returns>
    public static async Task<PostgresCluster?> StartAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("PERMITS_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new PostgresCluster(given, null);
        }

        if (OwnPostgres.Programs is not { } programs)
        {
            return null;
        }

        var own = await OwnPostgres.StartAsync(programs, Path.Combine(folder, "postgres"));
        return new PostgresCluster(own.Address, own);
    }

    /// <summary>Its version and what a commit waits for.</summary>
    public async Task<string> DescribeAsync()
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT concat_ws(', ', 'PostgreSQL ' || current_setting('server_version'), 'fsync=' || current_setting('fsync'), 'synchronous_commit=' || current_setting('synchronous_commit'))",
            connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateAsync()
    {
        var name = "permits_bench_" + RandomNumberGenerator.GetHexString(8, lowercase: true);
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0");
        return new NpgsqlConnectionStringBuilder(Address) { Database = name }.ToString();
    }

    /// <summary>Removes a database, whoever is still connected to it.</summary>
    public Task DropAsync(string connectionString)
    {
        NpgsqlConnection.ClearAllPools();
        return ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
