using FluentAssertions;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Comparing;

public class StepComparisonTests
{
    [Theory]
    [InlineData("name=\"ตรวจสถานที่\"", "name=\"ตรวจสถานที่จริง\"", "inspect", "ขั้นตอนตรวจสถานที่จริง: เปลี่ยนชื่อ (ภาษาไทย) จาก “ตรวจสถานที่” เป็น “ตรวจสถานที่จริง”", "Inspect the site: name (Thai) changed from “ตรวจสถานที่” to “ตรวจสถานที่จริง”")]
    [InlineData("nameEn=\"Inspect the site\"", "nameEn=\"Visit the site\"", "inspect", "ขั้นตอนตรวจสถานที่: เปลี่ยนชื่อ (ภาษาอังกฤษ) จาก “Inspect the site” เป็น “Visit the site”", "Visit the site: name (English) changed from “Inspect the site” to “Visit the site”")]
    [InlineData("role=\"inspector\" form=\"inspection\"", "role=\"licensor\" form=\"inspection\"", "inspect", "ขั้นตอนตรวจสถานที่: เปลี่ยนผู้ทำ จาก “พนักงานเจ้าหน้าที่ตรวจสถานที่” เป็น “ผู้อนุญาต”", "Inspect the site: role changed from “inspector” to “licensor”")]
    [InlineData("role=\"inspector\" form=\"inspection\"", "role=\"inspector\" form=\"review\"", "inspect", "ขั้นตอนตรวจสถานที่: เปลี่ยนแบบฟอร์ม จาก “inspection” เป็น “review”", "Inspect the site: form changed from “inspection” to “review”")]
    [InlineData("role=\"inspector\" form=\"inspection\"", "role=\"inspector\"", "inspect", "ขั้นตอนตรวจสถานที่: ลบแบบฟอร์ม “inspection”", "Inspect the site: form “inspection” removed")]
    [InlineData(" decision=\"recommendation\"", "", "decide", "ขั้นตอนพิจารณาและมีคำสั่ง: ลบตารางตัดสินใจที่เสนอผล “recommendation”", "Decide: recommending decision “recommendation” removed")]
    [InlineData("notSamePersonAs=\"inspect opinion\"", "notSamePersonAs=\"inspect\"", "decide", "ขั้นตอนพิจารณาและมีคำสั่ง: เปลี่ยนผู้ที่ต้องไม่ใช่คนเดียวกับผู้ทำ จาก “ตรวจสถานที่, สรุปความเห็นเสนอผู้อนุญาต” เป็น “ตรวจสถานที่”", "Decide: not the same person as of changed from “Inspect the site, Give an opinion” to “Inspect the site”")]
    [InlineData("form=\"inspection\"", "form=\"inspection\" strategy=\"draw\"", "inspect", "ขั้นตอนตรวจสถานที่: เปลี่ยนวิธีจ่ายงาน จาก “เจ้าหน้าที่รับงานเอง” เป็น “จับสลาก”", "Inspect the site: how the task is given out changed from “officers claim it” to “by lot”")]
    [InlineData(" asks=\"documents\"", "", "correct", "ขั้นตอนแก้ไขคำขอ: เปลี่ยนการเรียกเอกสารจากผู้ยื่น จาก “ใช่” เป็น “ไม่ใช่”", "Correct the application: asking papers of the applicant changed from “yes” to “no”")]
    [InlineData("form=\"notify\"", "form=\"notify\" afterFault=\"true\"", "notify", "ขั้นตอนแจ้งผลการพิจารณา: เปลี่ยนการใช้หลังคำสั่งตามมาตรา 8 วรรคสาม จาก “ไม่ใช่” เป็น “ใช่”", "Notify the result: use after a finding of fault changed from “no” to “yes”")]
    [InlineData("<permit:outcome id=\"grant\" name=\"อนุญาต\" nameEn=\"Grant\" />", "<permit:outcome id=\"grant\" name=\"อนุญาต\" nameEn=\"Grant\" requiresReason=\"true\" />", "decide", "ขั้นตอนพิจารณาและมีคำสั่ง: เปลี่ยนผลของงาน จาก “อนุญาต · grant” เป็น “อนุญาต · grant · ต้องมีเหตุผล”", "Decide: outcome changed from “Grant · grant” to “Grant · grant · needs a reason”")]
    [InlineData("<permit:outcome id=\"grant\" name=\"อนุญาต\" nameEn=\"Grant\" />", "<permit:outcome id=\"grant\" name=\"อนุญาต\" nameEn=\"Grant\" /><permit:outcome id=\"postpone\" name=\"เลื่อน\" nameEn=\"Postpone\" />", "decide", "ขั้นตอนพิจารณาและมีคำสั่ง: เพิ่มผลของงาน “เลื่อน · postpone”", "Decide: outcome “Postpone · postpone” added")]
    [InlineData("<permit:outcome id=\"grant\" name=\"อนุญาต\" nameEn=\"Grant\" />", "", "decide", "ขั้นตอนพิจารณาและมีคำสั่ง: ลบผลของงาน “อนุญาต · grant”", "Decide: outcome “Grant · grant” removed")]
    [InlineData("<permit:milestone name=\"complete\" />", "", "documentsComplete", "เหตุการณ์คำขอครบถ้วน: ลบหมุดหมาย “คำขอครบถ้วน”", "Event Application complete: milestone “Complete” removed")]
    [InlineData("<permit:notice template=\"complete\" to=\"applicant\" />", "<permit:notice template=\"complete\" to=\"applicant\" /><permit:notice template=\"overdue\" to=\"opdc\" />", "documentsComplete", "เหตุการณ์คำขอครบถ้วน: เพิ่มหนังสือแจ้ง “overdue ถึง สำนักงาน ก.พ.ร.”", "Event Application complete: notice “overdue to the OPDC” added")]
    [InlineData("<permit:result value=\"returned\" />", "<permit:result value=\"withdrawn\" />", "endReturned", "เหตุการณ์คืนคำขอแล้ว: เปลี่ยนผลคำขอ จาก “คืนคำขอ” เป็น “ผู้ยื่นถอนคำขอ”", "Event Returned: result changed from “Returned” to “Withdrawn”")]
    [InlineData("attachedToRef=\"inspect\"", "attachedToRef=\"review\"", "inspectionReminder", "เหตุการณ์ใกล้ครบเวลาตรวจสถานที่: เปลี่ยนงานที่เกาะอยู่ จาก “ตรวจสถานที่” เป็น “พิจารณาเอกสารและข้อกฎหมาย”", "Event Inspection nearly over: the step it sits on changed from “Inspect the site” to “Review papers and law”")]
    [InlineData("attachedToRef=\"inspect\" cancelActivity=\"false\"", "attachedToRef=\"inspect\"", "inspectionReminder", "เหตุการณ์ใกล้ครบเวลาตรวจสถานที่: เปลี่ยนการตัดงานที่ทำอยู่ จาก “ไม่ใช่” เป็น “ใช่”", "Event Inspection nearly over: whether it interrupts changed from “no” to “yes”")]
    [InlineData("<bpmn:outgoing>checked</bpmn:outgoing>\n", "<bpmn:outgoing>checked</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics isSequential=\"true\"><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>\n", "check", "ขั้นตอนตรวจความครบถ้วนของคำขอ: เพิ่มการทำซ้ำ “ทำทีละรายการ · จำนวน 2”", "Check completeness: loop “one after another · times 2” added")]
    public void A_change_of_a_step_is_told_in_one_sentence_with_what_held_and_what_holds(string old, string @new, string element, string th, string en)
    {
        var change = Comparing.OnlyChange(Comparing.Process, old, @new);
        change.What.Th.Should().Be(th);
        change.What.En.Should().Be(en);
        (change.Area, change.Kind, change.Path, change.Element).Should().Be((ChangeArea.Step, ChangeKind.Changed, Comparing.Process, element));
    }

