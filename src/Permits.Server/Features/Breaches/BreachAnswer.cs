using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Applications;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Breaches;

/// <summary>One row of the breach log.</summary>
public sealed record BreachAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The application's number.</summary>
    public required string Application { get; init; }

    /// <summary>The permit type's slug.</summary>
    public required string PermitType { get; init; }

    /// <summary>The version the case is judged by.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>The permit's name.</summary>
    public required LocalText PermitTitle { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>The clock that passed its due instant.</summary>
    public required string Clock { get; init; }

    /// <summary>Where its rule stands.</summary>
    public required string Spec { get; init; }

    /// <summary><c>statute</c> for a duty that an Act imposes, <c>step</c> for a step past the manual's own time.</summary>
    public required string Kind { get; init; }

    /// <summary>The clock's name.</summary>
    public required LocalText ClockTitle { get; init; }

    /// <summary>Who owed the act.</summary>
    public required DutyOwner Owner { get; init; }

    /// <summary>The section.</summary>
    public required string Cite { get; init; }

    /// <summary>The row in <c>docs/law.md</c>; null where the manual alone sets it.</summary>
    public string? Law { get; init; }

    /// <summary>The due instant that passed.</summary>
    public required Instant Due { get; init; }

    /// <summary>When it would have been due on a calendar changed afterwards; null where nothing was noted.</summary>
    public Instant? DueThen { get; init; }

    /// <summary>What was announced then; null where nothing was noted.</summary>
    public LocalText? Note { get; init; }

    /// <summary>When the breach was written.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>When the act was done after all, or was owed no more; null while it is still owed.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>The reason written last; null while unexplained.</summary>
    public ReasonAnswer? Reason { get; init; }

    /// <summary>What a supervisor wrote last when he answered for it; null while none has.</summary>
    public AcknowledgementAnswer? Acknowledgement { get; init; }

    /// <summary>How the due instant was reached.</summary>
    public required DerivationAnswer Derivation { get; init; }

    /// <summary>Who held the case's open tasks at the due instant.</summary>
    public required ImmutableArray<Holder> Holders { get; init; }

    /// <summary>The case's version, to send back as <c>version</c>.</summary>
    public required long CaseVersion { get; init; }

    /// <summary>Whether it belongs to a demonstration case.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The answer for a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="zone">In which its days are counted.</param>
    public static BreachAnswer Of(BreachRow row, DateTimeZone zone) => new()
    {
        Id = row.Id,
        Application = row.Application,
        PermitType = row.PermitType,
        DefinitionVersion = row.DefinitionVersion,
        PermitTitle = row.PermitTitle,
        Office = row.Office,
        Clock = row.Clock,
        Spec = row.Spec,
        Kind = BreachKinds.NameOf(row.Spec),
        ClockTitle = row.ClockTitle,
        Owner = row.Owner,
        Cite = row.Cite,
        Law = row.Law,
        Due = row.Due,
        DueThen = row.DueThen,
        Note = row.Note,
        RecordedAt = row.RecordedAt,
        StoppedAt = row.StoppedAt,
        Reason = row.ExplainedAt is { } at
            ? new ReasonAnswer(row.ReasonCode!, row.ReasonText ?? "", row.ExplainedBy!, at) { Counts = BreachReason.Of(row.ReasonCode!).Counts, Corrections = row.ReasonCount - 1 }
            : null,
        Acknowledgement = row.AcknowledgedAt is { } seen ? new AcknowledgementAnswer(row.CorrectiveAct ?? "", row.AcknowledgedByName ?? "", seen) : null,
        Derivation = DerivationAnswer.Of(row.Derivation(), zone),
        Holders = row.Holders(),
        CaseVersion = row.CaseVersion,
        IsDemo = row.IsDemo,
    };
}

/// <summary>Why a breach came about.</summary>
/// <param name="Code">The reason's code.</param>
/// <param name="Text">In words.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record ReasonAnswer(string Code, string Text, string By, Instant At)
{
    /// <summary>Whether the breach counts in the office's own figures; in law it stands either way.</summary>
    public required bool Counts { get; init; }

    /// <summary>How many reasons it corrects; each is kept and shown by <c>GET /breaches/{id}</c>.</summary>
    public required int Corrections { get; init; }
}

/// <summary>A supervisor's answer for a breach.</summary>
/// <param name="CorrectiveAct">What was done.</param>
/// <param name="By">His name then.</param>
/// <param name="At">When.</param>
public sealed record AcknowledgementAnswer(string CorrectiveAct, string By, Instant At);
