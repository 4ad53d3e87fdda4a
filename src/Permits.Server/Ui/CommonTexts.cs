namespace Permits.Server.Ui;

/// <summary>Words of the page frame and of parts that many pages share.</summary>
internal static class CommonTexts
{
    public static readonly LocalText Product = new("ระบบงานอนุญาต", "licensing that keeps its time");
    public static readonly LocalText Skip = new("ข้ามไปยังเนื้อหาหลัก", "Skip to main content");
    public static readonly LocalText Navigation = new("เมนูหลัก", "Main menu");
    public static readonly LocalText Home = new("หน้าแรก", "Home");
    public static readonly LocalText Track = new("ติดตามคำขอ", "Track an application");
    public static readonly LocalText Calendar = new("ปฏิทินวันหยุด", "Holiday calendar");
    public static readonly LocalText DeadlineCalculator = new("คำนวณกำหนดเวลา", "Deadline calculator");
    public static readonly LocalText IfFiledToday = new("ถ้ายื่นวันนี้จะได้ผลเมื่อใด", "When would it be decided if filed today?");
    public static readonly LocalText MyApplications = new("คำขอของฉัน", "My applications");
    public static readonly LocalText MyPermits = new("ใบอนุญาตของฉัน", "My permits");
    public static readonly LocalText Register = new("ทะเบียนใบอนุญาต", "Register of permits");
    public static readonly LocalText Reviews = new("การทบทวนทุกห้าปี", "Five-year reviews");
    public static readonly LocalText Queue = new("คิวงาน", "Work queue");
    public static readonly LocalText Breaches = new("บันทึกการเกินกำหนด", "Breach log");
    public static readonly LocalText Designer = new("ชุดกระบวนงาน", "Packages");
    public static readonly LocalText Admin = new("ดูแลระบบ", "Administration");
    public static readonly LocalText SignIn = new("เข้าสู่ระบบ", "Sign in");
    public static readonly LocalText SignOut = new("ออกจากระบบ", "Sign out");
    public static readonly LocalText OtherLanguage = new("English", "ภาษาไทย");
    public static readonly LocalText FooterNote = new(
        "กำหนดเวลาทุกรายการคำนวณตามพระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558 และแสดงวิธีนับวันให้ตรวจสอบได้",
        "Every deadline is computed under the Licensing Facilitation Act B.E. 2558 (2015) and shows how its days were counted.");
    public static readonly LocalText Unofficial = new("", "English is an unofficial translation; the Thai text prevails.");
    public static readonly LocalText DevNow = new("โหมดพัฒนา · เวลาของระบบ {0}", "Development · the system's time is {0}");
    public static readonly LocalText DevClock = new("เลื่อนเวลา", "Move the clock");
    public static readonly LocalText Demo = new("ตัวอย่าง", "Demo");
    public static readonly LocalText Next = new("หน้าถัดไป", "Next page");
    public static readonly LocalText First = new("กลับไปหน้าแรกของรายการ", "Back to the first page");
    public static readonly LocalText Pages = new("หน้าของรายการ", "Pages");
    public static readonly LocalText Filter = new("กรองรายการ", "Filter");
    public static readonly LocalText ClearFilters = new("ล้างตัวกรอง", "Clear filters");
    public static readonly LocalText Source = new("ที่มา:", "Source:");
    public static readonly LocalText Reason = new("เหตุผล", "Reason");
    public static readonly LocalText None = new("ไม่มี", "None");

    /// <summary>What a role is called.</summary>
    public static LocalText Role(string role) => role switch
    {
        "applicant" => new("ผู้ยื่นคำขอ", "Applicant"),
        "receiving-officer" => new("เจ้าหน้าที่รับคำขอ", "Receiving officer"),
        "inspector" => new("พนักงานเจ้าหน้าที่ตรวจสถานที่", "Inspector"),
        "licensor" => new("ผู้อนุญาต", "Licensor"),
        "supervisor" => new("หัวหน้า", "Supervisor"),
        _ => new(role),
    };

    /// <summary>How an application ended, or that it runs.</summary>
    public static LocalText Result(string? result) => result is null ? new("อยู่ระหว่างดำเนินการ", "In progress") : Engine.CaseResults.NameOf(result);

    /// <summary>A milestone of the Act.</summary>
    public static LocalText Milestone(string milestone) => Engine.Milestones.NameOf(milestone);

    /// <summary>Who gets a notice.</summary>
    public static LocalText Recipient(string to) => Engine.Recipients.NameOf(to);

    /// <summary>How notices reach an applicant.</summary>
    public static LocalText Channel(Engine.NoticeChannel channel) => channel == Engine.NoticeChannel.Post
        ? new("ทางไปรษณีย์", "by post")
        : new("ทางอิเล็กทรอนิกส์ ผ่านระบบนี้และอีเมล", "electronically, in this system and by e-mail");

    /// <summary>What a notice is about, by its template.</summary>
    public static LocalText Notice(string template) => template switch
    {
        "received" => new("หนังสือรับคำขอ", "Receipt of the application"),
        "complete" => new("หนังสือแจ้งว่าคำขอครบถ้วน", "Notice that the application is complete"),
        "defects" or "defect" or "defect-record" => new("บันทึกข้อบกพร่อง", "Record of defects"),
        "returned" => new("หนังสือแจ้งคืนคำขอ", "Notice of return"),
        "granted" => new("หนังสือแจ้งผลการอนุญาต", "Notice of grant"),
        "refused" => new("หนังสือแจ้งไม่อนุญาต", "Notice of refusal"),
        "extended" or "extension" => new("หนังสือแจ้งขยายเวลา", "Notice of extension"),
        "adopted" => new("หนังสือแจ้งการใช้คู่มือฉบับใหม่", "Notice of going over to a later version"),
        "delay" => new("หนังสือแจ้งเหตุแห่งความล่าช้า", "Notice of delay"),
        "inspection-reminder" => new("เตือนหัวหน้าว่ายังไม่มีผลการตรวจสถานที่", "Reminder of the inspection"),
        "due-soon" => new("เตือนหัวหน้าว่าใกล้ครบกำหนด", "Nearly due"),
        "overdue" => new("แจ้งหัวหน้าว่าพ้นกำหนด", "Past its time"),
        "correction-soon" => new("เตือนว่าใกล้ครบกำหนดแก้ไข", "Correction nearly due"),
        "deemed-granted" => new("แจ้งว่าถือว่าอนุญาตโดยผลของกฎหมาย", "Deemed granted by law"),
        "deemed-refused" => new("แจ้งว่าถือว่าไม่อนุญาตโดยผลของกฎหมาย", "Deemed refused by law"),
        "escalation" => new("แจ้งเตือนการเกินกำหนดต่อหัวหน้า", "Escalation to the supervisor"),
        _ => new("หนังสือแจ้ง " + template, "Notice: " + template),
    };
}
