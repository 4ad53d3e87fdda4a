using System.Collections.Immutable;
using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>One year of a calendar.</summary>
/// <param name="Calendar">The calendar.</param>
/// <param name="Year">The year, Gregorian.</param>
/// <param name="Years">The years it knows.</param>
/// <param name="Holidays">The year's holidays, oldest first.</param>
public sealed record CalendarModel(WorkCalendar Calendar, int Year, ImmutableArray<int> Years, ImmutableArray<Holiday> Holidays);
