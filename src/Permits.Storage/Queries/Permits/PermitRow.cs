using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>A permit as the register and its holder's page show it.</summary>
public sealed record PermitRow
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The application that was granted.</summary>
    public required string Application { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The permit's name in the version it was granted under.</summary>
    public LocalText PermitTitle => new(PermitTitleTh, PermitTitleEn);

    /// <summary>The office that issued it.</summary>
    public required string Office { get; init; }

    /// <summary>The office's name.</summary>
    public LocalText OfficeName => new(OfficeNameTh, OfficeNameEn);

    /// <summary>The holder as printed on the permit.</summary>
    public required string HolderName { get; init; }

    /// <summary>What is permitted and where, in Thai; null where the permit does not say.</summary>
    public string? Premises { get; init; }

    /// <summary>Its first day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The last day of its term; null where it has no expiry.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>The permit it renews; null where none.</summary>
    public string? Renews { get; init; }

    /// <summary>When it was issued.</summary>
    public required Instant IssuedAt { get; init; }

    /// <summary>Whether it comes from a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The renewals filed for it, oldest first.</summary>
    public ImmutableArray<PermitRenewal> Renewals { get; init; } = [];

    /// <summary>The facts from which its standing is worked out.</summary>
    public Permit Facts => new(Number, Application, PermitType, Office, ApplicantId, ValidFrom, ValidTo, Renewals);

    internal string ApplicantId { get; init; } = "";

    internal string PermitTitleTh { get; init; } = "";

    internal string PermitTitleEn { get; init; } = "";

    internal string OfficeNameTh { get; init; } = "";

    internal string OfficeNameEn { get; init; } = "";
}
