using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Moves tokens (BPMN 2.0.2 section 13). Tokens on flows are offered to their targets one after another in the order in which they were
/// put there, so a run is deterministic and no depth of the model can exhaust the stack.
/// </summary>
internal static class TokenFlow
{
    /// <summary>The most elements one command or one mark may enter; more means a loop that never waits, which becomes an incident.</summary>
    public const int MaxSteps = 1_000;

    /// <summary>Starts the main process.</summary>
    public static void Start(Run run) => Scopes.Start(run, null, null);

    /// <summary>
    /// Moves tokens until each waits for a person, a clock, an event or another token; closes the case when none is left. What needs to know
    /// that nothing moves any more, an inclusive join and the end of a scope, comes when all else stands still.
    /// </summary>
    public static void Drain(Run run)
    {
        while (run.Problems.Count == 0 && (OfferOne(run) || LoopBehaviour.GoOnWithOne(run) || InclusiveGatewayBehaviour.JoinOne(run) || Scopes.FinishOne(run)))
        {
            if (run.Steps++ >= MaxSteps)
            {
                // The tokens stay where they are, so that the run can go on from here once the model's loop is seen to.
                run.Incident(WhereTheLoopIs(run), Refusals.EndlessLoop);
                run.Arrivals.Clear();
                run.LoopsToGoOn.Clear();
                return;
            }
        }

        if (run.Problems.Count == 0)
        {
            Closing.WhenNothingIsLeft(run);
        }
    }

    /// <summary>A token enters an element.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The element.</param>
    /// <param name="scopeId">The instance it runs in; null at the level of the main process.</param>
    /// <param name="flows">The flows whose tokens it takes up.</param>
    public static void Enter(Run run, FlowNode node, string? scopeId, ImmutableArray<string> flows)
    {
        if (node is Activity { Loop: not null } repeated)
        {
            LoopBehaviour.Entered(run, repeated, scopeId, flows);
            return;
        }

        var instance = new ElementInstance(run.NextId('E'), node.Id, scopeId);
        run.Emit(new ElementEntered(instance.Id, node.Id, scopeId, flows) { At = run.At });
        Pauses.AtEntering(run, node.Id);
        CaseClocks.AtEntering(run, node.Id);
        Begin(run, node, instance);
    }

    /// <summary>An element that was entered does what its kind does; again, after an incident was seen to.</summary>
    public static void Begin(Run run, FlowNode node, ElementInstance instance)
    {
        if (node is Activity activity)
        {
            Variables.Declare(run, activity, instance);
        }

        switch (node)
        {
            case StartEvent start: StartEventBehaviour.Entered(run, start, instance); break;
            case EndEvent end: EndEventBehaviour.Entered(run, end, instance); break;
            case IntermediateThrowEvent thrown: IntermediateThrowEventBehaviour.Entered(run, thrown, instance); break;
            case IntermediateCatchEvent caught: IntermediateCatchEventBehaviour.Entered(run, caught, instance); break;
            case BoundaryEvent boundary: BoundaryEventBehaviour.Entered(run, boundary, instance); break;
            case ExclusiveGateway gateway: ExclusiveGatewayBehaviour.Entered(run, gateway, instance); break;
            case ParallelGateway gateway: ParallelGatewayBehaviour.Entered(run, gateway, instance); break;
            case InclusiveGateway gateway: InclusiveGatewayBehaviour.Entered(run, gateway, instance); break;
            case EventBasedGateway gateway: EventBasedGatewayBehaviour.Entered(run, gateway, instance); break;
            case UserTask task: UserTaskBehaviour.Entered(run, task, instance); break;
            case ServiceTask task: ServiceTaskBehaviour.Entered(run, task, instance); break;
            case ReceiveTask task: ReceiveTaskBehaviour.Entered(run, task, instance); break;
            case SendTask task: SendTaskBehaviour.Entered(run, task, instance); break;
            case ScriptTask task: ScriptTaskBehaviour.Entered(run, task, instance); break;
            case BusinessRuleTask task: BusinessRuleTaskBehaviour.Entered(run, task, instance); break;
            case ManualTask or AbstractTask: ManualTaskBehaviour.Entered(run, (Activity)node, instance); break;
            case SubProcess scope: SubProcessBehaviour.Entered(run, scope, instance); break;
            case CallActivity call: CallActivityBehaviour.Entered(run, call, instance); break;
            default: throw new System.Diagnostics.UnreachableException($"An element no behaviour is written for: {node.GetType().Name}. It should have been refused when it was read.");
        }
    }

