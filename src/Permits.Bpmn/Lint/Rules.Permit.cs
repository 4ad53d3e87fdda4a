namespace Permits.Bpmn;

// What the permit: extensions must say.
public static partial class Rules
{
    /// <summary><c>permit.unknown-element</c>.</summary>
    public static readonly Rule UnknownPermitElement = new(
        "permit.unknown-element",
        Severity.Error,
        new(
            "ต้องเป็นส่วนขยายที่รู้จักและอยู่ถูกที่ แต่พบ {0} ใน {1} โปรดลบออกหรือย้ายไปยังองค์ประกอบที่ใช้ได้",
            "Expected an extension that is known in its place, but found {0} in {1}. Remove it or move it to where it applies."),
        null);

    /// <summary><c>permit.unknown-attribute</c>.</summary>
    public static readonly Rule UnknownPermitAttribute = new(
        "permit.unknown-attribute",
        Severity.Error,
        new(
            "ต้องเป็นแอตทริบิวต์ที่รู้จัก แต่พบ {0} บน {1} โปรดตรวจตัวสะกดหรือลบออก",
            "Expected a known attribute, but found {0} on {1}. Check the spelling or remove it."),
        null);

    /// <summary><c>permit.missing-attribute</c>.</summary>
    public static readonly Rule MissingPermitAttribute = new(
        "permit.missing-attribute",
        Severity.Error,
        new(
            "ต้องมีแอตทริบิวต์ {0} บน {1} แต่ไม่พบหรือว่างเปล่า โปรดเติมให้ครบ",
            "Expected the attribute {0} on {1}, but it is missing or empty. Fill it in."),
        null);

    /// <summary><c>permit.bad-value</c>.</summary>
    public static readonly Rule BadPermitValue = new(
        "permit.bad-value",
        Severity.Error,
        new(
            "ค่าของ {0} บน {1} ต้องเป็น {2} แต่พบ {3} โปรดแก้ไขค่า",
            "Expected {2} as {0} of {1}, but found {3}. Correct the value."),
        null);

    /// <summary><c>permit.repeated-element</c>.</summary>
    public static readonly Rule RepeatedPermitElement = new(
        "permit.repeated-element",
        Severity.Error,
        new(
            "ต้องมี {0} ได้ไม่เกินหนึ่งรายการต่อองค์ประกอบ แต่พบมากกว่าหนึ่ง โปรดเหลือไว้รายการเดียว",
            "Expected at most one {0} on an element, but found more. Keep one."),
        null);

    /// <summary><c>permit.task-without-role</c>.</summary>
    public static readonly Rule TaskWithoutRole = new(
        "permit.task-without-role",
        Severity.Error,
        new(
            "งานต้องระบุบทบาทผู้รับผิดชอบ (permit:task role) แต่ไม่พบ โปรดกำหนดว่าใครเป็นผู้ทำงานนี้",
            "Expected the task to name a role (permit:task role), but it does not. Say who has to do it."),
        "LFA s.8, s.10");

    /// <summary><c>permit.task-id</c>.</summary>
    public static readonly Rule TaskId = new(
        "permit.task-id",
        Severity.Error,
        new(
            "id ของงานต้องใช้เป็นชื่อในเงื่อนไขได้ คือขึ้นต้นด้วยตัวอักษร มีเฉพาะตัวอักษรละติน ตัวเลข และ _ และไม่ใช่ application หรือคำสงวนของ FEEL แต่พบ {0} โปรดเปลี่ยน id",
            "Expected a task id that conditions can name (a letter, then Latin letters, digits and _; not application nor a word of FEEL), but found {0}. Change the id."),
        "DMN 1.5 clause 10.3 (FEEL names)");

    /// <summary><c>permit.task-unnamed</c>.</summary>
    public static readonly Rule TaskUnnamed = new(
        "permit.task-unnamed",
        Severity.Warning,
        new(
            "งานควรมีชื่อภาษาไทย เพราะเป็นข้อความที่เจ้าหน้าที่และผู้ยื่นคำขอเห็น แต่ไม่พบ โปรดตั้งชื่อ",
            "Expected the task to have a name, since officers and applicants read it, but it has none. Name it."),
        null);

    /// <summary><c>permit.duplicate-outcome</c>.</summary>
    public static readonly Rule DuplicateOutcome = new(
        "permit.duplicate-outcome",
        Severity.Error,
        new(
            "ผลของงานต้องมีรหัสไม่ซ้ำกัน แต่พบรหัส {0} มากกว่าหนึ่งครั้ง โปรดเปลี่ยนรหัส",
            "Expected each outcome of a task once, but {0} comes again. Change its id."),
        null);

