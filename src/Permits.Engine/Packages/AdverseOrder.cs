using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>
/// Which outcomes are orders against the applicant that APA s.36, s.37 and s.40 bind: an adverse outcome of the task that decides, or of a
/// task that can only end against him, as the return of an application. An adverse outcome elsewhere, such as a record of defects, is a step on
/// the way and no order.
/// </summary>
public static class AdverseOrder
{
    /// <summary>Whether an outcome of a task is such an order.</summary>
    public static bool Is(UserTask task, OutcomeSpec outcome) => outcome.Adverse && (IsDecision(task) || task.Outcomes.All(o => o.Adverse));

    /// <summary>Whether a task can end in such an order.</summary>
    public static bool CanBeMadeBy(UserTask task) => task.Outcomes.Any(o => Is(task, o));

    /// <summary>Whether a task is the one that decides.</summary>
    public static bool IsDecision(UserTask task) => task.Milestones.Contains(Milestones.Decided);
}
