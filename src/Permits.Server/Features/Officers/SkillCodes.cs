using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Permits.Storage;

namespace Permits.Server.Features.Officers;

/// <summary>Reads codes of skills as people give them.</summary>
internal static partial class SkillCodes
{
    /// <summary>The codes, each once in ordinal order; refused where one is none or there are too many.</summary>
    public static Result<ImmutableArray<string>> Read(IEnumerable<string?> given)
    {
        ImmutableArray<string> codes = [.. given.Select(g => g?.Trim() ?? "").Where(g => g.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return codes.Length <= Officer.MostSkills && codes.All(c => c.Length <= Officer.LongestSkill && Code().IsMatch(c))
            ? Result<ImmutableArray<string>>.Ok(codes)
            : new Problem("officer.skills", OfficerTexts.SkillsWrong(Officer.MostSkills, Officer.LongestSkill), "skills");
    }

    // As permit:task takes it (permit.bad-value).
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
