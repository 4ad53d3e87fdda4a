using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Ui.Clocks;
using Permits.Storage;

namespace Permits.Server.Features.Tasks;

/// <summary>One row of the queue.</summary>
/// <param name="Row">The task.</param>
/// <param name="Urgency">How pressing; null where no clock binds it.</param>
/// <param name="MayClaim">Whether the viewer's posts let him take it.</param>
public sealed record QueueRow(TaskRow Row, Urgency? Urgency, bool MayClaim);

/// <summary>What the queue shows.</summary>
/// <param name="View">The tab.</param>
/// <param name="Counts">How many tasks each tab holds.</param>
/// <param name="Rows">The rows, soonest legal due first.</param>
/// <param name="Next">Where the next page begins; null where none is left.</param>
/// <param name="Filter">What narrows the list.</param>
/// <param name="Types">Permit types to choose from.</param>
/// <param name="Steps">Steps of the chosen permit type; empty while none is chosen.</param>
/// <param name="Awaiting">For a supervisor: tasks of his offices that only he can give to somebody.</param>
/// <param name="Escalations">For a supervisor: what has lapsed in his offices, latest first.</param>
public sealed record QueueModel(
    TaskView View, TaskCounts.Answer Counts, ImmutableArray<QueueRow> Rows, Cursor? Next, TaskFilter Filter,
    ImmutableArray<PermitTypeRow> Types, ImmutableArray<ManualStep> Steps, ImmutableArray<TaskRow> Awaiting, ImmutableArray<NoticeRow> Escalations);
