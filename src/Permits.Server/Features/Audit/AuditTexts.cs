namespace Permits.Server.Features.Audit;

/// <summary>Words of the auditors' pages.</summary>
internal static class AuditTexts
{
    public static readonly LocalText Title = new("งานตรวจสอบ", "Audit");
    public static readonly LocalText Lead = new(
        "ทุกหน้าอ่านจากบันทึกที่แก้ไขไม่ได้ การเปิดดูและการส่งออกของท่านถูกบันทึกไว้เช่นกัน",
        "Every page reads from records that nobody can change. What you take away is recorded too.");
    public static readonly LocalText Office = new("หน่วยงาน", "Office");
    public static readonly LocalText AnyOffice = new("ทุกหน่วยงาน", "All offices");
    public static readonly LocalText AnyType = new("ทุกประเภท", "All types");
    public static readonly LocalText From = new("ตั้งแต่วันที่", "From");
    public static readonly LocalText To = new("ถึงวันที่", "To");
    public static readonly LocalText Application = new("คำขอ", "Application");
    public static readonly LocalText Step = new("ขั้นตอน", "Step");
    public static readonly LocalText At = new("เมื่อ", "When");
    public static readonly LocalText By = new("โดย", "By");
    public static readonly LocalText Reason = new("เหตุผล", "Reason");
    public static readonly LocalText Empty = new("ไม่มีรายการตามตัวกรองนี้", "Nothing matches these filters");
    public static readonly LocalText BadDate = new(
        "วันที่ในตัวกรองไม่ถูกต้อง จึงไม่ได้ใช้ โปรดกรอกวัน เดือน และปี พ.ศ. ให้ครบ", "A date in the filter is not a date, so it was not used. Give day, month and Buddhist-era year.");

    public static readonly LocalText Breaches = new("บันทึกการเกินกำหนด", "Breach log");
    public static readonly LocalText BreachesLead = new("ทุกครั้งที่เลยกำหนด ใครถืองาน หยุดนับเมื่อใด เหตุผลและการแก้ไข", "Every lapse: who held it, what paused it, why, and what was done.");
    public static readonly LocalText Performance = new("ผลการดำเนินงานตามกำหนดเวลา", "On-time share and durations");
    public static readonly LocalText PerformanceLead = new(
        "สัดส่วนที่ทันกำหนดรายเดือน รายหน่วยงาน และรายขั้นตอน กับระยะเวลาที่ใช้จริง", "By month, office and step, with the time steps really took.");
    public static readonly LocalText Replay = new("ย้อนดูคำขอ ณ วันใดก็ได้", "Replay of a case");
    public static readonly LocalText ReplayLead = new(
        "เล่นเหตุการณ์ที่บันทึกไว้จนถึงวันนั้นซ้ำ เห็นสถานะ งาน และนาฬิกาเหมือนที่ระบบทราบในวันนั้น",
        "Plays the events recorded until a date again: state, tasks and clocks as the system knew them.");
    public static readonly LocalText Departures = new("การใช้ดุลพินิจต่างจากเกณฑ์", "Departures from decision tables");
    public static readonly LocalText DeparturesLead = new("ตารางเสนอผลใด เจ้าหน้าที่สั่งผลใด ต่างกันบ่อยเพียงใด และเพราะเหตุใด", "What a table recommended, what was decided, how often they differ and why.");
    public static readonly LocalText Reassignments = new("การเปลี่ยนผู้ถืองานใกล้ครบกำหนด", "Reassignments just before due");
    public static readonly LocalText ReassignmentsLead = new("งานที่ถูกโอนให้ผู้อื่นก่อนครบกำหนดไม่นาน", "Tasks given to another shortly before they were due.");
    public static readonly LocalText Changes = new("การเปลี่ยนปฏิทินและกติกา", "Calendar and rule changes");
    public static readonly LocalText ChangesLead = new("วันหยุดที่เพิ่มหรือยกเลิก คู่มือฉบับใหม่ และการย้ายคำขอ", "Holidays added or withdrawn, new versions, migrations of running applications.");
    public static readonly LocalText Exports = new("ส่งออกข้อมูล", "Exports");
    public static readonly LocalText ExportsLead = new("CSV, XLSX, XES, OCEL 2.0 และชุดพยานหลักฐาน พร้อมแฮชของเนื้อหา", "CSV, XLSX, XES, OCEL 2.0 and bundles of evidence, each with the hash of its content.");

