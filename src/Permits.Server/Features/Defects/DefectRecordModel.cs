using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Server.Ui.Forms;

namespace Permits.Server.Features.Defects;

/// <summary>A record of defects as it is shown and printed.</summary>
/// <param name="View">The application.</param>
/// <param name="Record">The record.</param>
public sealed record DefectRecordModel(CaseView View, DefectRecord Record)
{
    /// <summary>Why acknowledging was refused.</summary>
    public FieldProblems Problems { get; init; } = FieldProblems.None;

    /// <summary>Whether it was acknowledged just now.</summary>
    public bool Done { get; init; }

    /// <summary>When the applicant's copy was delivered; null while it waits.</summary>
    public Instant? DeliveredAt => Record.NoticeId is { } id ? View.State.Notices[id].DeliveredAt : null;

    /// <summary>The last instant to mend the defects; null before the correction is open.</summary>
    public Instant? CorrectBy => View.Process.Nodes.Values.OfType<BoundaryEvent>()
        .Where(b => b.Interrupting && View.Process.Node(b.AttachedTo) is UserTask { AsksDocuments: true, AfterFault: false })
        .SelectMany(b => View.State.Clocks.Values.Where(c => c.Spec == ClockSpecs.OfProcess(b.Id) && c.Question.Received >= Record.SignedAt))
        .MinBy(c => c.Question.Received)?.Deadline.Due;

    /// <summary>The latest record of an application; null where it has none.</summary>
    public static DefectRecord? Latest(CaseState state) => state.DefectRecords.Values.MaxBy(r => r.SignedAt);
}
