using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Migrating;

/// <summary>Words of the pages of migrations.</summary>
internal static class MigrationTexts
{
    public static readonly LocalText Title = new("การย้ายคำขอที่ดำเนินอยู่ไปใช้ฉบับใหม่", "Moving running applications to a later version");
    public static readonly LocalText Link = new("ย้ายคำขอที่ดำเนินอยู่", "Move running applications");
    public static readonly LocalText Lead = new(
        "คำขอที่ยื่นไว้แล้วพิจารณาตามฉบับเดิม เว้นแต่ฉบับใหม่เป็นคุณแก่ผู้ยื่นคำขอทุกข้อ หรือพระราชบัญญัติกำหนดให้ใช้ ({0}) ระบบจะแสดงผลต่อทุกคำขอก่อนเสนอ และต้องมีบุคคลอื่นอนุมัติ",
        "What was filed stays with its version, unless a later one favours the applicant on every point or an Act says so ({0}). You see what would happen to every application before you propose it, and another person has to approve it.");
    public static readonly LocalText NoLater = new("ยังไม่มีฉบับใหม่ที่ใช้บังคับ จึงไม่มีคำขอให้ย้าย", "No later version is in force, so there is nothing to move.");
    public static readonly LocalText Propose = new("เสนอแผนการย้าย", "Propose a migration");
    public static readonly LocalText From = new("จากฉบับที่", "From version");
    public static readonly LocalText To = new("ไปฉบับที่", "To version");
    public static readonly LocalText Running = new("ฉบับที่ {0} ({1} คำขอที่ดำเนินอยู่)", "Version {0} ({1} running applications)");
    public static readonly LocalText VersionOf = new("ฉบับที่ {0}", "Version {0}");
    public static readonly LocalText Choose = new("เลือกฉบับ", "Choose versions");
    public static readonly LocalText FromTo = new("จากฉบับที่ {0} ไปฉบับที่ {1}", "From version {0} to version {1}");
    public static readonly LocalText Office = new("เฉพาะหน่วยงาน (ถ้ามี)", "Only this office (optional)");
    public static readonly LocalText AllOffices = new("ทุกหน่วยงาน", "All offices");
    public static readonly LocalText Matching = new("จับคู่ขั้นตอนที่ฉบับใหม่ไม่มี", "Match steps that the later version lacks");
    public static readonly LocalText MatchingLead = new(
        "คำขอที่รออยู่ในขั้นตอนเหล่านี้ย้ายไม่ได้ เว้นแต่เลือกขั้นตอนชนิดเดียวกันของฉบับใหม่มาแทน",
        "Applications that wait in these steps cannot go over, unless a step of the same kind stands for it in the later version.");
    public static readonly LocalText NoMatch = new("ไม่จับคู่", "Not matched");
    public static readonly LocalText Ground = new("เหตุ", "Ground");
    public static readonly LocalText Favours = new("ฉบับใหม่เป็นคุณแก่ผู้ยื่นคำขอทุกข้อ (ย้ายเฉพาะคำขอที่เป็นเช่นนั้น)", "The later version favours the applicant on every point (only such applications are moved)");
    public static readonly LocalText ActSays = new("พระราชบัญญัติกำหนดให้ใช้กับคำขอที่ยื่นไว้แล้ว", "An Act reaches applications already filed");
    public static readonly LocalText Cite = new("มาตราของพระราชบัญญัติ (เมื่อเลือกเหตุที่สอง)", "Section of the Act (with the second ground)");
    public static readonly LocalText Reason = new("เหตุผล (แจ้งผู้ยื่นคำขอ)", "Reason (told to the applicants)");
    public static readonly LocalText Look = new("ตรวจผลก่อนเสนอ", "See what it would do");
    public static readonly LocalText Past = new("แผนที่เสนอแล้ว", "Proposed so far");
    public static readonly LocalText PastNone = new("ยังไม่มีแผนการย้าย", "Nothing was proposed yet");
    public static readonly LocalText ProposedBy = new("เสนอโดย {0} เมื่อ {1}", "proposed by {0}, {1}");
    public static readonly LocalText ApprovedBy = new("อนุมัติโดย {0} เมื่อ {1}", "approved by {0}, {1}");
    public static readonly LocalText WithdrawnBy = new("ถอนโดย {0} เมื่อ {1}", "withdrawn by {0}, {1}");

