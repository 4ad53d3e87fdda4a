using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Intermediate catch event (section 13.5.2): the token waits until what it names happens. Of a link it is the end of a flow.</summary>
internal static class IntermediateCatchEventBehaviour
{
    public static void Entered(Run run, IntermediateCatchEvent caught, ElementInstance instance)
    {
        if (caught.Event is LinkDefinition)
        {
            TokenFlow.Leave(run, caught, instance);
        }
        else
        {
            Catching.Arm(run, caught, caught.Event, instance.Id, instance.Id);
        }
    }
}
