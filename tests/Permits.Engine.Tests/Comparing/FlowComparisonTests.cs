using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

public class FlowComparisonTests
{
    [Fact]
    public void A_flow_led_elsewhere_is_told_by_the_ends_it_had_and_has()
    {
        var change = Comparing.Of(food => food
            .Replace(Comparing.Process, "sourceRef=\"returnApplication\" targetRef=\"endReturned\"", "sourceRef=\"returnApplication\" targetRef=\"endRefused\"")
            .Replace(Comparing.Process, "<bpmn:incoming>returned</bpmn:incoming>", "")
            .Replace(Comparing.Process, "<bpmn:incoming>toRefused</bpmn:incoming>", "<bpmn:incoming>toRefused</bpmn:incoming><bpmn:incoming>returned</bpmn:incoming>"))
            .Should().ContainSingle().Subject;
        (change.Area, change.Kind, change.Element).Should().Be((ChangeArea.Flow, ChangeKind.Changed, "returned"));
        change.What.Should().Be(new LocalText(
            "เส้นทาง คืนคำขอพร้อมเหตุผล → ไม่อนุญาต: เปลี่ยนปลายทาง จาก “คืนคำขอพร้อมเหตุผล → คืนคำขอแล้ว” เป็น “คืนคำขอพร้อมเหตุผล → ไม่อนุญาต”",
            "Way Return the application with reasons → Refused: ends changed from “Return the application with reasons → Returned” to “Return the application with reasons → Refused”"));
    }

    [Fact]
    public void Another_condition_is_told() =>
        Comparing.OnlyChange(Comparing.Process, "decide.outcome = \"grant\"", "decide.outcome != \"refuse\"").What.En
            .Should().Be("Way Result → Granted: condition changed from “decide.outcome = \"grant\"” to “decide.outcome != \"refuse\"”");

    [Fact]
    public void Another_default_way_is_told_of_both_flows() =>
        Comparing.Of(Comparing.Process, " default=\"toRefused\"", " default=\"toGranted\"").Said().Should().Contain(
            "Way Result → Refused: condition changed from “when no other condition holds” to “always”");

    [Fact]
    public void Another_name_of_a_flow_is_told() =>
        Comparing.OnlyChange(Comparing.Process, "name=\"ไม่แก้ไข\" permit:nameEn=\"Not corrected\"", "name=\"ไม่ครบ\" permit:nameEn=\"Lacking\"").What.Th
            .Should().Be("เส้นทาง แก้ไขครบถ้วนหรือไม่ → ก่อน “คืนคำขอพร้อมเหตุผล”: เปลี่ยนชื่อ จาก “ไม่แก้ไข” เป็น “ไม่ครบ”");

    [Fact]
    public void A_flow_with_another_id_between_the_same_steps_is_the_same_flow() =>
        Comparing.Of(food => food.Replace(Comparing.Process, "\"toSplit\"", "\"Flow_0x1\"").Replace(Comparing.Process, ">toSplit<", ">Flow_0x1<")).Should().BeEmpty();

    [Fact]
    public void Conditions_asked_in_another_order_are_told_since_the_first_true_one_wins()
    {
        const string Late = """<bpmn:sequenceFlow id="toLate" sourceRef="result" targetRef="endRefused"><bpmn:conditionExpression>decide.outcome = "refuse-incomplete"</bpmn:conditionExpression></bpmn:sequenceFlow>""";
        var lastly = Placed(RealPackages.Food, "    <bpmn:sequenceFlow id=\"toSplit\"", Late);
        var first = Placed(RealPackages.Food, "    <bpmn:sequenceFlow id=\"toGranted\"", Late);
        PackageComparison.Of(lastly, first).Said().Should().Equal(
            "Gateway Result: order of conditions changed from “decide.outcome = \"grant\", decide.outcome = \"refuse-incomplete\"” to “decide.outcome = \"refuse-incomplete\", decide.outcome = \"grant\"”");
    }

    private static PackageFiles Placed(PackageFiles food, string before, string flow) => food.Replace(Comparing.Process, before, flow + before)
        .Replace(Comparing.Process, "<bpmn:outgoing>toGranted</bpmn:outgoing>", "<bpmn:outgoing>toGranted</bpmn:outgoing><bpmn:outgoing>toLate</bpmn:outgoing>")
        .Replace(Comparing.Process, "<bpmn:incoming>toRefused</bpmn:incoming>", "<bpmn:incoming>toRefused</bpmn:incoming><bpmn:incoming>toLate</bpmn:incoming>");
}
