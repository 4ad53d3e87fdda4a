namespace Permits.Server.Features.Defects;

/// <summary>Words of the record of defects.</summary>
internal static class DefectTexts
{
    public static readonly LocalText Title = new("บันทึกข้อบกพร่อง", "Record of defects");
    public static readonly LocalText Law = new(
        "บันทึกตามมาตรา 8 แห่งพระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558",
        "Record under section 8 of the Licensing Facilitation Act B.E. 2558");
    public static readonly LocalText Open = new("เปิดบันทึกเพื่ออ่านหรือพิมพ์", "Open the record to read or print it");
    public static readonly LocalText List = new("ข้อบกพร่องและเอกสารที่ขาด", "Defects and missing papers");
    public static readonly LocalText Period = new("เวลาที่ให้แก้ไข", "Time to mend them");
    public static readonly LocalText Until = new("{0} ภายในวันที่ {1}", "{0}, by {1}");
    public static readonly LocalText Only = new(
        "บันทึกนี้ระบุข้อบกพร่องทั้งหมดในคราวเดียว เจ้าหน้าที่จะเรียกเอกสารอื่นนอกจากที่ระบุไว้ไม่ได้",
        "This record names all defects at once. Officials may not ask for other papers than it names.");
    public static readonly LocalText Signatures = new("การลงนาม", "Signatures");
    public static readonly LocalText Officer = new("เจ้าหน้าที่ผู้ทำบันทึก", "Officer who made the record");
    public static readonly LocalText Applicant = new("ผู้ยื่นคำขอ", "Applicant");
    public static readonly LocalText Signed = new("ลงนามทางอิเล็กทรอนิกส์เมื่อ {0}", "Signed electronically {0}");
    public static readonly LocalText Acknowledged = new("รับทราบในระบบเมื่อ {0}", "Acknowledged in the portal {0}");
    public static readonly LocalText Corrected = new("รับทราบโดยการส่งการแก้ไขเมื่อ {0}", "Acknowledged by sending the corrections {0}");
    public static readonly LocalText Served = new(
        "ยังไม่ได้รับทราบ การส่งสำเนาบันทึกถึงผู้ยื่นคำขอเมื่อ {0} ถือเป็นการแจ้งแทนการลงนาม",
        "Not acknowledged. The delivery of the copy to the applicant on {0} stands for the signature.");
    public static readonly LocalText NotServed = new(
        "ยังไม่ได้รับทราบ และสำเนาบันทึกยังไม่ได้ส่งถึงผู้ยื่นคำขอ", "Not acknowledged, and the copy has not yet been delivered to the applicant.");
    public static readonly LocalText AcknowledgeLead = new(
        "การรับทราบเป็นการลงนามว่าได้รับสำเนาบันทึกนี้ ไม่ใช่การยอมรับว่าข้อบกพร่องถูกต้อง เมื่อรับทราบแล้วจะย้อนกลับไม่ได้",
        "To acknowledge is to sign that you have received this record, not to agree with it. It cannot be undone.");
    public static readonly LocalText Acknowledge = new("รับทราบบันทึกนี้", "Acknowledge this record");
    public static readonly LocalText Done = new("รับทราบบันทึกแล้ว", "The record is acknowledged");
    public static readonly LocalText Print = new("พิมพ์หน้านี้ได้จากคำสั่งพิมพ์ของเบราว์เซอร์", "Print this page with your browser");
}
