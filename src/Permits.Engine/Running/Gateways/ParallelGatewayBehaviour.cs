using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Parallel gateway (section 13.4.1): waits until every incoming flow holds a token of the same scope, takes up exactly one of each, and
/// puts one on every outgoing flow. A second token on one flow waits for the next round.
/// </summary>
internal static class ParallelGatewayBehaviour
{
    /// <summary>A token arrived on one of its flows.</summary>
    public static void Arrive(Run run, ParallelGateway gateway, WaitingToken token)
    {
        if (gateway.Incoming.All(flow => run.State.Waiting.Contains(new WaitingToken(flow, token.ScopeId))))
        {
            TokenFlow.Enter(run, gateway, token.ScopeId, gateway.Incoming);
        }
    }

    /// <summary>All tokens are there.</summary>
    public static void Entered(Run run, ParallelGateway gateway, ElementInstance instance)
    {
        TokenFlow.Complete(run, gateway, instance);
        foreach (var flow in gateway.Outgoing)
        {
            TokenFlow.Take(run, flow, instance.ScopeId);
        }
    }
}
