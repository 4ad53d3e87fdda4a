using System.Diagnostics.CodeAnalysis;

namespace Permits.Engine.Running;

/// <summary>Finds the clock that a command names.</summary>
internal static class ClockFinding
{
    /// <summary>The clock of a running case; otherwise refuses.</summary>
    public static bool Find(Run run, string clockId, [NotNullWhen(true)] out Clock? clock)
    {
        if (run.State.Clocks.TryGetValue(clockId, out clock) && run.State.ClosedAt is null)
        {
            return true;
        }

        run.Refuse(clock is null ? Refusals.ClockNotFound() : Refusals.Closed());
        return false;
    }
}
