using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Timer boundary event (section 13.5.3). Its clock starts when its activity is entered and fires once; an interrupting one ends the
/// activity, the other lets it go on beside the new token.
/// </summary>
internal static class TimerBoundaryEventBehaviour
{
    /// <summary>The activity was entered: the timer starts.</summary>
    public static void Armed(Run run, BoundaryEvent boundary, ElementInstance activity) =>
        ProcessClocks.Start(run, boundary, activity.Id);

    /// <summary>The timer's clock reached its due instant.</summary>
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
