using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Permits.Time;

/// <summary>The one JSON shape in which a derivation is shown outside: by <c>permits deadline --json</c> and by the API.</summary>
public static class DerivationJson
{
    /// <summary>
    /// The derivation as JSON. <c>received</c> is the legal receipt (EGA s.10) and <c>entered</c> the time of entry itself;
    /// instants are RFC 3339 in the calendar's zone, dates ISO; texts are Thai with the English beside them.
    /// </summary>
    public static JsonObject Of(Derivation derivation, DateTimeZone zone)
    {
        var deadline = derivation.Deadline;
        return new JsonObject
        {
            ["received"] = MomentText.Write(deadline.Start, zone),
            ["start"] = MomentText.Write(deadline.Start, zone),
            ["firstDay"] = Iso(deadline.FirstDay),
            ["lastDay"] = Iso(deadline.LastDay),
            ["due"] = MomentText.Write(deadline.Due, zone),
            ["count"] = derivation.Question.Period.Count,
            ["unit"] = derivation.Question.Period.Unit.ToWire(),
            ["owner"] = derivation.Question.Owner.ToWire(),
            ["rolled"] = deadline.RolledFrom is { } from
                ? new JsonObject
                {
                    ["from"] = Iso(from),
                    ["to"] = Iso(deadline.LastDay),
                    ["why"] = derivation.RollReason!.Th,
                    ["whyEn"] = derivation.RollReason.En,
                }
                : null,
            ["skipped"] = new JsonArray([.. derivation.Skipped.Select(s => (JsonNode)new JsonObject { ["date"] = Iso(s.Date), ["why"] = s.Why.Th, ["whyEn"] = s.Why.En })]),
            ["basis"] = new JsonArray([.. derivation.Basis.Select(b => (JsonNode)b)]),
            ["entered"] = MomentText.Write(deadline.Received, zone),
            ["calendar"] = derivation.CalendarId,
            ["calendarVersion"] = derivation.CalendarVersion,
            ["notes"] = new JsonArray([.. derivation.Notes.Select(n => (JsonNode)new JsonObject { ["th"] = n.Th, ["en"] = n.En })]),
        };
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
