using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Permits.Crash;

/// <summary>A command as a client sends it, under a key of its own.</summary>
/// <param name="User">Who.</param>
/// <param name="Key">The idempotency key; commands that leave something of theirs in the log carry it there too.</param>
/// <param name="Path">The route.</param>
/// <param name="Body">The body as JSON text, the same each time it is sent.</param>
internal sealed record Asked(string User, string Key, string Path, string Body)
{
    public bool IsFiling => Path == "/api/v1/applications";

    public bool IsCompletion => Path.EndsWith("/complete", StringComparison.Ordinal);
}

/// <summary>An answer that arrived.</summary>
/// <param name="Asked">To what.</param>
/// <param name="Status">The status.</param>
/// <param name="Number">The application's number; null where it was refused.</param>
/// <param name="Version">The case's version; null where it was refused, and for a filing.</param>
internal sealed record Acknowledged(Asked Asked, HttpStatusCode Status, string? Number, long? Version)
{
    public bool IsDone => (int)Status is >= 200 and < 300;
}

/// <summary>What the clients were told. It outlives every server; a line a command is also written to a file beside the database.</summary>
internal sealed class Journal(string file) : IDisposable
{
    private readonly StreamWriter _file = new(file) { AutoFlush = true };
    private readonly ConcurrentQueue<Acknowledged> _all = new();

    public IReadOnlyCollection<Acknowledged> All => _all;

    /// <summary>Commands that no answer to the first sending of came: sent again by their keys.</summary>
    public int SentAgain { get; private set; }

    public void Note(Acknowledged answer, bool wasSentAgain)
    {
        _all.Enqueue(answer);
        lock (_file)
        {
            SentAgain += wasSentAgain ? 1 : 0;
            _file.WriteLine(JsonSerializer.Serialize(answer));
        }
    }

    public void Dispose() => _file.Dispose();
}