    public static readonly LocalText Reads = new("การเปิดเอกสารและการส่งออก", "Papers opened and exports");
    public static readonly LocalText ReadsLead = new("ใครเปิดเอกสารฉบับใดของคำขอใดเมื่อใด และใครนำข้อมูลใดออกไป", "Who opened which paper of which application and when, and who took which data away.");
    public static readonly LocalText SignIns = new("การเข้าระบบที่ไม่สำเร็จ", "Failed sign-ins");
    public static readonly LocalText SignInsLead = new("รหัสผ่านที่ใส่ผิด ของบัญชีใดและเมื่อใด", "Wrong passwords: for which account, and when.");
    public static readonly LocalText SignInsNote = new(
        "ไม่เก็บรหัสผ่าน และไม่เก็บชื่อผู้ใช้ที่ไม่มีอยู่จริง เพราะบางคนพิมพ์รหัสผ่านลงในช่องนั้น ครั้งที่ถูกปฏิเสธเพราะใส่ผิดถี่เกินไปไม่อยู่ในรายการ",
        "Neither passwords nor names that are no account's are kept, for people type passwords there too. Tries turned away because there were too many are not listed.");
    public static readonly LocalText Account = new("บัญชีผู้ใช้", "Account");
    public static readonly LocalText NoSuchAccount = new("ไม่มีบัญชีชื่อนี้", "no account by that name");
    public static readonly LocalText What = new("รายการ", "What");
    public static readonly LocalText PapersAndExports = new("เอกสารและการส่งออก", "Papers and exports");
    public static readonly LocalText Papers = new("เอกสารที่เปิด", "Papers opened");
    public static readonly LocalText PaperOpened = new("เปิดเอกสาร {0}", "Opened paper {0}");
    public static readonly LocalText Exported = new("ส่งออก {0} จำนวน {1} รายการ", "Exported {0}, {1} rows");
    public static readonly LocalText Erased = new("ลบเนื้อหาแล้วตามกฎหมาย", "erased by law");
    public static readonly LocalText ManyApplications = new("หลายคำขอ", "many");

    public static readonly LocalText Number = new("เลขที่คำขอ", "Application number");
    public static readonly LocalText AsOf = new("ณ สิ้นวันที่", "As of the end of");
    public static readonly LocalText ShowReplay = new("แสดง", "Show");
    public static readonly LocalText ReplayTitle = new("{0} ณ {1}", "{0} as of {1}");
    public static readonly LocalText ReplayNote = new(
        "แสดงเฉพาะเหตุการณ์ที่บันทึกแล้วภายในเวลานั้น {0} จาก {1} เหตุการณ์ วันคงเหลือนับตามปฏิทินปัจจุบัน",
        "Only what had been recorded by then: {0} of {1} events. Days left are counted by today's calendar.");
    public static readonly LocalText ReplayMissing = new("ไม่พบคำขอเลขที่นี้ หรือยังไม่มีเหตุการณ์ใดบันทึกไว้ในวันนั้น โปรดตรวจสอบเลขที่และวันที่", "No such application, or nothing had been recorded of it by that day. Check the number and the date.");
    public static readonly LocalText Earlier = new("เหตุการณ์ก่อนหน้า", "Event before");
    public static readonly LocalText Later = new("เหตุการณ์ถัดไป", "Event after");
    public static readonly LocalText Tasks = new("งานที่เปิดอยู่", "Open tasks");
    public static readonly LocalText NoTasks = new("ไม่มีงานที่เปิดอยู่", "No open task");

    public static readonly LocalText Rates = new("อัตราการสั่งต่างจากตาราง", "Rates");
    public static readonly LocalText Decided = new("สั่งทั้งหมด", "Decided");
    public static readonly LocalText Followed = new("ตามตาราง", "As recommended");
    public static readonly LocalText Departed = new("ต่างจากตาราง", "Departed");
    public static readonly LocalText Rate = new("อัตรา", "Rate");
    public static readonly LocalText DepartureList = new("รายการที่ต่าง ล่าสุดก่อน", "Departures, latest first");
    public static readonly LocalText Recommended = new("ตารางเสนอ", "Recommended");
    public static readonly LocalText Taken = new("เจ้าหน้าที่สั่ง", "Taken");

    public static readonly LocalText Within = new("ก่อนครบกำหนดไม่เกินกี่วัน", "At most so many days before due");
    public static readonly LocalText WithinHint = new("เว้นว่างเพื่อดูทั้งหมด", "Leave empty for all");
    public static readonly LocalText FromWhom = new("จาก", "From");
    public static readonly LocalText ToWhom = new("ให้", "To");
    public static readonly LocalText Due = new("ครบกำหนด", "Due");
    public static readonly LocalText NoDue = new("ไม่มีกำหนด", "none");
    public static readonly LocalText Left = new("เหลือ {0} วันทำการ", "{0} working days left");
    public static readonly LocalText NobodyHad = new("ยังไม่มีผู้รับ", "nobody");

