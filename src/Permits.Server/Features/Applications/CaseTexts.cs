namespace Permits.Server.Features.Applications;

/// <summary>Words of the case page and of the applicant's own pages.</summary>
internal static class CaseTexts
{
    public static readonly LocalText Title = new("คำขอ {0}", "Application {0}");
    public static readonly LocalText Application = new("คำขอ", "Application");
    public static readonly LocalText Number = new("เลขที่คำขอ", "Number");
    public static readonly LocalText Permit = new("ประเภทใบอนุญาต", "Permit type");
    public static readonly LocalText Applicant = new("ผู้ยื่นคำขอ", "Applicant");
    public static readonly LocalText Office = new("หน่วยงาน", "Office");
    public static readonly LocalText FiledAt = new("ยื่นเมื่อ", "Filed");
    public static readonly LocalText ReceivedAt = new("ได้รับเมื่อ", "Received");
    public static readonly LocalText Version = new("คู่มือฉบับที่", "Manual version");
    public static readonly LocalText VersionLink = new("ฉบับที่ {0}", "version {0}");
    public static readonly LocalText Waits = new("รอ", "Waiting for");

    public static readonly LocalText Clocks = new("กำหนดเวลา", "Time limits");
    public static readonly LocalText NoClocks = new("ขณะนี้ไม่มีกำหนดเวลาที่นับอยู่", "No clock is running now");
    public static readonly LocalText EndedClocks = new("กำหนดเวลาที่สิ้นสุดแล้ว ({0})", "Time limits that have ended ({0})");
    public static readonly LocalText Steps = new("ขั้นตอน", "Steps");
    public static readonly LocalText StepDone = new("เสร็จแล้ว {0}", "Done {0}");
    public static readonly LocalText StepNow = new("กำลังดำเนินการ ตั้งแต่ {0}", "Under way since {0}");
    public static readonly LocalText StepAhead = new("ยังไม่ถึง", "Still to come");
    public static readonly LocalText Diagram = new("แผนผังกระบวนงาน", "Process diagram");
    public static readonly LocalText DiagramFile = new("ดาวน์โหลดแผนผัง (BPMN)", "Download the diagram (BPMN)");
    public static readonly LocalText Data = new("ข้อมูลในคำขอ", "What was filed");
    public static readonly LocalText Documents = new("เอกสารที่ยื่น", "Papers filed");
    public static readonly LocalText NoDocuments = new("ไม่มีเอกสารแนบ", "No papers attached");
    public static readonly LocalText Findings = new("ผลการดำเนินการของเจ้าหน้าที่", "What officers recorded");
    public static readonly LocalText Earlier = new("เหตุการณ์ก่อนหน้า ({0})", "Earlier ({0})");
    public static readonly LocalText History = new("ลำดับเหตุการณ์", "Timeline");
    public static readonly LocalText Notices = new("หนังสือแจ้ง", "Notices");
    public static readonly LocalText NoNotices = new("ยังไม่มีหนังสือแจ้ง", "No notices yet");
    public static readonly LocalText NoticeSent = new("ส่งเมื่อ {0}", "sent {0}");
    public static readonly LocalText NoticeWaiting = new("รอส่ง", "waiting to be sent");
    public static readonly LocalText Incident = new("กระบวนงานหยุดอยู่และต้องมีผู้แก้ไข", "The process has stopped and needs help");
    public static readonly LocalText Breaches = new("การเกินกำหนด", "Breaches");

