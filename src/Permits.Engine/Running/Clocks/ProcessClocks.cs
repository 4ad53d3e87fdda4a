using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>Clocks drawn on the diagram: the step limit of a user task and the timer of a boundary event.</summary>
internal static class ProcessClocks
{
    /// <summary>Starts the clock of an element.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The user task or boundary event.</param>
    /// <param name="spec">Its clock.</param>
    /// <param name="instanceId">The activity instance it belongs to.</param>
    /// <param name="markKind">What happens at its due instant.</param>
    /// <returns>The clock's id; null where its due instant could not be worked out, which has become a problem or an incident.</returns>
    public static string? Start(Run run, FlowNode node, ClockSpec spec, string instanceId, string markKind)
    {
        if (Period(run, node, spec) is not { } period)
        {
            return null;
        }

        var question = new DeadlineQuestion(run.At, period, spec.Owner, run.IsElectronicReceipt);
        return ClockStarting.Start(
            run, new(ClockSpecs.ProcessPrefix + node.Id, node.Name, 1, instanceId, question, spec.Cite, spec.Law), due => [new ClockMark(due, markKind)]);
    }

    /// <summary>The element that a clock's spec names; null for a statute's clock.</summary>
    public static FlowNode? ElementOf(Run run, Clock clock) =>
        ClockSpecs.IsStep(clock.Spec) ? run.Definition.Package.Process.Node(clock.Spec[ClockSpecs.ProcessPrefix.Length..]) : null;

    private static Allowance? Period(Run run, FlowNode node, ClockSpec spec)
    {
        if (spec.Period is { } fixedPeriod)
        {
            return fixedPeriod;
        }

        if (spec.PeriodFrom is { } text && Conditions.Evaluate(run, text) is decimal count && count >= 1 && count <= 1_000_000 && decimal.IsInteger(count))
        {
            return new Allowance((int)count, spec.Unit);
        }

        run.Trouble(node.Id, [Refusals.PeriodNotWorkedOut(node, spec)]);
        return null;
    }
}
