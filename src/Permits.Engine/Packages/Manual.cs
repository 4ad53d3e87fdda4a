using System.Collections.Immutable;
using Permits.Time;

namespace Permits.Engine;

/// <summary>How well a stated fact is known; shown beside it on the manual page.</summary>
public enum Confidence
{
    /// <summary>Read in the statute or the authority's own text.</summary>
    Verified,

    /// <summary>From a secondary source.</summary>
    Secondary,

    /// <summary>Not verified; a lawyer or the office must confirm it.</summary>
    Unverified,
}

/// <summary>What degrees of confidence are called.</summary>
public static class Confidences
{
    /// <summary>How well a fact is known, in words.</summary>
    public static LocalText NameOf(Confidence confidence) => confidence switch
    {
        Confidence.Verified => new("ตรวจกับตัวบทแล้ว", "checked against the text of the law"),
        Confidence.Secondary => new("จากแหล่งทุติยภูมิ", "from a secondary source"),
        _ => new("ยังไม่ได้ตรวจยืนยัน", "not yet verified"),
    };
}

/// <summary>A sentence of the manual with where it comes from.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Section of law or publication; null where none is known.</param>
/// <param name="Confidence">How well it is known.</param>
public sealed record Stated(LocalText Text, string? Source, Confidence Confidence);

/// <summary>
/// The licensing manual of a permit type (LFA s.7): what applies, which papers, which fees, how long. Steps are not listed here: they
/// are read from the process, so the two cannot drift apart.
/// </summary>
public sealed record Manual
{
    /// <summary>That of a model run by itself: it says nothing.</summary>
    internal static Manual None { get; } = new()
    {
        Slug = "",
        NumberPrefix = "",
        Title = new(""),
        Summary = new(""),
        OfficeKind = "",
        Unit = new(""),
        TotalTime = new(new Allowance(1, PeriodUnit.Day), "", Confidence.Unverified),
        Appeal = new(new Stated(new(""), null, Confidence.Unverified), null, null, null),
        FilingForm = "",
    };

    /// <summary>The permit type, e.g. <c>food-premises</c>; lower case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Prefix of application numbers, e.g. <c>FOD</c>.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>Name of the permit.</summary>
    public required LocalText Title { get; init; }

    /// <summary>One or two sentences on who needs it.</summary>
    public required LocalText Summary { get; init; }

    /// <summary>The kind of office that issues it, e.g. <c>local-government</c>; offices of that kind can receive applications.</summary>
    public required string OfficeKind { get; init; }

    /// <summary>The responsible unit inside the office.</summary>
    public required LocalText Unit { get; init; }

    /// <summary>Acts and sections the permit rests on.</summary>
    public ImmutableArray<Stated> LegalBasis { get; init; } = [];

    /// <summary>Criteria and conditions.</summary>
    public ImmutableArray<Stated> Criteria { get; init; } = [];

    /// <summary>Where and how to file.</summary>
    public ImmutableArray<Stated> Channels { get; init; } = [];

    /// <summary>The total time for consideration.</summary>
    public required ManualTime TotalTime { get; init; }

    /// <summary>The extension the permit's own Act allows; null where none.</summary>
    public ExtensionRule? Extension { get; init; }

    /// <summary>How long the permit lasts; null where not said, which is taken as no expiry.</summary>
    public ValidityRule? Validity { get; init; }

    /// <summary>How the permit is renewed; null where it is not.</summary>
    public RenewalRule? Renewal { get; init; }

    /// <summary>What is printed on the permit; null where not said: then the applicant's name alone.</summary>
    public RegisterRule? Register { get; init; }

    /// <summary>The papers to file; no others may be asked for (LFA s.8).</summary>
    public ImmutableArray<DocumentSpec> Documents { get; init; } = [];

    /// <summary>The fees.</summary>
    public ImmutableArray<FeeSpec> Fees { get; init; } = [];

    /// <summary>How to appeal: printed on every adverse notice (APA s.40).</summary>
    public required AppealSpec Appeal { get; init; }

    /// <summary>Where to complain.</summary>
    public ImmutableArray<Stated> Complaints { get; init; } = [];

    /// <summary>Statute files that govern the application, by id.</summary>
    public ImmutableArray<string> Statutes { get; init; } = [];

    /// <summary>The form an applicant files (<c>forms/NAME.json</c>).</summary>
    public required string FilingForm { get; init; }

    /// <summary>Publications the facts were taken from.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}

/// <summary>The manual's total time (LFA s.7, s.10).</summary>
/// <param name="Period">How long.</param>
/// <param name="Cite">Where it is set.</param>
/// <param name="Confidence">How well that is known.</param>
public sealed record ManualTime(Allowance Period, string Cite, Confidence Confidence);

/// <summary>How an order is appealed: in words, and the way and time that APA s.40 asks for by themselves.</summary>
/// <param name="Statement">The whole text, as printed.</param>
/// <param name="Days">Within how many days of learning of the order; null in a version published before it was asked for.</param>
/// <param name="To">To whom; null as before.</param>
/// <param name="Cite">The section; null as before.</param>
public sealed record AppealSpec(Stated Statement, int? Days, LocalText? To, string? Cite);

/// <summary>Extensions that the permit's Act allows (R11).</summary>
/// <param name="MaxCount">How many times, at least 1.</param>
/// <param name="Period">How long each at most.</param>
/// <param name="Cite">The section.</param>
public sealed record ExtensionRule(int MaxCount, Allowance Period, string Cite);

/// <summary>A document the applicant files.</summary>
/// <param name="Id">Stable id within the manual.</param>
/// <param name="Name">Its name.</param>
/// <param name="Required">Whether filing needs it; where <paramref name="RequiredWhen"/> is given, only when that is true.</param>
/// <param name="RequiredWhen">FEEL text over the filing form's fields; null where unconditional.</param>
/// <param name="Note">What to mind; null where nothing.</param>
/// <param name="IssuedBy">The issuing agency; null where the applicant's own.</param>
/// <param name="Source">Where the requirement comes from.</param>
/// <param name="Confidence">How well that is known.</param>
public sealed record DocumentSpec(
    string Id, LocalText Name, bool Required, string? RequiredWhen, LocalText? Note, LocalText? IssuedBy, string? Source, Confidence Confidence)
{
    /// <summary>Whether the state holds it already and the office fetches it itself, so that it is not asked of the applicant (Digital Government
    /// Act s.11; EGA s.12).</summary>
    public bool Linked { get; init; }
}

/// <summary>A fee.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Amount">In baht; null where set by another rule that <paramref name="Note"/> names.</param>
/// <param name="IsCeiling">True where the amount is the most that may be charged.</param>
/// <param name="Note">How it is worked out; null where plain.</param>
/// <param name="Source">Where it is set.</param>
/// <param name="Confidence">How well that is known.</param>
public sealed record FeeSpec(LocalText Name, decimal? Amount, bool IsCeiling, LocalText? Note, string? Source, Confidence Confidence);
