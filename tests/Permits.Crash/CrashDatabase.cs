using Permits.Storage;
using Permits.Tests;
using Xunit;

namespace Permits.Crash;

/// <summary>A database that servers are killed on: one kind a row of the same tests.</summary>
internal abstract class CrashDatabase : IAsyncDisposable
{
    /// <summary>Where the server keeps what is not in the database.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("permits-crash-").FullName;

    /// <summary>What <c>PERMITS_DB</c> is set to.</summary>
    public abstract string Setting { get; }

    /// <summary>A database of a kind.</summary>
    public static async Task<CrashDatabase> OfAsync(string kind) => kind switch
    {
        "SQLite" => new SqliteFile(),
        "PostgreSQL" => new PostgresDatabase(await StartPostgresAsync()),
        _ => throw new ArgumentException($"No database is known as {kind}.", nameof(kind)),
    };

    /// <summary>Ends the database itself at once and starts it again, as after a power cut.</summary>
    public virtual Task RestartAsync() => Task.CompletedTask;

    /// <summary>Checks the log, and that every table that follows from it does, as <c>permits verify</c> does. No server may be running.</summary>
    public async Task<VerificationReport> VerifyAsync()
    {
        await using var store = new PermitStore(Setting, new OfficeCalendars());
        return await store.VerifyAsync(null, default);
    }

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    // One that may be ended: that of the other tests goes on, and does not wait for its disk.
    private static Task<OwnPostgres> StartPostgresAsync()
    {
        Skip.If(OwnPostgres.Programs is null && Environment.GetEnvironmentVariable("CI") != "true", "no PostgreSQL on this machine; tests/run installs it");
        return OwnPostgres.StartAsync(
            OwnPostgres.Programs ?? throw new InvalidOperationException("Expected PostgreSQL in CI, but there is none. See what tests/run said when it installed it."),
            Directory.CreateTempSubdirectory("permits-postgres-").FullName);
    }
}

/// <summary>A PostgreSQL server of its own.</summary>
internal sealed class PostgresDatabase(OwnPostgres server) : CrashDatabase
{
    public override string Setting => server.Address;

    public override Task RestartAsync() => server.RestartAsync();

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>An SQLite file.</summary>
internal sealed class SqliteFile : CrashDatabase
{
    public string Path => System.IO.Path.Combine(Folder, "permits.db");

    public override string Setting => $"Data Source={Path}";
}
