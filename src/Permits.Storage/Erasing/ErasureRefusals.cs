using NodaTime;

namespace Permits.Storage;

/// <summary>Why a case is not erased.</summary>
internal static class ErasureRefusals
{
    public static Problem NoGround() => new("erasure.no-ground", new LocalText(
        "ต้องระบุกฎหมายและคำสั่งที่ให้ลบ แต่ไม่ได้ระบุ โปรดระบุ", "Expected the law and the decision that order the erasure, but none is given. Name them."), "ground");

    public static Problem Done(string number) => new("erasure.done", new LocalText(
        $"ต้องเป็นคำขอที่ยังมีเนื้อหา แต่ {number} ถูกลบไปแล้ว ไม่มีสิ่งใดต้องทำ", $"Expected an application that still has its content, but {number} was erased already. There is nothing left to do."), "number");

    public static Problem Open(string number) => new("erasure.open", new LocalText(
        $"ต้องเป็นคำขอที่สิ้นสุดแล้ว แต่ {number} ยังดำเนินอยู่ โปรดรอให้สิ้นสุดและพ้นระยะเวลาเก็บรักษา",
        $"Expected a finished application, but {number} is still open. Wait until it is finished and its retention has ended."), "number");

    public static Problem Retained(string number, Instant closed, Instant until) => new("erasure.retained", new LocalText(
        $"ต้องเป็นคำขอที่พ้นระยะเวลาเก็บรักษาแล้ว แต่ {number} สิ้นสุดเมื่อ {closed} ซึ่งไม่ก่อน {until} โปรดตรวจสอบระยะเวลาเก็บรักษา หรือรอ",
        $"Expected an application whose retention has ended, but {number} was finished at {closed}, which is not before {until}. Check the retention, or wait."), "number");

    public static Problem PermitValid(string number, string permit) => new("erasure.permit-valid", new LocalText(
        $"ต้องเป็นคำขอที่ไม่มีใบอนุญาตใช้อยู่ แต่ใบอนุญาต {permit} ของ {number} ยังใช้ได้หรือกำลังต่ออายุ โปรดรอให้สิ้นอายุ",
        $"Expected an application whose permit has ended, but the permit {permit} of {number} is valid or being renewed. Wait until it has ended."), "number");
}
