using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Send task (section 13.3.3): throws its message, and the token goes on.</summary>
internal static class SendTaskBehaviour
{
    public static void Entered(Run run, SendTask task, ElementInstance instance)
    {
        Messages.Throw(run, task, task.Message, instance.Id);

        // What it threw may have ended it.
        if (run.State.Active.ContainsKey(instance.Id) && !run.State.Incidents.ContainsKey(task.Id))
        {
            TokenFlow.Leave(run, task, instance);
        }
    }
}