    public static readonly LocalText Tasks = new("งานที่ต้องทำ", "Tasks");
    public static readonly LocalText NoTasks = new("ไม่มีงานที่เปิดอยู่", "No open tasks");
    public static readonly LocalText ForRole = new("หน้าที่ของ: {0}", "For: {0}");
    public static readonly LocalText HeldBy = new("ผู้รับผิดชอบ: {0} ตั้งแต่ {1}", "Held by {0} since {1}");
    public static readonly LocalText Unclaimed = new("ยังไม่มีผู้รับงาน ตั้งแต่ {0}", "Unclaimed since {0}");
    public static readonly LocalText Claim = new("รับงานนี้", "Claim this task");
    public static readonly LocalText Unclaim = new("คืนงาน", "Give back");
    public static readonly LocalText DoTask = new("ทำงานนี้", "Do this task");
    public static readonly LocalText FourEyes = new(
        "คุณเป็นผู้ดำเนินการ “{0}” ของคำขอนี้ จึงทำขั้นตอนนี้ไม่ได้ ต้องเป็นเจ้าหน้าที่คนอื่น",
        "You did “{0}” on this application, so somebody else must do this step.");
    public static readonly LocalText Reassign = new("มอบหมายให้ผู้อื่น", "Reassign");
    public static readonly LocalText ReassignTo = new("มอบหมายให้", "Assign to");
    public static readonly LocalText ReassignReason = new("เหตุผลที่มอบหมายใหม่", "Reason for reassigning");
    public static readonly LocalText DutyLead = new(
        "กฎหมายกำหนดให้แจ้งเหตุแห่งความล่าช้าเป็นหนังสือ เหตุผลที่ระบุจะปรากฏในหนังสือถึงผู้ยื่นคำขอและสำเนาถึงสำนักงาน ก.พ.ร.",
        "The law asks for the reason of the delay in writing. What you write goes into the notice to the applicant and its copy to the OPDC.");
    public static readonly LocalText IncidentReason = new("ได้แก้ไขอย่างไร", "What was done about it");
    public static readonly LocalText TryAgain = new("แก้ไขแล้ว ดำเนินการต่อ", "Seen to: try again");
    public static readonly LocalText DoneResolved = new("ดำเนินการต่อจากจุดที่หยุดแล้ว", "The process goes on from where it stopped.");
    public static readonly LocalText Recommended = new("ตารางตัดสินใจ {0} เสนอ: {1}", "Decision table {0} recommends: {1}");
    public static readonly LocalText DepartureHint = new("เลือกต่างจากนี้ได้โดยต้องระบุเหตุผล ซึ่งจะบันทึกเป็นการใช้ดุลพินิจต่างจากเกณฑ์", "You may choose otherwise with a written reason, which is recorded as a departure.");
    public static readonly LocalText ReasonNeeded = new("ต้องระบุเมื่อเลือก: {0}", "Needed for: {0}");
    public static readonly LocalText Outcome = new("ผลของงาน", "Outcome");
    public static readonly LocalText Done = new("บันทึกว่าแล้วเสร็จ", "Record as done");
    public static readonly LocalText SendNotice = new("ส่งหนังสือแจ้งเหตุแห่งความล่าช้า", "Send the notice of delay");
    public static readonly LocalText NextStep = new("ขั้นตอนต่อไป: {0} ({1})", "Next step: {0} ({1})");
    public static readonly LocalText NextMilestone = new("ถึงหมุดหมาย “{0}”", "Reaches the milestone “{0}”");
    public static readonly LocalText NextClock = new("เริ่มนับ {0} {1}", "Starts: {0}, {1}");
    public static readonly LocalText NextNotice = new("จัดทำ{0} ถึง{1}", "{0} goes to {1}");
    public static readonly LocalText NextEnd = new("คำขอสิ้นสุด: {0}", "The application ends: {0}");

    public static readonly LocalText ConfirmTitle = new("ยืนยัน: {0}", "Confirm: {0}");
    public static readonly LocalText ConfirmLead = new("เมื่อยืนยันแล้วจะย้อนกลับไม่ได้ โปรดตรวจสอบก่อนส่ง", "This cannot be undone. Check it before you send it.");
    public static readonly LocalText ConfirmWhat = new("สิ่งที่จะเกิดขึ้น", "What will happen");
    public static readonly LocalText ConfirmData = new("ข้อมูลที่บันทึก", "What you recorded");
    public static readonly LocalText Confirm = new("ยืนยันและบันทึก", "Confirm and record");
    public static readonly LocalText GoBack = new("กลับไปแก้ไข", "Go back and change");

    public static readonly LocalText Forward = new("ส่งเรื่องให้หน่วยงานผู้อนุญาต", "Send the matter to the licensor's office");
    public static readonly LocalText ForwardLead = new(
        "ศูนย์ต้องส่งเรื่องให้ผู้อนุญาตภายในสามวันทำการ เมื่อส่งแล้วหน่วยงานผู้อนุญาตจะรับช่วงต่อ และเวลาพิจารณาเริ่มนับเมื่อคำขอครบถ้วนและส่งเรื่องแล้ว",
        "The centre sends the matter to the licensor within three working days. The licensor's office then takes over, and the time for consideration runs once the application is complete and sent on.");
    public static readonly LocalText AttestLead = new(
        "พ้นกำหนดเวลาโดยยังไม่มีคำสั่ง กฎหมายให้ถือผลตามชื่องานนี้ โปรดตรวจสอบและรับรอง เมื่อรับรองแล้วคำขอจะสิ้นสุดตามผลนั้นและแจ้งผู้ยื่นคำขอทันที",
        "The time lapsed undecided, and the law settles the outcome as this task says. Check and attest it; the application then ends with that outcome and the applicant is told at once.");