    /// <summary>
    /// An element is done: within a loop that time of it ends; else its token leaves by every outgoing flow whose condition, if any, is true
    /// (the implicit split of activities and events, section 13.3.1), or by the default one. Without outgoing flows the token ends here.
    /// When every flow has a condition and none is true, the token stays in the element and an incident is raised.
    /// </summary>
    public static void Leave(Run run, FlowNode node, ElementInstance instance)
    {
        if (node is Activity activity && instance.Loop is null)
        {
            Variables.HandOut(run, activity, instance);
        }

        if (instance.Turn is not null)
        {
            LoopBehaviour.TurnDone(run, (Activity)node, instance);
            return;
        }

        var outgoing = run.Definition.Package.Process.Outgoing(node).ToList();
        var open = outgoing
            .Where(f => f.Id != node.DefaultFlowId && (f.Condition is null || Expressions.IsTrue(run, f.Condition, instance.Id)))
            .Select(f => f.Id)
            .DefaultIfEmpty(node.DefaultFlowId)
            .OfType<string>()
            .ToList();
        if (open.Count == 0 && outgoing.Count > 0)
        {
            run.Incident(node.Id, Refusals.NoWayOn(node));
            return;
        }

        Complete(run, node, instance);
        foreach (var flow in open)
        {
            Take(run, flow, instance.ScopeId);
        }
    }

    /// <summary>An element finishes: what is left of its clocks stops, its milestones are reached, its notices queued.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The element.</param>
    /// <param name="instance">Its instance.</param>
    /// <param name="result">What an end event decides; null where nothing.</param>
    public static void Complete(Run run, FlowNode node, ElementInstance instance, string? result = null)
    {
        Activities.StopClocks(run, instance.Id);
        run.Emit(instance.Loop is null
            ? new ElementCompleted(instance.Id, node.Id, result) { At = run.At }
            : new LoopCompleted(instance.Id, node.Id) { At = run.At });
        Outliving.After(run, node.Id);
        Pauses.AtLeaving(run, node.Id);
        CaseClocks.AtCompletion(run, node.Id);
        foreach (var milestone in node.Milestones)
        {
            MilestoneReaching.Reach(run, milestone);
        }

        foreach (var notice in node.Notices)
        {
            run.Queue(notice, null, node.Id);
        }
    }

    /// <summary>A token takes a flow.</summary>
    public static void Take(Run run, string flowId, string? scopeId)
    {
        run.Emit(new FlowTaken(flowId, scopeId) { At = run.At });
        run.Arrivals.Enqueue(new WaitingToken(flowId, scopeId));
    }

    private static bool OfferOne(Run run)
    {
        if (!run.Arrivals.TryDequeue(out var token))
        {
            return false;
        }

        // Its scope may have been ended meanwhile.
        if (run.State.Waiting.Contains(token))
        {
            Offer(run, token);
        }

        return true;
    }

    private static void Offer(Run run, WaitingToken token)
    {
        var process = run.Definition.Package.Process;
        switch (process.Node(process.Flows[token.FlowId].TargetId))
        {
            case ParallelGateway gateway: ParallelGatewayBehaviour.Arrive(run, gateway, token); break;
            case InclusiveGateway { Incoming.Length: > 1 }: break;
            case var target: Enter(run, target, token.ScopeId, [token.FlowId]); break;
        }
    }

    private static string WhereTheLoopIs(Run run)
    {
        var process = run.Definition.Package.Process;
        return run.Arrivals.TryPeek(out var token) ? process.Flows[token.FlowId].TargetId
            : run.LoopsToGoOn.TryPeek(out var loop) && run.State.Active.TryGetValue(loop, out var body) ? body.ElementId
            : process.Id;
    }
}
