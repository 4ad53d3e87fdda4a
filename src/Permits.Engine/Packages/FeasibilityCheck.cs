using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Whether the office can keep what its manual promises: the limits of the steps on the longest way from the milestone that starts the
/// consideration to the one that ends it, against the manual's total time (LFA s.7, s.10).
/// </summary>
internal static class FeasibilityCheck
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        if (parts.Manual?.TotalTime is not { } total || parts.Process is not { } process || LongestWay.Of(process, total.Period) is not { } way)
        {
            return;
        }

        var (wayTh, wayEn) = (
            string.Join(" + ", way.Steps.Select(s => $"{s.Name.Th} {ThaiFormat.Allowance(s.Limit)}")),
            string.Join(" + ", way.Steps.Select(s => $"{s.Name.En} {EnglishFormat.Allowance(s.Limit)}")));
        if (way.Fits)
        {
            findings.Information(
                "package.longest-way", PackagePaths.Process,
                $"เส้นทางที่นานที่สุดใช้ {wayTh} อยู่ภายในเวลาทั้งหมด {ThaiFormat.Allowance(total.Period)}",
                $"The longest way takes {wayEn}, within the total of {EnglishFormat.Allowance(total.Period)}.",
                total.Cite);
            return;
        }

        var add = way.IsOneUnit ? findings.Error : (AddFinding)findings.Warning;
        add(
            "package.way-over-total", PackagePaths.Process,
            $"เวลาของขั้นตอนบนเส้นทางที่นานที่สุดต้องไม่เกินเวลาทั้งหมด {ThaiFormat.Allowance(total.Period)} แต่ {wayTh} {(way.IsOneUnit ? "เกิน" : "อาจเกินเมื่อคร่อมวันหยุดสุดสัปดาห์")} โปรดลดเวลาของขั้นตอนหรือแก้เวลาทั้งหมด",
            $"Expected the steps of the longest way to fit into the total of {EnglishFormat.Allowance(total.Period)}, but {wayEn} {(way.IsOneUnit ? "do not" : "may not, across weekends")}. Shorten a step or correct the total.",
            total.Cite);
    }

    private delegate void AddFinding(string rule, string? element, string th, string en, string? basis = null);
}
