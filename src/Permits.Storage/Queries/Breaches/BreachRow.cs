using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage;

/// <summary>One row of the breach log.</summary>
public sealed record BreachRow
{
    /// <summary>Its id, unique in the whole system.</summary>
    public required string Id { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The office's name.</summary>
    public LocalText OfficeName => new(OfficeNameTh, OfficeNameEn);

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The definition version the case is judged by.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The permit's name in that version.</summary>
    public LocalText PermitTitle => new(PermitTitleTh, PermitTitleEn);

    /// <summary>The clock that passed its due instant.</summary>
    public required string Clock { get; init; }

    /// <summary>Where its rule stands.</summary>
    public required string Spec { get; init; }

    /// <summary>The clock's name.</summary>
    public LocalText ClockTitle => new(ClockTitleTh, ClockTitleEn);

    /// <summary>Who owed the act.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>The section.</summary>
    public required string Cite { get; init; }

    /// <summary>Its row in docs/law.md; null where the manual alone sets it.</summary>
    public string? Law { get; init; }

    /// <summary>The due instant that passed.</summary>
    public required Instant Due { get; init; }

    /// <summary>When the breach was written.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>When the act was done after all, or was owed no more; null while it is still owed.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>The code of the reason written last; null while unexplained.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The reason in words; null while unexplained.</summary>
    public string? ReasonText { get; init; }

    /// <summary>Who explained it; null while unexplained.</summary>
    public string? ExplainedBy { get; init; }

    /// <summary>His name then; null while unexplained.</summary>
    public string? ExplainedByName { get; init; }

    /// <summary>When; null while unexplained.</summary>
    public Instant? ExplainedAt { get; init; }

    /// <summary>How often a reason was written: 0 while unexplained, more than 1 where the first was corrected.</summary>
    public int ReasonCount { get; init; }

    /// <summary>When a supervisor last answered for it; null while none has.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>His name then; null while none has.</summary>
    public string? AcknowledgedByName { get; init; }

    /// <summary>What he says was done; null while none has.</summary>
    public string? CorrectiveAct { get; init; }

    /// <summary>When it would have been due on a calendar changed afterwards; null where nothing was noted.</summary>
    public Instant? DueThen { get; init; }

    /// <summary>What was announced then; null where nothing was noted.</summary>
    public LocalText? Note => NoteTh is null ? null : new(NoteTh, NoteEn);

    /// <summary>The case's version now: what a form sends back as expected version.</summary>
    public required long CaseVersion { get; init; }

    /// <summary>Whether it belongs to a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>How the due instant was reached. Read from its stored text each time: take it for a row that is shown in full.</summary>
    public Derivation Derivation() => JsonSerializer.Deserialize<Derivation>(DerivationJson, EventJson.Options)!;

    /// <summary>Who held the case's open tasks at the due instant. Read as <see cref="Derivation"/>.</summary>
    public ImmutableArray<Holder> Holders() => JsonSerializer.Deserialize<ImmutableArray<Holder>>(HoldersJson, EventJson.Options);

    internal string OfficeNameTh { get; init; } = "";

    internal string OfficeNameEn { get; init; } = "";

    internal string PermitTitleTh { get; init; } = "";

    internal string PermitTitleEn { get; init; } = "";

    internal string ClockTitleTh { get; init; } = "";

    internal string ClockTitleEn { get; init; } = "";

    internal string? NoteTh { get; init; }

    internal string? NoteEn { get; init; }

    internal string DerivationJson { get; init; } = "";

    internal string HoldersJson { get; init; } = "";
}
