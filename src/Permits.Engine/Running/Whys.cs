namespace Permits.Engine.Running;

/// <summary>Why something was ended from outside: codes in events, put into words by the screens.</summary>
internal static class Whys
{
    /// <summary>The application ended.</summary>
    public const string CaseClosed = "case-closed";

    /// <summary>An interrupting boundary event fired on the activity.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>A milestone was reached after which the law asks for it no more; the milestone follows the colon.</summary>
    public static string Milestone(string milestone) => "milestone:" + milestone;
}
