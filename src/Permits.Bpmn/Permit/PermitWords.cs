using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>The closed lists of words of the <c>permit:</c> extensions.</summary>
public static class PermitWords
{
    /// <summary>How an end event may end an application (<c>permit:result value</c>).</summary>
    public static ImmutableArray<string> Results { get; } = ["granted", "refused", "returned", "withdrawn"];
}
