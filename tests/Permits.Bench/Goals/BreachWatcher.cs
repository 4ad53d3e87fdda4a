using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Bench;

/// <summary>A breach in the log.</summary>
/// <param name="Number">The application.</param>
/// <param name="At">When it legally happened: the due instant.</param>
/// <param name="RecordedAt">When the command that recorded it was decided.</param>
internal sealed record Breached(string Number, Instant At, Instant RecordedAt);

/// <summary>A reader beside the server that notes when it first sees each breach in the log.</summary>
/// <param name="database">The server's own.</param>
internal sealed class BreachWatcher(string database) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    // Positions are taken in another order than commits on PostgreSQL: so far back a later commit may still appear.
    private const long PostgresOverlap = 2000;

    private readonly long _overlap = ConnectionStrings.NamesServer(database) ? PostgresOverlap : 0;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Instant> _seen = new(StringComparer.Ordinal);

    /// <summary>When the breach of each application was first seen.</summary>
    public IReadOnlyDictionary<string, Instant> Seen => _seen;

    /// <summary>Every breach of the log.</summary>
    public static async Task<IReadOnlyList<Breached>> AllAsync(string database)
    {
        await using var connection = Open(database);
        await connection.OpenAsync();
        var all = new List<Breached>();
        await ReadAsync(connection, 0, (_, breached) => all.Add(breached));
        return all;
    }

    /// <summary>Watches until stopped.</summary>
    public async Task RunAsync()
    {
        await using var connection = Open(database);
        await connection.OpenAsync();
        var last = await LastAsync(connection);
        while (!_stop.IsCancellationRequested)
        {
            var newest = last;
            await ReadAsync(connection, last - _overlap, (position, breached) =>
            {
                newest = Math.Max(newest, position);
                _seen.TryAdd(breached.Number, Wall.Now);
            });
            last = newest;
            await Task.Delay(Period);
        }
    }

    /// <summary>Stops.</summary>
    public async Task StopAsync(Task running)
    {
        await _stop.CancelAsync();
        await running;
    }

    public void Dispose() => _stop.Dispose();

    private static DbConnection Open(string database) => ConnectionStrings.NamesServer(database)
        ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, CommandTimeout = 0 }.ToString())
        : new SqliteConnection(new SqliteConnectionStringBuilder(database) { Pooling = false }.ToString());

    private static async Task<long> LastAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT MAX(position) FROM event";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ReadAsync(DbConnection connection, long after, Action<long, Breached> see)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT position, stream, at, recorded_at FROM event WHERE position > @after AND type = '{nameof(ClockBreached)}'";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@after", after);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            see(reader.GetInt64(0), new Breached(reader.GetString(1), Instant.FromUnixTimeTicks(reader.GetInt64(2)), Instant.FromUnixTimeTicks(reader.GetInt64(3))));
        }
    }
}
