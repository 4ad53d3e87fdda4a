using System.Collections.Immutable;
using Permits.Server.Ui.Forms;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>One year of a calendar.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Year">The year, Gregorian.</param>
/// <param name="Years">The years it knows.</param>
/// <param name="Holidays">The year's holidays, oldest first.</param>
/// <param name="Changes">What was announced after the calendar was loaded, latest first.</param>
public sealed record CalendarModel(
    WorkCalendar Calendar, int Year, ImmutableArray<int> Years, ImmutableArray<Holiday> Holidays, ImmutableArray<AnnouncedChange> Changes)
{
    /// <summary>The change that made a holiday; null where the calendar's file has it.</summary>
    public AnnouncedChange? AnnouncedBy(Holiday holiday) => Changes.FirstOrDefault(c => c.Change.What switch
    {
        CalendarChangeKind.Add => c.Change.Date == holiday.Date,
        CalendarChangeKind.Move => c.Change.To == holiday.Date,
        _ => false,
    });
}

/// <summary>The form in which an administrator says what was announced.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Values">What was typed.</param>
/// <param name="Problems">Why it was refused; none at first.</param>
/// <param name="Changes">What was announced before, latest first.</param>
public sealed record ChangeFormModel(WorkCalendar Calendar, FormValues Values, FieldProblems Problems, ImmutableArray<AnnouncedChange> Changes);

/// <summary>What a change would do, before it is confirmed.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Change">The change.</param>
/// <param name="Report">What it would do.</param>
/// <param name="Values">What was typed, to be sent again.</param>
/// <param name="Key">Makes the confirmation count once.</param>
public sealed record ChangePreviewModel(WorkCalendar Calendar, CalendarChange Change, RederivationReport Report, FormValues Values, string Key);

/// <summary>A confirmed change.</summary>
/// <param name="Change">The change with what it did so far.</param>
public sealed record ChangeModel(AnnouncedChange Change);
