using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;

namespace Permits.Exports;

/// <summary>
/// An object-centric event log, OCEL 2.0, as JSON: applications, permits, documents, clocks, offices and people are objects, activities are
/// events with qualified relations to them. Written in two passes over the cases, objects first, so that no case is kept.
/// </summary>
internal static class OcelFormat
{
    private const int FlushAt = 1 << 16;

    private static readonly (string Type, (string Name, string Type)[] Attributes)[] ObjectTypes =
    [
        ("application", [("permitType", "string"), ("definitionVersion", "integer"), ("isDemo", "boolean"), ("result", "string")]),
        ("permit", [("validFrom", "string"), ("validTo", "string")]),
        ("document", [("paper", "string"), ("mediaType", "string"), ("length", "integer")]),
        ("clock", [("rule", "string"), ("title", "string"), ("cite", "string"), ("due", "time"), ("state", "string")]),
        ("office", []),
        ("officer", []),
        ("applicant", []),
    ];

    private static readonly (string Name, string Type)[] EventAttributes =
        [("name", "string"), ("nameEn", "string"), ("lifecycle", "string"), ("sequence", "integer"), ("recordedAt", "time"), ("element", "string"), ("role", "string"), ("outcome", "string")];

    /// <summary>Writes the cases.</summary>
    /// <param name="cases">Gives the cases anew each time it is called, the same both times.</param>
    /// <param name="people">How people are called.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancel">Cancels the writing.</param>
    /// <returns>How many events.</returns>
    public static async Task<long> WriteAsync(Func<IAsyncEnumerable<ExportedCase>> cases, Pseudonyms people, Stream output, CancellationToken cancel)
    {
        var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await using var _ = json.ConfigureAwait(false);
        json.WriteStartObject();
        WriteTypes(json, "objectTypes", ObjectTypes);
        json.WriteStartArray("objects");
        var actors = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var found in cases().WithCancellation(cancel).ConfigureAwait(false))
        {
            WriteObjects(json, found);
            Note(found, people, actors, kinds);
            await FlushAsync(json, cancel).ConfigureAwait(false);
        }

        foreach (var (id, type) in actors)
        {
            WriteObject(json, id, type, [], []);
        }

