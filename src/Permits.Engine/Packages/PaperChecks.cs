using System.Text.RegularExpressions;

namespace Permits.Engine;

/// <summary>
/// Checks that the manual does not ask for papers in a form that may not be asked of whoever files electronically (R12; EGA s.7): certified
/// copies, or more than one set.
/// </summary>
internal static partial class PaperChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        foreach (var document in parts.Manual?.Documents ?? [])
        {
            var text = string.Join('\n', new[] { document.Name.Th, document.Name.En, document.Note?.Th, document.Note?.En });
            if (Certified().IsMatch(NotNeeded().Replace(text, "")))
            {
                findings.Warning(
                    "manual.certified-copy", PackagePaths.Manual + "#" + document.Id,
                    "ผู้ยื่นทางอิเล็กทรอนิกส์ไม่ต้องรับรองสำเนา แต่รายการเอกสารนี้เรียกสำเนาที่รับรอง โปรดตัดข้อความนั้นออก",
                    "Expected no certification of copies filed electronically, but this document asks for it. Take that out.",
                    "EGA s.7");
            }

            if (Sets().IsMatch(text))
            {
                findings.Warning(
                    "manual.several-sets", PackagePaths.Manual + "#" + document.Id,
                    "เอกสารอิเล็กทรอนิกส์ต้องเรียกเพียงชุดเดียว แต่รายการเอกสารนี้เรียกหลายชุด โปรดแก้เป็นชุดเดียว",
                    "Expected one set of electronic papers, but this document asks for several. Ask for one.",
                    "EGA s.7");
            }
        }
    }

    [GeneratedRegex(@"รับรองสำเนา|สำเนาที่รับรอง|รับรองความถูกต้อง|certified (true )?cop|certification", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Certified();

    // "No certification needed" says the opposite of asking for one.
    [GeneratedRegex(@"ไม่(ต้อง|จำเป็นต้อง)(มีการ|ลงนาม|ลงชื่อ)*รับรอง(สำเนา|ความถูกต้อง)?|\b(no|without)( signature or)? certification", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotNeeded();

    [GeneratedRegex(@"([2-9๒-๙]|1[0-9]|สอง|สาม|สี่|ห้า|หลาย) *(ชุด|ฉบับ|สำเนา)|\b([2-9]|1[0-9]|two|three|four|five|several) (sets|copies)|\b(duplicate|triplicate)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sets();
}
