namespace Permits.Server.Features.Breaches;

/// <summary>Words of the breach log.</summary>
internal static class BreachTexts
{
    public static readonly LocalText Title = new("บันทึกการเกินกำหนด", "Breach log");
    public static readonly LocalText Lead = new(
        "ทุกครั้งที่นาฬิกากำหนดเวลาเลยกำหนด ระบบบันทึกไว้หนึ่งรายการและแก้ไขไม่ได้ เหตุผลเพิ่มได้โดยหัวหน้า",
        "Every clock that passed its due instant is written here once and never changed. A supervisor may add the reason.");
    public static readonly LocalText Caption = new("รายการที่เกินกำหนด ล่าสุดก่อน", "Breaches, latest due first");
    public static readonly LocalText From = new("ครบกำหนดตั้งแต่", "Due from");
    public static readonly LocalText To = new("ถึง", "to");
    public static readonly LocalText AnyOffice = new("ทุกหน่วยงาน", "All offices");
    public static readonly LocalText AnyType = new("ทุกประเภท", "All types");
    public static readonly LocalText Kind = new("ชนิดของกำหนดเวลา", "Kind of limit");
    public static readonly LocalText KindStatute = new("หน้าที่ตามกฎหมาย", "Duties of an Act");
    public static readonly LocalText KindStep = new("เวลาของแต่ละขั้นตอนตามคู่มือ", "Steps of the manual");
    public static readonly LocalText KindAll = new("ทั้งหมด", "All");
    public static readonly LocalText Explained = new("เหตุผล", "Reason");
    public static readonly LocalText ExplainedYes = new("มีเหตุผลแล้ว", "With a reason");
    public static readonly LocalText ExplainedNo = new("ยังไม่มีเหตุผล", "Without a reason");
    public static readonly LocalText ExplainedAny = new("ทั้งหมด", "All");
    public static readonly LocalText BadDate = new("วันที่ในตัวกรองไม่ถูกต้อง จึงไม่ได้ใช้ตัวกรองนั้น โปรดกรอกวัน เดือน และปี พ.ศ. ให้ครบ", "A date in the filter is not a date, so it was not used. Give day, month and Buddhist-era year.");
    public static readonly LocalText Clock = new("กำหนดเวลา", "Clock");
    public static readonly LocalText Due = new("ครบกำหนด", "Due");
    public static readonly LocalText Application = new("คำขอ", "Application");
    public static readonly LocalText Office = new("หน่วยงาน", "Office");
    public static readonly LocalText State = new("สถานะ", "State");
    public static readonly LocalText Open = new("ยังไม่แล้วเสร็จ เกินมา {0}", "Still open, {0} over");
    public static readonly LocalText Closed = new("แล้วเสร็จ {0} เกินไป {1}", "Done {0}, {1} over");
    public static readonly LocalText Empty = new("ไม่มีการเกินกำหนดตามตัวกรองนี้", "No breach matches these filters");
    public static readonly LocalText ItemTitle = new("การเกินกำหนด {0}", "Breach {0}");
    public static readonly LocalText DueThen = new("กำหนดตามปฏิทินที่เปลี่ยนภายหลัง", "Due by the calendar as changed afterwards");
    public static readonly LocalText DueThenHint = new("บันทึกการเกินกำหนดคงเดิม", "the breach stands as recorded");
    public static readonly LocalText RecordedAt = new("บันทึกเมื่อ", "Written");
    public static readonly LocalText Owner = new("ผู้มีหน้าที่", "Owed by");
    public static readonly LocalText OwnerOfficer = new("เจ้าหน้าที่", "Officials");
    public static readonly LocalText Cite = new("ตามกฎหมาย", "Legal basis");
    public static readonly LocalText Version = new("คู่มือฉบับที่", "Manual version");
    public static readonly LocalText Derivation = new("ที่มาของวันครบกำหนด", "How the due date was reached");
    public static readonly LocalText Holders = new("งานที่ค้างอยู่ขณะนั้น", "Open tasks at that instant");
    public static readonly LocalText HoldersNone = new("ไม่มีงานค้าง", "No open tasks");
    public static readonly LocalText Task = new("งาน", "Task");
    public static readonly LocalText Holder = new("ผู้ถืองาน", "Held by");
    public static readonly LocalText Since = new("ตั้งแต่", "Since");
    public static readonly LocalText Nobody = new("ยังไม่มีผู้รับ", "nobody");
    public static readonly LocalText NoReason = new("ยังไม่มีเหตุผล", "No reason yet");
    public static readonly LocalText ReasonBy = new("บันทึกโดย {0} เมื่อ {1}", "Recorded by {0}, {1}");
    public static readonly LocalText Explain = new("บันทึกเหตุผล", "Record the reason");
    public static readonly LocalText ExplainCode = new("เหตุหลัก", "Main reason");
    public static readonly LocalText ExplainText = new("คำอธิบาย", "In words");
    public static readonly LocalText ExplainHint = new("เหตุผลจะคงอยู่ในบันทึก การบันทึกใหม่ไม่ลบของเดิมในลำดับเหตุการณ์", "The reason stays in the log; recording again does not erase the earlier one from the timeline.");
    public static readonly LocalText Done = new("บันทึกเหตุผลแล้ว", "The reason is recorded");
}
