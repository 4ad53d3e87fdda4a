using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Manual task and task of no kind (section 13.3.3): nothing here knows of the work, so the token goes on at once, unless whoever tries the model
/// by itself says when it is done.
/// </summary>
internal static class ManualTaskBehaviour
{
    public static void Entered(Run run, Activity task, ElementInstance instance)
    {
        if (run.AnsweredFromOutside.Contains(task.Id))
        {
            Activities.ArmBoundaries(run, task, instance);
        }
        else
        {
            TokenFlow.Leave(run, task, instance);
        }
    }
}
