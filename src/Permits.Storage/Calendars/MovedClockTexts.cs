using System.Text.Json;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// The stored texts of moved clocks, as <see cref="EventJson"/> writes them. Very many events of one change differ only in the clock, its
/// receipt and where its counting starts; such a text is written once, and those three are put into it. Used by one thread.
/// </summary>
internal sealed class MovedClockTexts
{
    /// <summary>Most texts kept: they repeat with the days on which clocks start and end, of which there are far fewer.</summary>
    private const int MostKept = 10_000;

    private readonly Dictionary<ClockRederived, Template> _templates = [];

    /// <summary>The text of an event.</summary>
    public string Write(CaseEvent happened)
    {
        // Other marks than the lapse alone hold instants of their own.
        if (happened is not ClockRederived { Marks: [{ Kind: MarkKinds.Lapse } only] } moved || only != new ClockMark(moved.Deadline.Due, MarkKinds.Lapse))
        {
            return EventJson.Write(happened);
        }

        var deadline = moved.Deadline;
        var key = moved with { ClockId = "", Deadline = deadline with { Received = default, Start = default }, Marks = default };
        var (id, received, start) = (Json(moved.ClockId), Json(deadline.Received), Json(deadline.Start));
        if (_templates.TryGetValue(key, out var template))
        {
            return string.Concat([template.BeforeId, id, template.BeforeReceived, received, template.BeforeStart, start, template.End]);
        }

        var text = EventJson.Write(moved);
        if (_templates.Count < MostKept)
        {
            _templates.Add(key, Template.Of(text, id, received, start));
        }

        return text;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, EventJson.Options);

    /// <summary>What is around the three members, in the order in which a text holds them.</summary>
    private sealed record Template(string BeforeId, string BeforeReceived, string BeforeStart, string End)
    {
        public static Template Of(string text, string id, string received, string start)
        {
            var (beforeId, afterId) = Cut(text, "\"clockId\":", id);
            var (beforeReceived, afterReceived) = Cut(afterId, "\"received\":", received);
            var (beforeStart, end) = Cut(afterReceived, ",\"start\":", start);
            return new Template(beforeId, beforeReceived, beforeStart, end);
        }

        private static (string Before, string After) Cut(string text, string member, string value)
        {
            var at = text.IndexOf(member + value, StringComparison.Ordinal);
            return at >= 0
                ? (text[..(at + member.Length)], text[(at + member.Length + value.Length)..])
                : throw new InvalidOperationException($"Expected {member}{value} in the text of an event, but found {text}.");
        }
    }
}
