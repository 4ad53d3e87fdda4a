using System.Text.RegularExpressions;

namespace Permits.Engine;

/// <summary>
/// Checks that nothing stops a clock but a section of an Act (R18; EGA s.12, LFA s.10): the office's own consultation, copying, a committee or
/// posting is work within the time, and a manual cannot make it anything else.
/// </summary>
internal static partial class PauseChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        var grounds = (parts.ClockRules?.All ?? []).SelectMany(rule => rule.Terms.Pauses.Select(ground => (rule.Spec, Ground: ground)));
        foreach (var (spec, ground) in grounds.Where(g => !Section().IsMatch(g.Ground.Cite)))
        {
            findings.Error(
                "clock.pause-without-law", spec,
                $"เหตุหยุดนับเวลาต้องอ้างมาตราของกฎหมาย แต่ \"{ground.Name.Th}\" อ้าง \"{ground.Cite}\" โปรดระบุมาตรา หรือตัดเหตุนี้ออก",
                $"Expected a ground for pausing to cite a section of an Act, but \"{ground.Name.En}\" cites \"{ground.Cite}\". Cite the section or take the ground out.",
                "EGA s.12; LFA s.10");
        }
    }

    [GeneratedRegex(@"\bs\. ?[0-9]|มาตรา ?[0-9๐-๙]|\bCCC [0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Section();
}
