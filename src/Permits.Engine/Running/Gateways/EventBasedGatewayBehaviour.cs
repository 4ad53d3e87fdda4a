using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Event-based gateway (section 13.4.4): the token waits in it for the events behind it; the first to happen is entered and gone through at
/// once, and the others wait no more.
/// </summary>
internal static class EventBasedGatewayBehaviour
{
    public static void Entered(Run run, EventBasedGateway gateway, ElementInstance instance)
    {
        var process = run.Definition.Package.Process;
        foreach (var target in process.Outgoing(gateway).Select(f => process.Node(f.TargetId)))
        {
            // A message kept for one of them has chosen it already.
            if (run.State.Active.ContainsKey(instance.Id))
            {
                Catching.Arm(run, target, target is ReceiveTask task ? task.Message : ((IntermediateCatchEvent)target).Event, instance.Id, instance.Id);
            }
        }
    }

    /// <summary>One of the events happened.</summary>
    public static void Chosen(Run run, EventBasedGateway gateway, ElementInstance instance, FlowNode chosen)
    {
        foreach (var clock in Activities.ClocksOf(run, instance.Id))
        {
            run.Emit(new ClockCancelled(clock.Id, Whys.Element(chosen.Id)) { At = run.At });
        }

        TokenFlow.Complete(run, gateway, instance);
        var flow = run.Definition.Package.Process.Outgoing(gateway).First(f => f.TargetId == chosen.Id);
        run.Emit(new FlowTaken(flow.Id, instance.ScopeId) { At = run.At });
        var entered = new ElementInstance(run.NextId('E'), chosen.Id, instance.ScopeId);
        run.Emit(new ElementEntered(entered.Id, chosen.Id, instance.ScopeId, [flow.Id]) { At = run.At });
        TokenFlow.Leave(run, chosen, entered);
    }
}
