using Permits.Dmn;

namespace Permits.Engine;

/// <summary>Checks the decision tables of a package: that they can be read, that tasks name decisions there are, and what each table leaves open or says twice.</summary>
internal static class DecisionChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        foreach (var problem in parts.DecisionProblems)
        {
            findings.Error(
                "dmn.unreadable", PackagePaths.Decisions,
                $"ไฟล์ต้องเป็น DMN 1.1 ถึง 1.5 แต่อ่านไม่ได้: {problem.Message} โปรดแก้ไข",
                $"{problem.Message} Correct the file.",
                "DMN 1.5 clause 12");
        }

        if (parts.Decisions is not { } model)
        {
            return;
        }

        foreach (var problem in model.Problems.Distinct())
        {
            findings.Error(
                "dmn.broken", At(problem.Element),
                $"ทุกส่วนของการตัดสินใจต้องใช้ได้ แต่พบข้อผิดพลาด: {problem.Message} โปรดแก้ไข",
                $"{problem.Message} Correct it.",
                "DMN 1.5 clause 10 (FEEL)");
        }

        CheckReferences(parts, model, findings);
        foreach (var finding in model.AnalyseTables())
        {
            Report(finding, findings);
        }
    }

    private static void CheckReferences(PackageParts parts, DmnModel model, FindingList findings)
    {
        foreach (var (task, decision) in parts.DecisionsAsked.Where(d => !model.Decisions.Contains(d.Decision)))
        {
            findings.Error(
                "dmn.decision-unknown", task,
                $"งานต้องอ้างการตัดสินใจที่มีใน decisions.dmn แต่ไม่มี \"{decision}\" โปรดแก้ชื่อหรือเพิ่มการตัดสินใจ",
                $"Expected a decision of decisions.dmn, but \"{decision}\" is none. Correct the name or add the decision.");
        }
    }

    private static void Report(TableFinding finding, FindingList findings)
    {
        var element = At(finding.Element);
        var rules = string.Join(", ", finding.Rules);
        var cells = finding.Cells.Count == 0 ? "ทุกค่า" : string.Join("; ", finding.Cells);
        switch (finding.Fault)
        {
            case TableFault.Gap:
                findings.Warning(
                    "dmn.gap", element,
                    $"ทุกค่าที่เป็นไปได้ควรมีกฎรองรับ แต่ไม่มีกฎสำหรับ {cells} โปรดเพิ่มกฎหรือผลโดยปริยาย",
                    $"{finding.Message} Add a rule or a default output.",
                    "DMN 1.5 clause 8.2.7");
                break;
            case TableFault.Overlap:
                findings.Error(
                    "dmn.overlap", element,
                    $"แต่ละค่าต้องเข้ากฎเดียวตามนโยบายของตาราง แต่กฎ {rules} เข้าพร้อมกันที่ {cells} จึงไม่มีผลลัพธ์ โปรดแก้ขอบเขตหรือนโยบาย (hit policy)",
                    $"{finding.Message} There would be no result: correct the cells or the hit policy.",
                    "DMN 1.5 clause 8.2.8");
                break;
            case TableFault.Shadowed:
                findings.Warning(
                    "dmn.shadowed", element,
                    $"ทุกกฎควรมีโอกาสให้ผล แต่กฎที่มาก่อนกฎ {rules} รับไปทั้งหมดที่ {cells} โปรดเรียงกฎใหม่หรือลบกฎนี้",
                    $"{finding.Message} Reorder the rules or remove this one.",
                    "DMN 1.5 clause 8.2.8");
                break;
            case TableFault.NeverMatches:
                findings.Warning(
                    "dmn.never-matches", element,
                    $"ทุกกฎควรมีค่าที่เข้าได้ แต่ไม่มีค่าใดที่อนุญาตเข้ากฎ {rules} ({cells}) โปรดแก้เซลล์หรือลบกฎนี้",
                    $"{finding.Message} Correct the cell or remove the rule.",
                    "DMN 1.5 clause 8.3.3");
                break;
            case TableFault.UnreachableOutput:
                findings.Warning(
                    "dmn.unreachable-output", element,
                    $"ทุกผลลัพธ์ที่ประกาศไว้ควรมีกฎที่ให้ผลนั้น แต่ไม่มีกฎใดให้ผล {cells} โปรดเพิ่มกฎหรือลบผลลัพธ์",
                    $"{finding.Message} Add a rule or remove the value.",
                    "DMN 1.5 clause 8.3.3");
                break;
            default:
                findings.Information(
                    "dmn.not-analysed", element,
                    "ระบบตรวจช่องว่างและความซ้ำซ้อนของตารางนี้ได้ไม่ครบ เพราะตารางใหญ่หรือซับซ้อนเกินไป โปรดตรวจด้วยตนเองหรือแบ่งตาราง",
                    $"{finding.Message} Look it over yourself, or split the table.");
                break;
        }
    }

    private static string At(string element) => element.Length == 0 ? PackagePaths.Decisions : $"{PackagePaths.Decisions}:{element}";
}
