using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Permits.Tests;

/// <summary>The real server as its user starts it: its own process, folder and port, and its own SQLite file unless told otherwise; its first day is Monday 5 January 2026.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly StringBuilder _output = new();

    private ServerProcess(Process process, DirectoryInfo folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

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

    /// <summary>Where it keeps what is not in its database.</summary>
    public string Folder => _folder.FullName;

    /// <param name="settings">Settings over those that every test has.</param>
    public static async Task<ServerProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("permits-e2e-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [ServerAssembly()])
        {
            WorkingDirectory = Path.Combine(Root(), "src", "Permits.Server"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PERMITS_DB"] = $"Data Source={Path.Combine(folder.FullName, "permits.db")}";
        start.Environment["PERMITS_DATA"] = folder.FullName;
        start.Environment["PERMITS_CLOCK"] = "2026-01-05T09:00:00+07:00";
        start.Environment["PERMITS_URLS"] = address.ToString().TrimEnd('/');
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var server = new ServerProcess(Process.Start(start)!, folder, address);
        try
        {
            await server.WaitUntilReadyAsync();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    /// <summary>Kills it; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_folder.Exists)
        {
            return;
        }

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
        _folder.Refresh();
    }

    /// <summary>The checkout's root: the folder that holds Permits.sln.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Permits.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from a checkout, but Permits.sln was not found above them.");
    }

    /// <summary>The server's program, of the configuration that the tests are built for.</summary>
    internal static string ServerAssembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = output.Parent!.Name;
        return Path.Combine(Root(), "src", "Permits.Server", "bin", configuration, output.Name, "Permits.Server.dll");
    }

    /// <summary>A port of this machine that nobody listens on.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException("Expected the server to start, but it ended:\n" + Output);
            }

            try
            {
                using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative), limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException("Expected the server to be ready within two minutes, but it was not:\n" + Output);
            }

            await Task.Delay(200, CancellationToken.None);
        }
    }
}
