namespace Permits.Engine.Running;

/// <summary>
/// The applicant signs the record of defects in the portal (R5, doubt D12): only he, and once. On a closed case too: that he has seen it
/// may matter to an appeal.
/// </summary>
internal static class Acknowledging
{
    public static void Handle(Run run, AcknowledgeDefects command)
    {
        var actor = run.Context.Actor;
        var problem = run.State.DefectRecords.GetValueOrDefault(command.RecordId) switch
        {
            null => DutyRefusals.RecordNotFound(),
            _ when actor.Id != run.State.Applicant?.UserId => DutyRefusals.AcknowledgedByApplicantOnly(),
            { AcknowledgedAt: not null } => DutyRefusals.AlreadyAcknowledged(),
            _ => null,
        };
        if (problem is not null)
        {
            run.Refuse(problem);
            return;
        }

        run.Emit(new DefectsAcknowledged(command.RecordId, actor.Id, actor.Name, null) { At = run.At });
    }
}
