using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>None start event (BPMN 2.0.2 section 13.5.1): the token goes on at once.</summary>
internal static class StartEventBehaviour
{
    public static void Entered(Run run, StartEvent start, ElementInstance instance) => TokenFlow.Leave(run, start, instance);
}
