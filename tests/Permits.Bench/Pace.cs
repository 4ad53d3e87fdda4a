namespace Permits.Bench;

/// <summary>How fast steps went.</summary>
/// <param name="PerSecond">Steps a second of wall time.</param>
/// <param name="ProcessorMicroseconds">Processor time of this process a step: what stays the same on a busy machine.</param>
internal sealed record Pace(double PerSecond, double ProcessorMicroseconds)
{
    public static Pace Of(long steps, TimeSpan wall, TimeSpan processor) => new(steps / wall.TotalSeconds, processor.TotalMicroseconds / steps);

    /// <summary>The mean of two runs.</summary>
    public static Pace Mean(Pace a, Pace b) => new((a.PerSecond + b.PerSecond) / 2, (a.ProcessorMicroseconds + b.ProcessorMicroseconds) / 2);
}
