using Permits.Bpmn;
using Permits.Feel.Values;

namespace Permits.Engine.Running;

/// <summary>
/// Script task (section 13.3.3): works its FEEL expression out. The value goes into the variable it names; without one the entries of a context
/// become variables, and any other value goes into the variable named as the task.
/// </summary>
internal static class ScriptTaskBehaviour
{
    public static void Entered(Run run, ScriptTask task, ElementInstance instance)
    {
        var value = Expressions.Evaluate(run, task.Script, instance.Id);
        if (task.Result is null && value is FeelContext context)
        {
            Variables.Set(run, instance.Id, context.Select(e => KeyValuePair.Create(e.Key, Variables.Stored(e.Value))));
        }
        else
        {
            Variables.Set(run, instance.Id, [KeyValuePair.Create(task.Result ?? task.Id, Variables.Stored(value))]);
        }

        TokenFlow.Leave(run, task, instance);
    }
}
