namespace Permits.Server.Features.Filing;

/// <summary>Words of filing an application and of its receipt.</summary>
internal static class FilingTexts
{
    public static readonly LocalText Title = new("ยื่นคำขอ", "Apply");
    public static readonly LocalText Before = new("ก่อนเริ่ม", "Before you start");
    public static readonly LocalText BeforeTime = new("เวลาพิจารณา", "Time to decide");
    public static readonly LocalText BeforeFees = new("ค่าธรรมเนียม", "Fees");
    public static readonly LocalText BeforePapers = new("เอกสารที่ต้องเตรียม", "Papers to have ready");
    public static readonly LocalText ReadManual = new("อ่านคู่มือฉบับเต็ม", "Read the whole manual");
    public static readonly LocalText Office = new("ยื่นต่อหน่วยงาน", "Apply to");
    public static readonly LocalText OfficeHint = new("หน่วยงานในพื้นที่ที่สถานประกอบการตั้งอยู่", "The office of the place where the premises are");
    public static readonly LocalText Through = new("ยื่นที่", "File at");
    public static readonly LocalText ThroughHint = new(
        "ยื่นที่ศูนย์รับคำขออนุญาตได้ ศูนย์จะส่งเรื่องให้หน่วยงานข้างต้นภายใน 3 วันทำการ และเวลาพิจารณาเริ่มนับเมื่อศูนย์ส่งเรื่อง",
        "You may file at a reception centre; it sends the matter to the office above within 3 working days, and the time for consideration runs from then.");
    public static readonly LocalText Directly = new("หน่วยงานผู้อนุญาตโดยตรง", "The licensor's office itself");
    public static readonly LocalText Data = new("ข้อมูลคำขอ", "Your application");
    public static readonly LocalText Papers = new("เอกสาร", "Papers");
    public static readonly LocalText Linked = new("(หน่วยงานตรวจจากข้อมูลของรัฐเอง ไม่ต้องแนบ)", "(the office looks it up itself; do not attach it)");
    public static readonly LocalText FileHint = new("PDF, PNG หรือ JPEG ไม่เกิน 10 MB", "PDF, PNG or JPEG, 10 MB at most");
    public static readonly LocalText FileTooLarge = new("ไฟล์มีขนาดเกิน 10 MB โปรดเลือกไฟล์ที่เล็กกว่า", "The file is over 10 MB. Choose a smaller one.");
    public static readonly LocalText Kept = new("แนบแล้ว: {0} เลือกไฟล์ใหม่หากต้องการแทนที่", "Attached: {0}. Choose another file to replace it.");
    public static readonly LocalText Submit = new("ยื่นคำขอ", "Submit the application");
    public static readonly LocalText SubmitNote = new(
        "เมื่อยื่นแล้วจะได้เลขที่คำขอและรหัสติดตามทันที หากยื่นนอกเวลาราชการ ถือว่าได้รับเมื่อเปิดทำการถัดไป",
        "You get a number and a tracking secret at once. What comes outside office hours counts as received at the next opening.");
    public static readonly LocalText NoOffice = new("ยังไม่มีหน่วยงานที่เปิดรับคำขอประเภทนี้", "No office receives applications of this type yet");

    public static readonly LocalText ReceiptTitle = new("รับคำขอแล้ว", "Application received");
    public static readonly LocalText ReceiptNumber = new("เลขที่คำขอ", "Your number");
    public static readonly LocalText ReceiptSecret = new("รหัสติดตาม", "Tracking secret");
    public static readonly LocalText ReceiptSecretNote = new("ใช้คู่กับเลขที่คำขอเพื่อติดตามโดยไม่ต้องเข้าสู่ระบบ เก็บไว้ให้ดีและอย่าเปิดเผยแก่ผู้อื่น", "With the number it lets anyone follow the application without signing in. Keep it to yourself.");
    public static readonly LocalText ReceiptNext = new("ขั้นตอนต่อไป", "What happens next");
    public static readonly LocalText ReceiptThen = new(
        "เมื่อเจ้าหน้าที่ตรวจแล้วว่าคำขอครบถ้วน จะเริ่มนับเวลาพิจารณา {0} และแจ้งผลภายใน 7 วันนับแต่วันที่พิจารณาเสร็จ",
        "Once officials find it complete, the {0} to decide begin; the result is notified within 7 days of the decision.");
    public static readonly LocalText ReceiptReceived = new("ได้รับเมื่อ", "Received");
    public static readonly LocalText ReceiptOffice = new("หน่วยงาน", "Office");
    public static readonly LocalText ReceiptOpen = new("ไปที่คำขอนี้", "Go to this application");
    public static readonly LocalText ReceiptTrack = new("หน้าติดตาม", "Tracking page");
}
