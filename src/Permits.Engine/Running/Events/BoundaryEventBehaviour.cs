using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Boundary event (section 13.5.3). It waits while its activity is active; an interrupting one ends the activity, the other lets it go on
/// beside the new token.
/// </summary>
internal static class BoundaryEventBehaviour
{
    /// <summary>What it waited for happened.</summary>
    /// <param name="run">The run.</param>
    /// <param name="boundary">The event.</param>
    /// <param name="activityInstanceId">The activity's instance; of a loop the whole of it.</param>
    public static void Fired(Run run, BoundaryEvent boundary, string activityInstanceId)
    {
        var activity = run.State.Active[activityInstanceId];
        if (boundary.Interrupting)
        {
            Activities.Cancel(run, activity, Whys.Interrupted);
        }

        TokenFlow.Enter(run, boundary, activity.ScopeId, []);
    }

    /// <summary>The token that firing made goes on at once.</summary>
    public static void Entered(Run run, BoundaryEvent boundary, ElementInstance instance) => TokenFlow.Leave(run, boundary, instance);
}
