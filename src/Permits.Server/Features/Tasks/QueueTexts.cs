namespace Permits.Server.Features.Tasks;

/// <summary>Words of the officer's queue.</summary>
internal static class QueueTexts
{
    public static readonly LocalText Title = new("คิวงาน", "Work queue");
    public static readonly LocalText TitleCount = new("คิวงาน: {0} ({1} งาน)", "Work queue: {0} ({1} tasks)");
    public static readonly LocalText Views = new("มุมมองของคิว", "Views of the queue");
    public static readonly LocalText Mine = new("งานของฉัน", "Mine");
    public static readonly LocalText Unclaimed = new("ยังไม่มีผู้รับ", "Unclaimed");
    public static readonly LocalText Office = new("ทั้งหน่วยงาน", "Whole office");
    public static readonly LocalText Overdue = new("เกินกำหนด", "Overdue");
    public static readonly LocalText Caption = new("{0} เรียงตามกำหนดเวลาตามกฎหมาย ใกล้ครบกำหนดก่อน", "{0}, by legal due time, soonest first");
    public static readonly LocalText Due = new("กำหนดเวลา", "Due");
    public static readonly LocalText Number = new("เลขที่คำขอ", "Number");
    public static readonly LocalText Permit = new("ประเภทใบอนุญาต", "Permit type");
    public static readonly LocalText Step = new("ขั้นตอน", "Step");
    public static readonly LocalText Applicant = new("ผู้ยื่นคำขอ", "Applicant");
    public static readonly LocalText Assignee = new("ผู้รับผิดชอบ", "Held by");
    public static readonly LocalText OfficeColumn = new("หน่วยงาน", "Office");
    public static readonly LocalText Action = new("ดำเนินการ", "Action");
    public static readonly LocalText Nobody = new("ยังไม่มีผู้รับ", "nobody yet");
    public static readonly LocalText Claim = new("รับงาน", "Claim");
    public static readonly LocalText Open = new("เปิด", "Open");
    public static readonly LocalText Search = new("ค้นหา", "Search");
    public static readonly LocalText SearchHint = new("เลขที่ ชื่อผู้ยื่น หรือขั้นตอน", "Number, applicant or step");
    public static readonly LocalText AnyType = new("ทุกประเภท", "All types");
    public static readonly LocalText AnyStep = new("ทุกขั้นตอน", "All steps");
    public static readonly LocalText RemoveFilter = new("นำตัวกรองออก: {0}", "Remove filter: {0}");
    public static readonly LocalText Empty = new("ไม่มีงานในมุมมองนี้", "No tasks in this view");
    public static readonly LocalText EmptyFiltered = new("ไม่มีงานตรงกับตัวกรอง ลองล้างตัวกรอง", "No task matches the filters. Try clearing them.");
    public static readonly LocalText EmptyMine = new("คุณยังไม่มีงาน เลือกรับงานจากมุมมอง “ยังไม่มีผู้รับ”", "You hold no tasks. Claim one under “Unclaimed”.");
    public static readonly LocalText Escalations = new("เรื่องที่หัวหน้าต้องติดตาม", "For you to follow up");
    public static readonly LocalText EscalationsLead = new("เรื่องที่ใกล้ครบหรือเลยกำหนดล่าสุด โปรดติดตามหรือมอบหมายใหม่", "The latest that are nearly due or have lapsed. Follow up or reassign.");
    public static readonly LocalText EscalatedAt = new("แจ้งเมื่อ {0}", "told {0}");
    public static readonly LocalText EscalationMore = new("ดูที่เกินกำหนดทั้งหมดในบันทึกการเกินกำหนด", "See all that lapsed in the breach log");
}