    public static readonly LocalText PreviewTitle = new("ผลของแผนก่อนเสนอ", "What the plan would do");
    public static readonly LocalText Total = new("คำขอที่ตรวจ", "Applications looked at");
    public static readonly LocalText Allowed = new("ย้ายได้ตามเหตุที่เลือก", "May go over on the ground chosen");
    public static readonly LocalText ActNeeded = new("ย้ายได้เฉพาะเมื่อพระราชบัญญัติกำหนด", "May go over only if an Act says so");
    public static readonly LocalText Unfit = new("ย้ายไม่ได้ เพราะฉบับใหม่ไม่มีสิ่งที่คำขอรออยู่", "Cannot go over: the later version lacks what they wait in");
    public static readonly LocalText Deadlines = new("กำหนดเวลาเปลี่ยน", "With a changed deadline");
    public static readonly LocalText Owners = new("ผู้ทำงานเปลี่ยน", "With another role for an open task");
    public static readonly LocalText Routes = new("เส้นทางข้างหน้าเปลี่ยน", "With another way ahead");
    public static readonly LocalText FirstOnly = new("แสดง {0} คำขอแรก", "The first {0} are shown.");
    public static readonly LocalText Nothing = new("ไม่มีคำขอที่ดำเนินอยู่ตามฉบับนี้", "No application runs under this version");
    public static readonly LocalText NothingAllowed = new("ไม่มีคำขอใดย้ายได้ จึงเสนอแผนนี้ไม่ได้", "No application may go over, so this plan cannot be proposed.");
    public static readonly LocalText ProposeLead = new(
        "เมื่อเสนอแล้ว บุคคลอื่นต้องอนุมัติก่อนจึงจะเริ่มย้าย คำขอที่เปลี่ยนไปก่อนถึงคราวจะตรวจใหม่ และไม่ย้ายหากไม่เข้าเงื่อนไข",
        "Once proposed, another person has to approve it before anything moves. An application that changes before its turn is checked again, and stays where it no longer fits.");
    public static readonly LocalText Confirm = new("เสนอแผน", "Propose this plan");
    public static readonly LocalText GoBack = new("กลับไปแก้ไข", "Go back and correct");

    public static readonly LocalText OneTitle = new("แผนการย้าย {0}", "Migration {0}");
    public static readonly LocalText Progress = new("ความคืบหน้า", "Progress");
    public static readonly LocalText Moving = new("กำลังย้าย {0}% หน้านี้จะแสดงความคืบหน้าเองทุก 3 วินาที", "Moving, {0} %. This page shows how far it is every 3 seconds");
    public static readonly LocalText Done = new("ย้ายเสร็จแล้ว {0} คำขอ ไม่ได้ย้าย {1} คำขอ", "Done: {0} moved, {1} not moved");
    public static readonly LocalText Waits = new("รอบุคคลอื่นอนุมัติ", "It waits for another person's approval");
    public static readonly LocalText OwnProposal = new("ท่านเป็นผู้เสนอแผนนี้ จึงต้องให้บุคคลอื่นอนุมัติ", "You proposed this plan, so another person has to approve it.");
    public static readonly LocalText Approve = new("อนุมัติและเริ่มย้าย", "Approve and begin");
    public static readonly LocalText ApproveLead = new(
        "เมื่ออนุมัติแล้ว ระบบจะย้ายทีละคำขอและบันทึกเป็นเหตุการณ์ของคำขอนั้น คำขอที่ย้ายแล้วจะย้อนกลับไปใช้ฉบับเดิมไม่ได้",
        "Once approved, the applications are moved one by one, each recorded in its own log. What was moved cannot go back to the version before.");
    public static readonly LocalText Confirmed = new("ยืนยันว่าได้ตรวจผลต่อคำขอแล้ว", "I have looked at what happens to the applications");
    public static readonly LocalText ConfirmMissing = new("ต้องยืนยันก่อนอนุมัติ แต่ยังไม่ได้ยืนยัน โปรดเลือกช่องยืนยัน", "Expected your confirmation before approving, but it is missing. Tick the box.");
    public static readonly LocalText Withdraw = new("ถอนแผน", "Withdraw the plan");
    public static readonly LocalText Plan = new("แผน", "The plan");
    public static readonly LocalText MatchedAs = new("“{0}” ดำเนินต่อเป็น “{1}”", "“{0}” goes on as “{1}”");

