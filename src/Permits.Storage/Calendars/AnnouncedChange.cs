using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>A confirmed change of a calendar, in force since it was confirmed.</summary>
/// <param name="Id">Its id, e.g. <c>th-3</c>.</param>
/// <param name="Position">The order in which changes count, over all calendars.</param>
/// <param name="Calendar">The calendar.</param>
/// <param name="Change">What was announced.</param>
/// <param name="Reason">Why, as the announcer wrote it; null where he wrote nothing.</param>
/// <param name="ById">Who announced it.</param>
/// <param name="ByName">His name then.</param>
/// <param name="At">When it was confirmed, and from when it counts.</param>
/// <param name="Version">The content hash of the calendar after it.</param>
/// <param name="IsApplying">Whether running clocks are still being derived anew.</param>
/// <param name="Total">Running clocks there were to look at.</param>
/// <param name="Report">What it did, so far or in all.</param>
/// <param name="EndedAt">When the last clock had been looked at; null while applying.</param>
public sealed record AnnouncedChange(
    string Id, long Position, string Calendar, CalendarChange Change, string? Reason, string ById, string ByName, Instant At, string Version,
    bool IsApplying, long Total, RederivationReport Report, Instant? EndedAt)
{
    /// <summary>How far it is, 0 to 100; 100 only once it is done.</summary>
    public int Percent => !IsApplying ? 100 : Total == 0 ? 0 : (int)Math.Min(99, 100 * Report.Looked / Total);

    /// <summary>Who announced it, as one who acts.</summary>
    internal Actor By => new(ById, ByName, []);

    /// <summary>How the journal of a clock tells it.</summary>
    internal ChangeNote Note
    {
        get
        {
            var said = Change.Describe();
            return new ChangeNote(Id, Reason is null ? said : new LocalText($"{said.Th} ({Reason})", $"{said.En} ({Reason})"), At);
        }
    }

    /// <summary>Whether it can be felt in an office.</summary>
    internal bool Touches(Office office) => office.Calendar == Calendar && Change.Touches(office.Region);
}

/// <summary>Announces a change of a calendar.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Change">What is announced.</param>
/// <param name="Reason">Why; null for no more than the change itself says.</param>
/// <param name="By">Who.</param>
/// <param name="Now">When.</param>
/// <param name="IdempotencyKey">A key of the caller, scoped to the actor; null for none.</param>
public sealed record ChangeAnnouncement(string Calendar, CalendarChange Change, string? Reason, Actor By, Instant Now, string? IdempotencyKey = null);
