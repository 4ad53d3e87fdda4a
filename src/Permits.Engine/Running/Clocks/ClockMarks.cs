using System.Collections.Immutable;
using NodaTime;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>
/// What will happen by itself on a clock. Worked out in this one place from its rule whenever a due instant is derived: at the start, after an
/// extension and after a pause. A change of the calendar moves marks without their rules, see <see cref="MarkPlan"/>.
/// </summary>
internal static class ClockMarks
{
    /// <summary>The marks of a clock from the run's instant on, in time order; the last one is its lapse, or the firing of its timer.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rule">Its rule; null where a later version of the package has none.</param>
    /// <param name="question">What its due instant is derived from.</param>
    /// <param name="deadline">Its due instant.</param>
    /// <param name="round">Which recurrence.</param>
    /// <param name="clock">The clock where it runs already, whose marks that were passed do not come again; null at its start.</param>
    public static ImmutableArray<ClockMark> Of(Run run, ClockRule? rule, DeadlineQuestion question, Deadline deadline, int round, Clock? clock = null)
    {
        if (rule is null)
        {
            return [new ClockMark(deadline.Due, clock?.Marks.LastOrDefault()?.Kind ?? MarkKinds.Lapse)];
        }

        var marks = new List<ClockMark>();
        foreach (var warning in rule.Terms.Warnings.Select(w => w.Share).Distinct())
        {
            if (run.Context.Calendar.AtShare(question, warning).TryGet(out var at) && at is { } then && then > run.At)
            {
                marks.Add(new ClockMark(then, MarkKinds.Warning, warning));
            }
        }

        if (rule.Duty is { } duty && (clock is null || clock.Marks.Any(m => m.Kind == MarkKinds.OpenTask)))
        {
            marks.Add(new ClockMark(Duties.OpensAt(run, rule, duty, round), MarkKinds.OpenTask));
        }

        if (OriginalLapse(run, rule, question) is { } original && original > run.At)
        {
            marks.Add(new ClockMark(original, MarkKinds.OriginalLapse));
        }

        marks.Add(new ClockMark(deadline.Due, rule.EndKind));
        return [.. marks.OrderBy(m => m.At)];
    }

    // Doubt D5: the lapse that an extended clock would have had, where something rests on it.
    private static Instant? OriginalLapse(Run run, ClockRule rule, DeadlineQuestion question) =>
        !question.Extensions.IsEmpty
        && run.Definition.Package.ClockRules.OfCase.Any(r => r.StartsAtLapseOf == rule.Spec && r.AtOriginalLapse)
        && run.Context.Calendar.Deadline(question with { Extensions = [] }).TryGet(out var original)
            ? original.Due
            : null;
}
