namespace Permits.Engine;

/// <summary>On what ground an application goes over to a later version (R2, LFA s.11).</summary>
public static class AdoptionGrounds
{
    /// <summary>The later version favours the applicant on every point.</summary>
    public const string Favours = "favours-applicant";

    /// <summary>An Act says that it reaches applications already filed; its section is named.</summary>
    public const string ActSays = "act-says-so";
}
