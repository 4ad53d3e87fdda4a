using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Event sub-process (section 13.3.4): waits for its event while the scope that holds it is active. An interrupting one ends everything else
/// there, once; the other runs beside it, each time its event happens.
/// </summary>
internal static class EventSubProcessBehaviour
{
    /// <summary>Its event happened.</summary>
    /// <param name="run">The run.</param>
    /// <param name="scope">The event sub-process.</param>
    /// <param name="start">Its start event.</param>
    /// <param name="enclosingId">The instance of the scope that holds it; null for the main process.</param>
    public static void Triggered(Run run, SubProcess scope, StartEvent start, string? enclosingId)
    {
        if (start.Interrupting)
        {
            Scopes.CancelWithin(run, enclosingId, Whys.Interrupted);
        }

        var instance = new ElementInstance(run.NextId('E'), scope.Id, enclosingId);
        run.Emit(new ElementEntered(instance.Id, scope.Id, enclosingId, []) { At = run.At });
        Variables.Declare(run, scope, instance);
        Scopes.ArmWithin(run, scope.Id, instance.Id);
        TokenFlow.Enter(run, start, instance.Id, []);
    }
}
