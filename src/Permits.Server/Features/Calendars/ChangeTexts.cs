using Permits.Time;

namespace Permits.Server.Features.Calendars;

/// <summary>Words of the pages that change the calendar.</summary>
internal static class ChangeTexts
{
    public static readonly LocalText Title = new("การเปลี่ยนแปลงปฏิทิน", "Calendar changes");
    public static readonly LocalText Lead = new(
        "บันทึกวันหยุดที่ประกาศเพิ่ม ยกเลิก หรือเลื่อน ระบบจะแสดงผลต่อกำหนดเวลาที่กำลังนับอยู่ให้ตรวจก่อนยืนยัน",
        "Enter a holiday that was added, withdrawn or moved. You will see what it does to running clocks before you confirm.");
    public static readonly LocalText What = new("การเปลี่ยนแปลง", "What was announced");
    public static readonly LocalText Date = new("วันที่", "Date");
    public static readonly LocalText To = new("เลื่อนไปเป็นวันที่ (เฉพาะการเลื่อน)", "Moved to (only where it is moved)");
    public static readonly LocalText NameTh = new("ชื่อวันหยุดภาษาไทย", "Name in Thai");
    public static readonly LocalText NameEn = new("ชื่อวันหยุดภาษาอังกฤษ (ถ้ามี)", "Name in English (optional)");
    public static readonly LocalText Regions = new("เฉพาะพื้นที่ (ถ้ามี)", "Only in these regions (optional)");
    public static readonly LocalText RegionsHint = new("รหัสพื้นที่คั่นด้วยจุลภาค เช่น TH-90, TH-91 เว้นว่างหากทั่วประเทศ", "Codes with commas between, such as TH-90, TH-91; empty for the whole country");
    public static readonly LocalText Look = new("ตรวจผลก่อนยืนยัน", "See what it would do");
    public static readonly LocalText DateWanted = new(
        "ต้องระบุวัน เดือน และปี พ.ศ. ที่ถูกต้อง แต่ยังไม่ครบหรือไม่มีวันนั้น โปรดแก้ไข",
        "Expected a day, month and year of the Buddhist era, but they name no day. Correct them.");

    public static readonly LocalText PreviewTitle = new("ผลของการเปลี่ยนแปลงก่อนยืนยัน", "What the change would do");
    public static readonly LocalText Report = new("ผลต่อกำหนดเวลาที่กำลังนับ", "What happens to running clocks");
    public static readonly LocalText Looked = new("ตรวจแล้ว (กำหนดเวลาที่กำลังนับ)", "Running clocks looked at");
    public static readonly LocalText Moved = new("คำนวณใหม่", "Derived anew");
    public static readonly LocalText Kept = new("คงกำหนดเดิม เพราะกำหนดใหม่จะพ้นไปแล้ว", "Kept, since the new due date would have passed already");
    public static readonly LocalText Annotated = new("การเกินกำหนดที่บันทึกไว้ซึ่งจะมีหมายเหตุ", "Recorded breaches that get a note");
    public static readonly LocalText ByDays = new("เลื่อนกี่วัน", "By how many days");
    public static readonly LocalText Later = new("ช้าลง {0} วัน", "{0} days later");
    public static readonly LocalText Sooner = new("เร็วขึ้น {0} วัน", "{0} days sooner");
    public static readonly LocalText SameDay = new("กำหนดคงเดิม เปลี่ยนเฉพาะวันที่นับ", "due date unchanged, other days counted");
    public static readonly LocalText Clocks = new("จำนวนกำหนดเวลา", "Clocks");
    public static readonly LocalText Samples = new("ตัวอย่าง", "Some of them");
    public static readonly LocalText Application = new("คำขอ", "Application");
    public static readonly LocalText Clock = new("กำหนดเวลา", "Clock");
    public static readonly LocalText From = new("กำหนดเดิม", "Due so far");
    public static readonly LocalText Then = new("กำหนดใหม่", "Due then");
    public static readonly LocalText NothingMoves = new("ไม่มีกำหนดเวลาใดเปลี่ยน", "No clock moves");
    public static readonly LocalText ConfirmLead = new(
        "เมื่อยืนยันแล้ว ปฏิทินจะใช้บังคับทันที และบันทึกเหตุผลไว้กับทุกกำหนดเวลาที่เปลี่ยน จะลบบันทึกนี้ไม่ได้ หากประกาศเปลี่ยนอีกให้บันทึกเป็นรายการใหม่",
        "Once confirmed the calendar is in force at once, and the reason stands with every clock that moves. It cannot be undone; a later announcement is a new change.");
    public static readonly LocalText Reason = new("เหตุผลหรืออ้างอิงประกาศ", "Reason, or the announcement it rests on");
    public static readonly LocalText ReasonHint = new("เช่น มติคณะรัฐมนตรีและวันที่", "Such as the Cabinet resolution and its date");
    public static readonly LocalText Confirm = new("ยืนยันการเปลี่ยนแปลง", "Confirm the change");
    public static readonly LocalText GoBack = new("กลับไปแก้ไข", "Go back and correct");

    public static readonly LocalText Done = new("ดำเนินการเสร็จแล้ว", "Done");
    public static readonly LocalText Applying = new("กำลังคำนวณกำหนดเวลาใหม่ {0}% หน้านี้จะแสดงความคืบหน้าเองทุก 3 วินาที", "Deriving clocks anew, {0} %. This page shows how far it is every 3 seconds");
    public static readonly LocalText Progress = new("ความคืบหน้า", "Progress");
    public static readonly LocalText AnnouncedBy = new("บันทึกโดย {0} เมื่อ {1}", "Announced by {0}, {1}");
    public static readonly LocalText Past = new("การเปลี่ยนแปลงที่ผ่านมา", "Past changes");
    public static readonly LocalText PastNone = new("ยังไม่มีการเปลี่ยนแปลงปฏิทิน", "The calendar was not changed yet");
    public static readonly LocalText Added = new("ประกาศเพิ่มภายหลัง เมื่อ {0} โดย {1}", "announced later, {0}, by {1}");

    /// <summary>What a change does.</summary>
    public static LocalText Of(CalendarChangeKind what) => what switch
    {
        CalendarChangeKind.Add => new("เพิ่มวันหยุด", "Add a holiday"),
        CalendarChangeKind.Withdraw => new("ยกเลิกวันหยุด", "Withdraw a holiday"),
        _ => new("เลื่อนวันหยุด", "Move a holiday"),
    };

    /// <summary>A shift in words, its places still to be filled.</summary>
    public static LocalText Shift(int days) => days > 0 ? Later : days < 0 ? Sooner : SameDay;
}
