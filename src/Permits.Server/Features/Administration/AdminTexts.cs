namespace Permits.Server.Features.Administration;

/// <summary>Words of the administrator's page.</summary>
internal static class AdminTexts
{
    public static readonly LocalText Title = new("ดูแลระบบ", "Administration");
    public static readonly LocalText Offices = new("หน่วยงาน", "Offices");
    public static readonly LocalText OfficeName = new("ชื่อหน่วยงาน", "Name");
    public static readonly LocalText OfficeKind = new("ประเภท", "Kind");
    public static readonly LocalText Calendar = new("ปฏิทิน", "Calendar");
    public static readonly LocalText Accounts = new("บัญชีผู้ใช้", "Accounts");
    public static readonly LocalText User = new("ชื่อผู้ใช้", "User name");
    public static readonly LocalText Name = new("ชื่อ", "Name");
    public static readonly LocalText Posts = new("ตำแหน่งหน้าที่", "Posts");
}
