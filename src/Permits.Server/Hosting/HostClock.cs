using NodaTime;

namespace Permits.Server.Hosting;

/// <summary>
/// The host's one source of "now": the system clock, moved by an offset in Development. Never goes back. Safe for concurrent use.
/// </summary>
/// <param name="real">The system clock.</param>
public sealed class HostClock(IClock real) : IClock
{
    private long _offsetTicks;

    /// <summary>How far this clock is from the system clock.</summary>
    public Duration Offset
    {
        get => Duration.FromTicks(Interlocked.Read(ref _offsetTicks));
        set => Interlocked.Exchange(ref _offsetTicks, value.BclCompatibleTicks);
    }

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => real.GetCurrentInstant() + Offset;

    /// <summary>The offset at which this clock would show an instant now.</summary>
    public Duration OffsetTo(Instant now) => now - real.GetCurrentInstant();
}
