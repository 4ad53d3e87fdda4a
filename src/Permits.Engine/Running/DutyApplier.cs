using System.Diagnostics;

namespace Permits.Engine.Running;

/// <summary>Folds the events of the duties towards the applicant into state. Part of <see cref="Applier"/>, so frozen with it.</summary>
internal static class DutyApplier
{
    public static CaseState Apply(CaseState state, CaseEvent @event) => @event switch
    {
        DefectsRecorded e => state with
        {
            Counter = state.Counter + 1,
            DefectRecords = state.DefectRecords.Add(
                e.RecordId,
                new DefectRecord(
                    e.RecordId, e.TaskId, e.OfficerId, e.OfficerName, e.OfficerRole, e.At, e.Defects, e.CorrectionPeriod, null, null, null, false)),
        },
        DefectsAcknowledged e => state with
        {
            DefectRecords = state.DefectRecords.SetItem(
                e.RecordId,
                state.DefectRecords[e.RecordId] with { AcknowledgedAt = e.At, AcknowledgedBy = e.UserName, AcknowledgedByCorrecting = e.TaskId is not null }),
        },
        FaultFound e => state with
        {
            Counter = state.Counter + 1,
            FaultFindings = state.FaultFindings.Add(e.FindingId, new FaultFinding(e.FindingId, e.Fault, e.Reason, e.CaseFile, e.LicensorName, e.At, null)),
        },
        FaultFindingUsed e => state with
        {
            FaultFindings = state.FaultFindings.SetItem(e.FindingId, state.FaultFindings[e.FindingId] with { UsedAt = e.At }),
        },
        NoticeChannelChosen e => state with { NoticeChannel = e.Channel },
        _ => throw new UnreachableException($"No duty's event: {@event.GetType().Name}."),
    };

    /// <summary>A notice caused by a record of defects is the copy that the applicant gets of it.</summary>
    public static CaseState CopySent(CaseState state, NoticeQueued e) =>
        state.DefectRecords.TryGetValue(e.Cause, out var record)
            ? state with { DefectRecords = state.DefectRecords.SetItem(record.Id, record with { NoticeId = e.NoticeId }) }
            : state;
}