    public static readonly LocalText Cases = new("ผลต่อแต่ละคำขอ", "What happens to each application");
    public static readonly LocalText Application = new("คำขอ", "Application");
    public static readonly LocalText Waiting = new("สิ่งที่รออยู่", "What waits");
    public static readonly LocalText Due = new("กำหนดเวลา", "Deadlines");
    public static readonly LocalText Ahead = new("เส้นทางข้างหน้า", "The way ahead");
    public static readonly LocalText Verdict = new("ผลตามกฎหมาย", "What the law says");
    public static readonly LocalText Stays = new("“{0}” คงเดิม", "“{0}” stays");
    public static readonly LocalText GoesOn = new("“{0}” ดำเนินต่อเป็น “{1}”", "“{0}” goes on as “{1}”");
    public static readonly LocalText Cannot = new("“{0}” ย้ายไม่ได้", "“{0}” cannot go over");
    public static readonly LocalText OwnerChanges = new("ผู้ทำงานเปลี่ยนจาก{0}เป็น{1}", "done by the {1} instead of the {0}");
    public static readonly LocalText DueStays = new("{0}: {1} คงเดิม", "{0}: {1}, unchanged");
    public static readonly LocalText DueKept = new("{0}: {1} คงเดิม แม้ฉบับใหม่ให้ {2} เพราะไม่นับใหม่ให้เป็นโทษหรือให้พ้นกำหนดไปแล้ว", "{0}: {1}, unchanged although the later version gives {2}: never counted anew against the applicant, or into the past");
    public static readonly LocalText DueMoves = new("{0}: {1} เป็น {2} ({3})", "{0}: {1} becomes {2} ({3})");
    public static readonly LocalText Later = new("ช้าลง {0} วัน", "{0} days later");
    public static readonly LocalText Sooner = new("เร็วขึ้น {0} วัน", "{0} days sooner");
    public static readonly LocalText SameRoute = new("คงเดิม", "unchanged");
    public static readonly LocalText Differences = new("ต่างกัน {0} จุด", "{0} differences");
    public static readonly LocalText NoClock = new("ไม่มีกำหนดเวลาที่เดินอยู่", "no running clock");

    /// <summary>A verdict in words.</summary>
    public static LocalText Of(MigrationVerdict verdict) => verdict switch
    {
        MigrationVerdict.Favours => new("เป็นคุณหรือเท่าเดิมทุกข้อ", "As good or better on every point"),
        MigrationVerdict.ActNeeded => new("ต้องมีพระราชบัญญัติกำหนด", "Only if an Act says so"),
        _ => new("ย้ายไม่ได้", "Cannot go over"),
    };

    /// <summary>Where a migration stands, in words.</summary>
    public static LocalText Of(MigrationState state) => state switch
    {
        MigrationState.Proposed => new("รออนุมัติ", "Waits for approval"),
        MigrationState.Approved => new("อนุมัติแล้ว", "Approved"),
        MigrationState.Running => new("กำลังย้าย", "Moving"),
        MigrationState.Done => new("เสร็จแล้ว", "Done"),
        _ => new("ถอนแล้ว", "Withdrawn"),
    };

    /// <summary>Where an application of a migration stands, in words.</summary>
    public static LocalText Of(MigrationCaseState state) => state switch
    {
        MigrationCaseState.Waiting => new("จะย้าย", "To be moved"),
        MigrationCaseState.Moved => new("ย้ายแล้ว", "Moved"),
        _ => new("ไม่ย้าย", "Not moved"),
    };

    /// <summary>A difference on the way ahead, its places still to be filled: name, before, after.</summary>
    public static LocalText Of(RouteChangeKind kind) => kind switch
    {
        RouteChangeKind.StepAdded => new("เพิ่มขั้นตอน “{0}”", "New step “{0}”"),
        RouteChangeKind.StepRemoved => new("ไม่มีขั้นตอน “{0}” อีก", "No step “{0}” any more"),
        RouteChangeKind.OwnerChanged => new("“{0}” ทำโดย{2} แทน{1}", "“{0}” is done by the {2} instead of the {1}"),
        RouteChangeKind.TimeChanged => new("“{0}” ใช้เวลา {2} แทน {1}", "“{0}” has {2} instead of {1}"),
        RouteChangeKind.FlowAdded => new("เพิ่มเส้นทาง {0}: {2}", "New way {0}: {2}"),
        RouteChangeKind.FlowRemoved => new("ไม่มีเส้นทาง {0} อีก ({1})", "No way {0} any more ({1})"),
        _ => new("เส้นทาง {0}: {2} แทน {1}", "Way {0}: {2} instead of {1}"),
    };
}
