using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Permits.Tests;

/// <summary>The real server as a process of its own on one database, to be killed and started again.</summary>
/// <param name="database">What <c>PERMITS_DB</c> is set to.</param>
/// <param name="folder">Where it keeps what is not in the database.</param>
/// <param name="settings">Settings beside those, or in their place; Development without a demo unless they say otherwise.</param>
internal sealed class KilledServer(string database, string folder, params (string Name, string Value)[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly StringBuilder _output = new();
    private readonly Uri _address = new($"http://127.0.0.1:{ServerProcess.FreePort()}");
    private Process? _process;

    /// <summary>How long each start took, from the process to the first request served.</summary>
    public List<TimeSpan> Starts { get; } = [];

    /// <summary>Processor time of the processes killed so far.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>The end of what the last process wrote.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Where every process of it listens.</summary>
    public Uri Address => _address;

    /// <summary>A client of the server, whichever process it is then.</summary>
    public HttpClient Client() => new() { BaseAddress = _address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>A client that is signed in.</summary>
    public async Task<HttpClient> ClientAsync(string user)
    {
        var http = Client();
        using var answer = await http.PostAsJsonAsync("/api/v1/token", new { user, password = "permits-demo" });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>Starts a process and waits until it serves.</summary>
    /// <param name="disk">What is the matter with its disk; null for nothing.</param>
    public async Task StartAsync(Disk? disk = null)
    {
        var watch = Stopwatch.StartNew();
        Launch(disk);
        using var http = Client();
        while (!await IsReadyAsync(http))
        {
            if (_process!.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"Expected the server to serve within {Patience}, but it {(_process!.HasExited ? "ended" : "did not")}:\n{Output}");
            }

            await Task.Delay(20);
        }

        Starts.Add(watch.Elapsed);
    }

    /// <summary>Starts a process and waits for nothing.</summary>
    /// <param name="disk">What is the matter with its disk; null for nothing.</param>
    public void Launch(Disk? disk = null)
    {
        lock (_output)
        {
            _output.Clear();
        }

        _process = Process.Start(StartInfo(disk ?? new Disk()))!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Kills the process as a power cut does: no handler runs.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            Processor += process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private ProcessStartInfo StartInfo(Disk disk)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"{disk.Shell}exec {disk.Tracer}dotnet \"$0\"", ServerProcess.ServerAssembly()])
        {
            WorkingDirectory = Path.Combine(ServerProcess.Root(), "src", "Permits.Server"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PERMITS_DB"] = database;
        start.Environment["PERMITS_DATA"] = folder;
        start.Environment["PERMITS_DEMO"] = "none";
        start.Environment["PERMITS_URLS"] = _address.ToString().TrimEnd('/');
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        if (disk.LargestFile is not null)
        {
            // Otherwise the runtime maps its code through a file larger than the bound.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        }

        return start;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}

/// <summary>What is the matter with the disk of a server.</summary>
/// <param name="LargestFile">The size in bytes beyond which the process can write no file, as on a full disk; null for no bound.</param>
/// <param name="Delay">How much longer every write to the disk itself takes.</param>
internal sealed record Disk(long? LargestFile = null, TimeSpan Delay = default)
{
    // The shell's unit is 512 bytes; the signal is ignored so that the write fails, as it does when the disk is full.
    public string Shell => LargestFile is { } bytes ? $"trap '' XFSZ; ulimit -f {(bytes / 512).ToString(CultureInfo.InvariantCulture)}; " : "";

    // The tracer goes beside, so that the process that is killed is the server.
    public string Tracer => Delay > TimeSpan.Zero
        ? $"strace -D -f --seccomp-bpf -o /dev/null -e trace=fsync,fdatasync -e inject=fsync,fdatasync:delay_enter={Delay.TotalMicroseconds.ToString("F0", CultureInfo.InvariantCulture)} "
        : "";
}
