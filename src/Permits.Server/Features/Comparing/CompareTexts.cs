namespace Permits.Server.Features.Comparing;

/// <summary>Words of the comparison.</summary>
internal static class CompareTexts
{
    public static readonly LocalText Title = new("เปรียบเทียบฉบับ", "Compare versions");
    public static readonly LocalText Lead = new(
        "แสดงเฉพาะสิ่งที่ความหมายเปลี่ยน การจัดวางแผนภาพหรือลำดับในไฟล์ที่ต่างกันไม่นับ",
        "Only changes of meaning are shown: another layout of the diagram or another order in a file counts for nothing.");
    public static readonly LocalText From = new("จาก", "From");
    public static readonly LocalText To = new("เป็น", "To");
    public static readonly LocalText Choose = new("เปรียบเทียบ", "Compare");
    public static readonly LocalText Draft = new("ร่างที่กำลังแก้ไข", "The draft");
    public static readonly LocalText Same = new("ไม่มีสิ่งใดต่างกันในความหมาย", "Nothing differs in meaning.");
    public static readonly LocalText Counts = new("เพิ่ม {0} · ลบ {1} · แก้ไข {2}", "{0} added · {1} removed · {2} changed");
    public static readonly LocalText Diagrams = new("แผนภาพ", "Diagrams");
    public static readonly LocalText Legend = new(
        "เครื่องหมายบนแผนภาพ: + เพิ่ม (กรอบเขียวทึบ) − ลบ (กรอบแดงประ) ≠ แก้ไข (กรอบส้มหนา)",
        "Marks on the diagrams: + added (solid green) − removed (dashed red) ≠ changed (thick amber)");
    public static readonly LocalText Changes = new("สิ่งที่เปลี่ยนแปลง", "Changes");
    public static readonly LocalText Show = new("ดูบนแผนภาพ", "Show on the diagrams");
    public static readonly LocalText ShowOf = new("ดูบนแผนภาพ: {0}", "Show on the diagrams: {0}");
    public static readonly LocalText Whole = new("ข้อความเต็ม", "The whole text");
    public static readonly LocalText Before = new("เดิม", "Before");
    public static readonly LocalText After = new("ใหม่", "After");

    /// <summary>A version.</summary>
    public static LocalText VersionOf(int version) => new(FormattableString.Invariant($"ฉบับที่ {version}"), FormattableString.Invariant($"Version {version}"));
}