    /// <summary><c>permit.four-eyes</c>.</summary>
    public static readonly Rule FourEyes = new(
        "permit.four-eyes",
        Severity.Error,
        new(
            "notSamePersonAs ต้องอ้างถึงงานอื่นในกระบวนงานนี้ แต่พบ {0} โปรดระบุ id ของงานที่ผู้ทำต้องเป็นคนละคนกัน",
            "Expected notSamePersonAs to name another user task of this process, but found {0}. Name the task whose doer must be someone else."),
        "separation of duties (no section of law)");

    /// <summary><c>permit.strategy-role</c>.</summary>
    public static readonly Rule StrategyOfNobody = new(
        "permit.strategy-role",
        Severity.Error,
        new(
            "วิธีจ่ายงาน (strategy) ใช้ได้กับงานของเจ้าหน้าที่เท่านั้น แต่พบ {0} บนงานของผู้ขออนุญาตหรือของโปรแกรมภายนอก โปรดลบออก หรือเปลี่ยนบทบาท",
            "Expected a strategy only on a task of officers, but found {0} on one of the applicant or of a program. Remove it, or change the role."),
        "less room for discretion (no section of law)");

    /// <summary><c>permit.strategy-skill</c>.</summary>
    public static readonly Rule StrategySkill = new(
        "permit.strategy-skill",
        Severity.Error,
        new(
            "ต้องระบุทักษะ (skill) เมื่อวิธีจ่ายงานเป็น skill และเฉพาะเมื่อนั้น แต่พบ strategy {0} กับ skill {1} โปรดระบุทักษะหรือเปลี่ยนวิธีจ่ายงาน",
            "Expected a skill where the strategy is skill, and only there, but found the strategy {0} with the skill {1}. Name the skill or choose another strategy."),
        "less room for discretion (no section of law)");

    /// <summary><c>permit.timer-unreadable</c>.</summary>
    public static readonly Rule TimerUnreadable = new(
        "permit.timer-unreadable",
        Severity.Error,
        new(
            "เหตุการณ์ตั้งเวลาต้องมี permit:clock หรือหนึ่งใน timeDuration, timeDate, timeCycle ตาม ISO 8601 หรือ FEEL เช่น P15D แต่พบ {0} โปรดกำหนดเวลา",
            "Expected a permit:clock, or one of timeDuration, timeDate and timeCycle in ISO 8601 or FEEL, such as P15D, but found {0}. Set the time."),
        "BPMN 2.0.2 clause 10.5 (Timer Event)");

    /// <summary><c>permit.timer-disagrees</c>.</summary>
    public static readonly Rule TimerTwice = new(
        "permit.timer-disagrees",
        Severity.Error,
        new(
            "timeDuration และ permit:clock ต้องกำหนดเวลาเท่ากัน แต่พบ {0} กับ {1} โปรดลบ timeDuration หรือแก้ให้ตรงกัน",
            "Expected timeDuration and permit:clock to say the same, but found {0} and {1}. Remove timeDuration or make them agree."),
        null);

    /// <summary><c>permit.period-from</c>.</summary>
    public static readonly Rule PeriodFrom = new(
        "permit.period-from",
        Severity.Error,
        new(
            "periodFrom ต้องเป็นนิพจน์ FEEL แต่พบ {0} ซึ่งอ่านไม่ได้ โปรดแก้ไขที่ตำแหน่งในวงเล็บ: {1}",
            "Expected periodFrom to be a FEEL expression, but {0} is none. Correct it at the position in brackets: {1}"),
        "DMN 1.5 clause 10 (FEEL)");

    /// <summary><c>permit.milestone-skipped</c>.</summary>
    public static readonly Rule MilestoneSkipped = new(
        "permit.milestone-skipped",
        Severity.Error,
        new(
            "ทุกเส้นทางจนจบ เว้นแต่การคืนคำขอหรือถอนคำขอ ต้องผ่านหมุดหมาย {0} แต่มีเส้นทางที่ไม่ผ่าน: {1} โปรดเพิ่มหมุดหมายในเส้นทางนั้น",
            "Expected every way to the end, unless returned or withdrawn, to reach the milestone {0}, but this way does not: {1}. Put the milestone on it."),
        "LFA s.10 para 1");

    /// <summary><c>permit.after-complete</c>.</summary>
    public static readonly Rule AfterComplete = new(
        "permit.after-complete",
        Severity.Error,
        new(
            "เมื่อคำขอครบถ้วนแล้ว (หมุดหมาย complete) ต้องไม่เรียกเอกสารเพิ่มหรือปฏิเสธเพราะเหตุเอกสารไม่ครบ แต่เส้นทางนี้ทำได้: {0} โปรดย้ายงานไว้ก่อนหมุดหมาย หรือหากเป็นข้อยกเว้นตามมาตรา 8 วรรคสาม ให้ใส่ afterFault=\"true\"",
            "Expected no demand for papers and nothing that rests on incompleteness after the milestone complete, but this way allows it: {0}. Put the task before the milestone, or mark it afterFault=\"true\" where it is drawn for the exception of LFA s.8 para 3."),
        "LFA s.8 para 3");
}
