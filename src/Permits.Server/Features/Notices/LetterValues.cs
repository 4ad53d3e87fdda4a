using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Notices;

/// <summary>
/// What the places of a letter stand for: the case as it was when the notice was queued, with all that the same command brought about.
/// A letter read again later is word for word the one that was sent.
/// </summary>
public sealed class LetterValues
{
    private readonly Definition _definition;
    private readonly Office _office;
    private readonly DateTimeZone _zone;
    private readonly string? _link;
    private readonly NoticeQueued _notice;
    private readonly RecordedEvent[] _events;
    private readonly CaseState _state;

    /// <summary>Prepares the values of one notice.</summary>
    /// <param name="definition">The version the case is judged by.</param>
    /// <param name="events">The case's log, oldest first.</param>
    /// <param name="noticeId">The notice.</param>
    /// <param name="office">The office that sends it.</param>
    /// <param name="zone">In which dates are told.</param>
    /// <param name="link">The case's page; null where the public address is not set.</param>
    /// <exception cref="InvalidOperationException">The log holds no such notice: a bug.</exception>
    public LetterValues(Definition definition, IReadOnlyList<RecordedEvent> events, string noticeId, Office office, DateTimeZone zone, string? link)
    {
        (_definition, _office, _zone, _link) = (definition, office, zone, link);
        var queued = events.First(e => e.Event is NoticeQueued n && n.NoticeId == noticeId);
        _notice = (NoticeQueued)queued.Event;
        _events = [.. events.TakeWhile(e => e.Sequence <= queued.Sequence || (e.RecordedAt == queued.RecordedAt && e.Event.At == queued.Event.At))];
        _state = _events.Aggregate(CaseState.None, (state, e) => Applier.Apply(state, e.Event));
    }

    /// <summary>The value of a place; null where there is none. The places are those of <see cref="NoticeText"/>.</summary>
    public string? Of(string place) => place switch
    {
        "number" => _state.Number,
        "date" => Date(_notice.At),
        "reason" => _notice.Reason,
        "link" => _link,
        "office.name" => _office.Name.Th,
        "unit" => Manual.Unit.Th,
        "permit.title" => Manual.Title.Th,
        "total.time" => ThaiFormat.Allowance(Manual.TotalTime.Period),
        "appeal" => Manual.Appeal.Statement.Text.Th,
        "clock.title" => _state.Clocks.GetValueOrDefault(_notice.Cause)?.Title.Th,
        "clock.due" => _state.Clocks.GetValueOrDefault(_notice.Cause) is { } clock ? DateTime(clock.Deadline.Due) : null,
        "applicant.name" => _state.Applicant?.Name,
        "filed.at" => DateTime(_state.FiledAt),
        "received.at" => DateTime(_state.ReceivedAt),
        "documents" => Documents(),
        "signer.name" => Signer?.Done.UserName ?? _office.Name.Th,
        "signer.post" => Signer is { } signer ? Engine.Roles.NameOf(signer.Role).Th : Manual.Unit.Th,
        _ when place.StartsWith("milestone.", StringComparison.Ordinal) => Milestone(place["milestone.".Length..]),
        _ when place.StartsWith("due.", StringComparison.Ordinal) => Due(place["due.".Length..]),
        _ when place.StartsWith("application.", StringComparison.Ordinal) => Text(_state.Variables.GetValueOrDefault("application"), place["application.".Length..]),
        _ => OfTask(place),
    };

    private Manual Manual => _definition.Package.Manual;

    private IEnumerable<TaskCompleted> Completed => _events.Select(e => e.Event).OfType<TaskCompleted>().Reverse();

    private (TaskCompleted Done, string Role)? Signer
    {
        get
        {
            var last = Completed.FirstOrDefault(t => RoleOf(t) != Engine.Roles.Applicant);
            return last is null ? null : (last, RoleOf(last));
        }
    }

    private string RoleOf(TaskCompleted done) => _events.Select(e => e.Event).OfType<TaskOpened>().First(t => t.TaskId == done.TaskId).Role;

    private string Date(Instant at) => ThaiFormat.Date(at.InZone(_zone).Date);

    private string DateTime(Instant at) => ThaiFormat.DateTime(at.InZone(_zone).LocalDateTime);

    private string? Milestone(string name) => _state.Milestones.TryGetValue(name, out var at) ? DateTime(at) : null;

    private string? Due(string clock)
    {
        var found = _state.Clocks.Values.Where(c => c.Spec.EndsWith("/" + clock, StringComparison.Ordinal)).MaxBy(c => c.Round);
        return found is null ? null : DateTime(found.Deadline.Due);
    }

    private string Documents() => string.Join('\n', _state.Documents.Select(d =>
        "- " + (Manual.Documents.FirstOrDefault(s => s.Id == d.DocumentId)?.Name.Th ?? d.DocumentId)));

    // task.by, task.at, task.reason, task.outcome and task.data.KEY, of the last time the task was finished.
    private string? OfTask(string place)
    {
        var parts = place.Split('.', 3);
        if (parts.Length < 2 || Completed.FirstOrDefault(t => t.ElementId == parts[0]) is not { } done)
        {
            return null;
        }

        return parts[1] switch
        {
            "by" => done.UserName,
            "post" => Engine.Roles.NameOf(RoleOf(done)).Th,
            "at" => DateTime(done.At),
            "reason" => done.Reason,
            "outcome" => OutcomeName(parts[0], done.Outcome),
            "data" when parts.Length == 3 => Text(done.Data, parts[2]),
            _ => null,
        };
    }

    private string OutcomeName(string element, string outcome) =>
        (_definition.Package.Process.Nodes.GetValueOrDefault(element) as Permits.Bpmn.UserTask)?.Outcomes.FirstOrDefault(o => o.Id == outcome)?.Name.Th ?? outcome;

    private static string? Text(JsonElement data, string key) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(key, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => v.ToString())),
                _ => value.ToString(),
            }
            : null;
}
