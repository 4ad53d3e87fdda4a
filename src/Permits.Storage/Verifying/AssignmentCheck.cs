using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>
/// Gives every task out anew from what its event names: the strategy and four-eyes of the published version, the figures, the lot drawn by
/// the hash of the event before. What comes out has to be what the log says, and nobody may hold such a task whose lot was never drawn.
/// </summary>
internal sealed class AssignmentCheck(SqlSession session, DefinitionReader definitions, Findings found)
{
    private const string SelectHash = "SELECT hash FROM event WHERE stream = @p0 AND sequence = @p1";

    /// <summary>Checks one case.</summary>
    /// <param name="number">The case.</param>
    /// <param name="events">Its log.</param>
    public void Run(string number, ImmutableArray<RecordedEvent> events)
    {
        var (state, definition) = (CaseState.None, (Definition?)null);
        foreach (var recorded in events)
        {
            if (recorded.Event is AssignmentDecided decided)
            {
                found.Assignments++;
                var again = definition is null ? null : GivingOut.Again(definition, state, decided, HashOf(number, recorded.Sequence - 1));
                if (again is null || EventJson.Write(again) != EventJson.Write(decided))
                {
                    Add(number, recorded, decided.TaskId, again, decided);
                }
            }
            else if (definition is not null && recorded.Event is TaskClaimed or TaskReassigned or TaskCompleted && GivingOut.NextTask(definition, state) is { } task)
            {
                Add(number, recorded, task.Id, null, null);
            }

            state = Applier.Apply(state, recorded.Event);
            if (recorded.Event is ApplicationFiled or DefinitionAdopted)
            {
                definition = definitions.Pinned(session, state.PermitType, state.DefinitionVersion) is { } read && GivesOut(read) ? read : null;
            }
        }
    }

    private static bool GivesOut(Definition definition) =>
        definition.Package.Process.Nodes.Values.OfType<UserTask>().Any(t => t.Assignment.Strategy != AssignmentStrategy.Claim);

    private Digest HashOf(string number, long sequence) =>
        session.Scalar(SelectHash, number, sequence) is byte[] { Length: Digest.Size } hash ? new Digest(hash) : default;

    private void Add(string number, RecordedEvent recorded, string task, AssignmentDecided? again, AssignmentDecided? said)
    {
        var (expected, told) = (Of(again), Of(said));
        found.Add("draw", "event", FormattableString.Invariant($"{number}/{recorded.Sequence}"), new LocalText(
            $"เมื่อจ่ายงาน {task} ซ้ำต้องได้ {expected.Th} แต่บันทึกว่า {told.Th}",
            $"Expected task {task} to fall to {expected.En} when it is given out anew, but the log says {told.En}."));
    }

    private static LocalText Of(AssignmentDecided? decided) => decided switch
    {
        null => new("ผู้ที่ยังไม่ได้กำหนด", "nobody yet"),
        { UserId: null } => new("ไม่มีผู้ใด", "nobody"),
        _ => new($"{decided.UserId} (เมล็ดสุ่ม {decided.Seed})", $"{decided.UserId} (seed {decided.Seed})"),
    };
}
