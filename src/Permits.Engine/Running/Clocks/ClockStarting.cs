using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>Starts clocks of every kind.</summary>
internal static class ClockStarting
{
    /// <summary>Starts a clock at the run's instant, with the derivation of its due instant.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="round">Which recurrence; 1 where it does not recur.</param>
    /// <param name="instanceId">The activity instance it belongs to; null for a clock of the case.</param>
    /// <returns>Its id; null where its due instant could not be worked out, which has become a problem or an incident.</returns>
    public static string? Start(Run run, ClockRule rule, int round, string? instanceId)
    {
        if (Period(run, rule, instanceId) is not { } period)
        {
            return null;
        }

        var answer = run.Context.Calendar.Explain(new DeadlineQuestion(run.At, period, rule.Time.Owner, run.IsElectronicReceipt));
        if (!answer.TryGet(out var derivation))
        {
            run.Trouble(rule.Spec, answer.Problems);
            return null;
        }

        var id = run.NextId('C');
        var marks = ClockMarks.Of(run, rule, derivation.Question, derivation.Deadline, round);
        run.Emit(new ClockStarted(id, rule.Spec, rule.Title, round, instanceId, derivation, marks, rule.Time.Cite, rule.Time.Law) { At = run.At });
        return id;
    }

    private static Allowance? Period(Run run, ClockRule rule, string? instanceId)
    {
        if (rule.Time.Period is { } fixedPeriod)
        {
            return fixedPeriod;
        }

        if (rule.Time.PeriodFrom is { } text
            && Expressions.Evaluate(run, text, instanceId) is decimal count && count >= 1 && count <= Allowance.MaxCount && decimal.IsInteger(count))
        {
            return new Allowance((int)count, rule.Time.Unit);
        }

        run.Trouble(rule.ElementId ?? rule.Spec, [Refusals.PeriodNotWorkedOut(rule)]);
        return null;
    }
}
