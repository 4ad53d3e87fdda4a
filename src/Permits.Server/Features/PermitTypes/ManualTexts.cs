namespace Permits.Server.Features.PermitTypes;

/// <summary>Words of the public manual page.</summary>
internal static class ManualTexts
{
    public static readonly LocalText Caption = new("คู่มือสำหรับประชาชน", "Licensing manual");
    public static readonly LocalText Version = new("ฉบับที่ {0} ใช้ตั้งแต่ {1}", "Version {0}, in force from {1}");
    public static readonly LocalText OldVersion = new("ฉบับนี้ไม่ใช่ฉบับที่ใช้อยู่ คำขอที่ยื่นไว้ภายใต้ฉบับนี้ยังพิจารณาตามฉบับนี้", "This is not the version in force. Applications filed under it are still judged by it.");
    public static readonly LocalText Current = new("ดูฉบับที่ใช้อยู่", "See the version in force");
    public static readonly LocalText NotYet = new("ฉบับนี้ยังไม่มีผลใช้บังคับ", "This version is not in force yet");
    public static readonly LocalText Apply = new("ยื่นคำขอ", "Apply");
    public static readonly LocalText AtAGlance = new("โดยสรุป", "At a glance");
    public static readonly LocalText TotalTime = new("เวลาพิจารณารวม", "Time to decide");
    public static readonly LocalText TotalTimeNote = new("นับแต่วันที่คำขอครบถ้วน ตาม {0}", "from the day the application is complete, {0}");
    public static readonly LocalText Extension = new("การขยายเวลา", "Extension");
    public static readonly LocalText ExtensionNote = new("ไม่เกิน {0} ครั้ง ครั้งละไม่เกิน {1} ตาม {2}", "at most {0} times, {1} each, {2}");
    public static readonly LocalText Validity = new("อายุใบอนุญาต", "How long it lasts");
    public static readonly LocalText NoExpiry = new("ไม่มีวันสิ้นอายุ", "No expiry");
    public static readonly LocalText Renewal = new("การต่ออายุ", "Renewal");
    public static readonly LocalText RenewalKeepsAlive = new(
        "ยื่นคำขอต่ออายุก่อนใบอนุญาตสิ้นอายุ ใบอนุญาตเดิมมีผลต่อไปจนกว่าจะมีคำสั่ง", "File it before expiry: the old permit stays in force until the decision.");
    public static readonly LocalText RenewalPlain = new("ยื่นคำขอต่ออายุก่อนใบอนุญาตสิ้นอายุ", "File it before expiry.");
    public static readonly LocalText RenewalByFee = new(
        "ใบอนุญาตนี้อยู่ในรายการที่ชำระค่าธรรมเนียมแทนการยื่นคำขอได้ โปรดติดต่อหน่วยงานเพื่อชำระ",
        "It is listed among the permits that are renewed by paying the fee; pay at the office.");
    public static readonly LocalText RenewalNotByFee = new(
        "ยังไม่พบว่าอยู่ในรายการตามพระราชกฤษฎีกาที่ให้ชำระค่าธรรมเนียมแทนการยื่นคำขอ", "It is not known to be listed by the decree under which paying the fee renews a permit.");
    public static readonly LocalText Unit = new("หน่วยงานที่รับผิดชอบ", "Responsible unit");
    public static readonly LocalText Fees = new("ค่าธรรมเนียม", "Fees");
    public static readonly LocalText Ceiling = new("ไม่เกิน {0}", "at most {0}");
    public static readonly LocalText FeeElsewhere = new("ตามที่กำหนดไว้ต่างหาก", "set elsewhere");
    public static readonly LocalText NoFees = new("ไม่มีค่าธรรมเนียม", "No fees");
    public static readonly LocalText Basis = new("กฎหมายที่เกี่ยวข้อง", "Legal basis");
    public static readonly LocalText Criteria = new("หลักเกณฑ์ วิธีการ และเงื่อนไข", "Criteria, procedure and conditions");
    public static readonly LocalText Channels = new("ช่องทางการยื่นคำขอ", "Where and how to apply");
    public static readonly LocalText Steps = new("ขั้นตอน ระยะเวลา และผู้รับผิดชอบ", "Steps, time and who does them");
    public static readonly LocalText StepsNote = new("อ่านจากกระบวนงานที่ใช้งานจริง ขั้นตอนที่มีเงื่อนไขเกิดขึ้นเฉพาะบางกรณี", "Read from the running process. Conditional steps happen only in some cases.");
    public static readonly LocalText Step = new("ขั้นตอน", "Step");
    public static readonly LocalText StepWho = new("ผู้รับผิดชอบ", "Who");
    public static readonly LocalText StepTime = new("ไม่เกิน", "Within");
    public static readonly LocalText StepCite = new("อ้างอิง", "Set by");
    public static readonly LocalText StepFrom = new("ตามที่กำหนดในบันทึก", "as the record sets");
    public static readonly LocalText StepNone = new("อยู่ในเวลาพิจารณารวม", "within the total time");
    public static readonly LocalText Conditional = new("เฉพาะบางกรณี", "only in some cases");
    public static readonly LocalText Documents = new("เอกสารที่ต้องยื่น", "Papers to file");
    public static readonly LocalText DocumentsNote = new("เจ้าหน้าที่จะเรียกเอกสารนอกจากรายการนี้ไม่ได้", "Officials may ask for no papers beyond this list.");
    public static readonly LocalText DocumentAlways = new("ต้องยื่น", "needed");
    public static readonly LocalText DocumentWhen = new("ต้องยื่นเมื่อเข้าเงื่อนไข", "needed where it applies");
    public static readonly LocalText DocumentLinked = new("หน่วยงานตรวจจากข้อมูลของรัฐเอง ไม่ต้องแนบ", "Looked up by the office itself; not to be attached");
    public static readonly LocalText DocumentOptional = new("ยื่นหรือไม่ก็ได้", "optional");
    public static readonly LocalText Document = new("เอกสาร", "Paper");
    public static readonly LocalText DocumentNeed = new("ความจำเป็น", "Needed");
    public static readonly LocalText DocumentIssuer = new("หน่วยงานที่ออก", "Issued by");
    public static readonly LocalText Own = new("ผู้ยื่นจัดทำเอง", "the applicant's own");
    public static readonly LocalText StatuteClocks = new("กำหนดเวลาตามกฎหมาย", "Time limits set by law");
    public static readonly LocalText Appeal = new("การอุทธรณ์", "Appeal");
    public static readonly LocalText Complaints = new("ช่องทางร้องเรียน", "Complaints");
    public static readonly LocalText Sources = new("แหล่งข้อมูลของคู่มือนี้", "Sources of this manual");
    public static readonly LocalText Diagram = new("แผนผังกระบวนงาน", "Process diagram");
    public static readonly LocalText Hash = new("รหัสเนื้อหา (SHA-256)", "Content hash (SHA-256)");
}
