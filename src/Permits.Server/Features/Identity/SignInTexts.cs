namespace Permits.Server.Features.Identity;

/// <summary>Words of signing in.</summary>
internal static class SignInTexts
{
    public static readonly LocalText Title = new("เข้าสู่ระบบ", "Sign in");
    public static readonly LocalText User = new("ชื่อผู้ใช้", "User name");
    public static readonly LocalText Password = new("รหัสผ่าน", "Password");
    public static readonly LocalText Demo = new("บัญชีทดลอง", "Demo accounts");
    public static readonly LocalText DemoLead = new("มีเฉพาะโหมดพัฒนา ทุกบัญชีใช้รหัสผ่าน {0}", "Development only. Every account has the password {0}");
    public static readonly LocalText DemoCaption = new("บัญชีทดลองและหน้าที่", "Demo accounts and their posts");
    public static readonly LocalText DemoPost = new("หน้าที่", "Posts");
    public static readonly LocalText SignedOut = new("ออกจากระบบแล้ว", "You have signed out");
    public static readonly LocalText NeedsSignIn = new(
        "โปรดเข้าสู่ระบบเพื่อไปต่อ หากเข้าสู่ระบบไว้แล้วก่อนหน้านี้ เวลาใช้งานอาจหมดลง",
        "Sign in to go on. If you had signed in before, your session may have ended.");

    /// <summary>What a kind of account is called.</summary>
    public static LocalText Kind(Storage.AccountKind kind) => kind switch
    {
        Storage.AccountKind.Applicant => new("ผู้ยื่นคำขอ", "Applicant"),
        Storage.AccountKind.Officer => new("เจ้าหน้าที่", "Officer"),
        Storage.AccountKind.Designer => new("ผู้ออกแบบกระบวนงาน", "Designer"),
        Storage.AccountKind.Auditor => new("ผู้ตรวจสอบ", "Auditor"),
        _ => new("ผู้ดูแลระบบ", "Administrator"),
    };
}
