using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>
/// Once the application was complete no further papers may be asked for and nothing may rest on incompleteness (R6; LFA s.8 para 3), unless
/// the licensor has found that an official's fault let the gap pass and that it makes approval impossible. One finding lets one act through.
/// </summary>
internal static class Completeness
{
    /// <summary>
    /// Refuses an outcome that is barred. Where a finding of fault lets it through, gives that finding, to be used up once the task is done.
    /// </summary>
    public static FaultFinding? Check(Run run, UserTask? element, OutcomeSpec? outcome)
    {
        if (element is null || outcome is not { BarredAfterComplete: true } || !IsComplete(run))
        {
            return null;
        }

        var finding = Unused(run);
        if (finding is null)
        {
            run.Refuse(DutyRefusals.CompletenessBarred(element.Id));
        }

        return finding;
    }

    /// <summary>
    /// Whether a user task that asks papers of the applicant may be entered; otherwise the command is refused, or, where time led here, an
    /// incident raised.
    /// </summary>
    public static bool MayEnter(Run run, UserTask task)
    {
        if (!task.AsksDocuments || !IsComplete(run))
        {
            return true;
        }

        if (Unused(run) is not { } finding)
        {
            run.Trouble(task.Id, [DutyRefusals.CompletenessBarred(task.Id)]);
            return false;
        }

        Use(run, finding, task, null);
        return true;
    }

    /// <summary>A finding has let an act through; it lets no other.</summary>
    public static void Use(Run run, FaultFinding? finding, UserTask? element, OutcomeSpec? outcome)
    {
        if (finding is not null)
        {
            run.Emit(new FaultFindingUsed(finding.Id, element!.Id, outcome?.Id) { At = run.At });
        }
    }

    /// <summary>Whether the application was found complete.</summary>
    public static bool IsComplete(Run run) => run.State.Milestones.ContainsKey(Milestones.Complete);

    private static FaultFinding? Unused(Run run) =>
        run.State.FaultFindings.Values.Where(f => f.UsedAt is null).OrderBy(f => f.Id, InstanceOrder.Oldest).FirstOrDefault();
}
