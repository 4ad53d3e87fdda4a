namespace Permits.Bpmn;

// What a flow must be so that it can be run to its end.
public static partial class Rules
{
    /// <summary><c>bpmn.missing-reference</c>.</summary>
    public static readonly Rule MissingReference = new(
        "bpmn.missing-reference",
        Severity.Error,
        new(
            "{0} ต้องอ้างถึง {2} ที่มีอยู่ในกระบวนงานนี้ แต่พบ {1} โปรดลากเส้นหรือผูกองค์ประกอบใหม่",
            "Expected {0} to name {2} of this process, but found {1}. Connect or attach the element again."),
        "BPMN 2.0.2 clause 15 (Exchange Formats)");

    /// <summary><c>bpmn.flow-list-disagrees</c>.</summary>
    public static readonly Rule FlowListDisagrees = new(
        "bpmn.flow-list-disagrees",
        Severity.Error,
        new(
            "{0} ต้องตรงกับเส้นที่เชื่อมองค์ประกอบนี้จริง แต่พบ {1} โปรดบันทึกแผนภาพใหม่จากเครื่องมือวาด",
            "Expected {0} to name a flow that really touches this element, but found {1}. Save the diagram again from the modeller."),
        "BPMN 2.0.2 clause 8.4.13 (Sequence Flow)");

    /// <summary><c>bpmn.one-start</c>.</summary>
    public static readonly Rule OneStart = new(
        "bpmn.one-start",
        Severity.Error,
        new(
            "ต้องมีเหตุการณ์เริ่มต้นหนึ่งรายการ แต่พบ {0} โปรดเหลือไว้หนึ่งรายการ",
            "Expected one start event, but found {0}. Keep one."),
        "BPMN 2.0.2 clause 10.5 (Start Event)");

    /// <summary><c>bpmn.no-end</c>.</summary>
    public static readonly Rule NoEnd = new(
        "bpmn.no-end",
        Severity.Error,
        new(
            "ต้องมีเหตุการณ์สิ้นสุดอย่างน้อยหนึ่งรายการ แต่ไม่พบ โปรดเพิ่มเหตุการณ์สิ้นสุด",
            "Expected at least one end event, but there is none. Add one."),
        "BPMN 2.0.2 clause 10.5 (End Event)");

    /// <summary><c>bpmn.flow-into-start</c>.</summary>
    public static readonly Rule FlowIntoStart = new(
        "bpmn.flow-into-start",
        Severity.Error,
        new(
            "เหตุการณ์เริ่มต้นต้องไม่มีเส้นเข้า แต่เส้น {0} เข้ามา โปรดลากเส้นไปยังองค์ประกอบถัดไปแทน",
            "Expected no flow into a start event, but {0} enters it. Lead it to the element after instead."),
        "BPMN 2.0.2 clause 10.5 (Start Event)");

    /// <summary><c>bpmn.flow-out-of-end</c>.</summary>
    public static readonly Rule FlowOutOfEnd = new(
        "bpmn.flow-out-of-end",
        Severity.Error,
        new(
            "เหตุการณ์สิ้นสุดต้องไม่มีเส้นออก แต่เส้น {0} ออกไป โปรดลบเส้นหรือใช้เหตุการณ์ระหว่างทางแทน",
            "Expected no flow out of an end event, but {0} leaves it. Remove it or use an intermediate event."),
        "BPMN 2.0.2 clause 10.5 (End Event)");

    /// <summary><c>bpmn.unreachable</c>.</summary>
    public static readonly Rule Unreachable = new(
        "bpmn.unreachable",
        Severity.Error,
        new(
            "ทุกองค์ประกอบต้องไปถึงได้จากจุดเริ่มต้น แต่ไม่มีเส้นทางมาถึงองค์ประกอบนี้ โปรดเชื่อมหรือลบออก",
            "Expected every element to be reachable from the start, but no way leads here. Connect it or remove it."),
        "BPMN 2.0.2 clause 13 (Execution Semantics)");

    /// <summary><c>bpmn.no-way-to-end</c>.</summary>
    public static readonly Rule NoWayToEnd = new(
        "bpmn.no-way-to-end",
        Severity.Error,
        new(
            "ทุกองค์ประกอบต้องมีเส้นทางไปถึงจุดสิ้นสุด แต่จากองค์ประกอบนี้ไปไม่ถึง คำขอจะค้างอยู่ โปรดเพิ่มเส้นทางออก",
            "Expected a way from every element to an end, but there is none from here; an application would stay for ever. Add a way out."),
        "BPMN 2.0.2 clause 13 (Execution Semantics)");

