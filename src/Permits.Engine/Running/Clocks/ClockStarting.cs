using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>What a new clock is, apart from its due instant, which follows from the question.</summary>
internal sealed record NewClock(string Spec, LocalText Title, int Round, string? InstanceId, DeadlineQuestion Question, string Cite, string? Law);

/// <summary>Starts clocks of every kind.</summary>
internal static class ClockStarting
{
    /// <summary>Starts a clock with the derivation of its due instant.</summary>
    /// <param name="run">The run.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="marks">What happens on it, given its due instant; in time order.</param>
    /// <returns>Its id; null where the calendar refused, which has become a problem or an incident.</returns>
    public static string? Start(Run run, NewClock clock, Func<Instant, ImmutableArray<ClockMark>> marks)
    {
        var answer = run.Context.Calendar.Explain(clock.Question);
        if (!answer.TryGet(out var derivation))
        {
            run.Trouble(clock.Spec, answer.Problems);
            return null;
        }

        var id = run.NextId('C');
        run.Emit(new ClockStarted(
            id, clock.Spec, clock.Title, clock.Round, clock.InstanceId, derivation, marks(derivation.Deadline.Due), clock.Cite, clock.Law) { At = run.At });
        return id;
    }
}
