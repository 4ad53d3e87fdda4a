using System.Collections.Immutable;
using NodaTime;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>What a change does, or did, to the clocks that run.</summary>
/// <param name="Looked">Running clocks looked at.</param>
/// <param name="Moved">Clocks that move.</param>
/// <param name="Kept">Clocks that keep their due instant because the changed calendar would have ended them already.</param>
/// <param name="AnnotatedBreaches">Recorded breaches that get a note.</param>
/// <param name="ByDays">By how many calendar days last days move, forward or back, fewest first.</param>
/// <param name="Samples">Some of the clocks that move.</param>
public sealed record ReportAnswer(
    long Looked, long Moved, long Kept, long AnnotatedBreaches, ImmutableArray<ShiftAnswer> ByDays, ImmutableArray<MovedClock> Samples)
{
    /// <summary>The answer for a report.</summary>
    public static ReportAnswer Of(RederivationReport report) => new(
        report.Looked, report.Moved, report.Kept, report.AnnotatedBreaches, [.. report.ByDays.Select(s => new ShiftAnswer(s.Key, s.Value))], report.Samples);
}

/// <summary>How many clocks move by so many days.</summary>
/// <param name="Days">Calendar days; negative where the due date comes sooner.</param>
/// <param name="Clocks">How many.</param>
public sealed record ShiftAnswer(int Days, long Clocks);

/// <summary>A confirmed change without its samples, for everybody.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Action">What it does.</param>
/// <param name="Date">The day.</param>
/// <param name="To">The day moved to; null unless moved.</param>
/// <param name="Name">The holiday's name; null where it was not named.</param>
/// <param name="Regions">Where it counts; empty for the whole country.</param>
/// <param name="Reason">Why; null where nothing was said.</param>
/// <param name="By">Who announced it.</param>
/// <param name="At">When.</param>
/// <param name="Percent">How much of it is applied to running clocks, 0 to 100.</param>
public sealed record ChangeAnswer(
    string Id, CalendarChangeKind Action, LocalDate Date, LocalDate? To, LocalText? Name, ImmutableArray<string> Regions, string? Reason, string By, Instant At, int Percent)
{
    /// <summary>The answer for a change.</summary>
    public static ChangeAnswer Of(AnnouncedChange row) => new(
        row.Id, row.Change.What, row.Change.Date, row.Change.To, row.Change.Name, row.Change.Regions, row.Reason, row.ByName, row.At, row.Percent);
}

/// <summary>A confirmed change with what it did so far.</summary>
/// <param name="Change">The change.</param>
/// <param name="Report">What it did; complete once <see cref="ChangeAnswer.Percent"/> is 100.</param>
public sealed record AppliedChangeAnswer(ChangeAnswer Change, ReportAnswer Report)
{
    /// <summary>The answer for a change.</summary>
    public static AppliedChangeAnswer Of(AnnouncedChange row) => new(ChangeAnswer.Of(row), ReportAnswer.Of(row.Report));
}
