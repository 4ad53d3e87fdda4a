namespace Permits.Server.Features.Officers;

/// <summary>Words of the pages of officers.</summary>
internal static class OfficerTexts
{
    public static readonly LocalText Title = new("เจ้าหน้าที่และทักษะ", "Officers and skills");
    public static readonly LocalText Lead = new(
        "ใช้เมื่อระบบจ่ายงานด้วยการจับสลาก ตามภาระงาน หรือตามทักษะ การเปลี่ยนแปลงทุกครั้งถูกบันทึกไว้",
        "Used when tasks are given out by lot, load or skill. Every change is recorded.");
    public static readonly LocalText Officer = new("เจ้าหน้าที่", "Officer");
    public static readonly LocalText Posts = new("ตำแหน่งหน้าที่", "Posts");
    public static readonly LocalText Skills = new("ทักษะ", "Skills");
    public static readonly LocalText OpenTasks = new("งานในมือ", "Tasks held");
    public static readonly LocalText Takes = new("รับงานใหม่", "New tasks");
    public static readonly LocalText TakesYes = new("รับ", "takes them");
    public static readonly LocalText TakesNo = new("งดรับ", "takes none");
    public static readonly LocalText None = new("ไม่มี", "none");
    public static readonly LocalText Change = new("แก้ไข", "Change");
    public static readonly LocalText Empty = new("ไม่มีเจ้าหน้าที่ในหน่วยงานของท่าน", "Nobody holds a post in your offices");
    public static readonly LocalText Done = new("บันทึกแล้ว", "Saved");
    public static readonly LocalText Away = new("งดรับงานใหม่ เช่น ลาหรือไปราชการ", "Takes no new tasks, such as on leave");
    public static readonly LocalText AwayHint = new("งานที่ถืออยู่แล้วไม่เปลี่ยน หัวหน้ามอบหมายใหม่ได้ที่หน้าคำขอ", "Tasks already held stay; a supervisor reassigns them on the application's page.");
    public static readonly LocalText SkillsHint = new("รหัสทักษะตามที่กระบวนงานใช้ คั่นด้วยช่องว่างหรือขึ้นบรรทัดใหม่ เช่น noise boiler", "Codes as processes name them, separated by blanks or lines, such as noise boiler");
    public static readonly LocalText Save = new("บันทึก", "Save");

    public static LocalText SkillsWrong(int most, int longest) => new(
        FormattableString.Invariant($"รหัสทักษะต้องขึ้นต้นด้วยตัวอักษรละติน ตามด้วยตัวอักษร ตัวเลข - หรือ _ ยาวไม่เกิน {longest} ตัว และไม่เกิน {most} รหัส แต่พบที่ไม่ใช่ โปรดแก้ไข"),
        FormattableString.Invariant($"Expected at most {most} codes, each a Latin letter, then letters, digits, - or _, {longest} characters at most, but found others. Correct them."));
}
