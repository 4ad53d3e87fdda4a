namespace Permits.Server.Features.Tracking;

/// <summary>Words of the public tracking page.</summary>
internal static class TrackTexts
{
    public static readonly LocalText Title = new("ติดตามคำขอ", "Track an application");
    public static readonly LocalText Lead = new("กรอกเลขที่คำขอและรหัสติดตามจากใบรับคำขอ", "Give the number and the tracking secret from the receipt.");
    public static readonly LocalText Number = new("เลขที่คำขอ", "Number");
    public static readonly LocalText NumberHint = new("เช่น FOD-2569-000123", "For example FOD-2569-000123");
    public static readonly LocalText Secret = new("รหัสติดตาม", "Tracking secret");
    public static readonly LocalText SecretHint = new("ตัวอักษรและตัวเลข 10 ตัว", "10 letters and digits");
    public static readonly LocalText Find = new("ติดตาม", "Track");
    public static readonly LocalText NotFound = new(
        "คาดว่าจะได้เลขที่คำขอและรหัสติดตามที่ตรงกัน แต่ไม่พบ โปรดตรวจสอบจากใบรับคำขอ",
        "Expected a number and its tracking secret, but there is no such pair. Check them against the receipt.");
    public static readonly LocalText Stage = new("ความคืบหน้า", "Stage");
    public static readonly LocalText HeldBy = new("ขณะนี้อยู่ที่", "With");
    public static readonly LocalText Office = new("หน่วยงาน", "Office");
    public static readonly LocalText Received = new("ได้รับเมื่อ", "Received");
    public static readonly LocalText Due = new("กำหนดเวลา", "Time limit");
    public static readonly LocalText Overdue = new("เกินกำหนดแล้ว", "overdue");
    public static readonly LocalText Paused = new("หยุดนับเวลา", "paused");
    public static readonly LocalText Steps = new("ขั้นตอนที่ผ่านมาและที่กำลังดำเนินการ", "Steps taken and under way");
    public static readonly LocalText StepDone = new("{0} · เสร็จ {1}", "{0} · done {1}");
    public static readonly LocalText StepNow = new("{0} · ตั้งแต่ {1}", "{0} · since {1}");
    public static readonly LocalText Another = new("ติดตามคำขออื่น", "Track another application");

    /// <summary>Who has to act.</summary>
    public static LocalText Holder(string heldBy) => heldBy switch
    {
        "office" => new("หน่วยงาน", "the office"),
        "applicant" => new("ผู้ยื่นคำขอ (โปรดตรวจสอบสิ่งที่ต้องแก้ไข)", "the applicant (please see what is to be corrected)"),
        _ => new("ไม่มีสิ่งที่ต้องดำเนินการ", "nobody; nothing is left to do"),
    };
}
