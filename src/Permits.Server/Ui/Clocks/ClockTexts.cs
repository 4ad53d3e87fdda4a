using Permits.Time;

namespace Permits.Server.Ui.Clocks;

/// <summary>Words of clocks, urgency and derivations.</summary>
internal static class ClockTexts
{
    public static readonly LocalText Late = new("เกินกำหนด {0}", "{0} overdue");
    public static readonly LocalText LateNow = new("เกินกำหนดแล้ว", "Overdue");
    public static readonly LocalText Today = new("ครบกำหนดวันนี้", "Due today");
    public static readonly LocalText Left = new("เหลือ {0}", "{0} left");
    public static readonly LocalText Paused = new("หยุดนับเวลา", "Paused");
    public static readonly LocalText Met = new("แล้วเสร็จทันกำหนด", "Done in time");
    public static readonly LocalText DoneLate = new("แล้วเสร็จหลังพ้นกำหนด", "Done after its time");
    public static readonly LocalText Cancelled = new("ไม่ต้องดำเนินการแล้ว", "No longer owed");
    public static readonly LocalText NoDue = new("ไม่มีกำหนดเวลา", "No time limit");

    public static readonly LocalText Due = new("ครบกำหนด {0}", "Due {0}");
    public static readonly LocalText DoneAt = new("แล้วเสร็จ {0}", "Done {0}");
    public static readonly LocalText Moved = new("กำหนดเดิม {0} เปลี่ยนเป็น {1} เพราะ{2}", "It was due {0} and is now due {1}: {2}");
    public static readonly LocalText UsedLeft = new("ใช้ไป {0} จากทั้งหมด {1} เหลือ {2}", "{0} used of {1}, {2} left");
    public static readonly LocalText UsedOver = new("ใช้ไป {0} จากทั้งหมด {1} เกิน {2}", "{0} used of {1}, {2} over");
    public static readonly LocalText DueBeforePause = new("ก่อนหยุดนับ ครบกำหนด {0}", "Due {0} as it stood before the pause");
    public static readonly LocalText PausedSince = new("หยุดนับตั้งแต่ {0}: {1} ({2})", "Paused since {0}: {1} ({2})");
    public static readonly LocalText PausedSpan = new("หยุดนับ {0} ถึง {1}: {2} ({3})", "Paused {0} to {1}: {2} ({3})");
    public static readonly LocalText ExtendedWhy = new("ขยายเวลา {0} เมื่อ {1} เพราะ {2} ({3})", "Extended by {0} on {1} because: {2} ({3})");
    public static readonly LocalText OwedBy = new("ผู้มีหน้าที่: {0}", "Owed by: {0}");
    public static readonly LocalText Basis = new("ตามกฎหมาย: {0}", "Legal basis: {0}");
    public static readonly LocalText Round = new("ครั้งที่ {0}", "No. {0}");

    public static readonly LocalText Why = new("ทำไมจึงเป็นวันนี้", "Why this date");
    public static readonly LocalText WhyReceived = new("เริ่มจากเหตุเมื่อ {0}", "It starts with what happened at {0}");
    public static readonly LocalText WhyDeemed = new("อยู่นอกเวลาราชการ จึงถือว่าเกิดขึ้นเมื่อ {0}", "Outside office hours, so it counts from {0}");
    public static readonly LocalText WhyPeriod = new("ระยะเวลา {0} {1}", "The period is {0}; {1}");
    public static readonly LocalText CountsDay = new("นับทุกวันรวมวันหยุด ไม่นับวันแรก", "every calendar day counts; the first day does not");
    public static readonly LocalText CountsWorking = new("นับเฉพาะวันทำการ ไม่นับวันแรก", "only working days count; the first day does not");
    public static readonly LocalText CountsTime = new("นับต่อเนื่องตั้งแต่เวลาเริ่มต้น", "time runs on from the start");
    public static readonly LocalText CountsOffice = new("นับเฉพาะในเวลาราชการ", "only office hours count");
    public static readonly LocalText CountsCalendar = new("นับตามปฏิทิน ไม่นับวันแรก", "counted by the calendar; the first day does not count");
    public static readonly LocalText WhyFirst = new("วันแรกที่นับ {0}", "The first day that counts is {0}");
    public static readonly LocalText WhyExtended = new("ขยายเวลา {0} นับต่อจากวันสุดท้ายเดิม", "Extended by {0}, counted on from the old last day");
    public static readonly LocalText WhyRolled = new("วันสุดท้ายตรงกับ {0} ({1}) จึงเลื่อนไปวันทำการถัดไป", "The last day fell on {0} ({1}), so it moves to the next working day");
    public static readonly LocalText WhyNotRolled = new("เป็นหน้าที่ของเจ้าหน้าที่ วันสุดท้ายจึงไม่เลื่อนแม้ตรงกับวันหยุด", "The duty is an official's, so the last day never moves, holiday or not");
    public static readonly LocalText WhyDue = new("ครบกำหนด {0} (สิ้นเวลาราชการของวันสุดท้าย)", "Due {0} (close of office hours on the last day)");
    public static readonly LocalText WhyDueTime = new("ครบกำหนด {0}", "Due {0}");
    public static readonly LocalText WhyCalendar = new("ปฏิทินวันทำการ {0} ฉบับ {1}", "Working calendar {0}, version {1}");
    public static readonly LocalText DayByDay = new("นับทีละวัน", "Day by day");
    public static readonly LocalText DayTable = new("การนับวันทีละวัน", "The days, one by one");
    public static readonly LocalText ColumnDate = new("วันที่", "Date");
    public static readonly LocalText ColumnCount = new("นับเป็น", "Counts as");
    public static readonly LocalText ColumnNote = new("หมายเหตุ", "Note");
    public static readonly LocalText DayNumber = new("วันที่ {0}", "day {0}");
    public static readonly LocalText NotCounted = new("ไม่นับ", "not counted");
    public static readonly LocalText StartDay = new("วันเริ่มต้น ไม่นับ", "start day, not counted");
    public static readonly LocalText LastDay = new("วันสุดท้าย", "last day");
    public static readonly LocalText Omitted = new("แสดงเฉพาะ {0} วันแรก", "Only the first {0} days are shown");

    /// <summary>How a unit is counted, in one clause.</summary>
    public static LocalText Counting(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day => CountsDay,
        PeriodUnit.WorkingDay => CountsWorking,
        PeriodUnit.Hour or PeriodUnit.Minute => CountsTime,
        PeriodUnit.WorkingHour or PeriodUnit.WorkingMinute => CountsOffice,
        _ => CountsCalendar,
    };
}
