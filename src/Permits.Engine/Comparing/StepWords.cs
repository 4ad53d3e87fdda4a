using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Parts of flow nodes in words.</summary>
internal static class StepWords
{
    /// <summary>What kind of element a node is.</summary>
    public static LocalText KindOf(FlowNode node) => node switch
    {
        UserTask => new("งานของบุคคล", "user task"),
        ManualTask => new("งานนอกระบบ", "manual task"),
        AbstractTask => new("งานไม่ระบุชนิด", "task of no kind"),
        ServiceTask => new("งานของโปรแกรมภายนอก", "service task"),
        SendTask => new("งานส่งข้อความ", "send task"),
        ReceiveTask => new("งานรอข้อความ", "receive task"),
        ScriptTask => new("งานคำนวณ", "script task"),
        BusinessRuleTask => new("งานถามตารางตัดสินใจ", "business rule task"),
        SubProcess { IsEventSubProcess: true } => new("กระบวนงานย่อยที่เริ่มด้วยเหตุการณ์", "event sub-process"),
        SubProcess => new("กระบวนงานย่อย", "sub-process"),
        CallActivity => new("การเรียกกระบวนงานอื่น", "call activity"),
        ExclusiveGateway => new("เกตเวย์แบบเลือกทางเดียว", "exclusive gateway"),
        ParallelGateway => new("เกตเวย์ขนาน", "parallel gateway"),
        InclusiveGateway => new("เกตเวย์แบบเลือกได้หลายทาง", "inclusive gateway"),
        EventBasedGateway => new("เกตเวย์ตามเหตุการณ์", "event-based gateway"),
        StartEvent => new("เหตุการณ์เริ่มต้น", "start event"),
        EndEvent => new("เหตุการณ์สิ้นสุด", "end event"),
        IntermediateThrowEvent => new("เหตุการณ์ระหว่างทางที่ส่งออก", "intermediate throw event"),
        IntermediateCatchEvent => new("เหตุการณ์ระหว่างทางที่รอ", "intermediate catch event"),
        BoundaryEvent => new("เหตุการณ์บนขอบของงาน", "boundary event"),
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no words."),
    };

    /// <summary>What an event throws or waits for; null for a none event.</summary>
    public static LocalText? EventOf(FlowNode node) => node switch
    {
        StartEvent e => Of(e.Event),
        EndEvent e => Of(e.Event),
        IntermediateThrowEvent e => Of(e.Event),
        IntermediateCatchEvent e => Of(e.Event),
        BoundaryEvent e => Of(e.Event),
        SendTask t => Of(t.Message),
        ReceiveTask t => Of(t.Message),
        _ => null,
    };

    /// <summary>Whether an event ends what it interrupts; null where the question does not arise.</summary>
    public static LocalText? InterruptsOf(FlowNode node) => node switch
    {
        BoundaryEvent e => ChangeWords.Of(e.Interrupting),
        StartEvent { Event: not null } e => ChangeWords.Of(e.Interrupting),
        _ => null,
    };

    /// <summary>One way to finish a task, with all that is said of it.</summary>
    public static LocalText Of(OutcomeSpec outcome) => ChangeWords.Joined(
        outcome.Name,
        new(outcome.Id),
        ChangeWords.When(outcome.RequiresReason, "ต้องมีเหตุผล", "needs a reason"),
        ChangeWords.When(outcome.Adverse, "ไม่เป็นคุณแก่ผู้ยื่น", "against the applicant"),
        ChangeWords.When(outcome.RecordsDefects, "ทำบันทึกข้อบกพร่อง", "records defects"),
        ChangeWords.When(outcome.OnIncompleteness, "เพราะคำขอไม่ครบถ้วน", "because of incompleteness"),
        ChangeWords.When(outcome.AfterFault, "หลังคำสั่งตามมาตรา 8 วรรคสาม", "after a finding of fault"));

    /// <summary>How a task comes to an officer; null where there is no task.</summary>
    public static LocalText? Of(AssignmentSpec? assignment) => assignment is null ? null : Strategies.NameOf(assignment.Strategy, assignment.Skill);

    /// <summary>How often an activity is done; null for once.</summary>
    public static LocalText? Of(LoopSpec? loop) => loop switch
    {
        null => null,
        StandardLoop l => ChangeWords.Joined(
            l.TestBefore ? new("ทำซ้ำขณะที่", "repeated while") : new("ทำก่อนหนึ่งครั้งแล้วทำซ้ำขณะที่", "done once, then repeated while"),
            ChangeWords.Plain(l.Condition),
            l.Maximum is { } most ? new(FormattableString.Invariant($"ไม่เกิน {most} ครั้ง"), FormattableString.Invariant($"at most {ChangeWords.Counted(most, "time")}")) : null),
        MultiInstance m => ChangeWords.Joined(
            m.IsSequential ? new("ทำทีละรายการ", "one after another") : new("ทำพร้อมกันทุกรายการ", "all at once"),
            Named("จำนวน", "times", m.Cardinality),
            Named("รายการ", "for each of", m.Collection),
            Named("ตัวแปรของรายการ", "item in", m.Item),
            Named("ผลรวมใน", "results in", m.Results),
            Named("ผลของแต่ละรายการ", "result", m.Result),
            Named("จบเมื่อ", "over once", m.Completion)),
        _ => throw new InvalidOperationException($"{loop.GetType().Name} has no words."),
    };

    private static LocalText? Of(EventDefinition? definition) => definition switch
    {
        null => null,
        TimerDefinition { Text.Length: 0 } => new("เวลาตามนาฬิกา", "timer by its clock"),
        TimerDefinition t => t.Kind switch
        {
            TimerKind.Date => new($"เวลา: เมื่อถึง {t.Text}", $"timer at {t.Text}"),
            TimerKind.Cycle => new($"เวลา: ทุก {t.Text}", $"timer every {t.Text}"),
            _ => new($"เวลา: หลังจาก {t.Text}", $"timer after {t.Text}"),
        },
        MessageDefinition m => ChangeWords.Joined(new($"ข้อความ {m.Name}", $"message {m.Name}"), Named("กุญแจ", "key", m.Key)),
        SignalDefinition s => new($"สัญญาณ {s.Name}", $"signal {s.Name}"),
        ErrorDefinition e => new($"ข้อผิดพลาด {e.Code ?? "ใดก็ได้"}", $"error {e.Code ?? "of any kind"}"),
        EscalationDefinition e => new($"การยกระดับเรื่อง {e.Code ?? "ใดก็ได้"}", $"escalation {e.Code ?? "of any kind"}"),
        LinkDefinition l => new($"จุดเชื่อม {l.Name}", $"link {l.Name}"),
        TerminateDefinition => new("จบทุกงานในขอบเขต", "end of everything in the scope"),
        _ => throw new InvalidOperationException($"{definition.GetType().Name} has no words."),
    };

    private static LocalText? Named(string th, string en, string? text) => text is null ? null : new($"{th} {text}", $"{en} {text}");
}
