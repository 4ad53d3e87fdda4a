using NodaTime;
using Permits.Storage;

namespace Permits.Server.Features.Applications;

/// <summary>One application of a list.</summary>
public sealed record ApplicationSummary
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The permit's name.</summary>
    public required LocalText PermitTitle { get; init; }

    /// <summary>The version it is judged by.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The applicant's name.</summary>
    public required string ApplicantName { get; init; }

    /// <summary><c>running</c>, <c>overdue</c> or <c>closed</c>.</summary>
    public required string State { get; init; }

    /// <summary>The last milestone reached.</summary>
    public required string Milestone { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public string? Result { get; init; }

    /// <summary>When it entered the system.</summary>
    public required Instant FiledAt { get; init; }

    /// <summary>When it counts as received.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>The legal due instant that counts now; null where none runs.</summary>
    public Instant? Due { get; init; }

    /// <summary>How many clocks passed their due instant.</summary>
    public required int Breaches { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    /// <summary>Whether it is a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The answer for a row.</summary>
    public static ApplicationSummary Of(ApplicationRow row, Instant now) => new()
    {
        Number = row.Number,
        PermitType = row.PermitType,
        PermitTitle = row.PermitTitle,
        DefinitionVersion = row.DefinitionVersion,
        Office = row.Office,
        ApplicantName = row.ApplicantName,
        State = row.ClosedAt is not null ? "closed" : row.IsOverdue(now) ? "overdue" : "running",
        Milestone = row.Milestone,
        Result = row.Result,
        FiledAt = row.FiledAt,
        ReceivedAt = row.ReceivedAt,
        ClosedAt = row.ClosedAt,
        Due = row.Due,
        Breaches = row.BreachCount,
        Version = row.Version,
        IsDemo = row.IsDemo,
    };
}
