namespace Permits.Engine.Running;

/// <summary>Why something was ended from outside: codes in events, put into words by the screens.</summary>
internal static class Whys
{
    /// <summary>The application ended.</summary>
    public const string CaseClosed = "case-closed";

    /// <summary>An interrupting event happened on the activity or in its scope.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>A terminate end event was reached in the scope.</summary>
    public const string Terminated = "terminated";

    /// <summary>The completion condition of a loop came true.</summary>
    public const string LoopEnough = "loop-enough";

    /// <summary>The law settled the outcome, and an officer attested it.</summary>
    public const string Deemed = "deemed";

    /// <summary>An element finished after which it is asked for no more; the element follows the colon.</summary>
    public static string Element(string elementId) => "element:" + elementId;

    /// <summary>A milestone was reached after which the law asks for it no more; the milestone follows the colon.</summary>
    public static string Milestone(string milestone) => "milestone:" + milestone;
}