        json.WriteEndArray();
        WriteTypes(json, "eventTypes", kinds.Select(k => (k, EventAttributes)));
        json.WriteStartArray("events");
        var count = 0L;
        await foreach (var found in cases().WithCancellation(cancel).ConfigureAwait(false))
        {
            foreach (var activity in Activities.Of(found.Log))
            {
                WriteEvent(json, found, activity, people);
                count++;
            }

            await FlushAsync(json, cancel).ConfigureAwait(false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return count;
    }

    private static async Task FlushAsync(Utf8JsonWriter json, CancellationToken cancel)
    {
        if (json.BytesPending > FlushAt)
        {
            await json.FlushAsync(cancel).ConfigureAwait(false);
        }
    }

    private static void WriteTypes(Utf8JsonWriter json, string name, IEnumerable<(string Name, (string Name, string Type)[] Attributes)> types)
    {
        json.WriteStartArray(name);
        foreach (var (type, attributes) in types)
        {
            json.WriteStartObject();
            json.WriteString("name", type);
            json.WriteStartArray("attributes");
            foreach (var (attribute, kind) in attributes)
            {
                json.WriteStartObject();
                json.WriteString("name", attribute);
                json.WriteString("type", kind);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Whoever acts or holds is noted once for the whole log; so are the offices.
    private static void Note(ExportedCase found, Pseudonyms people, SortedDictionary<string, string> actors, SortedSet<string> kinds)
    {
        actors["office:" + found.State.OfficeId] = "office";
        foreach (var filed in found.Log.Select(r => r.Event).OfType<ApplicationFiled>())
        {
            actors["office:" + filed.OfficeId] = "office";
        }

        var applicant = found.State.Applicant!.UserId;
        actors[Person(people, applicant)] = "applicant";
        foreach (var activity in Activities.Of(found.Log))
        {
            kinds.Add(activity.Kind);
            if (activity.Resource is { } id && id != applicant)
            {
                actors.TryAdd(Person(people, id), "officer");
            }
        }
    }

    private static void WriteObjects(Utf8JsonWriter json, ExportedCase found)
    {
        var state = found.State;
        var filed = found.Log[0].Event.At;
        var attributes = ImmutableArray.CreateBuilder<(string, object, Instant)>();
        attributes.Add(("permitType", state.PermitType, filed));
        attributes.Add(("definitionVersion", (long)state.DefinitionVersion, filed));
        attributes.Add(("isDemo", state.IsDemo, filed));
        if (state is { Result: { } result, ClosedAt: { } closed })
        {
            attributes.Add(("result", result, closed));
        }

        var related = ImmutableArray.CreateBuilder<(string, string)>();
        related.Add(("office:" + state.OfficeId, "office"));
        related.AddRange(state.Clocks.Keys.Select(id => (id, "limited by")));
        related.AddRange(state.Documents.Select((_, i) => (DocumentId(state, i), "paper")));
        if (state.Permit is { } permit)
        {
            related.Add(("permit:" + permit.Number, "led to"));
        }

        WriteObject(json, state.Number, "application", attributes, related);
        foreach (var clock in state.Clocks.Values)
        {
            WriteObject(
                json, clock.Id, "clock",
                [
                    ("rule", clock.Spec, clock.Question.Received), ("title", clock.Title.Th, clock.Question.Received), ("cite", clock.Cite, clock.Question.Received),
                    ("due", clock.Deadline.Due, clock.Question.Received), ("state", clock.State.ToString().ToLowerInvariant(), clock.StoppedAt ?? clock.Question.Received),
                ],
                []);
        }

        for (var i = 0; i < state.Documents.Length; i++)
        {
            var document = state.Documents[i];
            WriteObject(
                json, DocumentId(state, i), "document",
                [("paper", document.DocumentId, filed), ("mediaType", document.MediaType, filed), ("length", document.Length, filed)], []);
        }

        if (found.Log.Select(r => r.Event).OfType<PermitIssued>().LastOrDefault() is { } issued)
        {
            var attributesOfPermit = ImmutableArray.CreateBuilder<(string, object, Instant)>();
            attributesOfPermit.Add(("validFrom", LocalDatePattern.Iso.Format(issued.ValidFrom), issued.At));
            if (issued.ValidTo is { } last)
            {
                attributesOfPermit.Add(("validTo", LocalDatePattern.Iso.Format(last), issued.At));
            }

            WriteObject(json, "permit:" + issued.Number, "permit", attributesOfPermit, []);
        }
    }

    private static void WriteObject(
        Utf8JsonWriter json, string id, string type, IEnumerable<(string Name, object Value, Instant At)> attributes, IEnumerable<(string Id, string Qualifier)> related)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
        json.WriteStartArray("attributes");
        foreach (var (name, value, at) in attributes)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("time", InstantPattern.ExtendedIso.Format(at));
            WriteValue(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRelations(json, related);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, ExportedCase found, Activity activity, Pseudonyms people)
    {
        json.WriteStartObject();
        json.WriteString("id", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found.State.Number}#{activity.Recorded.Sequence}"));
        json.WriteString("type", activity.Kind);
        json.WriteString("time", InstantPattern.ExtendedIso.Format(activity.At));
        json.WriteStartArray("attributes");
        foreach (var (name, value) in new (string, object?)[]
        {
            ("name", activity.Name.Th), ("nameEn", activity.Name.En), ("lifecycle", activity.Lifecycle), ("sequence", activity.Recorded.Sequence),
            ("recordedAt", activity.Recorded.RecordedAt), ("element", activity.Element), ("role", activity.Role), ("outcome", activity.Outcome),
        })
        {
            if (value is not null)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                WriteValue(json, value);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        WriteRelations(json, Related(found, activity, people));
        json.WriteEndObject();
    }

    private static IEnumerable<(string Id, string Qualifier)> Related(ExportedCase found, Activity activity, Pseudonyms people)
    {
        yield return (found.State.Number, "case");
        if (activity.Clock is { } clock)
        {
            yield return (clock, "clock");
        }

        if (activity.Resource is { } resource)
        {
            yield return (Person(people, resource), activity.Kind == nameof(TaskReassigned) ? "given to" : "done by");
        }

        switch (activity.Recorded.Event)
        {
            case ApplicationFiled filed:
                yield return ("office:" + filed.OfficeId, "received by");
                for (var i = 0; i < filed.Documents.Length; i++)
                {
                    yield return (DocumentId(found.State, i), "filed with");
                }

                break;
            case ApplicationForwarded forwarded:
                yield return ("office:" + forwarded.OfficeId, "sent to");
                break;
            case PermitIssued issued:
                yield return ("permit:" + issued.Number, "issued");
                break;
        }
    }

    private static void WriteRelations(Utf8JsonWriter json, IEnumerable<(string Id, string Qualifier)> related)
    {
        json.WriteStartArray("relationships");
        foreach (var (id, qualifier) in related)
        {
            json.WriteStartObject();
            json.WriteString("objectId", id);
            json.WriteString("qualifier", qualifier);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case long number:
                json.WriteNumber("value", number);
                break;
            case bool truth:
                json.WriteBoolean("value", truth);
                break;
            case Instant at:
                json.WriteString("value", InstantPattern.ExtendedIso.Format(at));
                break;
            default:
                json.WriteString("value", (string)value);
                break;
        }
    }

    private static string Person(Pseudonyms people, string id) => "person:" + people.Id(id);

    private static string DocumentId(CaseState state, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{state.Number}/document/{index}");
}
