using NodaTime;

namespace Permits.Storage;

/// <summary>One application's header as lists and pages show it.</summary>
public sealed record ApplicationRow
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The definition version it is judged by to its end.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The permit's name in that version.</summary>
    public LocalText PermitTitle => new(PermitTitleTh, PermitTitleEn);

    /// <summary>The receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>The office's name.</summary>
    public LocalText OfficeName => new(OfficeNameTh, OfficeNameEn);

    /// <summary>The applicant's account.</summary>
    public required string ApplicantId { get; init; }

    /// <summary>The applicant's name.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>When it entered the system.</summary>
    public required Instant FiledAt { get; init; }

    /// <summary>When it counts as received (EGA s.10).</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>Whether it is a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The milestone reached last, e.g. <c>complete</c>.</summary>
    public required string Milestone { get; init; }

    /// <summary>The role the oldest open task waits for, e.g. <c>inspector</c> or <c>applicant</c>; null where no task is open.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>The earliest due among the office's live clocks; null where none runs.</summary>
    public Instant? Due { get; init; }

    /// <summary>The clock <see cref="Due"/> is taken from; null with it.</summary>
    public string? DueClock { get; init; }

    /// <summary>That clock's name; null with it.</summary>
    public LocalText? DueTitle => DueTitleTh is null ? null : new(DueTitleTh, DueTitleEn);

    /// <summary>The section that sets it; null with it.</summary>
    public string? DueCite { get; init; }

    /// <summary>How many breaches it has had.</summary>
    public required int BreachCount { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public string? Result { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>The case's version: what a form sends back as expected version.</summary>
    public required long Version { get; init; }

    internal string PermitTitleTh { get; init; } = "";

    internal string PermitTitleEn { get; init; } = "";

    internal string OfficeNameTh { get; init; } = "";

    internal string OfficeNameEn { get; init; } = "";

    internal string? DueTitleTh { get; init; }

    internal string? DueTitleEn { get; init; }

    /// <summary>Whether it runs and the office is past its legal due instant.</summary>
    public bool IsOverdue(Instant now) => ClosedAt is null && Due <= now;
}
