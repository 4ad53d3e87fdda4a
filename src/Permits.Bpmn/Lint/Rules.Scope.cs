namespace Permits.Bpmn;

// Events, scopes and loops.
public static partial class Rules
{
    /// <summary><c>bpmn.catches-nothing</c>.</summary>
    public static readonly Rule CatchesNothing = new(
        "bpmn.catches-nothing",
        Severity.Error,
        new(
            "เหตุการณ์นี้ต้องรอบางสิ่ง เช่น เวลา ข้อความ หรือสัญญาณ แต่ไม่ได้กำหนดไว้ โปรดกำหนดชนิดของเหตุการณ์",
            "Expected this event to wait for something such as a timer, a message or a signal, but it names nothing. Give it a kind."),
        "BPMN 2.0.2 clause 10.5 (Events)");

    /// <summary><c>bpmn.event-place</c>.</summary>
    public static readonly Rule EventPlace = new(
        "bpmn.event-place",
        Severity.Error,
        new(
            "เหตุการณ์ที่ตำแหน่งนี้ต้องเป็นชนิดหนึ่งใน {1} แต่พบ {0} โปรดเปลี่ยนชนิดหรือย้ายที่",
            "Expected an event of one of the kinds {1} here, but found {0}. Change its kind or move it."),
        "BPMN 2.0.2 clause 10.5 (Events), table of event types");

    /// <summary><c>bpmn.must-interrupt</c>.</summary>
    public static readonly Rule MustInterrupt = new(
        "bpmn.must-interrupt",
        Severity.Error,
        new(
            "เหตุการณ์ข้อผิดพลาดต้องยุติงานที่เกิดข้อผิดพลาด แต่กำหนดไม่ให้ยุติ โปรดกำหนดให้ยุติ",
            "Expected an error to end what it happened in, but the event is drawn as not interrupting. Make it interrupting."),
        "BPMN 2.0.2 clause 10.5 (Error Event)");

    /// <summary><c>bpmn.flow-across</c>.</summary>
    public static readonly Rule FlowAcross = new(
        "bpmn.flow-across",
        Severity.Error,
        new(
            "เส้นต้องอยู่ภายในกระบวนงานย่อยหรือพูลเดียวกัน แต่เส้นนี้ข้ามจาก {0} ไป {1} โปรดใช้เหตุการณ์หรือข้อความแทน",
            "Expected a sequence flow to stay within one sub-process or pool, but this one goes from {0} to {1}. Use an event or a message instead."),
        "BPMN 2.0.2 clause 8.4.13 (Sequence Flow)");

    /// <summary><c>bpmn.sub-process-start</c>.</summary>
    public static readonly Rule SubProcessStart = new(
        "bpmn.sub-process-start",
        Severity.Error,
        new(
            "กระบวนงานย่อยต้องมีจุดเริ่มต้นไม่เกินหนึ่งจุด แต่พบ {0} โปรดลบส่วนเกิน",
            "Expected at most one start event in a sub-process, but found {0}. Remove the others."),
        "BPMN 2.0.2 clause 10.5.2 (Start Event)");

    /// <summary><c>bpmn.event-sub-process</c>.</summary>
    public static readonly Rule EventSubProcess = new(
        "bpmn.event-sub-process",
        Severity.Error,
        new(
            "กระบวนงานย่อยที่เริ่มด้วยเหตุการณ์ต้องมีจุดเริ่มต้นเดียวและไม่มีเส้นเข้าออกหรือการทำซ้ำ แต่พบจุดเริ่มต้น {0} จุด และเส้น {1} เส้น โปรดแก้ไข",
            "Expected an event sub-process to have one start event and no flow in or out and no loop, but it has {0} start events and {1} flows. Correct it."),
        "BPMN 2.0.2 clause 10.3.5 (Event Sub-Process)");

