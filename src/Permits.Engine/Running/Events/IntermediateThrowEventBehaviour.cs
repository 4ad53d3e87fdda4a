using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>None intermediate throw event (section 13.5.2): reaches its milestones, queues its notices, and the token goes on at once.</summary>
internal static class IntermediateThrowEventBehaviour
{
    public static void Entered(Run run, IntermediateThrowEvent thrown, ElementInstance instance) => TokenFlow.Leave(run, thrown, instance);
}
