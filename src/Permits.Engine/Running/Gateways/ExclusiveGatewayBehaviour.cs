using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Exclusive gateway (section 13.4.2): each token that arrives takes exactly one flow, the first in document order whose condition is true,
/// else the default one. With neither the token stays in the gateway and an incident is raised.
/// </summary>
internal static class ExclusiveGatewayBehaviour
{
    public static void Entered(Run run, ExclusiveGateway gateway, ElementInstance instance)
    {
        var flow = run.Definition.Package.Process.Outgoing(gateway)
                .Where(f => f.Id != gateway.DefaultFlowId)
                .FirstOrDefault(f => f.Condition is null || Expressions.IsTrue(run, f.Condition, instance.Id))?.Id
            ?? gateway.DefaultFlowId;
        if (flow is null)
        {
            run.Incident(gateway.Id, Refusals.NoWayOn(gateway));
            return;
        }

        TokenFlow.Complete(run, gateway, instance);
        TokenFlow.Take(run, flow, instance.ScopeId);
    }
}
