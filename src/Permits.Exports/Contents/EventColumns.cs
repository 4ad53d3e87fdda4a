using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Exports;

/// <summary>The columns of the table of events.</summary>
internal static class EventColumns
{
    private sealed record Line(ApplicationRow Case, RecordedEvent Recorded, Activity? Activity);

    public static RowSet Rows(CaseSource source, Pseudonyms people, CancellationToken cancel)
    {
        ImmutableArray<Column<Line>> columns =
        [
            ("application", r => r.Case.Number),
            ("sequence", r => r.Recorded.Sequence),
            ("type", r => r.Recorded.Event.GetType().Name),
            .. Column<Line>.Date("at", r => r.Recorded.Event.At),
            .. Column<Line>.Date("recorded_at", r => r.Recorded.RecordedAt),
            ("actor_id", r => people.Id(r.Recorded.ActorId)),
            ("actor_name", r => people.Name(r.Recorded.ActorId, r.Recorded.ActorName)),
            ("activity_th", r => r.Activity?.Name.Th),
            ("activity_en", r => r.Activity?.Name.En),
            ("lifecycle", r => r.Activity?.Lifecycle),
            ("task", r => r.Activity?.Task),
            ("element", r => r.Activity?.Element),
            ("role", r => r.Activity?.Role),
            ("resource", r => people.Id(r.Activity?.Resource)),
            ("outcome", r => r.Activity?.Outcome),
            ("clock", r => r.Activity?.Clock),
            ("permit_type", r => r.Case.PermitType),
            ("office", r => r.Case.Office),
        ];
        return Column<Line>.Rows("events", columns, LinesAsync(source, cancel));
    }

    private static async IAsyncEnumerable<Line> LinesAsync(CaseSource source, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var found in source.CasesAsync(cancel).ConfigureAwait(false))
        {
            var activities = Activities.Of(found.Log).ToDictionary(a => a.Recorded.Sequence);
            foreach (var recorded in found.Log)
            {
                yield return new Line(found.Row, recorded, activities.GetValueOrDefault(recorded.Sequence));
            }
        }
    }
}
