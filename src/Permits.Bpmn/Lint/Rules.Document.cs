namespace Permits.Bpmn;

// What a document must be before anything in it is looked at, and what of BPMN is read.
public static partial class Rules
{
    /// <summary><c>bpmn.too-large</c>.</summary>
    public static readonly Rule TooLarge = new(
        "bpmn.too-large",
        Severity.Error,
        new(
            "ต้องเป็นไฟล์ขนาดไม่เกิน {0} ไบต์ แต่ไฟล์นี้มี {1} ไบต์ โปรดแยกกระบวนงานหรือนำภาพที่ฝังไว้ออก",
            "Expected a document of at most {0} bytes, but it has {1}. Split the process or take out embedded images."),
        null);

    /// <summary><c>bpmn.not-xml</c>.</summary>
    public static readonly Rule NotXml = new(
        "bpmn.not-xml",
        Severity.Error,
        new(
            "ต้องเป็น XML ที่ถูกรูปแบบและไม่มีการประกาศ DTD แต่อ่านไม่ได้: {0} โปรดส่งออกแผนภาพจากเครื่องมือวาดใหม่อีกครั้ง",
            "Expected well-formed XML without a DTD, but it cannot be read: {0} Export the diagram again from the modeller."),
        "XML 1.0");

    /// <summary><c>bpmn.too-complex</c>.</summary>
    public static readonly Rule TooComplex = new(
        "bpmn.too-complex",
        Severity.Error,
        new(
            "ต้องซ้อนกันไม่เกิน {0} ชั้น มีองค์ประกอบกับแอตทริบิวต์รวมไม่เกิน {1} รายการ และไม่เกิน {2} แอตทริบิวต์ต่อองค์ประกอบ แต่เอกสารนี้เกิน โปรดแยกกระบวนงานให้เล็กลง",
            "Expected at most {0} levels of nesting, {1} elements and attributes, and {2} attributes on one element, but the document has more. Split the process."),
        null);

    /// <summary><c>bpmn.too-many-findings</c>.</summary>
    public static readonly Rule TooManyFindings = new(
        "bpmn.too-many-findings",
        Severity.Information,
        new(
            "แสดงรายการที่พบ {0} รายการแรก แต่ยังมีมากกว่านี้ โปรดแก้ไขรายการเหล่านี้แล้วตรวจใหม่",
            "The first {0} findings are listed, but there are more. Mend these and check again."),
        null);

    /// <summary><c>bpmn.not-bpmn</c>.</summary>
    public static readonly Rule NotBpmn = new(
        "bpmn.not-bpmn",
        Severity.Error,
        new(
            "องค์ประกอบบนสุดต้องเป็น definitions ของ BPMN 2.0 แต่พบ {0} โปรดส่งไฟล์ .bpmn แบบ BPMN 2.0",
            "Expected definitions of BPMN 2.0 at the top, but found {0}. Send a .bpmn file of BPMN 2.0."),
        "BPMN 2.0.2 clause 15 (Exchange Formats)");

    /// <summary><c>bpmn.one-process</c>.</summary>
    public static readonly Rule OneProcess = new(
        "bpmn.one-process",
        Severity.Error,
        new(
            "ต้องมีกระบวนงานเดียวที่กำหนด isExecutable=\"true\" โดยไม่มีกระบวนงานอื่นเรียก แต่พบ {0} รายการ โดยกำหนดให้ทำงานได้ {1} รายการ โปรดเหลือไว้หนึ่งรายการและกำหนดให้ทำงานได้",
            "Expected exactly one process that is executable and that no other calls, but found {0} not called, of them executable {1}. Keep one and mark it executable."),
        "BPMN 2.0.2 clause 10 (Process)");

    /// <summary><c>bpmn.unsupported-element</c>.</summary>
    public static readonly Rule UnsupportedElement = new(
        "bpmn.unsupported-element",
        Severity.Error,
        new(
            "ต้องเป็นองค์ประกอบที่ระบบทำงานได้ แต่พบ {0} ใน {1} ({2}) โปรดลบออกหรือใช้องค์ประกอบอื่นแทน",
            "Expected an element that can be run, but found {0} in {1}: {2}. Remove it or use another element."),
        "BPMN 2.0.2 clause 2 (Conformance)");

