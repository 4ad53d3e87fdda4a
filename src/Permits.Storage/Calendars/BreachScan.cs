using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>Finds the breaches on which a changed calendar has something to say.</summary>
internal static class BreachScan
{
    // What was due before the first day that changed was not counted over it.
    private const string Select = "SELECT application, office, due, due_then, derivation_json FROM breach WHERE due >= @p0 ORDER BY due, id";

    /// <summary>The application of each such breach.</summary>
    /// <param name="session">For reading.</param>
    /// <param name="offices">The offices that the change touches.</param>
    /// <param name="calendars">The calendars with the change.</param>
    /// <param name="change">The change.</param>
    public static IReadOnlyList<string> WorthNoting(
        SqlSession session, ImmutableDictionary<string, Office> offices, OfficeCalendars calendars, AnnouncedChange change)
    {
        var found = new List<string>();
        if (calendars.ById(change.Calendar) is not { } calendar)
        {
            return found;
        }

        session.Each(
            Select,
            row =>
            {
                if (offices.TryGetValue(row.GetString(1), out var office)
                    && calendars.For(office).Deadline(JsonSerializer.Deserialize<Derivation>(row.GetString(4), EventJson.Options)!.Question).TryGet(out var then)
                    && Rederivation.IsWorthNoting(
                        Instant.FromUnixTimeTicks(row.GetInt64(2)), row.IsDBNull(3) ? null : Instant.FromUnixTimeTicks(row.GetInt64(3)), then.Due))
                {
                    found.Add(row.GetString(0));
                }

                return true;
            },
            calendar.Zone.AtStartOfDay(change.Change.Days[0]).ToInstant());
        return found;
    }
}
