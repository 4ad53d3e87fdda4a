namespace Permits.Engine;

/// <summary>How a version treats the applicant on one point, against the version before.</summary>
public enum Verdict
{
    /// <summary>As before.</summary>
    Same,

    /// <summary>Better.</summary>
    Better,

    /// <summary>Worse, or not to be shown to be as good, as where units differ.</summary>
    Worse,
}

/// <summary>One point on which two versions of a permit type are compared (R2, LFA s.11).</summary>
/// <param name="Code">Kind of point: <c>total-time</c>, <c>officer-clock</c>, <c>applicant-clock</c>, <c>document</c>, <c>fee</c>, <c>appeal</c>.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Before">What holds now; null where nothing does.</param>
/// <param name="After">What would hold; null where nothing would.</param>
/// <param name="Verdict">Whether the applicant is better off.</param>
public sealed record ComparedPoint(string Code, LocalText Name, LocalText? Before, LocalText? After, Verdict Verdict);
