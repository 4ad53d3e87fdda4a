namespace Permits.Server.Hosting;

/// <summary>The title of a problem by its HTTP status, in both languages.</summary>
public static class ProblemTitles
{
    /// <summary>A short title that does not change from one occurrence to the next.</summary>
    public static LocalText Of(int status) => status switch
    {
        400 => new("คำขอไม่ถูกต้องตามรูปแบบ", "Malformed request"),
        401 => new("ต้องเข้าสู่ระบบก่อน", "Sign-in required"),
        403 => new("ไม่มีสิทธิ์ดำเนินการนี้", "Not allowed"),
        404 => new("ไม่พบสิ่งที่ขอ", "Not found"),
        405 => new("ไม่รองรับวิธีเรียกนี้", "Method not allowed"),
        406 => new("ไม่รองรับรูปแบบคำตอบที่ขอ", "Not acceptable"),
        409 => new("ขัดกับสถานะปัจจุบัน", "Conflict with the current state"),
        412 => new("ข้อมูลถูกแก้ไขไปแล้ว", "Changed since it was read"),
        413 => new("ข้อมูลใหญ่เกินกำหนด", "Too large"),
        415 => new("ไม่รองรับชนิดข้อมูลนี้", "Unsupported media type"),
        422 => new("ดำเนินการตามที่ขอไม่ได้", "Cannot be done as asked"),
        429 => new("เรียกใช้ถี่เกินไป", "Too many requests"),
        503 => new("ระบบยังไม่พร้อม", "Not ready"),
        >= 500 => new("ระบบขัดข้อง", "Internal error"),
        _ => new("ไม่สำเร็จ", "Failed"),
    };
}
