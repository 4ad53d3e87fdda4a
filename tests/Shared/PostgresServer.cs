using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using Permits.Storage;

namespace Permits.Tests;

/// <summary>
/// The PostgreSQL server that <c>tests/run</c> starts, by the address in <c>PERMITS_TEST_POSTGRES</c>. Each test has a database of its own.
/// Without a server a test is skipped with its reason; in CI it fails.
/// </summary>
internal static class PostgresServer
{
    private const string Variable = "PERMITS_TEST_POSTGRES";

    // The schema is made once; each database is a copy.
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <summary>Makes a database with this release's schema and nothing in it.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateAsync() => await CreateAsync(new NpgsqlConnectionStringBuilder(await Template.Value).Database!);

    /// <summary>Makes a database without a schema.</summary>
    /// <returns>Its connection string.</returns>
    public static Task<string> CreateEmptyAsync() => CreateAsync("template0");

    /// <summary>Removes a database, whoever is still connected to it.</summary>
    public static Task DropAsync(string connectionString) =>
        ExecuteAsync(Address(), $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>Dumps a database and restores it as another.</summary>
    /// <returns>The connection string of the other one.</returns>
    public static async Task<string> BackUpAndRestoreAsync(string connectionString)
    {
        var restored = await CreateEmptyAsync();
        var dump = Path.GetTempFileName();
        try
        {
            await RunAsync("pg_dump", connectionString, "--format=custom", "--file=" + dump);
            await RunAsync("pg_restore", restored, "--exit-on-error", "--no-owner", "--dbname=" + new NpgsqlConnectionStringBuilder(restored).Database, dump);
        }
        finally
        {
            File.Delete(dump);
        }

        return restored;
    }

    /// <summary>Runs statements past the store.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = await ConnectAsync(connectionString);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads all rows past the store: the columns as text with bars between.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(string connectionString, string sql)
    {
        await using var connection = await ConnectAsync(connectionString);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>One value read past the store; null where there is none.</summary>
    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = await ConnectAsync(connectionString);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    private static async Task<string> CreateAsync(string template)
    {
        var server = Address();
        var name = "permits_" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {template}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var made = await CreateEmptyAsync();
        await using var store = new PermitStore(made, new OfficeCalendars());
        await store.MigrateAsync(default);
        return made;
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(string program, string connectionString, params string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Path.Combine(Environment.GetEnvironmentVariable(Variable + "_BIN") ?? "", program), arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = to.Host;
        start.Environment["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = to.Username;
        start.Environment["PGDATABASE"] = to.Database;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {said}");
        }
    }

    private static string Address()
    {
        var address = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(address))
        {
            return address;
        }

        Xunit.Skip.If(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), $"no PostgreSQL server: {Variable} is not set, and tests/run was not used");
        throw new InvalidOperationException($"Expected a PostgreSQL server in CI, but {Variable} is not set. See what tests/run said when it started one.");
    }
}
