namespace Permits.Server.Features.Assigning;

/// <summary>Words about tasks that are given out by lot, load or skill.</summary>
internal static class AssignmentTexts
{
    public static readonly LocalText Title = new("การจ่ายงาน", "Tasks given out");
    public static readonly LocalText Lead = new(
        "งานที่ระบบจ่ายด้วยการจับสลาก ตามภาระงาน หรือตามทักษะ ตรวจคำนวณซ้ำได้ทุกครั้ง",
        "Tasks given out by lot, by load or by skill; every one can be worked out again.");
    public static readonly LocalText OnlyUnassigned = new("เฉพาะที่ไม่มีผู้รับได้", "Only those that nobody could take");
    public static readonly LocalText Strategy = new("วิธีจ่ายงาน", "How");
    public static readonly LocalText ToWhom = new("จ่ายให้", "Fell to");
    public static readonly LocalText Nobody = new("ไม่มีผู้รับได้", "nobody could take it");
    public static readonly LocalText Candidates = new("ผู้มีสิทธิรับ", "Candidates");
    public static readonly LocalText CandidatesOf = new("{0} จาก {1} คน", "{0} of {1}");
    public static readonly LocalText Look = new("ดูการคำนวณ", "See how");

    public static readonly LocalText Given = new("จ่ายงาน: {0} ให้ {1} ({2})", "Task given out: {0}, to {1} ({2})");
    public static readonly LocalText NotGiven = new("ไม่มีผู้รับงานได้: {0} หัวหน้าต้องมอบหมาย ({1})", "Nobody could be given the task {0}; a supervisor has to assign it ({1})");
    public static readonly LocalText Candidate = new("{0} (งานในมือ {1})", "{0} (holding {1})");
    public static readonly LocalText LeftOut = new("{0} ({1})", "{0} ({1})");
    public static readonly LocalText Among = new("ผู้มีสิทธิรับ: {0}", "Candidates: {0}");
    public static readonly LocalText NotAmong = new("ไม่นับ: {0}", "Not counted: {0}");
    public static readonly LocalText NoneOfRole = new("ไม่มีผู้ดำรงตำแหน่งนี้ในหน่วยงาน", "Nobody holds this role in the office");

    public static readonly LocalText Awaits = new("รอหัวหน้ามอบหมาย", "Awaits a supervisor");
    public static readonly LocalText AwaitsNote = new(
        "งานนี้จ่ายให้เจ้าหน้าที่ตามวิธีที่กำหนด จึงรับเองไม่ได้ ไม่มีผู้รับได้หรือมีผู้คืนงาน หัวหน้าต้องมอบหมายพร้อมเหตุผล",
        "This task is given out, so nobody claims it. Nobody could take it, or it was given back: a supervisor assigns it, with the reason.");
    public static readonly LocalText AwaitsYou = new("งานที่รอท่านมอบหมาย", "Waiting for you to assign");
    public static readonly LocalText AwaitsYouLead = new("ไม่มีเจ้าหน้าที่ที่รับได้ หรือมีผู้คืนงาน เปิดคำขอแล้วเลือก “มอบหมายให้ผู้อื่น”", "No officer could take them, or they were given back. Open the application and reassign.");

    public static readonly LocalText OneTitle = new("การจ่ายงาน {0}", "How {0} was given out");
    public static readonly LocalText OneLead = new("{0} ของคำขอ {1} เมื่อ {2}", "{0}, application {1}, {2}");
    public static readonly LocalText Result = new("ผล", "Result");
    public static readonly LocalText Officer = new("เจ้าหน้าที่", "Officer");
    public static readonly LocalText Holding = new("งานในมือขณะนั้น", "Tasks held then");
    public static readonly LocalText Standing = new("สถานะ", "Standing");
    public static readonly LocalText DrawnAmong = new("อยู่ในการจับสลาก", "in the draw");
    public static readonly LocalText MoreHeld = new("มีสิทธิ แต่มีงานมากกว่าผู้อื่น", "a candidate, but holds more than others");
    public static readonly LocalText Caption = new("ผู้ดำรงตำแหน่ง{0}ในขณะนั้น เรียงตามชื่อผู้ใช้", "Everyone who held the role {0} then, by user name");
    public static readonly LocalText Again = new("คำนวณซ้ำด้วยตนเอง", "Work it out yourself");
    public static readonly LocalText StepPrevious = new("1. แฮชของเหตุการณ์ก่อนหน้าในบันทึกของคำขอ (เหตุการณ์ที่ {0})", "1. The hash of the case's event before it (event {0})");
    public static readonly LocalText StepText = new(
        "2. ข้อความที่นำไปแฮช: ผู้อยู่ในการจับสลากเรียงตามชื่อผู้ใช้ แฮชนั้น และรหัสงาน (ทั้งบรรทัด ไม่ขึ้นบรรทัดใหม่)",
        "2. The text to hash: those in the draw by user name, that hash, and the task (one line, without a line end)");
    public static readonly LocalText StepSeed = new("3. เมล็ดสุ่ม: SHA-256 ของข้อความนั้น", "3. The seed: SHA-256 of that text");
    public static readonly LocalText StepNumber = new(
        "4. อ่านเมล็ดสุ่มทีละแปดหลัก (ฐานสิบหก) ใช้จำนวนแรกที่น้อยกว่า {0} แล้วหารเอาเศษด้วย {1} ได้ {2} จึงเป็นคนที่ {3} ในการจับสลาก",
        "4. Read the seed eight hex digits at a time, take the first number below {0}, and its remainder by {1}: {2}. So it falls to number {3} of those in the draw");
    public static readonly LocalText Same = new("ระบบคำนวณซ้ำจากบันทึกแล้ว ได้ผลตรงกัน", "Worked out again from the log just now: it comes out the same.");
    public static readonly LocalText Differs = new(
        "ระบบคำนวณซ้ำจากบันทึกแล้ว ได้ผลไม่ตรงกับที่บันทึกไว้ โปรดตรวจสอบด้วย permits verify",
        "Worked out again from the log just now, it comes out otherwise than the log says. Check with permits verify.");
}
