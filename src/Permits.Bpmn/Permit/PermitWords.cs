using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>The closed lists of words of the <c>permit:</c> extensions.</summary>
public static class PermitWords
{
    /// <summary>How an end event may end an application (<c>permit:result value</c>).</summary>
    public static ImmutableArray<string> Results { get; } = ["granted", "refused", "returned", "withdrawn"];

    /// <summary>How a task comes to an officer (<c>permit:task strategy</c>), in the order of <see cref="AssignmentStrategy"/>.</summary>
    public static ImmutableArray<string> Strategies { get; } = ["claim", "draw", "load", "skill"];
}
