namespace Permits.Engine.Running;

/// <summary>
/// The licensor finds that an incompleteness came of an official's negligence or dishonesty and makes approval impossible, and names the file
/// in which the official answers for it (LFA s.8 para 3, R6). Before the application is complete there is nothing to lift.
/// </summary>
internal static class FindingFault
{
    public static void Handle(Run run, FindFault command)
    {
        if (!TaskRules.MayActAs(run, Roles.Licensor))
        {
            return;
        }

        if (!Completeness.IsComplete(run))
        {
            run.Refuse(DutyRefusals.NothingToLift());
            return;
        }

        if (run.State.FaultFindings.Values.Any(f => f.UsedAt is null))
        {
            run.Refuse(DutyRefusals.FaultAlreadyFound());
            return;
        }

        if (!command.MakesApprovalImpossible)
        {
            run.Refuse(DutyRefusals.ApprovalStillPossible());
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            run.Refuse(Refusals.ReasonMissing(DutyRefusals.FaultSection));
        }

        if (string.IsNullOrWhiteSpace(command.CaseFile))
        {
            run.Refuse(DutyRefusals.CaseFileMissing());
        }

        if (run.Problems.Count == 0)
        {
            run.Emit(new FaultFound(run.NextId('F'), command.Fault, command.Reason.Trim(), command.CaseFile.Trim(), run.Context.Actor.Name) { At = run.At });
        }
    }
}
