using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

public class FormComparisonTests
{
    private const string Path = "forms/visit.json";

    private const string Before = """
        { "type": "default", "components": [
          { "type": "text", "text": "อ่านก่อน" },
          { "type": "textfield", "key": "place", "label": "สถานที่", "properties": { "labelEn": "Place" }, "validate": { "required": true, "maxLength": 50 } },
          { "type": "number", "key": "area", "label": "พื้นที่", "validate": { "min": 1 } },
          { "type": "radio", "key": "fit", "label": "ผล", "values": [ { "value": "yes", "label": "ผ่าน" }, { "value": "no", "label": "ไม่ผ่าน" } ] } ] }
        """;

    [Theory]
    [InlineData("\"label\": \"สถานที่\"", "\"label\": \"ที่ตั้ง\"", "place", "Form visit, field “Place” (place): label (Thai) changed from “สถานที่” to “ที่ตั้ง”")]
    [InlineData("\"textfield\"", "\"textarea\"", "place", "Form visit, field “Place” (place): type changed from “one line of text” to “several lines of text”")]
    [InlineData("\"required\": true, ", "", "place", "Form visit, field “Place” (place): whether it must be filled in changed from “yes” to “no”")]
    [InlineData("\"maxLength\": 50", "\"maxLength\": 80", "place", "Form visit, field “Place” (place): most characters changed from “50” to “80”")]
    [InlineData("\"min\": 1", "\"min\": 1, \"max\": 9.5", "area", "Form visit, field “พื้นที่” (area): greatest value “9.5” added")]
    [InlineData("\"min\": 1", "\"min\": 200", "area", "Form visit, field “พื้นที่” (area): least value changed from “1” to “200”")]
    [InlineData("\"labelEn\": \"Place\" }", "\"labelEn\": \"Place\", \"check\": \"email\", \"personal\": \"true\" }", "place", "Form visit, field “Place” (place): check “email” added|Form visit, field “Place” (place): whether it is personal data changed from “no” to “yes”")]
    [InlineData("\"maxLength\": 50", "\"maxLength\": 50, \"pattern\": \"[A-Z]+\"", "place", "Form visit, field “Place” (place): pattern “[A-Z]+” added")]
    [InlineData("\"labelEn\": \"Place\" }", "\"labelEn\": \"Place\", \"requiredWhen\": \"fit = \\\"no\\\"\" }", "place", "Form visit, field “Place” (place): condition on which it must be filled in “fit = \"no\"” added")]
    [InlineData("{ \"value\": \"no\", \"label\": \"ไม่ผ่าน\" }", "{ \"value\": \"no\", \"label\": \"ตก\" }", "fit", "Form visit, field “ผล” (fit): choice changed from “ไม่ผ่าน · no” to “ตก · no”")]
    [InlineData(", { \"value\": \"no\", \"label\": \"ไม่ผ่าน\" }", "", "fit", "Form visit, field “ผล” (fit): choice “ไม่ผ่าน · no” removed")]
    [InlineData("อ่านก่อน", "โปรดอ่าน", null, "Form visit, text: label changed from “อ่านก่อน” to “โปรดอ่าน”")]
    public void A_field_is_compared_in_all_that_is_said_of_it(string old, string @new, string? element, string en)
    {
        var (before, after) = (RealPackages.Food.With(Path, Before), RealPackages.Food.With(Path, Before).Replace(Path, old, @new));
        var changes = PackageComparison.Of(before, after);
        changes.Said().Should().Equal(en.Split('|'));
        changes.Should().OnlyContain(c => c.Area == ChangeArea.Form && c.Kind == ChangeKind.Changed && c.Path == Path && c.Element == element);
    }

    [Fact]
    public void Fields_come_and_go_and_stand_in_another_order()
    {
        var (before, after) = (RealPackages.Food.With(Path, Before), RealPackages.Food.With(Path, """
            { "type": "default", "components": [
              { "type": "radio", "key": "fit", "label": "ผล", "values": [ { "value": "yes", "label": "ผ่าน" }, { "value": "no", "label": "ไม่ผ่าน" } ] },
              { "type": "text", "text": "อ่านก่อน" },
              { "type": "textfield", "key": "place", "label": "สถานที่", "properties": { "labelEn": "Place" }, "validate": { "required": true, "maxLength": 50 } },
              { "type": "checkbox", "key": "photo", "label": "มีภาพถ่าย" } ] }
            """));
        var changes = PackageComparison.Of(before, after);
        changes.Select(c => (c.Kind, c.Element, c.What.Th)).Should().Equal(
            (ChangeKind.Added, "photo", "เพิ่มแบบฟอร์ม visit ช่อง “มีภาพถ่าย” (photo)"),
            (ChangeKind.Removed, "area", "ลบแบบฟอร์ม visit ช่อง “พื้นที่” (area)"),
            (ChangeKind.Changed, null, "แบบฟอร์ม visit: เปลี่ยนลำดับช่อง จาก “อ่านก่อน, place, fit” เป็น “fit, อ่านก่อน, place”"));
    }

    [Fact]
    public void A_form_comes_as_a_whole() =>
        Comparing.Of(food => food.With(Path, Before)).Should().ContainSingle().Which.What.Th.Should().Be("เพิ่มแบบฟอร์ม visit");
}
