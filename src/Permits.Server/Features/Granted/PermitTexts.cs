using Permits.Engine;

namespace Permits.Server.Features.Granted;

/// <summary>Words of permits: the public register and the holder's own page.</summary>
internal static class PermitTexts
{
    public static readonly LocalText RegisterLead = new(
        "ใบอนุญาตที่ออกแล้วทั้งหมด เปิดให้ตรวจสอบโดยไม่เสียค่าใช้จ่าย แสดงเฉพาะรายการที่ปรากฏในใบอนุญาต (พ.ร.บ. การปฏิบัติราชการทางอิเล็กทรอนิกส์ มาตรา 13)",
        "Every permit issued, free for anyone to check. Only what the permit itself prints is shown (EGA s.13).");
    public static readonly LocalText Search = new("เลขที่ ชื่อผู้รับใบอนุญาต หรือสถานที่", "Number, holder or premises");
    public static readonly LocalText Type = new("ประเภทใบอนุญาต", "Permit type");
    public static readonly LocalText AnyType = new("ทุกประเภท", "All types");
    public static readonly LocalText Office = new("หน่วยงานที่ออก", "Issued by");
    public static readonly LocalText AnyOffice = new("ทุกหน่วยงาน", "All offices");
    public static readonly LocalText Show = new("แสดง", "Show");
    public static readonly LocalText ShowAll = new("ทั้งหมด", "All");
    public static readonly LocalText ShowValid = new("เฉพาะที่ยังใช้ได้", "Only those that hold now");
    public static readonly LocalText Caption = new("ใบอนุญาต ออกล่าสุดก่อน", "Permits, latest issue first");
    public static readonly LocalText Empty = new("ไม่พบใบอนุญาตตามเงื่อนไขที่ค้นหา", "No permit matches");
    public static readonly LocalText Number = new("เลขที่ใบอนุญาต", "Permit number");
    public static readonly LocalText Holder = new("ผู้รับใบอนุญาต", "Holder");
    public static readonly LocalText Premises = new("สถานที่", "Premises");
    public static readonly LocalText Validity = new("อายุใบอนุญาต", "Validity");
    public static readonly LocalText State = new("สถานะ", "State");
    public static readonly LocalText FromTo = new("{0} ถึง {1}", "{0} to {1}");
    public static readonly LocalText NoExpiry = new("ตั้งแต่ {0} ไม่มีวันสิ้นอายุ", "From {0}, no expiry");
    public static readonly LocalText EndedOn = new("สิ้นผลวันที่ {0}", "Ended on {0}");
    public static readonly LocalText KeptAliveBy = new("ยังมีผลระหว่างพิจารณาต่ออายุ ({0})", "In force while its renewal is decided ({0})");

    public static readonly LocalText MyEmpty = new("คุณยังไม่มีใบอนุญาต", "You hold no permit yet");
    public static readonly LocalText MyStart = new("เลือกใบอนุญาตที่ต้องการยื่นคำขอ", "Choose a permit to apply for");
    public static readonly LocalText Application = new("คำขอที่ได้รับอนุญาต", "Granted on application");
    public static readonly LocalText Renew = new("ต่ออายุ", "Renew");
    public static readonly LocalText RenewLate = new("ยื่นต่ออายุ (พ้นกำหนดแล้ว)", "File a renewal (late)");
    public static readonly LocalText RenewBefore = new("ยื่นต่ออายุภายใน {0} เพื่อให้ใบอนุญาตมีผลต่อระหว่างพิจารณา", "File the renewal by {0}, and the permit stays in force while it is decided");
    public static readonly LocalText RenewalUnderWay = new("คำขอต่ออายุ {0} อยู่ระหว่างพิจารณา", "Renewal {0} is being considered");
    public static readonly LocalText RenewalLate = new("คำขอต่ออายุยื่นหลังใบอนุญาตสิ้นอายุ จึงไม่ทำให้ใบอนุญาตเดิมมีผลต่อ", "The renewal was filed after expiry, so the old permit does not stay in force");
    public static readonly LocalText Renews = new("ต่ออายุจาก {0}", "Renews {0}");

    public static readonly LocalText Renewing = new("ต่ออายุใบอนุญาตเลขที่ {0}", "Renewal of permit {0}");
    public static readonly LocalText FilingInTime = new(
        "ใบอนุญาตสิ้นอายุ {0} หากยื่นภายในวันดังกล่าว ใบอนุญาตยังมีผลจนกว่าจะมีคำสั่ง ({1}) ข้อมูลด้านล่างมาจากคำขอครั้งก่อน โปรดตรวจสอบ",
        "The permit expires on {0}. Filed by that day, it stays in force until the decision ({1}). The data below are from your last application: check them.");
    public static readonly LocalText FilingInTimeOnly = new(
        "ใบอนุญาตสิ้นอายุ {0} ข้อมูลด้านล่างมาจากคำขอครั้งก่อน โปรดตรวจสอบ", "The permit expires on {0}. The data below are from your last application: check them.");
    public static readonly LocalText FilingLate = new(
        "ใบอนุญาตสิ้นอายุแล้วเมื่อ {0} ยื่นคำขอได้ แต่ใบอนุญาตเดิมไม่มีผลต่อ ต้องหยุดประกอบกิจการจนกว่าจะได้รับใบอนุญาตใหม่ ({1})",
        "The permit expired on {0}. You may file, but the old permit does not stay in force: the activity must stop until a new permit is granted ({1}).");
    public static readonly LocalText CaseInTime = new("ยื่นภายในกำหนด ใบอนุญาตเดิมยังมีผลระหว่างพิจารณา ({0})", "filed in time: the old permit stays in force meanwhile ({0})");
    public static readonly LocalText CaseInTimeOnly = new("ยื่นภายในกำหนด", "filed in time");
    public static readonly LocalText CaseLate = new("ยื่นหลังสิ้นอายุ ใบอนุญาตเดิมไม่มีผลต่อ ({0})", "filed after expiry: the old permit does not stay in force ({0})");
    public static readonly LocalText RenewsLabel = new("ต่ออายุใบอนุญาต", "Renews permit");

    /// <summary>Where a permit stands, in words.</summary>
    public static LocalText Of(PermitStanding standing) => standing switch
    {
        PermitStanding.NotYet => new("ยังไม่ถึงวันเริ่มใช้", "Not yet in force"),
        PermitStanding.Valid => new("ใช้ได้", "Valid"),
        PermitStanding.KeptAlive => new("ยังมีผลระหว่างพิจารณาต่ออายุ", "In force while its renewal is decided"),
        PermitStanding.Renewed => new("ต่ออายุแล้ว", "Renewed"),
        _ => new("สิ้นผลแล้ว", "Ended"),
    };
}
