using NodaTime;

namespace Permits.Storage.Tests;

/// <summary>A clock that always says the same.</summary>
public sealed class StandingClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
