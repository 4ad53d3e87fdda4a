namespace Permits.Server.Ui.Errors;

/// <summary>Words of the pages for what went wrong.</summary>
internal static class ErrorTexts
{
    public static readonly LocalText HomeLink = new("ไปหน้าแรก", "Go to the home page");

    /// <summary>What happened, by status.</summary>
    public static LocalText Title(int status) => status switch
    {
        400 => new("ส่งข้อมูลไม่สำเร็จ", "That could not be sent"),
        403 => new("บัญชีนี้ไม่มีสิทธิ์เข้าหน้านี้", "This account may not open that page"),
        404 => new("ไม่พบหน้าที่ต้องการ", "Page not found"),
        405 => new("เปิดหน้านี้โดยตรงไม่ได้", "This page cannot be opened directly"),
        413 => new("ไฟล์มีขนาดใหญ่เกินกำหนด", "The files are too large"),
        429 => new("มีการเรียกใช้ถี่เกินไป", "Too many requests"),
        >= 500 => new("ระบบขัดข้อง", "Something went wrong"),
        _ => new("ดำเนินการไม่สำเร็จ", "That did not work"),
    };

    /// <summary>What to do next, by status.</summary>
    public static LocalText Help(int status) => status switch
    {
        400 => new(
            "แบบฟอร์มอาจเปิดค้างไว้นานเกินไปหรือคุณออกจากระบบไปแล้ว โปรดย้อนกลับ โหลดหน้าใหม่ แล้วส่งอีกครั้ง ระบบยังไม่ได้บันทึกข้อมูลใด",
            "The form may have been open too long, or you have signed out meanwhile. Go back, reload the page and send it again. Nothing was saved."),
        403 => new("หากต้องใช้หน้านี้ โปรดเข้าสู่ระบบด้วยบัญชีที่มีหน้าที่เกี่ยวข้อง", "If you need it, sign in with an account that has the post for it."),
        404 => new(
            "ที่อยู่อาจพิมพ์ผิด หรือรายการนี้ไม่ได้อยู่ในความรับผิดชอบของบัญชีที่ใช้อยู่",
            "The address may be mistyped, or what you look for does not belong to the account in use."),
        405 => new("โปรดเริ่มจากหน้าที่มีแบบฟอร์ม", "Start from the page that has the form."),
        413 => new("ไฟล์ละไม่เกิน 10 MB โปรดย้อนกลับ ลดขนาดไฟล์ แล้วส่งอีกครั้ง", "A file may have 10 MB at most. Go back, make the files smaller and send them again."),
        429 => new("โปรดรอสักครู่แล้วลองใหม่", "Wait a little and try again."),
        _ => new("โปรดลองใหม่อีกครั้ง หากยังพบปัญหา ให้แจ้งผู้ดูแลระบบพร้อมรหัสด้านล่าง", "Try again. If it stays, tell the administrator the code below."),
    };
}
