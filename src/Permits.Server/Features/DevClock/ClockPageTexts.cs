namespace Permits.Server.Features.DevClock;

/// <summary>Words of the development clock's page.</summary>
internal static class ClockPageTexts
{
    public static readonly LocalText Title = new("เวลาของระบบ (โหมดพัฒนา)", "The system's time (Development)");
    public static readonly LocalText Now = new("ขณะนี้ระบบเห็นเป็น", "The system sees it as");
    public static readonly LocalText Lead = new(
        "เลื่อนเวลาไปข้างหน้าเพื่อดูว่าอะไรจะครบกำหนด ทุกอย่างที่ถึงกำหนดจะเกิดขึ้นก่อนหน้านี้จะแสดงผล เลื่อนกลับไม่ได้",
        "Move time forward to see what falls due. Everything that does has happened before this page answers. Time never goes back.");
    public static readonly LocalText Advance = new("เลื่อนไป {0}", "Go on {0}");
    public static readonly LocalText Moved = new("เลื่อนเวลาแล้ว", "Time has moved");
}
