using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>None end event (section 13.5.6): consumes its token and no other; the case goes on while any token is left.</summary>
internal static class EndEventBehaviour
{
    public static void Entered(Run run, EndEvent end, ElementInstance instance) => TokenFlow.Complete(run, end, instance, end.Result);
}
