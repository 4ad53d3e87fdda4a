using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Intermediate throw event (section 13.5.2): throws what it names, reaches its milestones, queues its notices, and the token goes on at once,
/// from a link to the other half of it.
/// </summary>
internal static class IntermediateThrowEventBehaviour
{
    public static void Entered(Run run, IntermediateThrowEvent thrown, ElementInstance instance)
    {
        switch (thrown.Event)
        {
            case MessageDefinition message:
                Messages.Throw(run, thrown, message, instance.Id);
                break;
            case SignalDefinition signal:
                Signals.Throw(run, signal.Name, thrown.Id);
                break;
            case EscalationDefinition escalation:
                Raising.Escalation(run, thrown, instance, escalation.Code);
                break;
            case LinkDefinition:
                TokenFlow.Complete(run, thrown, instance);
                TokenFlow.Enter(run, run.Definition.Package.Process.LinkTargetsOf(thrown).First(), instance.ScopeId, []);
                return;
            default:
                break;
        }

        // What it threw may have ended it.
        if (run.State.Active.ContainsKey(instance.Id) && !run.State.Incidents.ContainsKey(thrown.Id))
        {
            TokenFlow.Leave(run, thrown, instance);
        }
    }
}
