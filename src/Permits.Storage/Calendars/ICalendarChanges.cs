using NodaTime;
using Permits.Time;

namespace Permits.Storage;

/// <summary>
/// Changes of the working calendars after their files: looked at first, then confirmed, then applied to every running clock they touch.
/// From its confirmation on a change counts for every decision, whether the case's clocks were reached by the bulk run or not.
/// </summary>
public interface ICalendarChanges
{
    /// <summary>What a change would do; writes nothing. Refused where the calendar is unknown or does not take the change.</summary>
    Task<Result<RederivationReport>> PreviewChangeAsync(string calendar, CalendarChange change, Instant now, CancellationToken cancel);

    /// <summary>
    /// Journals a change: the calendar has it from the commit on. Its clocks are moved by <see cref="ApplyChangesAsync"/>. A repeated
    /// idempotency key returns the first answer. Refused as the preview is, and while another change is being applied
    /// (<c>calendar.change-under-way</c>).
    /// </summary>
    Task<Result<AnnouncedChange>> ConfirmChangeAsync(ChangeAnnouncement announcement, CancellationToken cancel);

    /// <summary>
    /// Derives the running clocks anew until no change is left to apply, in batches between which other commands go on. Goes on where an
    /// earlier run ended, whatever ended it; what is committed stays. Safe to call at any time and from several places.
    /// </summary>
    /// <param name="clock">Says what has come to pass already.</param>
    /// <param name="cancel">Ends the run after the batch under way.</param>
    Task ApplyChangesAsync(IClock clock, CancellationToken cancel);
}
