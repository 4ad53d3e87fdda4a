namespace Permits.Server.Ui;

/// <summary>The reason codes that a supervisor may give for a breach.</summary>
internal static class BreachReasonTexts
{
    private static readonly (string Code, LocalText Text)[] Codes =
    [
        ("incomplete-found-late", new("พบข้อบกพร่องของคำขอภายหลัง", "Incompleteness found late")),
        ("outside-opinion", new("รอความเห็นจากหน่วยงานอื่น", "Waiting for an outside opinion")),
        ("site-visit", new("ตรวจสถานที่ไม่ได้ตามนัด", "Site visit not possible")),
        ("officer-absent", new("เจ้าหน้าที่ไม่อยู่ปฏิบัติหน้าที่", "Officer absent")),
        ("volume", new("คำขอมีปริมาณมากกว่าปกติ", "Unusual number of applications")),
        ("system-down", new("ระบบขัดข้อง", "System down")),
        ("applicant-asked", new("ผู้ยื่นคำขอขอให้รอ", "The applicant asked to wait")),
        ("law-change", new("กฎหมายหรือนโยบายเปลี่ยนแปลง", "Law or policy changed")),
        ("disaster", new("ภัยพิบัติหรือเหตุสุดวิสัย", "Disaster")),
        (Engine.BreachReasons.Other, new("อื่น ๆ (โปรดอธิบาย)", "Other (explain)")),
    ];

    /// <summary>Every code with its words, in the order offered.</summary>
    public static IReadOnlyList<(string Code, LocalText Text)> All => Codes;

    /// <summary>A code in words; the code itself where it is none of ours.</summary>
    public static LocalText Of(string code) => Array.Find(Codes, c => c.Code == code).Text ?? new LocalText(code);
}
