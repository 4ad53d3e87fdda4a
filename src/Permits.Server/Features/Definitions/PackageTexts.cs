namespace Permits.Server.Features.Definitions;

/// <summary>Words of the designer's package page.</summary>
internal static class PackageTexts
{
    public static readonly LocalText Title = new("ชุดกระบวนงาน", "Packages");
    public static readonly LocalText Lead = new(
        "นิยามกระบวนงานแต่ละฉบับแก้ไขไม่ได้ คำขอที่ยื่นแล้วใช้ฉบับเดิมจนสิ้นสุด เว้นแต่ย้ายไปฉบับใหม่ตามมาตรา 11",
        "A published version never changes. What was filed under it stays with it to the end, unless it is moved under LFA s.11.");
    public static readonly LocalText Caption = new("นิยามกระบวนงานทุกฉบับ ใหม่สุดก่อน", "Every published version, newest first");
    public static readonly LocalText Permit = new("ประเภทใบอนุญาต", "Permit type");
    public static readonly LocalText Version = new("ฉบับที่", "Version");
    public static readonly LocalText Effective = new("มีผลตั้งแต่", "In force from");
    public static readonly LocalText Published = new("เผยแพร่เมื่อ", "Published");
    public static readonly LocalText Running = new("คำขอที่ยังดำเนินการ", "Open applications");
    public static readonly LocalText Empty = new("ยังไม่มีนิยามกระบวนงาน", "Nothing is published yet");
    public static readonly LocalText Upload = new("นำเข้าชุดกระบวนงาน", "Bring in a package");
    public static readonly LocalText UploadLead = new("บีบอัดโฟลเดอร์ของชุดกระบวนงาน (manual.yaml, process.bpmn, forms, notices) เป็นไฟล์ zip", "Zip the package's folder (manual.yaml, process.bpmn, forms, notices).");
    public static readonly LocalText File = new("ไฟล์ชุดกระบวนงาน (zip)", "Package (zip)");
    public static readonly LocalText Check = new("ตรวจสอบอย่างเดียว", "Check only");
    public static readonly LocalText NoFile = new("คาดว่าจะได้ไฟล์ zip แต่ไม่ได้แนบไฟล์ โปรดเลือกไฟล์", "Expected a zip, but no file was attached. Choose one.");
    public static readonly LocalText Findings = new("ผลการตรวจสอบ", "Findings");
    public static readonly LocalText NoFindings = new("ไม่พบข้อผิดพลาด", "Nothing was found.");
    public static readonly LocalText OpenDraft = new("เปิดเป็นร่าง", "Open it as a draft");
    public static readonly LocalText FindingWhere = new("ที่", "Where");
    public static readonly LocalText FindingWhat = new("พบ", "What");
    public static readonly LocalText FindingLevel = new("ระดับ", "Level");
    public static readonly LocalText Done = new("เผยแพร่ “{0}” ฉบับที่ {1} แล้ว มีผลตั้งแต่ {2}", "“{0}” version {1} is published, in force from {2}");

    /// <summary>Where a version stands in its life.</summary>
    public static LocalText State(bool isScheduled, bool isInForce) =>
        isScheduled ? new("กำหนดใช้แล้ว", "Scheduled") : isInForce ? new("ใช้บังคับ", "In force") : new("เลิกใช้กับคำขอใหม่", "Deprecated");

    /// <summary>How bad a finding is.</summary>
    public static LocalText Level(Bpmn.Severity severity) => severity switch
    {
        Bpmn.Severity.Error => new("ข้อผิดพลาด", "Error"),
        Bpmn.Severity.Warning => new("คำเตือน", "Warning"),
        _ => new("ข้อมูล", "Information"),
    };
}
