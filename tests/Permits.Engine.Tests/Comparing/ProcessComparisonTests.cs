using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

public class ProcessComparisonTests
{
    [Theory]
    [InlineData("id=\"pool\" name=\"การอนุญาตจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร\" permit:nameEn=\"Food premises licence\"", "id=\"pool\" name=\"สถานที่จำหน่ายอาหาร\" permit:nameEn=\"Food\"", "pool", "พูล “สถานที่จำหน่ายอาหาร”: เปลี่ยนชื่อ จาก “การอนุญาตจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร” เป็น “สถานที่จำหน่ายอาหาร”")]
    [InlineData("id=\"foodPremises\" name=\"การอนุญาตจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร\" permit:nameEn=\"Food premises licence\"", "id=\"foodPremises\" name=\"อาหาร\" permit:nameEn=\"Food\"", null, "กระบวนงาน: เปลี่ยนชื่อ จาก “การอนุญาตจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร” เป็น “อาหาร”")]
    [InlineData("name=\"เจ้าพนักงานตรวจสถานที่\" permit:nameEn=\"Inspector\"", "name=\"ผู้ตรวจ\" permit:nameEn=\"Inspection\"", "laneInspector", "เลน “ผู้ตรวจ”: เปลี่ยนชื่อ จาก “เจ้าพนักงานตรวจสถานที่” เป็น “ผู้ตรวจ”")]
    [InlineData("<bpmn:startEvent id=\"filed\"", "<bpmn:dataObject id=\"visits\" name=\"visits\" /><bpmn:startEvent id=\"filed\"", null, "กระบวนงาน: เพิ่มข้อมูลที่ใช้ร่วมกัน “visits”")]
    public void What_belongs_to_the_whole_diagram_is_compared(string old, string @new, string? element, string th)
    {
        var change = Comparing.OnlyChange(Comparing.Process, old, @new);
        change.What.Th.Should().Be(th);
        (change.Area, change.Kind, change.Element).Should().Be((ChangeArea.Process, ChangeKind.Changed, element));
    }

    [Fact]
    public void A_new_lane_is_told_and_so_is_the_step_in_it() =>
        Comparing.Of(food => food
            .Replace(Comparing.Process, "        <bpmn:flowNodeRef>notify</bpmn:flowNodeRef>\n", "")
            .Replace(Comparing.Process, "</bpmn:laneSet>", "<bpmn:lane id=\"laneCashier\" name=\"การเงิน\" permit:nameEn=\"Cashier\"><bpmn:flowNodeRef>notify</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>"))
            .Said().Should().Equal("Notify the result: lane changed from “Receiving officer” to “Cashier”", "Lane “Cashier” added");

    [Fact]
    public void A_lane_with_another_id_and_the_same_name_is_the_same_lane() =>
        Comparing.Of(Comparing.Process, "\"laneInspector\"", "\"Lane_1\"").Should().BeEmpty();
}
