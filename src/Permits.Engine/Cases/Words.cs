using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Roles the engine itself knows; others are the package's own.</summary>
public static class Roles
{
    /// <summary>Whoever filed the application.</summary>
    public const string Applicant = "applicant";

    /// <summary>Checks applications on receipt, and files them for people at the counter.</summary>
    public const string ReceivingOfficer = "receiving-officer";

    /// <summary>Decides, and may extend where the Act lets him.</summary>
    public const string Licensor = "licensor";

    /// <summary>Gives tasks to others, answers for breaches.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Inspects on site.</summary>
    public const string Inspector = "inspector";

    /// <summary>A role in words; the role itself where the package has made it up.</summary>
    public static LocalText NameOf(string role) => role switch
    {
        Applicant => new("ผู้ขออนุญาต", "applicant"),
        ReceivingOfficer => new("เจ้าหน้าที่รับคำขอ", "receiving officer"),
        Inspector => new("พนักงานเจ้าหน้าที่ตรวจสถานที่", "inspector"),
        Licensor => new("ผู้อนุญาต", "licensor"),
        Supervisor => new("หัวหน้า", "supervisor"),
        _ => new(role),
    };
}

/// <summary>Strategies in words.</summary>
public static class Strategies
{
    /// <summary>How a task comes to an officer.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="skill">The skill it asks for; null where none.</param>
    public static LocalText NameOf(AssignmentStrategy strategy, string? skill) => strategy switch
    {
        AssignmentStrategy.Claim => new("เจ้าหน้าที่รับงานเอง", "officers claim it"),
        AssignmentStrategy.Draw => new("จับสลาก", "by lot"),
        AssignmentStrategy.Load => new("ให้ผู้ที่มีงานค้างน้อยที่สุด", "to whoever holds the fewest tasks"),
        _ => new($"ให้ผู้มีทักษะ {skill} ที่มีงานค้างน้อยที่สุด", $"to whoever of those skilled in {skill} holds the fewest tasks"),
    };
}

/// <summary>Why an officer of the role was no candidate for a task.</summary>
public static class LeftOutReasons
{
    /// <summary>He did a step that this one checks.</summary>
    public const string FourEyes = "four-eyes";

    /// <summary>He takes no new tasks for the time being.</summary>
    public const string Away = "away";

    /// <summary>He lacks the skill asked for.</summary>
    public const string Skill = "skill";

    /// <summary>A reason in words.</summary>
    public static LocalText NameOf(string reason) => reason switch
    {
        FourEyes => new("ทำขั้นตอนที่งานนี้ตรวจสอบ", "did a step that this task checks"),
        Away => new("งดรับงานใหม่", "takes no new tasks"),
        Skill => new("ไม่มีทักษะที่กำหนด", "lacks the skill"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Expected one of the constants of this class."),
    };
}

/// <summary>Kinds of marks on a clock.</summary>
public static class MarkKinds
{
    /// <summary>The duty's task opens.</summary>
    public const string OpenTask = "open-task";

    /// <summary>A share of the time is used up: those concerned are warned.</summary>
    public const string Warning = "warning";

    /// <summary>A timer event fires.</summary>
    public const string Fire = "fire";

    /// <summary>The time before any extension is over, though the clock runs on: what rests on that lapse starts (doubt D5).</summary>
    public const string OriginalLapse = "original-lapse";

    /// <summary>The due instant is reached.</summary>
    public const string Lapse = "lapse";
}

/// <summary>Where the rule of a clock stands, as written in <see cref="Clock.Spec"/>.</summary>
public static class ClockSpecs
{
    /// <summary>Begins the spec of a step of the manual drawn on the diagram; the id of an element or of a clock of the process follows.</summary>
    public const string ProcessPrefix = "process/";

    /// <summary>Begins the spec of a clock that the permit's own Act sets, drawn on the process. Any other spec is <c>statute-id/clock-id</c>.</summary>
    public const string ActPrefix = "act/";

    /// <summary>The spec of a step.</summary>
    public static string OfProcess(string id) => ProcessPrefix + id;

    /// <summary>The spec of a statute's clock.</summary>
    public static string OfStatute(string statuteId, string clockId) => statuteId + "/" + clockId;

