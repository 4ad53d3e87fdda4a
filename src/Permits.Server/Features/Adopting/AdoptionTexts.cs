using Permits.Engine;

namespace Permits.Server.Features.Adopting;

/// <summary>Words of going over to a later version.</summary>
internal static class AdoptionTexts
{
    public static readonly LocalText Title = new("ใช้คู่มือฉบับใหม่กับคำขอ {0}", "Judge application {0} by a later version");
    public static readonly LocalText Link = new("เปรียบเทียบกับคู่มือฉบับใหม่", "Compare with the later version");
    public static readonly LocalText LinkLead = new("มีคู่มือฉบับที่ {0} ใช้บังคับแล้ว คำขอนี้ยังพิจารณาตามฉบับที่ {1}", "Version {0} is in force; this application is judged by version {1}.");
    public static readonly LocalText Lead = new(
        "คำขอที่ยื่นไว้แล้วพิจารณาตามคู่มือฉบับที่ใช้บังคับในวันยื่น เว้นแต่ฉบับใหม่เป็นคุณแก่ผู้ยื่นคำขอทุกข้อ หรือพระราชบัญญัติกำหนดให้ใช้ ({0})",
        "An application is judged by the version in force when it was filed, unless a later one favours the applicant on every point or an Act says so ({0}).");
    public static readonly LocalText Caption = new("ฉบับที่ {0} เทียบกับฉบับที่ {1}", "Version {0} against version {1}");
    public static readonly LocalText Point = new("เรื่อง", "Point");
    public static readonly LocalText Before = new("ฉบับเดิม", "Now");
    public static readonly LocalText After = new("ฉบับใหม่", "Later version");
    public static readonly LocalText For = new("สำหรับผู้ยื่นคำขอ", "For the applicant");
    public static readonly LocalText Lacks = new("ฉบับใหม่ไม่มีสิ่งที่คำขอนี้ดำเนินอยู่ จึงเปลี่ยนไม่ได้", "The later version lacks what this application stands on, so it cannot go over");
    public static readonly LocalText Ground = new("เหตุ", "Ground");
    public static readonly LocalText Favours = new("ฉบับใหม่เป็นคุณแก่ผู้ยื่นคำขอทุกข้อ", "The later version favours the applicant on every point");
    public static readonly LocalText ActSays = new("พระราชบัญญัติกำหนดให้ใช้กับคำขอที่ยื่นไว้แล้ว", "An Act reaches applications already filed");
    public static readonly LocalText Cite = new("มาตราของพระราชบัญญัติ (เมื่อเลือกเหตุที่สอง)", "Section of the Act (with the second ground)");
    public static readonly LocalText Reason = new("เหตุผล (แจ้งผู้ยื่นคำขอ)", "Reason (told to the applicant)");
    public static readonly LocalText Undone = new("เมื่อยืนยันแล้วจะย้อนกลับไปใช้ฉบับเดิมไม่ได้", "Once confirmed, the application cannot go back to the version before.");
    public static readonly LocalText Confirm = new("ยืนยันใช้ฉบับใหม่", "Confirm the later version");
    public static readonly LocalText Back = new("กลับไปที่คำขอ", "Back to the application");
    public static readonly LocalText Done = new("คำขอนี้พิจารณาตามคู่มือฉบับใหม่แล้ว", "The application is now judged by the later version");

    /// <summary>A verdict in words.</summary>
    public static LocalText Of(Verdict verdict) => verdict switch
    {
        Verdict.Better => new("ดีขึ้น", "Better"),
        Verdict.Same => new("เท่าเดิม", "Same"),
        _ => new("แย่ลงหรือเทียบไม่ได้", "Worse, or cannot be compared"),
    };
}
