using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// End event (section 13.5.6): consumes its token. A none end consumes no other, and the case goes on while any token is left; a terminate end
/// ends everything else in its scope; the others throw what they name.
/// </summary>
internal static class EndEventBehaviour
{
    public static void Entered(Run run, EndEvent end, ElementInstance instance)
    {
        // The key of a message is worked out from what the event sees, which is gone with it.
        if (end.Event is MessageDefinition message)
        {
            Messages.Throw(run, end, message, instance.Id);
            if (!run.State.Active.ContainsKey(instance.Id) || run.State.Incidents.ContainsKey(end.Id))
            {
                return;
            }
        }

        TokenFlow.Complete(run, end, instance, end.Result);
        switch (end.Event)
        {
            case SignalDefinition signal:
                Signals.Throw(run, signal.Name, end.Id);
                break;
            case EscalationDefinition escalation:
                Raising.Escalation(run, end, instance, escalation.Code);
                break;
            case ErrorDefinition error:
                Raising.Error(run, end, instance, error.Code);
                break;
            case TerminateDefinition:
                Scopes.CancelWithin(run, instance.ScopeId, Whys.Terminated);
                break;
            default:
                break;
        }
    }
}
