namespace Permits.Bpmn.Import;

/// <summary>What is said about each thing imported: what became of it and what to do.</summary>
internal static class ImportNotes
{
    public static readonly LocalText NotNeeded = new(
        "ไม่ต้องกำหนดในระบบนี้ จึงนำออก",
        "It needs nothing here and was taken out.");

    public static readonly LocalText Unknown = new(
        "ไม่มีสิ่งที่ตรงกันในระบบนี้ จึงนำออก โปรดพิจารณาว่ากระบวนงานยังถูกต้องหรือไม่",
        "There is nothing like it here, so it was left out. See whether the procedure still holds.");

    public static readonly LocalText OwnStays = new(
        "ใช้ตามที่ส่วนขยาย permit: กำหนดไว้แล้ว จึงนำออก",
        "What a permit: extension says already holds, so it was left out.");

    public static readonly LocalText Starter = new(
        "กำหนดให้ผู้ยื่นคำขอ (role=\"applicant\") เป็นผู้ทำงานนี้",
        "The task is given to the applicant (role=\"applicant\").");

    public static readonly LocalText Person = new(
        "งานมอบให้ตำแหน่งหน้าที่ ไม่ใช่ตัวบุคคล จึงนำออก โปรดกำหนดตำแหน่งใน permit:task role",
        "Tasks are given to a role, not to a person, so it was left out. Set the role in permit:task.");

    public static readonly LocalText ComputedRole = new(
        "ตำแหน่งที่คำนวณขณะทำงานใช้ไม่ได้ จึงนำออก โปรดกำหนดตำแหน่งใน permit:task role",
        "A role cannot be computed, so it was left out. Set the role in permit:task.");

    public static readonly LocalText NoName = new(
        "ใช้เป็นชื่อไม่ได้ เพราะชื่อต้องขึ้นต้นด้วยอักษร A–Z และมีเพียงตัวอักษร ตัวเลข ขีดกลาง และขีดล่าง จึงนำออก โปรดตั้งชื่อใหม่",
        "It cannot be a name, which begins with a letter A–Z and has letters, digits, hyphens and underscores only, so it was left out. Choose a name.");

    public static readonly LocalText NoPeriod = new(
        "ไม่ใช่ระยะเวลาคงที่หน่วยเดียว จึงนำออก โปรดกำหนด permit:clock ตามที่กฎหมายหรือคู่มือกำหนด",
        "It is no constant period of one unit, so it was left out. Set a permit:clock as the law or the manual says.");

    public static readonly LocalText FollowUp = new(
        "ระบบเตือนตามนาฬิกากำหนดเวลา ไม่มีวันติดตาม จึงนำออก โปรดใช้ permit:warning",
        "Warnings come from clocks; there is no follow-up date, so it was left out. Use a permit:warning.");

    public static readonly LocalText WholeResult = new(
        "ตัวแปรจะได้รับผลของตารางตัดสินใจทั้งหมด โปรดตรวจสอบเงื่อนไขที่ใช้ตัวแปรนี้",
        "The variable gets the whole result of the table. Read over the conditions that use it.");

    public static readonly LocalText Script = new(
        "เก็บเป็นสคริปต์ FEEL",
        "It was kept as a script in FEEL.");

    public static readonly LocalText ForeignScript = new(
        "ระบบทำงานได้เฉพาะสคริปต์ FEEL จึงเก็บข้อความไว้แต่ไม่ทำงาน โปรดเขียนใหม่เป็น FEEL",
        "Only scripts in FEEL run here; the text was kept but does not run. Write it in FEEL.");

    public static readonly LocalText ComputedCall = new(
        "ชื่อกระบวนงานที่เรียกต้องเป็นค่าคงที่ จึงนำออก โปรดกำหนด calledElement",
        "The process called has to be a constant, so it was left out. Set calledElement.");

    public static readonly LocalText CallData = new(
        "กระบวนงานที่เรียกใช้ข้อมูลของคำขอเดียวกันเสมอ ค่านี้จึงไม่มีผล โปรดตรวจสอบข้อมูลที่ส่งต่อ",
        "A called process always sees the data of the same application, so this has no effect. Read over what is handed on.");

    public static readonly LocalText Code = new(
        "ระบบไม่เรียกโปรแกรมภายนอก จึงนำออก โปรดให้เจ้าหน้าที่ทำงานนี้ หรือใช้สคริปต์ FEEL หรือตารางตัดสินใจ",
        "No outside program is called here, so it was left out. Let an officer do it, or use a FEEL script or a decision table.");

    public static readonly LocalText LoopExpression = new(
        "รายการที่วนต้องเป็นชื่อตัวแปร ไม่ใช่สูตร จึงนำออก โปรดเก็บผลของสูตรไว้ในตัวแปรก่อน",
        "What is looped over has to be the name of a variable, not a formula, so it was left out. Put the formula's value into a variable first.");

