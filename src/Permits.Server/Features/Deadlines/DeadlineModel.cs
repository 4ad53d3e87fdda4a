using System.Collections.Immutable;
using Permits.Engine;
using Permits.Server.Ui.Forms;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Features.Deadlines;

/// <summary>What the calculator shows.</summary>
public sealed record DeadlineModel
{
    /// <summary>The permit types in force.</summary>
    public required ImmutableArray<Definition> Permits { get; init; }

    /// <summary>The offices that may be chosen.</summary>
    public required ImmutableArray<Office> Offices { get; init; }

    /// <summary>The provinces and regions that have a calendar.</summary>
    public required ImmutableArray<Region> Regions { get; init; }

    /// <summary>What the controls hold.</summary>
    public required FormValues Values { get; init; }

    /// <summary>Which of the two forms was sent.</summary>
    public DeadlineForm Sent { get; init; }

    /// <summary>Why there is no answer.</summary>
    public FieldProblems Problems { get; init; } = FieldProblems.None;

    /// <summary>What an application would get, the office that counts, and its calendar; null where not asked.</summary>
    public (Estimate Estimate, Office Office, WorkCalendar Calendar)? Estimated { get; init; }

    /// <summary>The free calculation and its calendar; null where not asked.</summary>
    public (Derivation Derivation, WorkCalendar Calendar)? Counted { get; init; }
}

/// <summary>The forms of the page.</summary>
public enum DeadlineForm
{
    /// <summary>Neither was sent.</summary>
    None,

    /// <summary>What an application would get.</summary>
    Permit,

    /// <summary>A period of one's own.</summary>
    Free,
}
