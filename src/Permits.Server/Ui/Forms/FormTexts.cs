namespace Permits.Server.Ui.Forms;

/// <summary>Words of forms.</summary>
internal static class FormTexts
{
    public static readonly LocalText ErrorTitle = new("มีข้อที่ต้องแก้ไข", "There is a problem");
    public static readonly LocalText Error = new("ข้อผิดพลาด:", "Error:");
    public static readonly LocalText Optional = new("(ไม่บังคับ)", "(optional)");
    public static readonly LocalText WhenApplicable = new("(เฉพาะกรณีที่เกี่ยวข้อง)", "(where it applies)");
    public static readonly LocalText Day = new("วันที่", "Day");
    public static readonly LocalText Month = new("เดือน", "Month");
    public static readonly LocalText Year = new("ปี พ.ศ.", "Year (B.E.)");
    public static readonly LocalText DateHint = new("ตัวอย่าง 7 มีนาคม 2569", "For example, 7 March 2569 (Buddhist era = C.E. + 543)");
    public static readonly LocalText Choose = new("— เลือก —", "— choose —");
    public static readonly LocalText Yes = new("ใช่", "Yes");
    public static readonly LocalText No = new("ไม่ใช่", "No");
    public static readonly LocalText NotGiven = new("ไม่ได้ระบุ", "Not given");
}
