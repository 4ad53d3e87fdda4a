namespace Permits.Server.Features.Designing;

/// <summary>Words of drafts and of the designer's pages.</summary>
internal static class DesigningTexts
{
    public static readonly LocalText Opdc = new("สำนักงาน ก.พ.ร.", "OPDC");

    public static readonly LocalText NoSlug = new(
        "ต้องมี manual.yaml ที่บอก slug ของประเภทใบอนุญาต แต่อ่านไม่ได้ โปรดแก้ไขไฟล์แล้วส่งใหม่",
        "Expected a manual.yaml that names the permit type's slug, but it cannot be read. Correct the file and send it again.");

    public static LocalText DecisionUnknown(string name) => new(
        $"ต้องเป็นการตัดสินใจที่มีใน decisions.dmn แต่ไม่พบ “{name}” โปรดเลือกจากรายการ", $"Expected a decision of decisions.dmn, but there is no “{name}”. Choose one from the list.");
}