    /// <summary><c>bpmn.call-target</c>.</summary>
    public static readonly Rule CallTarget = new(
        "bpmn.call-target",
        Severity.Error,
        new(
            "กิจกรรมเรียกต้องเรียกกระบวนงานที่อยู่ในเอกสารนี้และเริ่มได้เอง แต่พบ {0} โปรดวาดกระบวนงานนั้นหรือแก้ชื่อ",
            "Expected a call activity to call a process of this document that has a none start, but found {0}. Draw that process or correct the name."),
        "BPMN 2.0.2 clause 10.3.6 (Call Activity)");

    /// <summary><c>bpmn.calls-itself</c>.</summary>
    public static readonly Rule CallsItself = new(
        "bpmn.calls-itself",
        Severity.Error,
        new(
            "กระบวนงานต้องไม่เรียกตัวเอง แต่ {0} เรียกวนกลับมา คำขอจะไม่สิ้นสุด โปรดใช้การทำซ้ำแทน",
            "Expected a process not to call itself, but {0} comes back to itself, so no application would ever end. Use a loop instead."),
        null);

    /// <summary><c>bpmn.event-gateway</c>.</summary>
    public static readonly Rule EventGateway = new(
        "bpmn.event-gateway",
        Severity.Error,
        new(
            "เกตเวย์ตามเหตุการณ์ต้องนำไปสู่เหตุการณ์รอหรืองานรับข้อความอย่างน้อยสองรายการ ซึ่งไม่มีเส้นเข้าอื่นหรือเงื่อนไข แต่พบ {0} โปรดแก้ไข",
            "Expected an event-based gateway to lead, without conditions, to at least two events that wait or receive tasks, entered from here alone, but found {0}. Correct it."),
        "BPMN 2.0.2 clause 10.6.6 (Event-Based Gateway)");

    /// <summary><c>bpmn.link-pair</c>.</summary>
    public static readonly Rule LinkPair = new(
        "bpmn.link-pair",
        Severity.Error,
        new(
            "ลิงก์ต้องมีปลายรับหนึ่งจุดในระดับเดียวกัน ปลายส่งไม่มีเส้นออกและปลายรับไม่มีเส้นเข้า แต่ลิงก์ {0} ไม่เป็นเช่นนั้น โปรดแก้ชื่อหรือเส้น",
            "Expected a link to have one catching end in the same scope, no flow out of its throwing ends and none into the catching one, but link {0} is not so. Correct the name or the flows."),
        "BPMN 2.0.2 clause 10.5 (Link Event)");

    /// <summary><c>bpmn.uncaught-error</c>.</summary>
    public static readonly Rule Uncaught = new(
        "bpmn.uncaught-error",
        Severity.Error,
        new(
            "ข้อผิดพลาดต้องมีเหตุการณ์รับในขอบเขตที่ครอบอยู่ แต่ไม่มีสิ่งใดรับ {0} คำขอจะค้าง โปรดวางเหตุการณ์รับบนกระบวนงานย่อยที่ครอบ",
            "Expected some event around to catch the error, but nothing catches {0}, so an application would stay. Put an error event on the sub-process around it."),
        "BPMN 2.0.2 clause 13.5 (Error Event)");

    /// <summary><c>bpmn.loop-without-end</c>.</summary>
    public static readonly Rule LoopWithoutEnd = new(
        "bpmn.loop-without-end",
        Severity.Error,
        new(
            "การทำซ้ำต้องบอกจำนวน รายการ หรือเงื่อนไข แต่พบ {0} โปรดกำหนด",
            "Expected a loop to say how many, over which list, or as long as what, but found {0}. Say it."),
        "BPMN 2.0.2 clause 10.3.8 (Loop Characteristics)");

    /// <summary><c>bpmn.variable-taken</c>.</summary>
    public static readonly Rule VariableTaken = new(
        "bpmn.variable-taken",
        Severity.Error,
        new(
            "ค่าต้องไม่เขียนทับ {0} ซึ่งเป็นบันทึกของคำขอ โปรดใช้ชื่อตัวแปรอื่น",
            "Expected a value not to overwrite {0}, which the case itself keeps. Use another variable."),
        null);
}
