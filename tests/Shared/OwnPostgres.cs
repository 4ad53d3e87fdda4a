using System.Diagnostics;
using System.Globalization;

namespace Permits.Tests;

/// <summary>
/// A PostgreSQL server of our own with every setting as it comes, so that a commit waits for the disk; it can be ended without notice. It refuses to run as
/// root, and runs as <c>postgres</c> then.
/// </summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _programs;
    private readonly string _folder;
    private readonly int _port = ServerProcess.FreePort();

    private OwnPostgres(string programs, string folder) => (_programs, _folder) = (programs, folder);

    /// <summary>The folder of the server's programs that <c>tests/run</c> found, else of the newest on this machine; null where there is none.</summary>
    public static string? Programs => Environment.GetEnvironmentVariable("PERMITS_TEST_POSTGRES_BIN") is { Length: > 0 } given ? given
        : !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb")))
            .MaxBy(b => int.TryParse(Path.GetFileName(Path.GetDirectoryName(b)), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);

    /// <summary>The connection string of its maintenance database.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=permits;Database=postgres");

    /// <summary>Makes a cluster and starts its server.</summary>
    /// <param name="programs">As <see cref="Programs"/> gives them.</param>
    /// <param name="folder">A folder of its own, gone afterwards.</param>
    public static async Task<OwnPostgres> StartAsync(string programs, string folder)
    {
        Directory.CreateDirectory(folder);
        var server = new OwnPostgres(programs, folder);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", folder);
        }

        await server.RunOwnAsync("initdb", "-D", server.Data, "-U", "permits", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.BeginAsync();
        return server;
    }

    /// <summary>Ends every process of the server at once, as a power cut does, and starts it again; it recovers from its journal.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        await BeginAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private Task BeginAsync() => RunOwnAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "start", "-o",
        string.Create(CultureInfo.InvariantCulture, $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1"));

    private Task EndAsync() => RunOwnAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    private Task RunOwnAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_programs, program), .. arguments])
        : RunAsync(Path.Combine(_programs, program), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Its output goes nowhere: a server that is started would hold a pipe open for as long as it runs.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
        }
    }
}
