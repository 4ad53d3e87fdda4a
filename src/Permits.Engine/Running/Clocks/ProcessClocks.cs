using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Clocks of elements: the step limit of a user task and the time of a timer event.</summary>
internal static class ProcessClocks
{
    /// <summary>Starts the clock of an element.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">A user task or timer event with a clock.</param>
    /// <param name="instanceId">The instance it belongs to; null for the main process.</param>
    /// <returns>The clock's id; null where its due instant could not be worked out, which has become a problem or an incident.</returns>
    public static string? Start(Run run, FlowNode node, string? instanceId) =>
        ClockStarting.Start(run, run.Definition.Package.ClockRules.OfElement(node.Id)!, 1, instanceId);

    /// <summary>The element whose own clock a clock is; null for a clock of the case.</summary>
    public static FlowNode? ElementOf(Run run, Clock clock) =>
        CaseClocks.RuleOf(run, clock)?.ElementId is { } id ? run.Definition.Package.Process.Node(id) : null;
}
