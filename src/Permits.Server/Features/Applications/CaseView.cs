using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Applications;

/// <summary>One application with all that showing it needs.</summary>
/// <param name="State">The case.</param>
/// <param name="Events">Its log, oldest first.</param>
/// <param name="Definition">The version it is judged by.</param>
/// <param name="Office">The office that has it.</param>
/// <param name="Calendar">The office's calendar.</param>
public sealed record CaseView(CaseState State, ImmutableArray<RecordedEvent> Events, Definition Definition, Office Office, WorkCalendar Calendar)
{
    /// <summary>The manual it was filed under.</summary>
    public Manual Manual => Definition.Package.Manual;

    /// <summary>The process it runs through.</summary>
    public ProcessModel Process => Definition.Package.Process;

    /// <summary>How long it lay with the office and with the applicant; null beyond the calendar's horizon.</summary>
    public HeldTime? HeldUntil(Instant now) => HeldTime.Of(Events.Select(e => e.Event), Calendar, now).TryGet(out var held) ? held : null;

    /// <summary>Clocks that still bind somebody, soonest due first.</summary>
    public IEnumerable<Clock> LiveClocks => State.Clocks.Values.Where(c => c.StoppedAt is null && c.State is not (ClockState.Met or ClockState.Cancelled)).OrderBy(c => c.Deadline.Due);

    /// <summary>Clocks that have ended, latest first; those no longer owed are left out.</summary>
    public IEnumerable<Clock> EndedClocks => State.Clocks.Values.Where(c => c.StoppedAt is not null && c.State != ClockState.Cancelled).OrderByDescending(c => c.StoppedAt);

    /// <summary>The user task that an open task stands for; null for a duty of a statute.</summary>
    public UserTask? ElementOf(OpenTask task) => task.ElementId is { } id ? Process.Node(id) as UserTask : null;

    /// <summary>The ways to finish an open task; empty where there is one without a name.</summary>
    public ImmutableArray<OutcomeSpec> OutcomesOf(OpenTask task) => ElementOf(task)?.Outcomes ?? LawTasks.OutcomesOf(State, task);

    /// <summary>The form of an open task; null where it has none.</summary>
    public Form? FormOf(OpenTask task) => ElementOf(task)?.Form is { } name ? Definition.Package.Forms[name] : null;

    /// <summary>Whether a finding of fault still lets an act through (LFA s.8 para 3).</summary>
    public bool HasUnusedFinding => State.FaultFindings.Values.Any(f => f.UsedAt is null);

    /// <summary>The filing form.</summary>
    public Form FilingForm => Definition.Package.Forms[Manual.FilingForm];
}
