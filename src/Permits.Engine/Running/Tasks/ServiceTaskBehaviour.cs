using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Service task (section 13.3.3): opens a task for the role of the program outside that does the work, and waits until it reports.</summary>
internal static class ServiceTaskBehaviour
{
    public static void Entered(Run run, ServiceTask task, ElementInstance instance)
    {
        Activities.ArmBoundaries(run, task, instance);
        if (!run.IsHeadless)
        {
            run.Emit(new TaskOpened(run.NextId('T'), task.Id, instance.Id, null, task.Name, task.Assignment!.Role) { At = run.At });
        }
        else if (!run.AnsweredFromOutside.Contains(task.Id))
        {
            TokenFlow.Leave(run, task, instance);
        }
    }
}