    public static readonly LocalText CalendarChanges = new("ปฏิทินวันทำการ", "Working calendars");
    public static readonly LocalText RuleChanges = new("คู่มือและกติกาที่ประกาศใช้", "Published versions");
    public static readonly LocalText Migrations = new("การย้ายคำขอไปใช้ฉบับใหม่", "Migrations");
    public static readonly LocalText Version = new("ฉบับที่ {0}", "Version {0}");
    public static readonly LocalText EffectiveFrom = new("มีผลตั้งแต่", "In force from");
    public static readonly LocalText Published = new("ประกาศเมื่อ", "Published");
    public static readonly LocalText Hash = new("แฮชของเนื้อหา", "Content hash");
    public static readonly LocalText Moved = new("ย้ายกำหนด {0} นาฬิกา จาก {1} ที่ตรวจ", "moved {0} of {1} clocks looked at");
    public static readonly LocalText ProposedBy = new("เสนอโดย {0} ตัดสินโดย {1}", "proposed by {0}, decided by {1}");

    public static readonly LocalText ByMonth = new("สัดส่วนที่ทันกำหนด รายเดือน", "On-time share by month");
    public static readonly LocalText ByOffice = new("สัดส่วนที่ทันกำหนด รายหน่วยงาน", "On-time share by office");
    public static readonly LocalText ByRule = new("สัดส่วนที่ทันกำหนด รายกำหนดเวลาและขั้นตอน", "On-time share by clock and step");
    public static readonly LocalText ShareHow = new("แต่ละแถบแสดงจำนวนที่ทันกำหนด ตามด้วยจำนวนที่เกินกำหนด (ลายเส้น)", "Each bar shows those on time, then those late (hatched).");
    public static readonly LocalText OnTime = new("ทันกำหนด", "On time");
    public static readonly LocalText Late = new("เกินกำหนด", "Late");
    public static readonly LocalText Share = new("สัดส่วน", "Share");
    public static readonly LocalText Month = new("เดือน", "Month");
    public static readonly LocalText Clock = new("กำหนดเวลา", "Clock");
    public static readonly LocalText Durations = new("เวลาที่ใช้ต่อขั้นตอน", "How long steps took");
    public static readonly LocalText DurationsHow = new(
        "แถบทึบคือครึ่งหนึ่งของงานใช้เวลาไม่เกินเท่านี้ ต่อด้วยลายเส้นถึงเก้าในสิบ หน่วยเป็นวันปฏิทิน", "The plain part: half of the tasks took no longer; hatched on to nine in ten. In calendar days.");
    public static readonly LocalText Median = new("ครึ่งหนึ่งไม่เกิน", "Half within");
    public static readonly LocalText Nine = new("เก้าในสิบไม่เกิน", "Nine in ten within");
    public static readonly LocalText Longest = new("นานที่สุด", "Longest");
    public static readonly LocalText Count = new("จำนวน", "Tasks");
    public static readonly LocalText Days = new("{0} วัน", "{0} d");
    public static readonly LocalText Table = new("ตารางตัวเลข", "The figures as a table");
    public static readonly LocalText PerformanceNote = new(
        "สิบสองเดือนล่าสุดเมื่อไม่ได้เลือกช่วงเวลา นับนาฬิกาของเจ้าหน้าที่ที่ครบกำหนดในเดือนนั้นและรู้ผลแล้ว",
        "The last twelve months where no period is chosen. Counts officials' clocks that fell due in the month and whose outcome is known.");

    public static readonly LocalText Format = new("รูปแบบ", "Format");
    public static readonly LocalText Bundle = new("ชุดพยานหลักฐานของคำขอหนึ่งเรื่อง (zip)", "Evidence of one application (zip)");
    public static readonly LocalText BundleOf = new("ดาวน์โหลดชุดพยานหลักฐานของคำขอนี้", "Download the evidence of this application");
    public static readonly LocalText Rows = new("ข้อมูล (สำหรับ CSV และ XLSX)", "Rows (for CSV and XLSX)");
    public static readonly LocalText RowsBreaches = new("การเกินกำหนด", "Breaches");
    public static readonly LocalText RowsApplications = new("คำขอ", "Applications");
    public static readonly LocalText RowsEvents = new("เหตุการณ์", "Events");
    public static readonly LocalText Pseudonyms = new("ใช้นามแฝงแทนชื่อบุคคล และไม่ส่งออกข้อความที่บุคคลเขียน", "Give people pseudonyms, and leave out what they wrote");
    public static readonly LocalText Export = new("ส่งออก", "Export");
    public static readonly LocalText ExportHint = new(
        "การเกินกำหนดกรองตามวันครบกำหนด ข้อมูลอื่นกรองตามวันยื่น ชุดพยานหลักฐานต้องระบุเลขที่คำขอ แฮช จำนวนแถว และจุดตรวจสอบอยู่ในส่วนหัวของคำตอบ การส่งออกทุกครั้งถูกบันทึกไว้",
        "Breaches are filtered by due date, all else by date of filing. Evidence needs an application's number. Hash, rows and checkpoint stand in the answer's headers. Every export is recorded.");
}
