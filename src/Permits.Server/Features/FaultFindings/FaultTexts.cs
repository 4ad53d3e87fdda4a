using Permits.Engine;

namespace Permits.Server.Features.FaultFindings;

/// <summary>Words of a finding of fault (LFA s.8 para 3).</summary>
internal static class FaultTexts
{
    public static readonly LocalText Title = new("คำสั่งตามมาตรา 8 วรรคสาม", "Finding of fault (LFA s.8 para 3)");
    public static readonly LocalText Lead = new(
        "เมื่อคำขอครบถ้วนแล้ว จะเรียกเอกสารเพิ่มหรือปฏิเสธเพราะเหตุเอกสารไม่ครบไม่ได้ เว้นแต่ความไม่ครบถ้วนเกิดจากความประมาทเลินเล่อหรือทุจริตของเจ้าหน้าที่ และทำให้ไม่อาจอนุญาตได้ คำสั่งหนึ่งครั้งให้ดำเนินการได้หนึ่งครั้ง",
        "Once an application is complete, no papers may be asked for and no refusal may rest on incompleteness, unless the gap came of an official's negligence or dishonesty and makes approval impossible. One finding lets one act through.");
    public static readonly LocalText Fault = new("ความผิดของเจ้าหน้าที่", "The official's fault");
    public static readonly LocalText Reason = new("สิ่งที่ขาดและเหตุที่ทำให้อนุญาตไม่ได้", "What is missing and why approval is impossible");
    public static readonly LocalText CaseFile = new("เลขที่เรื่องทางวินัยหรือคดี", "File of the discipline or prosecution");
    public static readonly LocalText CaseFileHint = new("ต้องดำเนินการทางวินัยหรือดำเนินคดีกับเจ้าหน้าที่โดยไม่ชักช้า", "Discipline or prosecution must follow without delay");
    public static readonly LocalText Impossible = new("ยืนยันว่าความไม่ครบถ้วนนี้ทำให้ไม่อาจอนุญาตได้", "I confirm that this gap makes approval impossible");
    public static readonly LocalText Next = new("ตรวจสอบก่อนมีคำสั่ง", "Check before making it");
    public static readonly LocalText Confirm = new("ยืนยันและมีคำสั่ง", "Confirm and make it");
    public static readonly LocalText Yes = new("ยืนยัน", "Confirmed");

    public static LocalText Of(Fault fault) => fault == Engine.Fault.Negligence
        ? new("ประมาทเลินเล่อ", "Negligence")
        : new("ทุจริต", "Dishonesty");
}
