using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Tracking;

/// <summary>How one application stands, for whoever holds its secret: no names, no ids, no papers, no reasons.</summary>
public sealed record TrackAnswer
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The permit's name.</summary>
    public required LocalText PermitTitle { get; init; }

    /// <summary>The office's name.</summary>
    public required LocalText Office { get; init; }

    /// <summary>The last milestone reached: <c>received</c>, <c>complete</c>, <c>decided</c>, <c>notified</c> or <c>closed</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public string? Result { get; init; }

    /// <summary>Who has to act now: <c>office</c>, <c>applicant</c> or <c>nobody</c>; never a person.</summary>
    public required string HeldBy { get; init; }

    /// <summary>When it counts as received.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>The legal due instant that counts now; null where no clock runs.</summary>
    public Instant? Due { get; init; }

    /// <summary>What is due then.</summary>
    public LocalText? DueTitle { get; init; }

    /// <summary>The section.</summary>
    public string? DueCite { get; init; }

    /// <summary>Whether the due instant has passed.</summary>
    public required bool Overdue { get; init; }

    /// <summary>Whether the clock stands still.</summary>
    public required bool Paused { get; init; }

    /// <summary>How long it lay with the office and with the applicant; null beyond the calendar's horizon.</summary>
    public HeldTime? Held { get; init; }

    /// <summary>The steps taken and under way, in the order they began.</summary>
    public required ImmutableArray<TrackStep> Steps { get; init; }

    /// <summary>Whether it is a demonstration case.</summary>
    public required bool IsDemo { get; init; }
}

/// <summary>A step as the public sees it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="By"><c>office</c> or <c>applicant</c>.</param>
/// <param name="Since">When it began.</param>
/// <param name="Done">When it was done; null while it is under way.</param>
public sealed record TrackStep(LocalText Title, string By, Instant Since, Instant? Done);

/// <summary>Finds an application by number and secret.</summary>
/// <param name="store">Holds it.</param>
/// <param name="secret">Checks the secret.</param>
/// <param name="calendars">The offices' calendars.</param>
/// <param name="clock">Tells until when days are counted.</param>
public sealed class Tracker(IPermitStore store, TrackingSecret secret, OfficeCalendars calendars, IClock clock)
{
    private const string Applicant = "applicant";
    private const string OfficeItself = "office";

    /// <summary>How an application stands; null where number and secret do not belong together, which tells nothing of either.</summary>
    public async Task<TrackAnswer?> FindAsync(string number, string? given, CancellationToken cancel)
    {
        // The secret is checked first, so that an unknown number takes the same way as a wrong secret.
        var name = number.Trim().ToUpperInvariant();
        if (!secret.Matches(name, given) || await store.CaseAsync(OfficeScope.System, name, cancel) is not { } stored)
        {
            return null;
        }

        var state = stored.State;
        var row = (await store.AskAsync(new ApplicationByNumber(OfficeScope.System, name), cancel))!;
        var owed = row.DueClock is null ? null : state.Clocks.GetValueOrDefault(row.DueClock);
        return new TrackAnswer
        {
            Number = state.Number,
            PermitTitle = row.PermitTitle,
            Office = row.OfficeName,
            Stage = row.Milestone,
            Result = state.Result,
            HeldBy = state.ClosedAt is not null || state.Tasks.IsEmpty ? "nobody" : state.Tasks.Values.Any(t => t.Role == Engine.Roles.Applicant) ? Applicant : OfficeItself,
            ReceivedAt = state.ReceivedAt,
            Due = row.Due,
            DueTitle = row.DueTitle,
            DueCite = row.DueCite,
            Overdue = owed is { State: ClockState.Breached, StoppedAt: null },
            Paused = state.Clocks.Values.Any(c => c.State == ClockState.Paused),
            Held = await HeldAsync(stored, cancel),
            Steps = Steps(stored.Events),
            IsDemo = state.IsDemo,
        };
    }

    private async Task<HeldTime?> HeldAsync(StoredCase stored, CancellationToken cancel)
    {
        var office = (await store.AskAsync(new Offices { Id = stored.State.OfficeId }, cancel)).Single();
        return HeldTime.Of(stored.Events.Select(e => e.Event), calendars.For(office), clock.GetCurrentInstant()).TryGet(out var held) ? held : null;
    }

    private static ImmutableArray<TrackStep> Steps(ImmutableArray<RecordedEvent> events)
    {
        var ended = events.Select(e => e.Event).OfType<TaskCompleted>().ToDictionary(t => t.TaskId, t => t.At);
        var cancelled = events.Select(e => e.Event).OfType<TaskCancelled>().Select(t => t.TaskId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. events.Select(e => e.Event).OfType<TaskOpened>()
                .Where(task => !cancelled.Contains(task.TaskId))
                .Select(task => new TrackStep(
                    task.Title, task.Role == Engine.Roles.Applicant ? Applicant : OfficeItself, task.At,
                    ended.TryGetValue(task.TaskId, out var at) ? at : null)),
        ];
    }
}