    /// <summary><c>bpmn.flow-without-condition</c>.</summary>
    public static readonly Rule UnconditionedFlow = new(
        "bpmn.flow-without-condition",
        Severity.Error,
        new(
            "เส้นที่ออกจากเกตเวย์แบบเลือกต้องมีเงื่อนไข เว้นแต่เส้นปริยาย แต่เส้นนี้ไม่มี โปรดใส่เงื่อนไขหรือกำหนดเป็นเส้นปริยาย",
            "Expected each flow out of a deciding gateway to have a condition unless it is the default, but this one has none. Add one or make it the default."),
        "BPMN 2.0.2 clause 10.6 (Exclusive Gateway)");

    /// <summary><c>bpmn.no-default</c>.</summary>
    public static readonly Rule NoDefault = new(
        "bpmn.no-default",
        Severity.Warning,
        new(
            "เกตเวย์แบบเลือกควรมีเส้นปริยาย มิฉะนั้นคำขอจะหยุดเมื่อไม่มีเงื่อนไขใดเป็นจริง แต่ไม่พบ โปรดกำหนดเส้นปริยาย",
            "Expected a default flow, since an application stops here when no condition is true, but there is none. Make one flow the default."),
        "BPMN 2.0.2 clause 13.4 (Exclusive Gateway)");

    /// <summary><c>bpmn.default-flow</c>.</summary>
    public static readonly Rule DefaultFlow = new(
        "bpmn.default-flow",
        Severity.Error,
        new(
            "เส้นปริยายต้องเป็นเส้นที่ออกจากเกตเวย์นี้และไม่มีเงื่อนไข แต่พบ {0} โปรดแก้ไขเส้นปริยาย",
            "Expected the default to be a flow that leaves this gateway and has no condition, but found {0}. Correct the default."),
        "BPMN 2.0.2 clause 10.6 (Exclusive Gateway)");

    /// <summary><c>bpmn.condition-place</c>.</summary>
    public static readonly Rule ConditionPlace = new(
        "bpmn.condition-place",
        Severity.Error,
        new(
            "เงื่อนไขต้องอยู่บนเส้นที่ออกจากเกตเวย์แบบเลือก หรือจากงาน แต่เส้นนี้ออกจาก {0} โปรดใส่เกตเวย์คั่น",
            "Expected conditions only on flows out of an exclusive or inclusive gateway or an activity, but this one leaves {0}. Put a gateway between."),
        "BPMN 2.0.2 clause 8.4.13 (Sequence Flow)");

    /// <summary><c>bpmn.condition-syntax</c>.</summary>
    public static readonly Rule ConditionSyntax = new(
        "bpmn.condition-syntax",
        Severity.Error,
        new(
            "ต้องเป็นนิพจน์ FEEL แต่พบ {0} ซึ่งอ่านไม่ได้ โปรดแก้ไขที่ตำแหน่งในวงเล็บ: {1}",
            "Expected a FEEL expression, but {0} is none. Correct it at the position in brackets: {1}"),
        "DMN 1.5 clause 10 (FEEL)");

    /// <summary><c>bpmn.unknown-name</c>.</summary>
    public static readonly Rule UnknownName = new(
        "bpmn.unknown-name",
        Severity.Error,
        new(
            "นิพจน์ต้องใช้เฉพาะชื่อที่มีในกระบวนงาน แต่พบ {0} ซึ่งจะไม่มีค่าเสมอ โปรดใช้ชื่อใดชื่อหนึ่งต่อไปนี้: {1}",
            "Expected only names of this process, but found {0}, which would never have a value. Use one of: {1}."),
        "DMN 1.5 clause 10 (FEEL)");

    /// <summary><c>bpmn.boundary-place</c>.</summary>
    public static readonly Rule BoundaryPlace = new(
        "bpmn.boundary-place",
        Severity.Error,
        new(
            "เหตุการณ์ขอบต้องผูกกับงานหรือกระบวนงานย่อย แต่ผูกกับ {0} โปรดย้ายไปไว้บนงาน",
            "Expected a boundary event on a task, sub-process or call activity of the same scope, but it is on {0}. Move it on to one."),
        "BPMN 2.0.2 clause 10.5 (Boundary Event)");

    /// <summary><c>bpmn.boundary-incoming</c>.</summary>
    public static readonly Rule BoundaryIncoming = new(
        "bpmn.boundary-incoming",
        Severity.Error,
        new(
            "เหตุการณ์ขอบต้องไม่มีเส้นเข้า แต่เส้น {0} เข้ามา โปรดลากเส้นไปยังองค์ประกอบอื่น",
            "Expected no flow into a boundary event, but {0} enters it. Lead it elsewhere."),
        "BPMN 2.0.2 clause 10.5 (Boundary Event)");

