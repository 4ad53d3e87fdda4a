using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Call activity (section 13.3.5): runs another process of the document in its place; its variables are those of the case.</summary>
internal static class CallActivityBehaviour
{
    public static void Entered(Run run, CallActivity call, ElementInstance instance) => Scopes.Open(run, call, instance);
}
