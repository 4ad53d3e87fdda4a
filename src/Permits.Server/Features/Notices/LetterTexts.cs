namespace Permits.Server.Features.Notices;

/// <summary>Words of letters that go by post.</summary>
internal static class LetterTexts
{
    public static readonly LocalText Title = new("หนังสือที่ต้องส่งทางไปรษณีย์", "Letters to post");
    public static readonly LocalText Lead = new(
        "ผู้ยื่นคำขอเหล่านี้เลือกรับหนังสือแจ้งทางไปรษณีย์ เปิดหนังสือ พิมพ์ ส่ง แล้วบันทึกว่าส่งแล้ว",
        "These applicants chose to receive notices by post. Open the letter, print it, post it, then record it as posted.");
    public static readonly LocalText Empty = new("ไม่มีหนังสือรอส่งทางไปรษณีย์", "No letters wait to be posted");
    public static readonly LocalText Letter = new("หนังสือ", "Letter");
    public static readonly LocalText Waiting = new("รอตั้งแต่", "Waiting since");
    public static readonly LocalText To = new("ถึง", "To");
    public static readonly LocalText Posted = new("บันทึกว่าส่งทางไปรษณีย์แล้ว", "Record as posted");
    public static readonly LocalText PostedLead = new(
        "พิมพ์หน้านี้แล้วส่งทางไปรษณีย์ จากนั้นบันทึก เวลาที่บันทึกถือเป็นเวลาส่ง และย้อนกลับไม่ได้",
        "Print this page, post it, then record it. The time you record is the time of posting; it cannot be undone.");
    public static readonly LocalText Done = new("บันทึกการส่งแล้ว", "The posting is recorded");
}
