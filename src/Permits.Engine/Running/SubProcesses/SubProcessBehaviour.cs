using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Embedded sub-process (section 13.3.4): runs its own flow in a scope, and goes on when nothing is left in it.</summary>
internal static class SubProcessBehaviour
{
    public static void Entered(Run run, SubProcess scope, ElementInstance instance) => Scopes.Open(run, scope, instance);
}