    /// <summary>
    /// Whether a clock limits a step of the manual rather than a duty that an Act imposes: past it the step is overdue, but no statute is broken.
    /// </summary>
    public static bool IsStep(string spec) => spec.StartsWith(ProcessPrefix, StringComparison.Ordinal);
}

/// <summary>Kinds of offices the engine itself knows; others are the package's own.</summary>
public static class OfficeKinds
{
    /// <summary>The central centre that receives applications for licensors (LFA s.14, s.15).</summary>
    public const string ReceptionCentre = "reception-centre";
}

/// <summary>Milestones: the points on the flow that the Act sees.</summary>
public static class Milestones
{
    /// <summary>Reached by filing.</summary>
    public const string Received = "received";

    /// <summary>The application is complete as the manual says (LFA s.8); placed on the diagram.</summary>
    public const string Complete = "complete";

    /// <summary>A reception centre has sent the matter to the licensor; reached by the duty of the statute's own clock (R14).</summary>
    public const string Forwarded = "forwarded";

    /// <summary>The licensor has decided; placed on the diagram.</summary>
    public const string Decided = "decided";

    /// <summary>The result was notified; placed on the diagram.</summary>
    public const string Notified = "notified";

    /// <summary>Reached by closing.</summary>
    public const string Closed = "closed";

    /// <summary>A milestone in words.</summary>
    public static LocalText NameOf(string milestone) => milestone switch
    {
        Received => new("รับคำขอ", "Received"),
        Forwarded => new("ส่งเรื่องให้ผู้อนุญาตแล้ว", "Forwarded to the licensor"),
        Complete => new("คำขอครบถ้วน", "Complete"),
        Decided => new("พิจารณาแล้วเสร็จ", "Decided"),
        Notified => new("แจ้งผลแล้ว", "Result notified"),
        Closed => new("สิ้นสุดเรื่อง", "Closed"),
        _ => new(milestone),
    };
}

/// <summary>To whom notices go.</summary>
public static class Recipients
{
    /// <summary>A recipient in words.</summary>
    public static LocalText NameOf(string to) => to switch
    {
        Roles.Applicant => new("ผู้ยื่นคำขอ", "the applicant"),
        "opdc" => new("สำนักงาน ก.พ.ร.", "the OPDC"),
        Roles.Supervisor => new("หัวหน้า", "the supervisor"),
        _ => new(to),
    };
}

/// <summary>How an application ends, as far as the engine itself must know.</summary>
public static class CaseResults
{
    /// <summary>The permit is granted.</summary>
    public const string Granted = "granted";

    /// <summary>Whether a result grants the permit: by decision, or by an attested lapse.</summary>
    public static bool IsGrant(string? result) => result == Granted || result == LapseEffect.DeemedGranted.ToWire();

    /// <summary>A result in words.</summary>
    public static LocalText NameOf(string result) => result switch
    {
        Granted => new("อนุญาต", "Granted"),
        "refused" => new("ไม่อนุญาต", "Refused"),
        "returned" => new("คืนคำขอ", "Returned"),
        "withdrawn" => new("ผู้ยื่นถอนคำขอ", "Withdrawn"),
        "deemed-granted" => new("ถือว่าอนุญาตโดยผลของกฎหมาย", "Deemed granted by law"),
        "deemed-refused" => new("ถือว่าไม่อนุญาตโดยผลของกฎหมาย", "Deemed refused by law"),
        _ => new("สิ้นสุด", "Ended"),
    };
}

/// <summary>Keys that the engine itself reads in the data of a task's form, since the law asks for them.</summary>
public static class DutyFields
{
    /// <summary>Every defect and missing paper, in the record of defects (LFA s.8 para 1).</summary>
    public const string Defects = "defects";

    /// <summary>The days given to mend them.</summary>
    public const string CorrectionDays = "correctionDays";

    /// <summary>The material facts of an order (APA s.37).</summary>
    public const string Facts = "facts";

    /// <summary>The law an order relies on.</summary>
    public const string Law = "law";

    /// <summary>The points considered and the reasons of an order.</summary>
    public const string Reasons = "reasons";
}

/// <summary>Ways by which a notice left.</summary>
public static class DeliveryChannels
{
    /// <summary>To be read in the portal.</summary>
    public const string Portal = "portal";

    /// <summary>By electronic mail.</summary>
    public const string Mail = "mail";

    /// <summary>On paper by post.</summary>
    public const string Post = "post";
}

/// <summary>Templates of notices that the engine queues by itself.</summary>
public static class DutyNotices
{
    /// <summary>The applicant's copy of the record of defects.</summary>
    public const string Defects = "defects";
}
