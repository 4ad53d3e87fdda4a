namespace Permits.Bench;

/// <summary>How much is measured.</summary>
/// <param name="Cases">Cases whose two tasks are completed.</param>
/// <param name="FloorTime">How long each floor is run.</param>
/// <param name="Clocks">Open clocks that are derived anew.</param>
/// <param name="Events">Events that are verified.</param>
/// <param name="Applications">Applications of the large database.</param>
/// <param name="FewApplications">Applications of the small one.</param>
/// <param name="Requests">Pages asked for in each.</param>
/// <param name="Fidelity">Of the run that measures lateness.</param>
internal sealed record Sizes(int Cases, TimeSpan FloorTime, int Clocks, long Events, long Applications, long FewApplications, int Requests, FidelitySize Fidelity)
{
    public static readonly Sizes Full = new(3_500, TimeSpan.FromSeconds(4), 1_000_000, 1_000_000, 1_000_000, 10_000, 400, new FidelitySize(1_000_000, 100, 10, 10));

    /// <summary>For trying things out: a few minutes in all. Its figures are not those of the goals.</summary>
    public static readonly Sizes Quick = new(150, TimeSpan.FromSeconds(2), 40_000, 50_000, 20_000, 2_000, 100, new FidelitySize(20_000, 100, 1, 2));
}

/// <summary>What the rows of one run share: each thing is made when the first row asks for it.</summary>
internal sealed class BenchRun : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Lazy<Task<Payload>> _payload;
    private readonly Lazy<Task<PostgresCluster?>> _cluster;
    private readonly Lazy<Task<ServedStore>> _large;

    /// <param name="folder">For every file; gone afterwards.</param>
    /// <param name="sizes">How much.</param>
    public BenchRun(string folder, Sizes sizes)
    {
        (_folder, Sizes) = (folder, sizes);
        _payload = new(async () => (await StoreLoad.RunOnFileAsync(Path.Combine(folder, "warm"), clients: 4, cases: 300 + (sizes.Cases / 2))).Payload);
        _cluster = new(() => PostgresCluster.StartAsync(folder));
        _large = new(() => ServedStore.MakeAsync(Path.Combine(folder, "large"), sizes.Applications));
    }

    /// <summary>A folder for the files of one thing.</summary>
    public string In(string name) => Path.Combine(_folder, name);

    /// <summary>How much is measured.</summary>
    public Sizes Sizes { get; }

    /// <summary>How much a completion writes; to have found it out has warmed the code up.</summary>
    public Task<Payload> PayloadAsync() => _payload.Value;

    /// <summary>The PostgreSQL server; null where there is none.</summary>
    public Task<PostgresCluster?> ClusterAsync() => _cluster.Value;

    /// <summary>The server on the large database, not started.</summary>
    public Task<ServedStore> LargeAsync() => _large.Value;

    public async ValueTask DisposeAsync()
    {
        if (_large is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _large.Value).DisposeAsync();
        }

        if (_cluster is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && await _cluster.Value is { } cluster)
        {
            await cluster.DisposeAsync();
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
