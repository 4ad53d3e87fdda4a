using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;

namespace Permits.Server.Features.Applications;

/// <summary>One application in full, as far as the reader may see it.</summary>
public sealed record ApplicationAnswer
{
    /// <summary>The list entry.</summary>
    public required ApplicationSummary Summary { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary><c>running</c>, <c>overdue</c> or <c>closed</c>.</summary>
    public required string State { get; init; }

    /// <summary>Its version: the entity tag, and what to send back as <c>version</c>.</summary>
    public required long Version { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The version it is judged by to its end (LFA s.11).</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The content hash of that version.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>The filing form's data, as merged with the applicant's corrections.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Milestones reached, in time order.</summary>
    public required ImmutableArray<MilestoneAnswer> Milestones { get; init; }

    /// <summary>Open tasks.</summary>
    public required ImmutableArray<OpenTaskAnswer> Tasks { get; init; }

    /// <summary>Every clock with its derivation, soonest due first.</summary>
    public required ImmutableArray<ClockAnswer> Clocks { get; init; }

    /// <summary>Breaches.</summary>
    public required ImmutableArray<Breach> Breaches { get; init; }

    /// <summary>Papers filed.</summary>
    public required ImmutableArray<FiledDocument> Documents { get; init; }

    /// <summary>Notices; an applicant sees those addressed to him.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    /// <summary>Records of defects with their signatures (LFA s.8 para 1).</summary>
    public required ImmutableArray<DefectRecord> DefectRecords { get; init; }

    /// <summary>The licensor's findings of fault (LFA s.8 para 3).</summary>
    public required ImmutableArray<FaultFinding> FaultFindings { get; init; }

    /// <summary>How notices reach the applicant (EGA s.11).</summary>
    public required NoticeChannel NoticeChannel { get; init; }

    /// <summary>What stops the run until a person helps; empty where nothing does.</summary>
    public required ImmutableArray<IncidentAnswer> Incidents { get; init; }

    /// <summary>What happened, oldest first; an applicant sees what concerns him.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>The secret to follow it by; for its applicant only.</summary>
    public string? TrackingSecret { get; init; }
}

/// <summary>A milestone reached.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="At">When first.</param>
public sealed record MilestoneAnswer(string Milestone, Instant At);

/// <summary>What stops the run at an element.</summary>
/// <param name="ElementId">The element.</param>
/// <param name="Message">Why.</param>
public sealed record IncidentAnswer(string ElementId, LocalText Message);

/// <summary>A task that is to be done.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ElementId">The user task; null for a duty of a statute.</param>
/// <param name="Title">Its name.</param>
/// <param name="Role">Who may do it.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="Assignee">User name of who has it; null while unclaimed, or hidden from an applicant.</param>
/// <param name="Due">Its own clock's due instant; null where it has none.</param>
/// <param name="Form">The form's name; null where only an outcome is asked.</param>
/// <param name="Outcomes">What it can end as; empty for one, called <c>done</c>.</param>
public sealed record OpenTaskAnswer(
    string Id, string? ElementId, LocalText Title, string Role, Instant OpenedAt, string? Assignee, Instant? Due, string? Form, ImmutableArray<Permits.Bpmn.OutcomeSpec> Outcomes);
