namespace Permits.Storage;

/// <summary>What the store itself refuses, before or beside the core.</summary>
internal static class StoreRefusals
{
    public static Problem CaseNotFound() => new("case.not-found", new LocalText(
        "ต้องเป็นเลขที่คำขอที่มีอยู่ แต่ไม่พบคำขอเลขที่นี้ โปรดตรวจสอบเลขที่คำขอ",
        "Expected the number of an application, but there is none with this number. Check the number."), "number");

    public static Problem CaseChanged() => new("case.changed", new LocalText(
        "ต้องดำเนินการกับคำขอตามที่แสดงไว้ แต่คำขอมีการเปลี่ยนแปลงแล้ว โปรดเปิดหน้านี้ใหม่ ตรวจสอบ แล้วดำเนินการอีกครั้ง",
        "Expected the application as you last saw it, but it has changed since. Open the page again, check it, and repeat what you want done."));

    public static Problem CalendarNotFound() => new("calendar.not-found", new LocalText(
        "ต้องเป็นปฏิทินที่มีอยู่ แต่ไม่พบปฏิทินนี้ โปรดตรวจสอบรหัสปฏิทิน",
        "Expected a calendar, but there is none with this id. Check the id."), "calendar");

    public static Problem ChangeUnderWay() => new("calendar.change-under-way", new LocalText(
        "การเปลี่ยนแปลงปฏิทินต้องทำทีละรายการ แต่ระบบกำลังคำนวณกำหนดเวลาใหม่ตามการเปลี่ยนแปลงก่อนหน้า โปรดรอให้เสร็จแล้วทำอีกครั้ง",
        "Expected one calendar change at a time, but deadlines are still being derived anew after the last one. Wait until that is done, then announce again."));

    public static Problem ReasonTooLong(int most) => new("calendar.reason-too-long", new LocalText(
        $"เหตุผลต้องยาวไม่เกิน {most} ตัวอักษร แต่ยาวกว่านั้น โปรดย่อให้สั้นลง",
        $"Expected a reason of at most {most} characters, but it is longer. Shorten it."), "reason");

    public static Problem KeyReused() => new("idempotency.key-reused", new LocalText(
        "คีย์กันการส่งซ้ำต้องใช้กับคำสั่งเดิม แต่เคยใช้กับคำสั่งอื่นแล้ว โปรดใช้คีย์ใหม่",
        "Expected the idempotency key to repeat its first command, but it comes with another one. Use a new key."), "Idempotency-Key");

    public static Problem NotInForce(string permitType) => new("permit-type.not-in-force", new LocalText(
        $"ต้องเป็นประเภทใบอนุญาตที่เปิดรับคำขอ แต่ “{permitType}” ไม่มีฉบับที่ใช้บังคับอยู่ โปรดเลือกจากรายการประเภทใบอนุญาต",
        $"Expected a permit type with a version in force, but \"{permitType}\" has none. Choose one from the list of permit types."), "permitType", "LFA s.7");

    public static Problem OfficeIsNoCentre(Office office) => new("office.no-centre", new LocalText(
        $"ต้องเป็นศูนย์รับคำขออนุญาตจึงจะส่งเรื่องต่อได้ แต่ {office.Name.Th} ไม่ใช่ โปรดเลือกศูนย์ หรือยื่นต่อหน่วยงานนั้นโดยตรง",
        $"Expected a reception centre to send the matter on, but {office.Name.En} is none. Choose a centre, or file with that office itself."), "office", "LFA s.15");

    public static Problem OfficeNotFound(string field = "office") => new("office.not-found", new LocalText(
        "ต้องเป็นหน่วยงานที่มีอยู่ แต่ไม่พบหน่วยงานนี้ โปรดเลือกจากรายการหน่วยงาน",
        "Expected an office, but there is none with this id. Choose one from the list of offices."), field);

    public static Problem OfficeWrongKind(Office office, LocalText permit, string field) => new("office.wrong-kind", new LocalText(
        $"ต้องเป็นหน่วยงานที่ออก “{permit.Th}” ได้ แต่ {office.Name.Th} ไม่มีอำนาจออก โปรดเลือกหน่วยงานอื่น",
        $"Expected an office that issues \"{permit.En}\", but {office.Name.En} does not. Choose another office."), field);

    public static Problem DocumentNotFound(string documentId) => new("document.not-found", new LocalText(
        $"ต้องอัปโหลดเอกสาร “{documentId}” ก่อนยื่น แต่ระบบไม่มีไฟล์นี้ โปรดอัปโหลดอีกครั้ง",
        $"Expected the paper \"{documentId}\" to have been uploaded, but its content is not here. Upload it again."), $"documents.{documentId}");
}
