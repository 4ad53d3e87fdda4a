using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Inclusive gateway (section 13.4.3). It joins once a token waits before it and none elsewhere in its scope could still come to one of its
/// empty flows without passing it, unless that token could as well come to one that holds a token. It takes one token of each flow and leaves
/// by every flow whose condition is true, else by the default one; with none an incident is raised.
/// </summary>
internal static class InclusiveGatewayBehaviour
{
    /// <summary>Lets the first gateway join that can, by the order in which tokens came.</summary>
    /// <returns>Whether one did.</returns>
    public static bool JoinOne(Run run)
    {
        var process = run.Definition.Package.Process;
        foreach (var waiting in run.State.Waiting)
        {
            if (process.Node(process.Flows[waiting.FlowId].TargetId) is InclusiveGateway { Incoming.Length: > 1 } gateway
                && InclusiveJoins.Of(process).IsComplete(gateway, HoldersOf(run, waiting.ScopeId)))
            {
                var flows = gateway.Incoming.Where(f => run.State.Waiting.Contains(new WaitingToken(f, waiting.ScopeId)));
                TokenFlow.Enter(run, gateway, waiting.ScopeId, [.. flows]);
                return true;
            }
        }

        return false;
    }

    /// <summary>All tokens are there.</summary>
    public static void Entered(Run run, InclusiveGateway gateway, ElementInstance instance) => TokenFlow.Leave(run, gateway, instance);

    // Where the tokens of a scope are: on flows, and in elements, from which they will leave.
    private static InclusiveJoins.Tokens HoldersOf(Run run, string? scopeId) => new(
        [.. run.State.Waiting.Where(w => w.ScopeId == scopeId).Select(w => w.FlowId)],
        [.. run.State.Active.Values.Where(i => i.ScopeId == scopeId).Select(i => i.ElementId).Where(run.Definition.Package.Process.Nodes.ContainsKey)]);
}
