using System.Diagnostics;
using System.Text.Json;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Events that wait: how they begin to, and what they do when what they wait for happens.</summary>
internal static class Catching
{
    /// <summary>An event begins to wait. Errors, escalations and links are looked for when they are thrown, so they need nothing here.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The event or receive task.</param>
    /// <param name="definition">What it waits for.</param>
    /// <param name="ownerId">The instance whose end ends the waiting; null for the main process.</param>
    /// <param name="seenFrom">The instance whose variables its key and time see; null for those of the whole case.</param>
    public static void Arm(Run run, FlowNode node, EventDefinition definition, string? ownerId, string? seenFrom)
    {
        switch (definition)
        {
            // What is tried again after an incident may wait already.
            case var _ when IsArmed(run, node, ownerId):
                break;
            case TimerDefinition { Clock: not null }:
                ProcessClocks.Start(run, node, ownerId);
                break;
            case TimerDefinition timer:
                Timers.Start(run, node, timer, ownerId, seenFrom);
                break;
            case SignalDefinition signal:
                Open(run, node, ownerId, CatchKind.Signal, signal.Name, null);
                break;
            case MessageDefinition message when Messages.TryKey(run, node, message, seenFrom, out var key):
                Open(run, node, ownerId, CatchKind.Message, message.Name, key);
                Messages.TakeKept(run, node, ownerId, message.Name, key);
                break;
            default:
                break;
        }
    }

    /// <summary>An event that could not wait, for want of a time or key, tries again wherever it still should.</summary>
    public static void ArmAgain(Run run, FlowNode node)
    {
        var process = run.Definition.Package.Process;
        switch (node)
        {
            case BoundaryEvent boundary:
                ForEach(i => i.ElementId == boundary.AttachedTo && i.Turn is null, boundary.Event);
                break;
            case StartEvent { Event: { } definition } when process.SubProcessAround(node) is { } around:
                if (around.ParentId is null)
                {
                    Arm(run, node, definition, null, null);
                }

                ForEach(i => i.Loop is null && around.ParentId is not null && Scopes.ContainerOf(run, i.Id) == around.ParentId, definition);
                break;
            case IntermediateCatchEvent or ReceiveTask:
                var gateways = node.Incoming.Select(f => process.Node(process.Flows[f].SourceId)).OfType<EventBasedGateway>().Select(g => g.Id).ToList();
                ForEach(i => gateways.Contains(i.ElementId), node is ReceiveTask task ? task.Message : ((IntermediateCatchEvent)node).Event);
                break;
            default:
                break;
        }

        void ForEach(Func<ElementInstance, bool> isOwner, EventDefinition waitedFor)
        {
            foreach (var owner in run.State.Active.Values.Where(isOwner).OrderBy(i => i.Id, InstanceOrder.Oldest).ToList())
            {
                Arm(run, node, waitedFor, owner.Id, owner.Id);
            }
        }
    }

    private static bool IsArmed(Run run, FlowNode node, string? ownerId) =>
        run.State.Subscriptions?.Values.Any(s => s.ElementId == node.Id && s.InstanceId == ownerId) == true
        || run.State.Clocks.Values.Any(c => c.IsLive && c.InstanceId == ownerId && ProcessClocks.ElementOf(run, c)?.Id == node.Id);

    /// <summary>What an event waited for happened.</summary>
    public static void Fire(Run run, Subscription subscription)
    {
        var node = run.Definition.Package.Process.Node(subscription.ElementId);
        var next = Timers.NextOf(run, subscription);
        run.Emit(new SubscriptionFired(subscription.Id, subscription.Kind == CatchKind.Timer ? next is not null : MayHappenAgain(run, node), next) { At = run.At });
        Happened(run, node, subscription.InstanceId);
    }

    // What does not interrupt happens as often as it is thrown; so does what starts a process.
    private static bool MayHappenAgain(Run run, FlowNode node) => node switch
    {
        BoundaryEvent boundary => !boundary.Interrupting,
        StartEvent start => !start.Interrupting || run.Definition.Package.Process.SubProcessAround(start) is null,
        _ => false,
    };

    /// <summary>An event happened, or the clock of a timer ran out.</summary>
    /// <param name="run">The run.</param>
    /// <param name="node">The event or receive task.</param>
    /// <param name="ownerId">The instance that it waited for; null for the main process.</param>
    public static void Happened(Run run, FlowNode node, string? ownerId)
    {
        var process = run.Definition.Package.Process;
        switch (node)
        {
            case BoundaryEvent boundary:
                BoundaryEventBehaviour.Fired(run, boundary, ownerId!);
                break;
            case StartEvent start when process.SubProcessAround(start) is { } scope:
                EventSubProcessBehaviour.Triggered(run, scope, start, ownerId);
                break;
            case StartEvent start:
                Scopes.StartBy(run, start);
                break;
            case IntermediateCatchEvent or ReceiveTask when run.State.Active[ownerId!] is var owner:
                if (process.Node(owner.ElementId) is EventBasedGateway gateway)
                {
                    EventBasedGatewayBehaviour.Chosen(run, gateway, owner, node);
                }
                else
                {
                    TokenFlow.Leave(run, node, owner);
                }

                break;
            default:
                throw new UnreachableException($"An element that cannot wait: {node.GetType().Name}.");
        }
    }

    /// <summary>What a message brought becomes variables: of a case under the name of what caught it, as a task's data do; of a model run by itself as they are.</summary>
    public static void PutData(Run run, Subscription subscription, JsonElement data)
    {
        if (!run.IsHeadless)
        {
            var result = CaseVariables.OfMessage(data, run.At);
            Variables.Set(run, subscription.InstanceId, [KeyValuePair.Create(subscription.ElementId, result)]);
        }
        else if (data.ValueKind == JsonValueKind.Object)
        {
            Variables.Set(run, subscription.InstanceId, data.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.Clone())));
        }
    }

    private static void Open(Run run, FlowNode node, string? ownerId, CatchKind kind, string name, string? key) =>
        run.Emit(new SubscriptionOpened(run.NextId('S'), node.Id, ownerId, kind, name, key, null, null, null) { At = run.At });
}
