using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Finishes a task: of the flow, or of a duty the law imposes.</summary>
internal static class Completing
{
    /// <summary>The outcome of a task that has no choice of outcomes.</summary>
    private const string Done = "done";

    public static void Handle(Run run, CompleteTask command)
    {
        if (!TaskRules.Find(run, command.TaskId, out var task))
        {
            return;
        }

        if (WhoMay(run, task) is { } problem)
        {
            run.Refuse(problem);
            return;
        }

        var element = TaskRules.ElementOf(run, task);
        var outcomes = element?.Outcomes ?? LawTasks.OutcomesOf(run.State, task);
        var outcome = Outcome(run, outcomes, command.Outcome);
        var needsReason = Recommending.IsDeparture(task, outcome?.Id ?? Done) || (outcome?.RequiresReason ?? (outcomes.IsEmpty && LawTasks.NeedsReason(run.Definition, run.State, task)));
        if (needsReason && string.IsNullOrWhiteSpace(command.Reason))
        {
            run.Refuse(Refusals.ReasonMissing());
        }

        var activity = TaskRules.ActivityOf(run, task);
        var data = activity is ServiceTask ? FormData.Report(run, command.Data) : FormData.Clean(run, element?.Form, command.Data, outcome?.Id ?? Done);
        run.Problems.AddRange(DocumentCheck.Unknown(run.Definition.Package.Manual, command.Documents));
        Deeming.CheckDecision(run, activity);
        var finding = Completeness.Check(run, element, outcome);
        if (data is { } filled)
        {
            Orders.Check(run, element, outcome, filled);
            DefectRecords.Check(run, outcome, filled);
        }

        if (run.Problems.Count > 0)
        {
            return;
        }

        var actor = run.Context.Actor;
        var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
        run.Emit(new TaskCompleted(
            task.Id, task.ElementId, actor.Id, actor.Name, outcome?.Id ?? Done, data!.Value, reason, command.Documents) { At = run.At });
        Completeness.Use(run, finding, element, outcome);
        DefectRecords.Completed(run, task, outcome, data.Value);
        Recommending.Record(run, task, outcome?.Id ?? Done, reason);
        if (activity is null)
        {
            FinishedLawTask(run, task, outcome?.Id ?? Done, reason);
            return;
        }

        run.IsElectronicReceipt = task.Role == Roles.Applicant;
        UserTaskBehaviour.Finished(run, activity, task.InstanceId!);
    }

    private static Problem? WhoMay(Run run, OpenTask task)
    {
        if (task.Role != Roles.Applicant && task.AssigneeId != run.Context.Actor.Id)
        {
            return task.AssigneeId is null ? Refusals.NotClaimed() : Refusals.ClaimedByOther();
        }

        return TaskRules.WhyNot(run, task, run.Context.Actor);
    }

    private static void FinishedLawTask(Run run, OpenTask task, string outcome, string? reason)
    {
        if (Deeming.IsAttestation(run.State, task))
        {
            Deeming.Finished(run, task, outcome, reason);
        }
        else
        {
            Duties.Finished(run, task, reason);
        }
    }

    private static OutcomeSpec? Outcome(Run run, ImmutableArray<OutcomeSpec> outcomes, string? chosen)
    {
        if (outcomes.IsEmpty)
        {
            if (chosen is not (null or Done))
            {
                run.Refuse(Refusals.OutcomeUnknown([Done]));
            }

            return null;
        }

        var outcome = chosen is null && outcomes.Length == 1 ? outcomes[0] : outcomes.FirstOrDefault(o => o.Id == chosen);
        if (outcome is null)
        {
            run.Refuse(Refusals.OutcomeUnknown(outcomes.Select(o => o.Id)));
        }

        return outcome;
    }
}
