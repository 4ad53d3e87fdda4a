using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Where a migration stands.</summary>
public enum MigrationState
{
    /// <summary>It waits for a second person.</summary>
    Proposed,

    /// <summary>A second person approved it; it has not begun.</summary>
    Approved,

    /// <summary>Its applications are being moved.</summary>
    Running,

    /// <summary>Every application was moved, or noted as one that cannot be.</summary>
    Done,

    /// <summary>It was withdrawn before anybody approved it.</summary>
    Withdrawn,
}

/// <summary>Where one application of a migration stands.</summary>
public enum MigrationCaseState
{
    /// <summary>It is to be moved.</summary>
    Waiting,

    /// <summary>It was moved.</summary>
    Moved,

    /// <summary>It may not go over, or did not fit any more when its turn came.</summary>
    Refused,
}

/// <summary>A migration.</summary>
public sealed record MigrationRow
{
    /// <summary>Its id, e.g. <c>food-premises-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The permit type.</summary>
    public required string Slug { get; init; }

    /// <summary>The version its applications are judged by before it.</summary>
    public required int FromVersion { get; init; }

    /// <summary>The later version.</summary>
    public required int ToVersion { get; init; }

    /// <summary>The only office it is for; null for all.</summary>
    public string? Office { get; init; }

    /// <summary>Elements of the later version that stand for others, by the ids of the present one.</summary>
    public ImmutableSortedDictionary<string, string> Moves => JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(MovesJson, EventJson.Options)!;

    /// <summary>One of <see cref="AdoptionGrounds"/>.</summary>
    public required string Ground { get; init; }

    /// <summary>The section of the Act that says so; null where the ground is favour.</summary>
    public string? Cite { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it stands.</summary>
    public required MigrationState State { get; init; }

    /// <summary>Who proposed it: an account id.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>His name then.</summary>
    public required string ProposedName { get; init; }

    /// <summary>When.</summary>
    public required Instant ProposedAt { get; init; }

    /// <summary>Who approved or withdrew it; null before.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>His name then; null before.</summary>
    public string? DecidedName { get; init; }

    /// <summary>When; null before.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>When the last application was done; null before.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Applications still to be moved.</summary>
    public required long Waiting { get; init; }

    /// <summary>Applications moved.</summary>
    public required long Moved { get; init; }

    /// <summary>Applications that cannot go over.</summary>
    public required long Refused { get; init; }

    /// <summary>Whether applications are being moved, or about to be.</summary>
    public bool IsUnderWay => State is MigrationState.Approved or MigrationState.Running;

    /// <summary>How far it is, 0 to 100; 100 only once it is done.</summary>
    public int Percent => State == MigrationState.Done ? 100 : Waiting + Moved == 0 ? 0 : (int)Math.Min(99, 100 * Moved / (Waiting + Moved));

    /// <summary>The offices that had its applications when it was proposed.</summary>
    public ImmutableArray<string> Offices { get; internal init; } = [];

    internal string MovesJson { get; init; } = "{}";

    /// <summary>The command that moves one of its applications.</summary>
    internal AdoptDefinition Command => new(ToVersion, Ground, Cite, Reason)
    {
        Moves = Moves is { IsEmpty: false } moves ? moves : null,
        Migration = new ApprovedMigration(Id, FromVersion, ProposedBy, ProposedName, DecidedBy!, DecidedName!),
    };
}

/// <summary>One application of a migration.</summary>
public sealed record MigrationCaseRow
{
    /// <summary>The application.</summary>
    public required string Application { get; init; }

    /// <summary>The office that had it when the migration was proposed.</summary>
    public required string Office { get; init; }

    /// <summary>What R2 says of it.</summary>
    public required MigrationVerdict Verdict { get; init; }

    /// <summary>Where it stands.</summary>
    public required MigrationCaseState State { get; init; }

    /// <summary>When it was moved, or found not to fit any more; null before, and where it was not to be moved at all.</summary>
    public Instant? At { get; init; }

    /// <summary>What was to happen to it when the migration was proposed.</summary>
    public CasePreview Preview => JsonSerializer.Deserialize<CasePreview>(PreviewJson, EventJson.Options)!;

    /// <summary>Why it was not moved; empty where it was.</summary>
    public ImmutableArray<Problem> Problems => JsonSerializer.Deserialize<ImmutableArray<Problem>>(ProblemsJson, EventJson.Options);

    internal Instant FiledAt { get; init; }

    internal string PreviewJson { get; init; } = "";

    internal string ProblemsJson { get; init; } = "[]";
}
