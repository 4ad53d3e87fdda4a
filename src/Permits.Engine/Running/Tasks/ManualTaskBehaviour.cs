using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Manual task and task of no kind (section 13.3.3): nothing here knows of the work, so the token goes on at once.</summary>
internal static class ManualTaskBehaviour
{
    public static void Entered(Run run, FlowNode task, ElementInstance instance) => TokenFlow.Leave(run, task, instance);
}
