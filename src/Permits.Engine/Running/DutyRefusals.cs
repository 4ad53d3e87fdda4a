namespace Permits.Engine.Running;

/// <summary>Refusals of the duties towards the applicant, in the project's one sentence pattern; see <see cref="Refusals"/>.</summary>
internal static class DutyRefusals
{
    /// <summary>The section that bars further papers and holds the exception to it.</summary>
    public const string FaultSection = "LFA s.8 para 3";

    private const string RecordSection = "LFA s.8 para 1";

    public static Problem DefectsAlreadyRecorded(int allowed) => new("defects.already-recorded", new(
        FormattableString.Invariant($"ต้องบันทึกข้อบกพร่องทั้งหมดในคราวเดียว ไม่เกิน {allowed} ครั้ง แต่คำขอนี้บันทึกครบแล้ว โปรดพิจารณาตามบันทึกเดิม"),
        FormattableString.Invariant($"Expected at most {allowed} record of defects, naming all of them at once, but it has been made. Go by that record.")), "outcome", RecordSection);

    public static Problem DefectsMissing() => new("defects.list-missing", new(
        "บันทึกข้อบกพร่องต้องระบุข้อบกพร่องและเอกสารที่ขาดทุกรายการ แต่ยังว่างอยู่ โปรดกรอกให้ครบ",
        "Expected the record to name every defect and missing paper, but its list is empty. Fill it in."), DutyFields.Defects, RecordSection);

    public static Problem CorrectionPeriodMissing() => new("defects.period-missing", new(
        "บันทึกข้อบกพร่องต้องกำหนดเวลาแก้ไขเป็นจำนวนวันตั้งแต่ 1 วันขึ้นไป แต่ไม่มี โปรดกำหนดเวลา",
        "Expected the record to give a time of at least 1 day to mend the defects, but there is none. Give the days."), DutyFields.CorrectionDays, RecordSection);

    public static Problem RecordNotFound() => new("defects.record-not-found", new(
        "ต้องเป็นบันทึกข้อบกพร่องของคำขอนี้ แต่ไม่พบ โปรดเปิดคำขอใหม่อีกครั้ง",
        "Expected a record of defects of this application, but there is none with this id. Open the application again."));

    public static Problem AcknowledgedByApplicantOnly() => new("defects.applicant-only", new(
        "บันทึกข้อบกพร่องต้องรับทราบโดยผู้ขออนุญาต แต่ผู้ใช้นี้ไม่ใช่ผู้ขออนุญาต โปรดให้ผู้ขออนุญาตรับทราบเอง",
        "Expected the applicant to acknowledge the record, but this is somebody else. Let the applicant do it."), null, RecordSection);

    public static Problem AlreadyAcknowledged() => new("defects.already-acknowledged", new(
        "ต้องเป็นบันทึกที่ยังไม่ได้รับทราบ แต่รับทราบไว้แล้ว ไม่ต้องรับทราบอีก",
        "Expected a record still to be acknowledged, but it has been. Nothing more is to be done."));

    public static Problem CompletenessBarred(string element) => new("completeness.barred", new(
        "เมื่อคำขอครบถ้วนแล้ว ต้องไม่เรียกเอกสารเพิ่มหรือปฏิเสธเพราะเหตุเอกสารไม่ครบ แต่การดำเนินการนี้เป็นเช่นนั้น โปรดพิจารณาจากเอกสารที่มี หรือให้ผู้อนุญาตมีคำสั่งตามมาตรา 8 วรรคสามก่อน",
        "Expected no demand for papers and nothing that rests on incompleteness once the application was complete, but this is such an act. Decide on the papers there are, or have the licensor find fault first."), element, FaultSection);

    public static Problem NothingToLift() => new("fault.not-complete", new(
        "คำสั่งตามมาตรา 8 วรรคสามต้องเกิดหลังคำขอครบถ้วนแล้ว แต่คำขอนี้ยังไม่ครบถ้วน โปรดใช้บันทึกข้อบกพร่อง",
        "Expected an application found complete, but this one is not yet. Use the record of defects."), null, FaultSection);

    public static Problem FaultAlreadyFound() => new("fault.already-found", new(
        "คำสั่งตามมาตรา 8 วรรคสามต้องใช้ครั้งละหนึ่งการดำเนินการ แต่คำสั่งก่อนหน้ายังไม่ได้ใช้ โปรดดำเนินการตามคำสั่งเดิมก่อน",
        "Expected no finding of fault still unused, but there is one, and it lets one act through. Act on it first."), null, FaultSection);

    public static Problem ApprovalStillPossible() => new("fault.approval-possible", new(
        "คำสั่งตามมาตรา 8 วรรคสามออกได้เฉพาะเมื่อความไม่ครบถ้วนทำให้อนุญาตไม่ได้ แต่ไม่ได้ยืนยันข้อนี้ โปรดพิจารณาคำขอต่อไปจากเอกสารที่มี",
        "Expected that the gap makes approval impossible, but that was not confirmed. Go on with the papers there are."), "makesApprovalImpossible", FaultSection);

    public static Problem CaseFileMissing() => new("fault.case-file-missing", new(
        "ต้องระบุเลขที่เรื่องทางวินัยหรือคดีที่ดำเนินการกับเจ้าหน้าที่ แต่ไม่ได้ระบุ โปรดกรอกเลขที่เรื่อง",
        "Expected the file in which the official answers for it by discipline or prosecution, but there is none. Give its number."), "caseFile", FaultSection);

    public static Problem OrderIncomplete(string key, LocalText name) => new("order.incomplete", new(
        $"คำสั่งที่เป็นผลร้ายต่อผู้ยื่นคำขอต้องมี{name.Th} แต่ยังไม่มี โปรดกรอกก่อนออกคำสั่ง",
        $"Expected an order against the applicant to state {name.En}, but it does not. Write it before making the order."), key, "APA s.37");

    public static Problem ChannelByApplicantOnly() => new("notice-channel.applicant-only", new(
        "วิธีรับหนังสือแจ้งต้องเลือกโดยผู้ขออนุญาต แต่ผู้ใช้นี้ไม่ใช่ผู้ขออนุญาต โปรดให้ผู้ขออนุญาตเลือกเอง",
        "Expected the applicant to choose how notices reach him, but this is somebody else. Let the applicant choose."), null, "EGA s.11");

    public static Problem SameChannel() => new("notice-channel.unchanged", new(
        "ต้องเลือกวิธีรับหนังสือแจ้งที่ต่างจากเดิม แต่เลือกวิธีเดิม ไม่ต้องดำเนินการ",
        "Expected another way to receive notices, but this is the one in use. Nothing is to be done."), "channel");

    public static Problem GoesElectronically() => new("notice.electronic", new(
        "บันทึกการส่งทางไปรษณีย์ได้เฉพาะหนังสือถึงผู้ยื่นคำขอที่เลือกรับทางไปรษณีย์ แต่หนังสือนี้ส่งทางอิเล็กทรอนิกส์ โปรดรอให้ระบบส่ง",
        "Expected a letter to an applicant who chose post, but this notice goes electronically. Wait for the system to send it."), null, "EGA s.11");

    public static Problem GoesByPost() => new("notice.by-post", new(
        "ต้องเป็นหนังสือที่ส่งทางอิเล็กทรอนิกส์ แต่ผู้ยื่นคำขอเลือกรับทางไปรษณีย์ โปรดส่งทางไปรษณีย์แล้วบันทึก",
        "Expected a notice that goes electronically, but the applicant chose post. Post the letter and record it."), null, "EGA s.11");
}
