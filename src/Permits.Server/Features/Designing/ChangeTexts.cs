using Permits.Engine;

namespace Permits.Server.Features.Designing;

/// <summary>Words for differences between packages.</summary>
internal static class ChangeTexts
{
    public static readonly LocalText Caption = new("สิ่งที่เปลี่ยนแปลง", "Changes");
    public static readonly LocalText Kind = new("ประเภท", "Kind");
    public static readonly LocalText Area = new("ส่วน", "Part");
    public static readonly LocalText What = new("รายละเอียด", "What changes");

    /// <summary>What became of a thing.</summary>
    public static LocalText Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => new("เพิ่ม", "Added"),
        ChangeKind.Removed => new("ลบ", "Removed"),
        _ => new("แก้ไข", "Changed"),
    };

    /// <summary>The classes of its tag.</summary>
    public static string TagOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "tag good",
        ChangeKind.Removed => "tag bad",
        _ => "tag warn",
    };

    /// <summary>A part of a package.</summary>
    public static LocalText Of(ChangeArea area) => area switch
    {
        ChangeArea.Step => new("ขั้นตอน", "Steps"),
        ChangeArea.Flow => new("เส้นทาง", "Flow"),
        ChangeArea.Clock => new("กำหนดเวลา", "Clocks"),
        ChangeArea.Process => new("กระบวนงาน", "Process"),
        ChangeArea.Decision => new("ตารางตัดสินใจ", "Decision tables"),
        ChangeArea.Form => new("แบบฟอร์ม", "Forms"),
        ChangeArea.Manual => new("คู่มือ", "Manual"),
        ChangeArea.Notice => new("หนังสือแจ้ง", "Letters"),
        _ => new("กฎหมาย", "Statutes"),
    };
}