    [Fact]
    public void Another_event_that_a_step_waits_for_is_told()
    {
        var changes = Comparing.Of(food => food
            .Replace(Comparing.Process, "<bpmn:timerEventDefinition id=\"inspectionTimer\" />", "<bpmn:signalEventDefinition id=\"inspectionTimer\" signalRef=\"stop\" />")
            .Replace(Comparing.Process, "<permit:clock period=\"P15D\" unit=\"day\" owner=\"officer\" cite=\"Internal reminder\" />", "")
            .Replace(Comparing.Process, "<bpmn:collaboration", "<bpmn:signal id=\"stop\" name=\"หยุด\" /><bpmn:collaboration"));
        changes.Should().Contain(c => c.Area == ChangeArea.Step && c.What.Th == "เหตุการณ์ใกล้ครบเวลาตรวจสถานที่: เปลี่ยนเหตุการณ์ จาก “เวลาตามนาฬิกา” เป็น “สัญญาณ หยุด”");
    }

    [Fact]
    public void A_step_moved_to_another_lane_is_told_by_the_names_of_the_lanes()
    {
        var change = Comparing.Of(food => food
            .Replace(Comparing.Process, "        <bpmn:flowNodeRef>opinion</bpmn:flowNodeRef>\n", "")
            .Replace(Comparing.Process, "<bpmn:flowNodeRef>decide</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>decide</bpmn:flowNodeRef><bpmn:flowNodeRef>opinion</bpmn:flowNodeRef>"))
            .Should().ContainSingle().Subject;
        change.What.En.Should().Be("Give an opinion: lane changed from “Inspector” to “Local official (licensor)”");
    }

