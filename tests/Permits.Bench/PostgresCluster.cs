using System.Diagnostics;
using System.Globalization;
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
    private readonly string? _folder;
    private readonly string _bin;

    private PostgresCluster(string address, string bin, string? folder) => (Address, _bin, _folder) = (address, bin, folder);

    /// <summary>The connection string of its maintenance database.</summary>
    public string Address { get; }

    /// <summary>Starts one.</summary>
    /// <returns>Null where this machine has no server to start.</returns>
    public static async Task<PostgresCluster?> StartAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("PERMITS_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new PostgresCluster(given, "", null);
        }

        var bin = !Directory.Exists("/usr/lib/postgresql") ? null
            : Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb")))
                .MaxBy(b => int.TryParse(Path.GetFileName(Path.GetDirectoryName(b)), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
        if (bin is null)
        {
            return null;
        }

        var home = Path.Combine(folder, "postgres");
        Directory.CreateDirectory(home);
        var port = ServerProcess.FreePort();
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", home);
        }

        await RunAsPostgresAsync(Path.Combine(bin, "initdb"), "-D", Path.Combine(home, "data"), "-U", "permits", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await RunAsPostgresAsync(
            Path.Combine(bin, "pg_ctl"), "-D", Path.Combine(home, "data"), "-l", Path.Combine(home, "log"), "-w", "start", "-o",
            string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {home} -c listen_addresses=127.0.0.1"));
        return new PostgresCluster(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=permits;Database=postgres"), bin, home);
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
        if (_folder is not null)
        {
            await RunAsPostgresAsync(Path.Combine(_bin, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    // It refuses to run as root.
    private static Task RunAsPostgresAsync(string program, params string[] arguments) =>
        Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]) : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Its output goes nowhere: a server that is started would hold a pipe open for as long as it runs.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode}.");
        }
    }
}
