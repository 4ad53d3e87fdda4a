namespace Permits.Server.Features.Home;

/// <summary>Words of the home page.</summary>
internal static class HomeTexts
{
    public static readonly LocalText Title = new("ใบอนุญาตที่ยื่นคำขอได้", "Permits you can apply for");
    public static readonly LocalText Lead = new(
        "ดูหลักเกณฑ์ เอกสาร ค่าธรรมเนียม และเวลาที่ต้องใช้ ก่อนตัดสินใจยื่นคำขอ ไม่ต้องเข้าสู่ระบบ",
        "See criteria, papers, fees and time before you decide to apply. No sign-in needed.");
    public static readonly LocalText Takes = new("พิจารณาไม่เกิน {0}", "Decided within {0}");
    public static readonly LocalText Manual = new("ดูคู่มือสำหรับประชาชน", "Read the manual");
    public static readonly LocalText Apply = new("ยื่นคำขอ", "Apply");
    public static readonly LocalText TrackTitle = new("ติดตามคำขอที่ยื่นแล้ว", "Follow an application");
    public static readonly LocalText TrackLead = new("ใช้เลขที่คำขอและรหัสติดตามจากใบรับคำขอ ไม่ต้องเข้าสู่ระบบ", "With the number and tracking secret on your receipt. No sign-in needed.");
    public static readonly LocalText Empty = new("ยังไม่มีใบอนุญาตที่เปิดรับคำขอ", "No permit is open for applications yet");
}
