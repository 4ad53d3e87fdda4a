using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>A reason that a supervisor may give for a breach.</summary>
/// <param name="Code">Its code, as it stands in events.</param>
/// <param name="Text">In words.</param>
/// <param name="Counts">
/// Whether the breach counts in the office's own figures. In law the breach stands either way; only a cause that lies outside the office
/// is left out of its figures.
/// </param>
public sealed record BreachReason(string Code, LocalText Text, bool Counts)
{
    /// <summary>Needs its reason in words.</summary>
    public const string Other = "other";

    /// <summary>Every reason, in the order offered. An office may use codes of its own beside them: those count.</summary>
    public static ImmutableArray<BreachReason> All { get; } =
    [
        new("incomplete-found-late", new("พบข้อบกพร่องของคำขอภายหลัง", "Incompleteness found late"), true),
        new("outside-opinion", new("รอความเห็นจากหน่วยงานอื่น", "Waiting for an outside opinion"), true),
        new("site-visit", new("ตรวจสถานที่ไม่ได้ตามนัด", "Site visit not possible"), true),
        new("officer-absent", new("เจ้าหน้าที่ไม่อยู่ปฏิบัติหน้าที่", "Officer absent"), true),
        new("volume", new("คำขอมีปริมาณมากกว่าปกติ", "Unusual number of applications"), true),
        new("system-down", new("ระบบขัดข้อง", "System down"), true),
        new("applicant-asked", new("ผู้ยื่นคำขอขอให้รอ", "The applicant asked to wait"), false),
        new("law-change", new("กฎหมายหรือนโยบายเปลี่ยนแปลง", "Law or policy changed"), false),
        new("calendar-corrected", new("มีการแก้ไขปฏิทินวันทำการ", "The working calendar was corrected"), false),
        new("disaster", new("ภัยพิบัติหรือเหตุสุดวิสัย", "Disaster"), false),
        new(Other, new("อื่น ๆ (โปรดอธิบาย)", "Other (explain)"), true),
    ];

    /// <summary>The reason of a code; one that counts and is called by its code where it is none of ours.</summary>
    public static BreachReason Of(string code) => All.FirstOrDefault(r => r.Code == code) ?? new BreachReason(code, new LocalText(code), true);
}
