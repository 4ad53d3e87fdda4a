using System.Collections.Immutable;

namespace Permits.Bpmn.Interchange;

/// <summary>
/// What is told of a document that is read whole. None of it bars reading: whatever the schema does not know is kept where it stands. Errors are those of
/// <see cref="Rules"/> about text that is no BPMN document at all. Listed in <c>docs/interchange.md</c>, which is checked against <see cref="All"/>.
/// </summary>
public static class InterchangeRules
{
    private const string Exchange = "BPMN 2.0.2 clause 15 (Exchange Formats)";

    /// <summary><c>interchange.unknown-element</c>.</summary>
    public static readonly Rule UnknownElement = new(
        "interchange.unknown-element",
        Severity.Warning,
        new(
            "ต้องเป็นองค์ประกอบที่มาตรฐาน BPMN กำหนดให้อยู่ใน {1} ได้ แต่พบ {0} ระบบเก็บไว้ตามเดิม โปรดตรวจสอบเครื่องมือที่ส่งออกไฟล์นี้",
            "Expected an element that BPMN has in {1}, but found {0}. It is kept as it is; check the tool that exported the file."),
        Exchange);

    /// <summary><c>interchange.unknown-attribute</c>.</summary>
    public static readonly Rule UnknownAttribute = new(
        "interchange.unknown-attribute",
        Severity.Warning,
        new(
            "ต้องเป็นแอตทริบิวต์ที่มาตรฐาน BPMN กำหนดไว้บน {1} แต่พบ {0} ระบบเก็บไว้ตามเดิม โปรดตรวจสอบเครื่องมือที่ส่งออกไฟล์นี้",
            "Expected an attribute that BPMN has on {1}, but found {0}. It is kept as it is; check the tool that exported the file."),
        Exchange);

    /// <summary><c>interchange.bad-value</c>.</summary>
    public static readonly Rule BadValue = new(
        "interchange.bad-value",
        Severity.Warning,
        new(
            "ค่าของ {0} บน {1} ต้องเป็น {2} แต่พบ {3} ระบบเก็บไว้ตามเดิม โปรดแก้ไขค่า",
            "Expected {2} as {0} of {1}, but found {3}. It is kept as it is; correct the value."),
        Exchange);

    /// <summary><c>interchange.foreign-place</c>.</summary>
    public static readonly Rule ForeignPlace = new(
        "interchange.foreign-place",
        Severity.Information,
        new(
            "ส่วนขยายของเครื่องมืออื่นต้องอยู่ใน extensionElements แต่พบ {0} โดยตรงใน {1} ระบบเก็บไว้ตามเดิม โปรดย้ายหากเครื่องมืออื่นอ่านไฟล์ไม่ได้",
            "Expected another tool's element in extensionElements, but found {0} directly in {1}. It is kept as it is; move it if another tool cannot read the file."),
        Exchange);

    /// <summary><c>interchange.stray-text</c>.</summary>
    public static readonly Rule StrayText = new(
        "interchange.stray-text",
        Severity.Warning,
        new(
            "{1} ต้องไม่มีข้อความ แต่พบ {0} ระบบเก็บไว้ตามเดิม โปรดลบออกหากไม่ได้ตั้งใจ",
            "Expected no text in {1}, but found {0}. It is kept as it is; remove it unless it is meant."),
        Exchange);

    /// <summary><c>interchange.duplicate-id</c>.</summary>
    public static readonly Rule DuplicateId = new(
        "interchange.duplicate-id",
        Severity.Warning,
        new(
            "id ต้องไม่ซ้ำกันในเอกสาร แต่พบซ้ำที่บรรทัด {0} การอ้างอิงจะหมายถึงองค์ประกอบแรก โปรดเปลี่ยน id หนึ่งในสองรายการ",
            "Expected each id once in the document, but this one comes again at line {0}. References mean the first; change one of the two."),
        "XML Schema xsd:ID");

    /// <summary><c>interchange.dangling-reference</c>.</summary>
    public static readonly Rule DanglingReference = new(
        "interchange.dangling-reference",
        Severity.Warning,
        new(
            "{0} ต้องอ้างถึงองค์ประกอบในเอกสาร แต่ไม่พบ {1} โปรดวาดเส้นหรือเลือกองค์ประกอบใหม่",
            "Expected {0} to name an element of the document, but there is no {1}. Draw or choose it again."),
        Exchange);

    /// <summary>Every rule, in the order of the table.</summary>
    public static ImmutableArray<Rule> All => [UnknownElement, UnknownAttribute, BadValue, ForeignPlace, StrayText, DuplicateId, DanglingReference];
}
