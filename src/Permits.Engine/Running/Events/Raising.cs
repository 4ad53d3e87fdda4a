using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Errors and escalations (clause 13.5): told to the scopes around, innermost first, until one catches them; in each an event sub-process
/// before the boundary of what holds it, and an event for the code before one for any.
/// </summary>
internal static class Raising
{
    /// <summary>An error is thrown; one that nothing catches leaves the run at the element with an incident.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">What throws it.</param>
    /// <param name="instance">Its instance, still active, or just finished.</param>
    /// <param name="code">The error's code.</param>
    public static void Error(Run run, FlowNode node, ElementInstance instance, string? code)
    {
        run.Emit(new ErrorThrown(node.Id, code) { At = run.At });
        if (!Told(run, instance, definition => definition is ErrorDefinition error && (error.Code is null || error.Code == code), definition => ((ErrorDefinition)definition).Code is not null))
        {
            run.Incident(node.Id, Refusals.ErrorUncaught(node, code));
        }
    }

    /// <summary>An escalation is thrown; one that nothing catches changes nothing.</summary>
    public static void Escalation(Run run, FlowNode node, ElementInstance instance, string? code)
    {
        run.Emit(new EscalationThrown(node.Id, code) { At = run.At });
        Told(run, instance, definition => definition is EscalationDefinition told && (told.Code is null || told.Code == code), definition => ((EscalationDefinition)definition).Code is not null);
    }

    private static bool Told(Run run, ElementInstance instance, Func<EventDefinition, bool> catches, Func<EventDefinition, bool> isExact)
    {
        var process = run.Definition.Package.Process;

        // An activity that fails itself may have an event on its own border.
        var own = process.Nodes.GetValueOrDefault(instance.ElementId) is Activity ? Loops.WholeOf(run, instance) : null;
        if (own is not null && OnBorder(run, own, catches, isExact))
        {
            return true;
        }

        var within = instance;
        for (var scopeId = (own ?? instance).ScopeId; ; scopeId = within.ScopeId)
        {
            var handler = process.EventSubProcessesOf(Scopes.ContainerOf(run, scopeId))
                .Where(s => s.Id != within.ElementId)
                .Select(s => (Scope: s, Start: process.TriggerOf(s)))
                .Where(x => x.Start.Event is { } definition && catches(definition))
                .OrderByDescending(x => isExact(x.Start.Event!))
                .FirstOrDefault();
            if (handler.Scope is not null)
            {
                EventSubProcessBehaviour.Triggered(run, handler.Scope, handler.Start, scopeId);
                return true;
            }

            if (scopeId is null)
            {
                return false;
            }

            within = Loops.WholeOf(run, run.State.Active[scopeId]);
            if (process.Nodes.ContainsKey(within.ElementId) && OnBorder(run, within, catches, isExact))
            {
                return true;
            }
        }
    }

    private static bool OnBorder(Run run, ElementInstance whole, Func<EventDefinition, bool> catches, Func<EventDefinition, bool> isExact)
    {
        var boundary = run.Definition.Package.Process.BoundaryEventsOf(whole.ElementId)
            .Where(b => catches(b.Event))
            .OrderByDescending(b => isExact(b.Event))
            .FirstOrDefault();
        if (boundary is null || !run.State.Active.ContainsKey(whole.Id))
        {
            return false;
        }

        BoundaryEventBehaviour.Fired(run, boundary, whole.Id);
        return true;
    }
}
