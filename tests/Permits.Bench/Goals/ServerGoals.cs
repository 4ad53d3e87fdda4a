namespace Permits.Bench;

/// <summary>What people wait for, from the real server with a large database.</summary>
internal static class ServerGoals
{
    private const int Starts = 5;

    /// <summary>The 95th percentile of the queue page beside that of a small database. Both servers run, and are asked in turn.</summary>
    public static async Task<Measured> QueueAsync(BenchRun run)
    {
        var large = await run.LargeAsync();
        await using var small = await ServedStore.MakeAsync(run.In("small"), run.Sizes.FewApplications);
        await large.StartAsync();
        await small.StartAsync();
        using var ofLarge = await large.OfficerAsync();
        using var ofSmall = await small.OfficerAsync();
        var (longs, shorts) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < run.Sizes.Requests + 50; i++)
        {
            var (a, b) = (await ServedStore.QueueAsync(ofLarge), await ServedStore.QueueAsync(ofSmall));
            if (i >= 50)
            {
                longs.Add(a!.Value);
                shorts.Add(b!.Value);
            }
        }

        await large.KillAsync();
        var (ours, floor) = (new Latencies(longs), new Latencies(shorts));
        var ratio = ours.At(0.95) / floor.At(0.95);
        return new Measured(
            Figures.Milliseconds(ours.At(0.95)), Figures.Milliseconds(floor.At(0.95)), Figures.Of(ratio, 2), ratio <= 1.5,
            $"{Figures.Of(run.Sizes.Applications)} and {Figures.Of(run.Sizes.FewApplications)} applications, 1,000 an office; p50 {Figures.Milliseconds(ours.At(0.5))} and {Figures.Milliseconds(floor.At(0.5))}");
    }

    /// <summary>From the start of the process to an officer's queue, on a database and files that were read before.</summary>
    public static async Task<Measured> StartAsync(BenchRun run)
    {
        var large = await run.LargeAsync();
        await large.StartAsync();
        using var officer = await large.OfficerAsync();
        await large.KillAsync();
        var took = new List<TimeSpan>();
        for (var i = 0; i < Starts; i++)
        {
            took.Add(await large.StartToQueueAsync(officer));
            await large.KillAsync();
        }

        var starts = new Latencies(took);
        return new Measured(
            $"{Figures.Of(starts.At(0.5).TotalSeconds, 2)} s", "", $"{Figures.Of(starts.Max.TotalSeconds, 2)} s", starts.Max <= TimeSpan.FromSeconds(3),
            $"median and longest of {Starts} starts after kill -9, to an officer's queue page; {Figures.Of(run.Sizes.Applications)} applications");
    }
}
