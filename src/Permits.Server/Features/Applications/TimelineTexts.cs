namespace Permits.Server.Features.Applications;

/// <summary>What happened to an application, in words.</summary>
internal static class TimelineTexts
{
    public static readonly LocalText Filed = new("ยื่นคำขอ", "Application filed");
    public static readonly LocalText DeemedReceived = new("ถือว่าได้รับเมื่อ {0} เพราะยื่นนอกเวลาราชการ", "Counts as received {0}, as it came outside office hours");
    public static readonly LocalText TaskOpened = new("เปิดงาน: {0}", "Task opened: {0}");
    public static readonly LocalText TaskClaimed = new("รับงาน: {0}", "Task claimed: {0}");
    public static readonly LocalText TaskUnclaimed = new("คืนงาน: {0}", "Task given back: {0}");
    public static readonly LocalText TaskReassigned = new("มอบหมายงานใหม่: {0} ให้ {1}", "Task reassigned: {0}, to {1}");
    public static readonly LocalText TaskCompleted = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalText TaskDone = new("แล้วเสร็จ: {0}", "Done: {0}");
    public static readonly LocalText TaskCancelled = new("ยกเลิกงาน: {0}", "Task cancelled: {0}");
    public static readonly LocalText Milestone = new("ถึงหมุดหมาย: {0}", "Milestone reached: {0}");
    public static readonly LocalText ClockStarted = new("เริ่มนับเวลา: {0}", "Clock started: {0}");
    public static readonly LocalText ClockDue = new("{0} ครบกำหนด {1}", "{0}, due {1}");
    public static readonly LocalText ClockStopped = new("หยุดนับเวลา: {0}", "Clock stopped: {0}");
    public static readonly LocalText ClockCancelled = new("เลิกนับเวลา: {0}", "Clock cancelled: {0}");
    public static readonly LocalText Forwarded = new("ศูนย์รับคำขอส่งเรื่องให้หน่วยงานผู้อนุญาตแล้ว", "The reception centre sent the matter to the licensor's office");
    public static readonly LocalText ClockPaused = new("หยุดนับ {0}: {1}", "{0} paused: {1}");
    public static readonly LocalText ClockResumed = new("{0} เดินต่อ ครบกำหนด {1}", "{0} runs again, due {1}");
    public static readonly LocalText Warned = new("เตือนว่า {0} ใช้เวลาไปแล้วร้อยละ {1}", "Warned that {1} percent of {0} is used up");
    public static readonly LocalText Deemed = new("พ้นกำหนดโดยไม่มีคำสั่ง กฎหมายให้ถือว่า {0} รอเจ้าหน้าที่รับรอง", "The time lapsed undecided; by law: {0}. An officer's attestation is awaited");
    public static readonly LocalText Attested = new("รับรองผลโดยผลของกฎหมายแล้ว", "The outcome by law is attested");
    public static readonly LocalText Disputed = new("ไม่รับรองผลโดยผลของกฎหมาย ดำเนินการต่อ", "The outcome by law is disputed; the case goes on");
    public static readonly LocalText ClockExtended = new("ขยายเวลา {1}: {0}", "{0} extended by {1}");
    public static readonly LocalText ClockRederived = new("กำหนดเวลาเปลี่ยนตามปฏิทิน: {0}", "Due date changed with the calendar: {0}");
    public static readonly LocalText MovedBecause = new("กำหนดเดิม {0} เปลี่ยนเป็น {1} เพราะ{2}", "It was due {0} and is now due {1}: {2}");
    public static readonly LocalText ClockCountedAnew = new("คำนวณวันนับใหม่ตามปฏิทิน กำหนดเวลาคงเดิม: {0}", "Days counted anew with the calendar, due date unchanged: {0}");
    public static readonly LocalText ClockKept = new("คงกำหนดเวลาเดิมไว้: {0}", "Due date kept: {0}");
    public static readonly LocalText KeptBecause = new(
        "แม้{0} ก็ไม่ทำให้ผู้มีหน้าที่ผิดกำหนดย้อนหลัง", "Nobody becomes late after the fact by a change of the calendar ({0})");
    public static readonly LocalText BreachAnnotated = new("บันทึกหมายเหตุการเกินกำหนด", "Note on a breach");
    public static readonly LocalText DueThen = new("ตามปฏิทินที่เปลี่ยนภายหลัง กำหนดจะเป็น {0} เพราะ{1}", "By the calendar as changed afterwards it would have been due {0}: {1}");
    public static readonly LocalText ClockFired = new("ถึงกำหนด: {0}", "Time reached: {0}");
    public static readonly LocalText Breached = new("เกินกำหนด: {0}", "Breached: {0}");
    public static readonly LocalText BreachExplained = new("บันทึกเหตุผลของการเกินกำหนด: {0}", "Reason for the breach recorded: {0}");
    public static readonly LocalText NoticeQueued = new("จัดทำหนังสือถึง{1}: {0}", "{0} prepared for {1}");
    public static readonly LocalText NoticeDelivered = new("ส่งหนังสือแล้ว: {0}", "{0} sent");
    public static readonly LocalText NoticeFailed = new("ส่งหนังสือไม่สำเร็จ ระบบจะส่งใหม่: {0}", "{0} could not be sent; it will be tried again");
    public static readonly LocalText DefectsRecorded = new("ทำบันทึกข้อบกพร่อง ให้แก้ไขภายใน {0}", "Record of defects made, to be mended within {0}");
    public static readonly LocalText SignedBy = new("ลงนามโดย {0} ตำแหน่ง{1}", "Signed by {0}, {1}");
    public static readonly LocalText DefectsAcknowledged = new("{0} รับทราบบันทึกข้อบกพร่อง", "{0} acknowledged the record of defects");
    public static readonly LocalText FaultFound = new("ผู้อนุญาตมีคำสั่งตามมาตรา 8 วรรคสาม: {0}", "The licensor found fault (LFA s.8 para 3): {0}");
    public static readonly LocalText FaultFile = new("เลขที่เรื่อง {0}", "File {0}");
    public static readonly LocalText FaultFindingUsed = new("ดำเนินการตามคำสั่งมาตรา 8 วรรคสามแล้ว: {0}", "Act let through by the finding of fault: {0}");
    public static readonly LocalText NoticeChannelChosen = new("ผู้ยื่นคำขอเลือกรับหนังสือแจ้ง: {0}", "The applicant chose to receive notices: {0}");
    public static readonly LocalText Incident = new("กระบวนงานหยุดรอการแก้ไข: {0}", "The process waits for help: {0}");
    public static readonly LocalText Closed = new("สิ้นสุดเรื่อง: {0}", "Closed: {0}");
    public static readonly LocalText RenewalFiled = new("ขอต่ออายุใบอนุญาต {0}", "Renewal of permit {0}");
    public static readonly LocalText RenewalKeepsAlive = new("ยื่นภายในกำหนด ใบอนุญาตเดิมมีผลต่อระหว่างพิจารณา ({0})", "filed in time; the old permit stays in force meanwhile ({0})");
    public static readonly LocalText RenewalInTime = new("ยื่นภายในกำหนด ({0})", "filed in time ({0})");
    public static readonly LocalText RenewalLate = new("ยื่นหลังใบอนุญาตสิ้นอายุ ใบอนุญาตเดิมไม่มีผลต่อ ({0})", "filed after expiry; the old permit does not stay in force ({0})");
    public static readonly LocalText PermitIssued = new("ออกใบอนุญาตเลขที่ {0}", "Permit {0} issued");
    public static readonly LocalText PermitTerm = new("ใช้ได้ {0} ถึง {1}", "valid {0} to {1}");
    public static readonly LocalText PermitNoExpiry = new("ใช้ได้ตั้งแต่ {0} ไม่มีวันสิ้นอายุ", "valid from {0}, no expiry");
    public static readonly LocalText Adopted = new("ใช้คู่มือฉบับที่ {0} แทนฉบับที่ {1} ({2})", "Judged by version {0} in place of {1} ({2})");
    public static readonly LocalText ClockShifted = new("คำนวณกำหนดเวลาใหม่ตามคู่มือฉบับใหม่: {0}", "Time limit by the later version: {0}");
    public static readonly LocalText Reason = new("เหตุผล: {0}", "Reason: {0}");
    public static readonly LocalText System = new("ระบบ", "System");
}
