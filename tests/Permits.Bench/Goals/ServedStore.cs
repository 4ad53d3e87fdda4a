using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Permits.Storage;
using Permits.Storage.Tests;
using Permits.Tests;

namespace Permits.Bench;

/// <summary>
/// The real server on a database of very many open applications, just filed. Each office has a thousand of them, as many as there are offices:
/// what grows is the country, not the queue of one office.
/// </summary>
internal sealed partial class ServedStore : IAsyncDisposable
{
    private const string Clock = "2025-03-13T10:05:00+07:00";
    private const int PerOffice = 1000;

    private static readonly NodaTime.Instant Filed = Thai.At("2025-03-13 10:00");

    private readonly BenchFile _file;
    private readonly KilledServer _server;

    private ServedStore(BenchFile file, string folder)
    {
        _file = file;
        _server = new KilledServer(file.ConnectionString, folder, ("PERMITS_CLOCK", Clock));
    }

    /// <summary>Makes the database, and has a server bring it into the state in which a later start finds it.</summary>
    public static async Task<ServedStore> MakeAsync(string folder, long applications)
    {
        var watch = Stopwatch.StartNew();
        var stencils = await CaseStencil.OfAsync(Path.Combine(folder, "stencils"), Packages.FoodPremises, Filed, async store =>
            await CaseLife.DeliverAsync(store, await CaseLife.FileAsync(store, Filed), Filed));
        var file = new BenchFile(Path.Combine(folder, "served"));
        await using (var store = await BenchStore.OpenAsync(file.ConnectionString, Packages.FoodPremises, Filed, SqliteDurability.Normal))
        {
            for (var office = 1L; office < applications / PerOffice; office++)
            {
                await store.SaveOfficeAsync(People.Offices.First() with { Id = Office(office * PerOffice) }, People.BySystem, default);
            }
        }

        using (var big = new BigStore(file.ConnectionString, Filed))
        {
            big.Add(stencils, applications, Office);
            big.Finish();
        }

        var served = new ServedStore(file, folder);
        await served._server.StartAsync();
        await served.UntilCheckpointAsync(applications);
        await served._server.KillAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {applications:N0} applications, {stencils[0].Events} events each, {new FileInfo(file.Path).Length / 1e9:F1} GB, made in {watch.Elapsed.TotalSeconds:F0} s"));
        return served;
    }

    /// <summary>Starts the server.</summary>
    public Task StartAsync() => _server.StartAsync();

    /// <summary>Kills it.</summary>
    public Task KillAsync() => _server.KillAsync();

    /// <summary>An officer who has signed in on the page for it; that holds over restarts.</summary>
    public async Task<HttpClient> OfficerAsync()
    {
        var officer = new HttpClient { BaseAddress = _server.Address };
        var page = new Uri("/sign-in", UriKind.Relative);
        var proof = FormProof().Match(await officer.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = proof, ["f.user"] = "officer1", ["f.password"] = "permits-demo",
        });
        using var answer = await officer.PostAsync(page, form);
        answer.EnsureSuccessStatusCode();
        return officer;
    }

    /// <summary>Asks for the officer's queue.</summary>
    /// <returns>How long it took to have all of the page; null where no server answers yet.</returns>
    public static async Task<TimeSpan?> QueueAsync(HttpClient officer)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var answer = await officer.GetAsync(new Uri("/queue?view=office", UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode && page.Contains("FOD-", StringComparison.Ordinal)
                ? watch.Elapsed
                : throw new InvalidOperationException($"Expected the queue with applications, but the answer was {answer.StatusCode} from {answer.RequestMessage?.RequestUri}.");
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Starts the server and asks for the queue until it is served.</summary>
    /// <param name="officer">Signed in before.</param>
    public async Task<TimeSpan> StartToQueueAsync(HttpClient officer)
    {
        var watch = Stopwatch.StartNew();
        _server.Launch();
        while (await QueueAsync(officer) is null)
        {
            await Task.Delay(10);
        }

        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _file.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormProof();

    private static string Office(long application) =>
        application < PerOffice ? People.Office : string.Create(CultureInfo.InvariantCulture, $"muni-{application / PerOffice:D5}");

    // The first checkpoint of so long a log takes its time; it is made once in its life.
    private async Task UntilCheckpointAsync(long applications)
    {
        await using var store = new PermitStore(_file.ConnectionString, new OfficeCalendars(Packages.Calendar));
        var watch = Stopwatch.StartNew();
        while (await store.CheckpointsAsync(long.MaxValue, 1, default) is not [{ Size: var size }] || size < applications)
        {
            await Task.Delay(200);
            if (watch.Elapsed > TimeSpan.FromMinutes(5))
            {
                throw new InvalidOperationException("Expected the server to make a checkpoint, but it did not:\n" + _server.Output);
            }
        }
    }
}
