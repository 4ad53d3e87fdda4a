using NodaTime;

namespace Permits.Bench;

/// <summary>The clock on the wall, which the real server goes by.</summary>
internal static class Wall
{
#pragma warning disable RS0030 // A bench measures time.
    public static Instant Now => SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
}