    /// <summary><c>bpmn.boundary-outgoing</c>.</summary>
    public static readonly Rule BoundaryOutgoing = new(
        "bpmn.boundary-outgoing",
        Severity.Error,
        new(
            "เหตุการณ์ขอบต้องมีเส้นออก แต่ไม่มี โปรดลากเส้นไปยังสิ่งที่ต้องทำเมื่อครบกำหนด",
            "Expected a flow out of a boundary event, but there is none. Lead it to what has to be done then."),
        "BPMN 2.0.2 clause 10.5 (Boundary Event)");

    /// <summary><c>bpmn.join-never-satisfied</c>.</summary>
    public static readonly Rule JoinNever = new(
        "bpmn.join-never-satisfied",
        Severity.Error,
        new(
            "เกตเวย์ที่รวมเส้นต้องได้รับครบทุกเส้นได้ แต่เกตเวย์นี้ไม่มีทางได้ครบ คำขอจะค้างอยู่ โปรดแยกด้วยเกตเวย์ขนาน หรือรวมด้วยเกตเวย์แบบเลือกทางเดียว",
            "Expected a join to be able to get all its flows, but this one never can; an application would stay for ever. Split by a parallel gateway, or merge by an exclusive one."),
        "BPMN 2.0.2 clause 13.4 (Parallel Gateway)");

    /// <summary><c>bpmn.join-may-wait</c>.</summary>
    public static readonly Rule JoinMayWait = new(
        "bpmn.join-may-wait",
        Severity.Error,
        new(
            "เกตเวย์ที่รวมเส้นต้องได้รับครบทุกเส้นเสมอ แต่มีเส้นทางที่ไม่ครบและคำขอจะค้าง: {0} โปรดตรวจสอบการแยกเส้นทางก่อนหน้า",
            "Expected a join to get all its flows always, but on this way it does not and an application would stay: {0}. Check the split before it."),
        "BPMN 2.0.2 clause 13.4 (Parallel Gateway)");

    /// <summary><c>bpmn.never-finished</c>.</summary>
    public static readonly Rule NeverFinished = new(
        "bpmn.never-finished",
        Severity.Error,
        new(
            "กระบวนงานต้องจบได้ แต่การแยกเส้นขนานวนกลับมาที่เดิมเสมอ จึงไม่มีคำขอใดสิ้นสุด โปรดแก้เส้นที่วนกลับ",
            "Expected the process to be able to finish, but a parallel split always leads back into itself, so no application would ever end. Correct the flow that leads back."),
        "BPMN 2.0.2 clause 13 (Execution Semantics)");

    /// <summary><c>bpmn.unbounded</c>.</summary>
    public static readonly Rule Unbounded = new(
        "bpmn.unbounded",
        Severity.Error,
        new(
            "จำนวนงานที่ทำพร้อมกันต้องมีขอบเขต แต่เส้นทางนี้ทำซ้ำได้โดยเพิ่มขึ้นทุกครั้ง: {0} โปรดแก้การแยกเส้นขนานในวงวน",
            "Expected the number of tokens to stay bounded, but this way can be repeated with more each time: {0}. Correct the parallel split in the loop."),
        "BPMN 2.0.2 clause 13 (Execution Semantics)");

    /// <summary><c>bpmn.livelock</c>.</summary>
    public static readonly Rule Livelock = new(
        "bpmn.livelock",
        Severity.Error,
        new(
            "จากทุกสถานะต้องไปถึงจุดสิ้นสุดได้ แต่หลังเส้นทางนี้ไปไม่ถึง: {0} โปรดเพิ่มทางออก",
            "Expected every state to be able to reach an end, but after this way none can be: {0}. Add a way out."),
        "BPMN 2.0.2 clause 13 (Execution Semantics)");

    /// <summary><c>bpmn.dead</c>.</summary>
    public static readonly Rule DeadNode = new(
        "bpmn.dead",
        Severity.Error,
        new(
            "ทุกงานต้องมีโอกาสถูกทำ แต่ไม่มีการดำเนินการใดมาถึงงานนี้ โปรดตรวจสอบเกตเวย์ก่อนหน้า",
            "Expected every activity to be done in some run, but no run comes to this one. Check the gateways before it."),
        "BPMN 2.0.2 clause 13 (Execution Semantics)");

    /// <summary><c>bpmn.not-explored</c>.</summary>
    public static readonly Rule NotExplored = new(
        "bpmn.not-explored",
        Severity.Warning,
        new(
            "กระบวนงานนี้มีเส้นทางมากเกินกว่าจะตรวจได้ครบ ({0} สถานะ) การรวมเส้นและหมุดหมายจึงยังไม่ได้ตรวจทั้งหมด โปรดลดการวนซ้ำหลังการแยกเส้นขนาน",
            "The process has more ways than could be tried ({0} states), so joins and milestones are not fully checked. Avoid loops that split in parallel."),
        null);
}
