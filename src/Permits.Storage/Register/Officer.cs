using System.Collections.Immutable;

namespace Permits.Storage;

/// <summary>What counts of an officer when tasks are given out by lot, load or skill, beside his posts.</summary>
/// <param name="AccountId">His account.</param>
/// <param name="IsAway">Whether he takes no new tasks for the time being, such as on leave.</param>
/// <param name="Skills">Codes of what he is skilled in, as <c>permit:task skill</c> names them.</param>
public sealed record Officer(string AccountId, bool IsAway, ImmutableArray<string> Skills)
{
    /// <summary>Longest code of a skill.</summary>
    public const int LongestSkill = 60;

    /// <summary>Most skills of one officer.</summary>
    public const int MostSkills = 50;
}
