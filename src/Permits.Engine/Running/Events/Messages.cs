using System.Text.Json;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Messages (clause 13.5; correlation: clause 8.4.2). One goes to the event that has waited longest for its name and key. A message from
/// outside that nothing waits for is refused, so that its sender knows; one thrown inside cannot be, and is kept until something waits for it.
/// </summary>
internal static class Messages
{
    /// <summary>An element throws a message.</summary>
    public static void Throw(Run run, FlowNode node, MessageDefinition message, string? seenFrom)
    {
        if (!TryKey(run, node, message, seenFrom, out var key))
        {
            return;
        }

        var waiting = Find(run, message.Name, key);
        run.Emit(new MessageThrown(node.Id, message.Name, key, waiting is null) { At = run.At });
        if (waiting is not null)
        {
            Catching.Fire(run, waiting);
        }
    }

    /// <summary>A message comes from outside.</summary>
    /// <returns>Whether anything waited for it.</returns>
    public static bool Deliver(Run run, string name, string? key, JsonElement data)
    {
        if (Find(run, name, key) is not { } waiting)
        {
            return false;
        }

        run.Emit(new MessageReceived(name, key, waiting.ElementId, data) { At = run.At });
        Catching.PutData(run, waiting, data);
        Catching.Fire(run, waiting);
        return true;
    }

    /// <summary>An event has just begun to wait: a message kept for it comes at once.</summary>
    public static void TakeKept(Run run, FlowNode node, string? ownerId, string name, string? key)
    {
        var kept = run.State.KeptMessages?.FirstOrDefault(m => m.Name == name && (key is null || m.Key == key));
        var waiting = run.State.Subscriptions?.Values.LastOrDefault(s => s.ElementId == node.Id && s.InstanceId == ownerId && s.Kind == CatchKind.Message);
        if (kept is not null && waiting is not null)
        {
            run.Emit(new MessageTaken(kept.Name, kept.Key) { At = run.At });
            Catching.Fire(run, waiting);
        }
    }

    /// <summary>The key that a message is thrown or waited for with; an incident where the model asks for one and there is none.</summary>
    public static bool TryKey(Run run, FlowNode node, MessageDefinition message, string? seenFrom, out string? key)
    {
        key = null;
        if (message.Key is not { } text)
        {
            return true;
        }

        key = Variables.Stored(Expressions.Evaluate(run, text, seenFrom)) switch
        {
            { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.String } word => word.GetString(),
            var other => other.GetRawText(),
        };
        if (key is null)
        {
            run.Incident(node.Id, Refusals.KeyMissing(node, message));
        }

        return key is not null;
    }

    // What waits without a key takes any message of the name.
    private static Subscription? Find(Run run, string name, string? key) =>
        run.State.Subscriptions?.Values
            .Where(s => s.Kind == CatchKind.Message && s.Name == name && (s.Key is null || s.Key == key))
            .OrderBy(s => s.Id, InstanceOrder.Oldest)
            .FirstOrDefault();
}
