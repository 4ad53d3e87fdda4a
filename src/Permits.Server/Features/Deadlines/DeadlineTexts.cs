using Permits.Time;

namespace Permits.Server.Features.Deadlines;

/// <summary>Words of the deadline calculator.</summary>
internal static class DeadlineTexts
{
    public static readonly LocalText Title = new("คำนวณกำหนดเวลา", "Deadline calculator");
    public static readonly LocalText Lead = new("ดูว่าหากยื่นคำขอจะได้ผลเมื่อใด หรือคำนวณระยะเวลาใดก็ได้ พร้อมเหตุผลของทุกวันที่นับและไม่นับ", "See when an application would be decided, or count any period, with the reason for each day counted or passed over.");
    public static readonly LocalText PermitTitle = new("ถ้ายื่นคำขอวันนี้จะได้ผลเมื่อใด", "When would an application filed today be decided?");
    public static readonly LocalText Permit = new("ใบอนุญาต", "Permit");
    public static readonly LocalText Office = new("หน่วยงานที่รับคำขอ", "Receiving office");
    public static readonly LocalText FirstOffice = new("หน่วยงานแรกที่รับคำขอประเภทนี้", "The first office that receives it");
    public static readonly LocalText Filed = new("วันที่ยื่น", "Filed on");
    public static readonly LocalText TimeOfDay = new("เวลา (เช่น 20.00)", "Time (such as 20:00)");
    public static readonly LocalText Channel = new("ช่องทางที่ยื่น", "How it is filed");
    public static readonly LocalText Electronically = new("ทางอิเล็กทรอนิกส์", "Electronically");
    public static readonly LocalText Counter = new("ที่หน่วยงาน", "At the counter");
    public static readonly LocalText Find = new("ดูกำหนดเวลา", "Show the dates");
    public static readonly LocalText Received = new("ถือว่าได้รับคำขอ", "Counts as received");
    public static readonly LocalText ReceivedWhy = new("ยื่นนอกวันหรือเวลาทำการ จึงถือว่าได้รับเมื่อเปิดทำการครั้งถัดไป", "It is filed outside office days or hours, so it counts from the next opening");
    public static readonly LocalText By = new("ภายใน {0}", "by {0}");
    public static readonly LocalText Extended = new("กฎหมายให้ขยายได้ {0} ครั้ง ครั้งละ {1} ({2}) หากขยายครบจะไม่เกิน {3}", "The Act allows {0} extension(s) of {1} ({2}); with all of them by {3} at the latest");
    public static readonly LocalText Note = new(
        "เป็นการประมาณสำหรับคำขอที่ถูกต้องและเอกสารครบถ้วน โดยถือว่าทุกขั้นตอนเสร็จในวันสุดท้ายของกำหนด การแก้ไขคำขอหรือเหตุหยุดนับเวลาทำให้กำหนดเปลี่ยนไป และไม่ใช่คำรับรองผลการพิจารณา",
        "This is an estimate for an application that is correct and complete, each step taken on its last lawful day. Corrections and pauses move the dates; it promises no outcome.");
    public static readonly LocalText ByOffice = new("นับตามปฏิทินวันทำการของ{0}", "Counted on the working calendar of {0}");
    public static readonly LocalText FreeTitle = new("คำนวณระยะเวลาอื่น", "Count any period");
    public static readonly LocalText Start = new("วันที่เริ่ม (วันที่ได้รับหรือเกิดเหตุ)", "Start (the day of receipt or of the event)");
    public static readonly LocalText Period = new("จำนวน", "How many");
    public static readonly LocalText Unit = new("หน่วย", "Unit");
    public static readonly LocalText Owner = new("ผู้มีหน้าที่", "Who owes the act");
    public static readonly LocalText Region = new("จังหวัดหรือภาค (วันหยุดเฉพาะพื้นที่)", "Province or region (its own holidays)");
    public static readonly LocalText NoRegion = new("ไม่ระบุ (วันหยุดทั่วประเทศ)", "None (national holidays)");
    public static readonly LocalText PauseFrom = new("หยุดนับตั้งแต่วันที่ (ถ้ามี)", "Paused from (if at all)");
    public static readonly LocalText PauseTo = new("เริ่มนับต่อวันที่", "Runs again from");
    public static readonly LocalText Extension = new("ขยายเวลา จำนวนหน่วยเดียวกัน (ถ้ามี)", "Extended by, in the same unit (if at all)");
    public static readonly LocalText Count = new("คำนวณ", "Count");
    public static readonly LocalText Due = new("ครบกำหนด {0}", "Due {0}");

    public static readonly LocalText ExpectedPermit = new("ต้องเลือกใบอนุญาตจากรายการ แต่ยังไม่ได้เลือก โปรดเลือก", "Expected a permit out of the list, but none is chosen. Choose one.");
    public static readonly LocalText ExpectedOffice = new("ต้องเลือกหน่วยงานที่รับคำขอประเภทนี้ แต่หน่วยงานที่เลือกไม่รับ โปรดเลือกใหม่", "Expected an office that receives this permit, but the one chosen does not. Choose another.");
    public static readonly LocalText ExpectedDate = new("ต้องระบุวัน เดือน และปี พ.ศ. ที่มีจริง แต่วันที่นี้ไม่มี โปรดแก้ไข", "Expected a day, month and year of the Buddhist era that exist, but these do not. Correct them.");
    public static readonly LocalText ExpectedTime = new("ต้องระบุเวลาแบบ 24 ชั่วโมง เช่น 08.30 แต่อ่านไม่ได้ โปรดแก้ไข", "Expected a 24-hour time such as 08:30, but this cannot be read. Correct it.");
    public static readonly LocalText ExpectedPeriod = new("ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 1,000,000 แต่อ่านไม่ได้ โปรดแก้ไข", "Expected a whole number from 1 to 1,000,000, but found none. Correct it.");

    /// <summary>A unit's name.</summary>
    public static LocalText NameOf(PeriodUnit unit) => new(ThaiFormat.Unit(unit), unit.ToWire().Replace('-', ' '));

    /// <summary>Who owes an act.</summary>
    public static LocalText NameOf(DutyOwner owner) => owner == DutyOwner.Officer
        ? new("เจ้าหน้าที่ (วันสุดท้ายไม่เลื่อน)", "An official (the last day never moves)")
        : new("ประชาชน (วันสุดท้ายที่เป็นวันหยุดเลื่อนไปวันทำการถัดไป)", "A person (a last day off moves to the next working day)");
}
