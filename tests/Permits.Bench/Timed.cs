using System.Diagnostics;

namespace Permits.Bench;

/// <summary>How long something took.</summary>
/// <param name="Wall">On the wall.</param>
/// <param name="Processor">Of this process's processor time: what stays about the same on a busy machine.</param>
internal readonly record struct Timed(TimeSpan Wall, TimeSpan Processor)
{
    public static Timed Mean(Timed a, Timed b) => new((a.Wall + b.Wall) / 2, (a.Processor + b.Processor) / 2);

    /// <summary>Times it.</summary>
    public static async Task<Timed> OfAsync(Func<Task> act)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await act();
        return new Timed(watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    /// <summary>Times it.</summary>
    public static Timed Of(Action act)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        act();
        return new Timed(watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }
}
