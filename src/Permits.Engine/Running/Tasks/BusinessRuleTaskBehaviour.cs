using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Business rule task (section 13.3.3): asks its decision, whose value goes into a variable; an incident where it gives none.</summary>
internal static class BusinessRuleTaskBehaviour
{
    public static void Entered(Run run, BusinessRuleTask task, ElementInstance instance)
    {
        if (Decisions.Ask(run, task.Decision, task, instance) is not { } value)
        {
            run.Incident(task.Id, Refusals.DecisionFailed(task, task.Decision));
            return;
        }

        Variables.Set(run, instance.Id, [KeyValuePair.Create(task.Result, value)]);
        TokenFlow.Leave(run, task, instance);
    }
}