    public static readonly LocalText ComputedMessage = new(
        "ชื่อข้อความต้องเป็นค่าคงที่ จึงไม่นำสูตรมาใช้ โปรดตั้งชื่อ",
        "The name of a message has to be a constant, so the formula is not evaluated. Give it a name.");

    public static readonly LocalText Correlation = new(
        "กำหนดเป็นกุญแจจับคู่ข้อความ (permit:correlation)",
        "It became the message's key (permit:correlation).");

    public static readonly LocalText NoFeel = new(
        "แปลงเป็น FEEL ไม่ได้ จึงคงข้อความเดิมไว้ ซึ่งจะเผยแพร่ไม่ได้จนกว่าจะเขียนใหม่เป็น FEEL",
        "It cannot be put into FEEL. Where its text was kept it bars publishing; write it in FEEL.");

    public static readonly LocalText Language = new(
        "เงื่อนไขเป็นภาษา FEEL เสมอ จึงนำการกำหนดภาษาออก",
        "Conditions are always in FEEL, so the setting was taken out.");

    public static readonly LocalText Data = new(
        "งานทุกงานเห็นข้อมูลของคำขอทั้งหมด จึงไม่มีการจับคู่ข้อมูลและนำออก โปรดตรวจสอบชื่อในเงื่อนไข",
        "Every task sees the application's data, so mappings of data were left out. Read over the names in conditions.");

    public static readonly LocalText FormFields = new(
        "แบบฟอร์มต้องเป็นไฟล์ในชุดกระบวนงาน จึงนำออก โปรดสร้าง forms/ชื่อ.json",
        "A form is a file of the package, so it was left out. Make forms/NAME.json of it.");

    public static readonly LocalText Listener = new(
        "ระบบไม่เรียกโปรแกรมเมื่อเริ่มหรือจบขั้นตอน จึงนำออก การแจ้งให้ใช้ permit:notice",
        "No program is called when a step begins or ends, so it was left out. For letters use permit:notice.");

    public static readonly LocalText Starters = new(
        "ทุกคนยื่นคำขอได้ จึงนำออก",
        "Anyone may file an application, so it was left out.");

    public static readonly LocalText Priority = new(
        "คิวงานเรียงตามกำหนดเวลาตามกฎหมาย จึงนำลำดับความสำคัญออก",
        "The queue is sorted by legal due time, so the priority was left out.");

    public static LocalText Role(string role) => new(
        $"กำหนดเป็นตำแหน่ง {role} ใน permit:task",
        $"It became the role {role} in permit:task.");

    public static LocalText RoleChosen(string role) => new(
        $"งานหนึ่งมอบให้ตำแหน่งเดียว จึงใช้ {role} ใน permit:task โปรดตรวจสอบว่าถูกต้อง",
        $"A task is given to one role, spelt as a name: {role} in permit:task. See that it is the right one.");

    public static LocalText LaneRole(string role) => new(
        $"งานนี้ไม่ได้ระบุกลุ่ม จึงใช้ชื่อเลนเป็นตำแหน่ง {role} ใน permit:task โปรดตรวจสอบว่าถูกต้อง",
        $"The task names no group, so its lane gave the role {role} in permit:task. See that it is the right one.");

    public static LocalText Form(string name) => new(
        $"อ้างถึงแบบฟอร์ม forms/{name}.json ซึ่งต้องสร้างในชุดกระบวนงาน",
        $"The task names forms/{name}.json, which has to be made in the package.");

    public static LocalText Clock(string period) => new(
        $"กำหนดเป็นนาฬิกากำหนดเวลา {period} นับตามปฏิทิน อ้างคู่มือ โปรดตรวจสอบหน่วย ผู้รับผิดชอบ และมาตราที่อ้าง",
        $"It became a clock of {period} in plain units that cites the manual. Check its unit, its owner and the section it cites.");

    public static LocalText Decision(string name) => new(
        $"อ้างถึงตารางตัดสินใจ {name} ใน decisions.dmn ของชุดกระบวนงาน",
        $"The task asks the decision {name} in the package's decisions.dmn.");

    public static LocalText Variable(string name) => new(
        $"ผลเก็บในตัวแปร {name}",
        $"The result is kept in the variable {name}.");

    public static LocalText Called(string process) => new(
        $"กำหนด calledElement เป็น {process}",
        $"It became calledElement {process}.");

    public static LocalText Loop(string element, string variable) => new(
        $"กำหนดเป็น bpmn:{element} ชื่อ {variable}",
        $"It became bpmn:{element} {variable}.");

    public static LocalText Feel(string text) => new(
        $"เขียนเป็น FEEL: {text}",
        $"It was written in FEEL: {text}");
}