    [Fact]
    public void A_step_of_another_kind_is_told_as_such_where_it_keeps_its_id()
    {
        Comparing.Of(food => food
            .Replace(Comparing.Process, "<bpmn:exclusiveGateway id=\"completeMerge\" name=\"\" permit:nameEn=\"\">", "<bpmn:inclusiveGateway id=\"completeMerge\" name=\"\" permit:nameEn=\"\">")
            .Replace(Comparing.Process, "<bpmn:outgoing>toConsideration</bpmn:outgoing>\n    </bpmn:exclusiveGateway>", "<bpmn:outgoing>toConsideration</bpmn:outgoing>\n    </bpmn:inclusiveGateway>"))
            .Said().Should().Equal("Gateway before “Application complete”: kind changed from “exclusive gateway” to “inclusive gateway”");
    }

    [Fact]
    public void A_new_step_between_two_others_is_told_with_the_ways_that_lead_to_it_and_its_removal_is_the_reverse()
    {
        static PackageFiles WithFee(PackageFiles food) => food
            .Replace(Comparing.Process, "<bpmn:sequenceFlow id=\"decided\" sourceRef=\"decide\" targetRef=\"notify\" />", """
                <bpmn:userTask id="fee" name="รับค่าธรรมเนียม" permit:nameEn="Take the fee"><bpmn:extensionElements><permit:task role="receiving-officer" /><permit:clock period="P1D" unit="working-day" owner="officer" cite="Manual" /></bpmn:extensionElements></bpmn:userTask>
                <bpmn:sequenceFlow id="decided" sourceRef="decide" targetRef="fee" /><bpmn:sequenceFlow id="paid" sourceRef="fee" targetRef="notify" />
                """)
            .Replace(Comparing.Process, "<bpmn:incoming>decided</bpmn:incoming>", "<bpmn:incoming>paid</bpmn:incoming>");
        var added = Comparing.Of(WithFee);
        added.Said().Should().Equal(
            "Take the fee added",
            "Way Decide → Take the fee: ends changed from “Decide → Notify the result” to “Decide → Take the fee”",
            "Way Take the fee → Notify the result added");
        added[0].Should().Be(new PackageChange(
            ChangeArea.Step, ChangeKind.Added, Comparing.Process, "fee", new("เพิ่มขั้นตอนรับค่าธรรมเนียม", "Take the fee added"), null,
            new("รับค่าธรรมเนียม · งานของบุคคล · เจ้าหน้าที่รับคำขอ · 1 วันทำการ", "Take the fee · user task · receiving officer · 1 working day")));
        PackageComparison.Of(WithFee(RealPackages.Food), RealPackages.Food)[^3..].Should().Contain(c => c.Kind == ChangeKind.Removed && c.Element == "fee" && c.After == null);
    }

    [Fact]
    public void Gateways_and_events_with_other_ids_are_the_same_where_name_kind_and_neighbours_are() =>
        Comparing.Of(food => new[] { "isComplete", "completeMerge", "split", "join", "returnMerge", "documentsComplete", "endGranted", "inspectionReminder", "supervisorTold", "result" }
            .Aggregate(food, (files, id) => files.Replace(Comparing.Process, $"\"{id}\"", $"\"x_{id}\"").Replace(Comparing.Process, $">{id}<", $">x_{id}<")))
            .Should().BeEmpty();

    [Fact]
    public void A_task_with_another_id_is_the_same_task_but_its_id_is_told_since_conditions_name_it()
    {
        Comparing.Of(food => food.Replace(Comparing.Process, "\"opinion\"", "\"view\"").Replace(Comparing.Process, ">opinion<", ">view<").Replace(Comparing.Process, "inspect opinion", "inspect view")
            .Replace(Comparing.Process, "form=\"view\"", "form=\"opinion\""))
            .Said().Should().Equal("Give an opinion: id changed from “opinion” to “view”");
    }
}
