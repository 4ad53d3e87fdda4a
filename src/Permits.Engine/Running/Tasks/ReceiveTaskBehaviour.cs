using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Receive task (section 13.3.3): waits for its message.</summary>
internal static class ReceiveTaskBehaviour
{
    public static void Entered(Run run, ReceiveTask task, ElementInstance instance)
    {
        Activities.ArmBoundaries(run, task, instance);
        Catching.Arm(run, task, task.Message, instance.Id, instance.Id);
    }
}
