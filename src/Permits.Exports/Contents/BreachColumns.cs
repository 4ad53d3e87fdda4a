using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Time;

namespace Permits.Exports;

/// <summary>The columns of the breach log. A list within a cell has one entry a line, its parts parted by <c> | </c>.</summary>
internal static class BreachColumns
{
    private sealed record Line(BreachRow Row, BreachFile File, string? LeafHash)
    {
        public AnswerOnFile? Reason => File.Reasons.LastOrDefault();

        public AnswerOnFile? Acknowledgement => File.Acknowledgements.LastOrDefault();
    }

    public static RowSet Rows(CaseSource source, Pseudonyms people, Func<string, WorkCalendar> calendarOf, Instant at, CancellationToken cancel)
    {
        string Person(string? id, string? name) => people.Name(id, name) ?? "";
        ImmutableArray<Column<Line>> columns =
        [
            ("breach", r => r.Row.Id),
            ("application", r => r.Row.Application),
            ("log_index", r => r.File.Sequence),
            ("leaf_hash", r => r.LeafHash),
            ("permit_type", r => r.Row.PermitType),
            ("permit_title_th", r => r.Row.PermitTitle.Th),
            ("definition_version", r => r.Row.DefinitionVersion),
            ("office", r => r.Row.Office),
            ("office_name_th", r => r.Row.OfficeName.Th),
            ("rule", r => r.Row.Spec),
            ("kind", r => ClockSpecs.IsStep(r.Row.Spec) ? "step" : "statute"),
            ("clock_title_th", r => r.Row.ClockTitle.Th),
            ("owner", r => r.Row.Owner.ToString().ToLowerInvariant()),
            ("cite", r => r.Row.Cite),
            ("law", r => r.Row.Law),
            .. Column<Line>.Date("started_at", r => r.File.Clock.At),
            ("started_by", r => EventOf(r.File.StartedBy)),
            ("allowance", r => r.File.Derivation.Question.Period.Count),
            ("allowance_unit", r => r.File.Derivation.Question.Period.Unit.ToWire()),
            ("pauses", r => Lines(r.File.Pauses, p => [Cells.Iso(p.From), Cells.Iso(p.To), p.Ground.Th, people.Text(p.Reason), p.Cite, "#" + p.Sequence.ToString(CultureInfo.InvariantCulture)])),
            ("calendar", r => r.File.Derivation.CalendarId),
            ("calendar_version", r => r.File.Derivation.CalendarVersion),
            .. Column<Line>.Date("due", r => r.Row.Due),
            .. Column<Line>.Date("recorded_at", r => r.Row.RecordedAt),
            .. Column<Line>.Date("ended_at", r => r.File.EndedAt),
            ("ended_by", r => EventOf(r.File.EndedBy)),
            ("overrun_days", r => r.File.Overrun?.Calendar),
            ("overrun_working_days", r => r.File.Overrun?.Working),
            ("holders", r => Lines(r.File.Holders, h => [h.TaskId, h.Title.Th, h.Role, Person(h.UserId, h.UserName), Cells.Iso(h.From), Cells.Iso(h.To)])),
            ("warnings", r => Lines(r.File.Warnings, w => [Cells.Iso(w.At), w.Share?.ToString(CultureInfo.InvariantCulture), .. w.Letters.SelectMany(l => new[] { l.To, Cells.Iso(l.DeliveredAt) ?? "not delivered" })])),
            ("reason_code", r => r.Reason?.Code),
            ("reason_counts", r => r.Reason is { Code: { } code } ? BreachReason.Of(code).Counts : null),
            ("reason_text", r => people.Text(r.Reason?.Text)),
            ("reason_by", r => r.Reason is { } reason ? Person(reason.By, reason.ByName) : null),
            .. Column<Line>.Date("reason_at", r => r.Reason?.At),
            ("reasons_corrected", r => Lines(r.File.Reasons.SkipLast(1), a => ["#" + a.Sequence.ToString(CultureInfo.InvariantCulture), a.Code, people.Text(a.Text), Person(a.By, a.ByName), Cells.Iso(a.At)])),
            ("acknowledged_by", r => r.Acknowledgement is { } seen ? Person(seen.By, seen.ByName) : null),
            .. Column<Line>.Date("acknowledged_at", r => r.Acknowledgement?.At),
            ("corrective_act", r => people.Text(r.Acknowledgement?.Text)),
            ("letters", r => Lines(r.File.Letters, l => [l.NoticeId, l.Template, Cells.Iso(l.QueuedAt), Cells.Iso(l.DeliveredAt), people.Text(l.Reason)])),
            ("is_demo", r => r.Row.IsDemo),
        ];
        return Column<Line>.Rows("breaches", columns, LinesAsync(source, calendarOf, at, cancel));
    }

    private static async IAsyncEnumerable<Line> LinesAsync(
        CaseSource source, Func<string, WorkCalendar> calendarOf, Instant at, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (row, log) in source.BreachesAsync(cancel).ConfigureAwait(false))
        {
            var file = BreachFileReader.Read(log, row.Id, calendarOf(row.Office), at)!;
            yield return new Line(row, file, await source.LeafHashAsync(row.Application, file.Sequence, cancel).ConfigureAwait(false));
        }
    }

    private static string? EventOf(RecordedEvent? recorded) =>
        recorded is null ? null : string.Create(CultureInfo.InvariantCulture, $"{recorded.Event.GetType().Name} #{recorded.Sequence}");

    private static string Lines<T>(IEnumerable<T> entries, Func<T, string?[]> parts) => string.Join('\n', entries.Select(e => string.Join(" | ", parts(e).Select(p => p ?? ""))));
}