    public static readonly LocalText ClockActs = new("ดำเนินการกับกำหนดเวลา: {0}", "Act on the time limit: {0}");
    public static readonly LocalText ExtendBy = new("ขยายอีก ({0})", "Extend by ({0})");
    public static readonly LocalText Pause = new("หยุดนับเวลา", "Pause the clock");
    public static readonly LocalText PauseLead = new(
        "หยุดนับได้เฉพาะเหตุที่กฎหมายกำหนด การหารือภายใน การทำสำเนา หรือการประชุมไม่ใช่เหตุหยุดนับ",
        "Only a ground that the law gives pauses a clock; the office's own consultation, copying or meetings do not.");
    public static readonly LocalText PauseGround = new("เหตุหยุดนับเวลา", "Ground");
    public static readonly LocalText PauseReason = new("ข้อเท็จจริงของเรื่องนี้", "The facts in this case");
    public static readonly LocalText Resume = new("ให้เดินต่อ", "Resume the clock");
    public static readonly LocalText ResumeReason = new("เหตุที่สิ้นสุดการหยุดนับ", "What ended the ground");
    public static readonly LocalText DonePaused = new("หยุดนับเวลาแล้ว", "The clock is paused");
    public static readonly LocalText DoneResumed = new("กำหนดเวลาเดินต่อแล้ว", "The clock runs again");

    public static readonly LocalText Extend = new("ขยายเวลา", "Extend the time");
    public static readonly LocalText ExtendLead = new(
        "ขยายได้อีก {0} ครั้ง ครั้งละไม่เกิน {1} ({2}) ต้องแจ้งเหตุผลเป็นหนังสือก่อนครบกำหนดเดิม",
        "{0} more extension(s) of at most {1} ({2}), by written notice with the reason before the running time ends.");
    public static readonly LocalText ExtendReason = new("เหตุผลที่ขยายเวลา", "Reason for extending");

    public static readonly LocalText DoneClaimed = new("รับงานแล้ว", "You have the task");
    public static readonly LocalText DoneUnclaimed = new("คืนงานแล้ว", "The task is given back");
    public static readonly LocalText DoneReassigned = new("มอบหมายงานใหม่แล้ว", "The task is reassigned");
    public static readonly LocalText DoneCompleted = new("บันทึกผลของงานแล้ว", "The outcome is recorded");
    public static readonly LocalText DoneExtended = new("ขยายเวลาแล้ว", "The time is extended");

    public static readonly LocalText DoneFault = new("บันทึกคำสั่งตามมาตรา 8 วรรคสามแล้ว", "The finding of fault is recorded");
    public static readonly LocalText DoneChannel = new("เปลี่ยนวิธีรับหนังสือแจ้งแล้ว", "The way you receive notices is changed");
    public static readonly LocalText FaultUnused = new("ยังไม่ได้ดำเนินการตามคำสั่ง", "not yet acted on");
    public static readonly LocalText FaultUsed = new("ดำเนินการตามคำสั่งแล้ว", "acted on");
    public static readonly LocalText ChannelTitle = new("วิธีรับหนังสือแจ้ง", "How you receive notices");
    public static readonly LocalText ChannelHint = new(
        "อ่านหนังสือทุกฉบับในระบบนี้ได้เสมอ ไม่ว่าเลือกวิธีใด", "You can always read every notice here, whichever you choose.");
    public static readonly LocalText ChannelChange = new("เปลี่ยนวิธีรับ", "Change");
    public static readonly LocalText NoticeToPost = new("รอส่งทางไปรษณีย์", "waiting to be posted");

    public static readonly LocalText MyTitle = new("คำขอของฉัน", "My applications");
    public static readonly LocalText MyEmpty = new("คุณยังไม่ได้ยื่นคำขอ", "You have not applied for anything yet");
    public static readonly LocalText MyStart = new("เลือกใบอนุญาตที่ต้องการยื่นคำขอ", "Choose a permit to apply for");
    public static readonly LocalText MyTodo = new("สิ่งที่คุณต้องทำ", "What you have to do");
    public static readonly LocalText MyTodoNone = new("ขณะนี้ไม่มีสิ่งที่คุณต้องทำ เจ้าหน้าที่กำลังดำเนินการ", "Nothing for you to do now; officials are at work.");
    public static readonly LocalText MyCaption = new("คำขอที่ยื่นไว้ ใหม่สุดก่อน", "Applications, newest first");
    public static readonly LocalText State = new("สถานะ", "State");
    public static readonly LocalText Due = new("กำหนดเวลา", "Time limit");
    public static readonly LocalText DefectsTitle = new("โปรดแก้ไขคำขอ", "Please correct your application");
    public static readonly LocalText DefectsLead = new(
        "แก้ไขเฉพาะรายการตามบันทึกด้านล่าง เจ้าหน้าที่จะเรียกเอกสารอื่นเพิ่มไม่ได้", "Correct only what the record below lists. Officials may not ask for other papers.");
    public static readonly LocalText AddPapers = new("แนบเอกสารที่แก้ไขหรือเพิ่มเติม", "Attach corrected or missing papers");
    public static readonly LocalText Send = new("ส่งการแก้ไข", "Send the corrections");
    public static readonly LocalText TrackSecret = new("รหัสติดตาม", "Tracking secret");
}
