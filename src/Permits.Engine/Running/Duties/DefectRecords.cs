using System.Text.Json;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>
/// The record of defects (R5; LFA s.8 para 1 and 2, PHA s.56): all defects at once with the time to mend them, signed by both, a copy to the
/// applicant, and no second one.
/// </summary>
internal static class DefectRecords
{
    /// <summary>The copy that goes to the applicant at once (LFA s.8 para 2).</summary>
    private static readonly NoticeSpec Copy = new(DutyNotices.Defects, Roles.Applicant);

    /// <summary>Refuses a record too many, and one without its list or its time.</summary>
    public static void Check(Run run, OutcomeSpec? outcome, JsonElement data)
    {
        if (outcome is not { RecordsDefects: true })
        {
            return;
        }

        // Where several statutes say how many, the strictest binds; where none does, one (doubt D9).
        var allowed = run.Definition.Package.Statutes.Min(s => s.CorrectionRounds) ?? 1;
        if (run.State.DefectRecords.Count >= allowed)
        {
            run.Refuse(DutyRefusals.DefectsAlreadyRecorded(allowed));
        }

        if (DutyData.Text(data, DutyFields.Defects) is null)
        {
            run.Refuse(DutyRefusals.DefectsMissing());
        }

        if (DutyData.Count(data, DutyFields.CorrectionDays) is null)
        {
            run.Refuse(DutyRefusals.CorrectionPeriodMissing());
        }
    }

    /// <summary>
    /// A task was finished: an officer's outcome may make the record, of which the applicant gets a copy; an applicant who files his
    /// correction has seen the record and so acknowledges it.
    /// </summary>
    public static void Completed(Run run, OpenTask task, OutcomeSpec? outcome, JsonElement data)
    {
        var actor = run.Context.Actor;
        if (outcome is { RecordsDefects: true })
        {
            var id = run.NextId('D');
            var period = new Allowance(DutyData.Count(data, DutyFields.CorrectionDays)!.Value, PeriodUnit.Day);
            run.Emit(new DefectsRecorded(
                id, task.Id, actor.Id, actor.Name, task.Role, DutyData.Text(data, DutyFields.Defects)!, period) { At = run.At });
            run.Queue(Copy, null, id);
        }
        else if (task.Role == Roles.Applicant)
        {
            foreach (var record in run.State.DefectRecords.Values.Where(r => r.AcknowledgedAt is null))
            {
                run.Emit(new DefectsAcknowledged(record.Id, actor.Id, actor.Name, task.Id) { At = run.At });
            }
        }
    }
}