    /// <summary><c>bpmn.unsupported-attribute</c>.</summary>
    public static readonly Rule UnsupportedAttribute = new(
        "bpmn.unsupported-attribute",
        Severity.Error,
        new(
            "ต้องเป็นแอตทริบิวต์และค่าที่ระบบทำงานได้ แต่พบ {0}={1} บน {2} โปรดลบออกหรือแก้ไขค่า",
            "Expected an attribute and value that can be run, but found {0}={1} on {2}. Remove it or correct the value."),
        "BPMN 2.0.2 clause 2 (Conformance)");

    /// <summary><c>bpmn.missing-attribute</c>.</summary>
    public static readonly Rule MissingAttribute = new(
        "bpmn.missing-attribute",
        Severity.Error,
        new(
            "ต้องมีแอตทริบิวต์ {0} บน {1} แต่ไม่พบ โปรดลากเส้นหรือผูกองค์ประกอบนี้ใหม่",
            "Expected the attribute {0} on {1}, but there is none. Connect or attach the element again."),
        "BPMN 2.0.2 clause 15 (Exchange Formats)");

    /// <summary><c>bpmn.missing-id</c>.</summary>
    public static readonly Rule MissingId = new(
        "bpmn.missing-id",
        Severity.Error,
        new(
            "ต้องมี id บน {0} แต่ไม่พบ โปรดกำหนด id",
            "Expected an id on {0}, but there is none. Give it one."),
        "BPMN 2.0.2 clause 8 (BaseElement)");

    /// <summary><c>bpmn.invalid-id</c>.</summary>
    public static readonly Rule InvalidId = new(
        "bpmn.invalid-id",
        Severity.Error,
        new(
            "id ของ {1} ต้องเป็นชื่อแบบ XML แต่พบ {0} โปรดใช้ตัวอักษร ตัวเลข และ _ โดยขึ้นต้นด้วยตัวอักษร",
            "Expected an XML name as id of {1}, but found {0}. Use letters, digits and _, beginning with a letter."),
        "XML Schema xsd:ID");

    /// <summary><c>bpmn.duplicate-id</c>.</summary>
    public static readonly Rule DuplicateId = new(
        "bpmn.duplicate-id",
        Severity.Error,
        new(
            "id ต้องไม่ซ้ำกันในเอกสาร แต่พบซ้ำอีกครั้งที่บรรทัด {0} โปรดเปลี่ยน id หนึ่งในสองรายการ",
            "Expected each id once in the document, but this one comes again at line {0}. Change one of the two."),
        "XML Schema xsd:ID");

    /// <summary><c>bpmn.drawing-only</c>.</summary>
    public static readonly Rule DrawingOnly = new(
        "bpmn.drawing-only",
        Severity.Information,
        new(
            "{0} แสดงไว้ในแผนภาพเท่านั้น ระบบไม่ได้นำไปทำงาน",
            "{0} is kept in the drawing only; nothing runs it."),
        "BPMN 2.0.2 clause 10.4 (Items and Data)");

    /// <summary><c>bpmn.foreign-extension</c>.</summary>
    public static readonly Rule ForeignExtension = new(
        "bpmn.foreign-extension",
        Severity.Information,
        new(
            "ส่วนขยายของเครื่องมืออื่น ({0}) ไม่มีผลต่อการทำงานของระบบ",
            "Extensions of another tool ({0}) have no effect here."),
        "BPMN 2.0.2 clause 8 (Extensibility)");

    /// <summary><c>bpmn.expression-language</c>.</summary>
    public static readonly Rule ExpressionLanguage = new(
        "bpmn.expression-language",
        Severity.Error,
        new(
            "เงื่อนไขต้องเขียนด้วยภาษา FEEL แต่กำหนดภาษาไว้เป็น {0} โปรดเขียนเงื่อนไขเป็น FEEL และลบการกำหนดภาษาออก",
            "Expected conditions in FEEL, but the language is set to {0}. Write the condition in FEEL and take the setting out."),
        "BPMN 2.0.2 clause 8 (Expressions)");
}
