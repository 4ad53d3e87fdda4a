namespace Permits.Bpmn;

// What clocks of the process must say.
public static partial class Rules
{
    /// <summary><c>clock.milestone</c>.</summary>
    public static readonly Rule ClockMilestone = new(
        "clock.milestone",
        Severity.Error,
        new(
            "นาฬิกาต้องเริ่มและหยุดที่หมุดหมาย {1} แต่พบ {0} โปรดแก้ไข หรือใช้ startsOn/stopsOn สำหรับองค์ประกอบของแผนภาพ",
            "Expected the clock to start and stop at one of the milestones {1}, but found {0}. Correct it, or use startsOn/stopsOn for an element of the diagram."),
        null);

    /// <summary><c>clock.start</c>.</summary>
    public static readonly Rule ClockStart = new(
        "clock.start",
        Severity.Error,
        new(
            "นาฬิกาของกระบวนงานต้องเริ่มด้วย startsAt (หมุดหมาย) หรือ startsOn (องค์ประกอบ) อย่างใดอย่างหนึ่ง แต่มีทั้งสองหรือไม่มีเลย โปรดเหลือหนึ่งอย่าง",
            "Expected a clock of the process to have either startsAt (a milestone) or startsOn (an element), but it has both or none. Keep one."),
        null);

    /// <summary><c>clock.stop</c>.</summary>
    public static readonly Rule ClockStop = new(
        "clock.stop",
        Severity.Error,
        new(
            "นาฬิกาของกระบวนงานต้องหยุดที่หมุดหมาย (stopsAt) หรือองค์ประกอบ (stopsOn) อย่างน้อยหนึ่งจุด แต่ไม่มี โปรดเพิ่ม",
            "Expected a clock of the process to stop at a milestone (stopsAt) or an element (stopsOn), but it never does. Add one."),
        null);

    /// <summary><c>clock.element</c>.</summary>
    public static readonly Rule ClockElement = new(
        "clock.element",
        Severity.Error,
        new(
            "นาฬิกาต้องอ้างถึงองค์ประกอบที่มีในกระบวนงาน แต่พบ {0} โปรดแก้ id",
            "Expected the clock to name an element of the process, but found {0}. Correct the id."),
        null);

    /// <summary><c>clock.duplicate</c>.</summary>
    public static readonly Rule ClockDuplicate = new(
        "clock.duplicate",
        Severity.Error,
        new(
            "รหัสนาฬิกาและเหตุหยุดนับเวลาต้องไม่ซ้ำกันและไม่ซ้ำกับองค์ประกอบ แต่พบ {0} ซ้ำ โปรดเปลี่ยนรหัส",
            "Expected ids of clocks and of their pauses to be unique and apart from those of elements, but {0} comes again. Change it."),
        null);
}
