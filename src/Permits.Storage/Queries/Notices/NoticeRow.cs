using NodaTime;

namespace Permits.Storage;

/// <summary>One notice as pages show it and the sender needs it.</summary>
public sealed record NoticeRow
{
    /// <summary>Its id, unique in the whole system.</summary>
    public required string Id { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The definition version whose template it uses.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The permit's name in that version.</summary>
    public LocalText PermitTitle => new(PermitTitleTh, PermitTitleEn);

    /// <summary>The office that sends it.</summary>
    public required string Office { get; init; }

    /// <summary>The applicant's account.</summary>
    public required string ApplicantId { get; init; }

    /// <summary>The applicant's name.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>The template's name in the package.</summary>
    public required string Template { get; init; }

    /// <summary><c>applicant</c>, <c>supervisor</c> or <c>opdc</c>.</summary>
    public required string To { get; init; }

    /// <summary>The written reason it carries; null where none.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was queued.</summary>
    public required Instant QueuedAt { get; init; }

    /// <summary>When it left; null while it waits.</summary>
    public Instant? DeliveredAt { get; init; }

    /// <summary>How often sending failed.</summary>
    public required int Attempts { get; init; }

    /// <summary>When to try (again); null once delivered.</summary>
    public Instant? NextTry { get; init; }

    /// <summary>Whether it goes on paper, since the applicant chose so (EGA s.11).</summary>
    public bool ByPost { get; init; }

    /// <summary>Whether it belongs to a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    internal string PermitTitleTh { get; init; } = "";

    internal string PermitTitleEn { get; init; } = "";
}
