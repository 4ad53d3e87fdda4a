using FluentAssertions;
using Permits.Bpmn.Import;
using Permits.Bpmn.Interchange;
using Permits.Bpmn.Tests.Interchange;
using Xunit;

namespace Permits.Bpmn.Tests.Import;

/// <summary>Models of other engines become ours; what becomes of each extension is told with its grade.</summary>
public class ImportTests
{
    private static ImportResult Import(string xml) => ModelImport.Import(Documents.Read(xml));

    private static string? Permit(ImportResult result, string id, string local, string attribute) =>
        result.Document.Find(id)!.Extensions.SingleOrDefault(e => e.Name == System.Xml.Linq.XName.Get(local, PermitNamespace.Uri))?[attribute];

    private static ImportGrade Grade(ImportResult result, string element, string found) =>
        result.Findings.Should().ContainSingle(f => f.Element == element && f.Found.StartsWith(found, StringComparison.Ordinal)).Which.Grade;

    [Fact]
    public void A_model_of_Camunda_7_can_be_read_here_once_imported()
    {
        Models.Read(VendorModels.Camunda7).Model.Should().BeNull();

        var (model, findings) = BpmnReader.Read(BpmnInterchange.Write(Import(VendorModels.Camunda7).Document));

        findings.Where(f => f.Severity == Severity.Error).Should().BeEmpty();
        var check = (UserTask)model!.Nodes["check"];
        check.Assignment.Role.Should().Be("receiving-officer");
        check.Form.Should().Be("check");
        check.Clock!.Period!.Value.ToIso().Should().Be("P5D");
        ((UserTask)model.Nodes["correct"]).Assignment.Role.Should().Be("applicant");
        ((UserTask)model.Nodes["correct"]).Clock!.Owner.Should().Be(Time.DutyOwner.Applicant);
        model.Flows["toDecide"].Condition.Should().Be("check.outcome = \"complete\" and check.data.pages >= 5");
    }

    [Fact]
    public void What_became_of_a_model_of_Camunda_7_is_graded()
    {
        var result = Import(VendorModels.Camunda7);

        Grade(result, "check", "camunda:candidateGroups=\"receiving-officer\"").Should().Be(ImportGrade.Information);
        Grade(result, "check", "camunda:candidateUsers").Should().Be(ImportGrade.Dropped);
        Grade(result, "check", "camunda:formKey").Should().Be(ImportGrade.Degraded);
        Grade(result, "check", "camunda:dueDate").Should().Be(ImportGrade.Degraded);
        Grade(result, "check", "camunda:followUpDate").Should().Be(ImportGrade.Dropped);
        Grade(result, "check", "camunda:priority").Should().Be(ImportGrade.Dropped);
        Grade(result, "check", "camunda:asyncBefore").Should().Be(ImportGrade.Information);
        Grade(result, "check", "camunda:inputOutput amount").Should().Be(ImportGrade.Dropped);
        Grade(result, "check", "camunda:taskListener class=\"org.example.Listener\"").Should().Be(ImportGrade.Dropped);
        Grade(result, "correct", "camunda:assignee=\"${citizen}\"").Should().Be(ImportGrade.Information);
        Grade(result, "decide", "camunda:assignee=\"kermit\"").Should().Be(ImportGrade.Dropped);
        Grade(result, "decide", "camunda:candidateGroups=\"licensor,legal team\"").Should().Be(ImportGrade.Degraded);
        Grade(result, "toDecide", "bpmn:conditionExpression").Should().Be(ImportGrade.Information);
        Permit(result, "correct", "clock", "period").Should().Be("P15D");
        Permit(result, "decide", "task", "role").Should().Be("licensor");
        result.Document.Definitions["expressionLanguage"].Should().BeNull();
    }

    [Fact]
    public void A_model_of_Camunda_8_is_said_by_the_standard_and_by_ours()
    {
        var result = Import(VendorModels.Camunda8);
        var loop = result.Document.Find("inspect")!.Child("LoopCharacteristics")!;

        Permit(result, "inspect", "task", "role").Should().Be("inspector");
        Permit(result, "inspect", "task", "form").Should().Be("inspection");
        Permit(result, "inspect", "clock", "period").Should().Be("PT4H");
        Permit(result, "inspect", "clock", "unit").Should().Be("hour");
        loop.Child("loopDataInputRef")!.Text.Should().Be("order.items");
        loop.Child("inputDataItem")!.Name.Should().Be("item");
        loop.Child("loopDataOutputRef")!.Text.Should().Be("results");
        loop.Child("outputDataItem")!.Name.Should().Be("result");
        loop.Child("completionCondition")!.Text.Should().Be("numberOfCompletedInstances > 1");
        Permit(result, "rate", "decision", "name").Should().Be("feeTable");
        Permit(result, "rate", "decision", "variable").Should().Be("fee");
        result.Document.Find("sum")!.Child("script")!.Text.Should().Be("a + b");
        Permit(result, "sum", "result", "variable").Should().Be("total");
        result.Document.Find("sub")!["calledElement"].Should().Be("other");
        Permit(result, "paid", "correlation", "key").Should().Be("orderId");
        result.Document.Find("t")!.Child("timeDuration")!.Text.Should().Be("P1D");
        result.Document.Find("a")!.Child("conditionExpression")!.Text.Should().Be("fee > 100");
        Grade(result, "mail", "zeebe:taskDefinition type=\"email\"").Should().Be(ImportGrade.Dropped);
        Grade(result, "mail", "zeebe:ioMapping to sent").Should().Be(ImportGrade.Dropped);
        Grade(result, "order", "zeebe:userTaskForm").Should().Be(ImportGrade.Dropped);
        Grade(result, "inspect", "zeebe:assignmentDefinition assignee").Should().Be(ImportGrade.Dropped, "the group goes before the person");
        Grade(result, "sub", "zeebe:calledElement propagateAllChildVariables").Should().Be(ImportGrade.Degraded);
        result.Document.Definitions.Attributes.Should().Contain(a => a.Name.LocalName == "executionPlatform", "what the modeller itself notes is none of ours");
    }

    [Fact]
    public void A_model_of_Flowable_or_Activiti_is_too()
    {
        var result = Import(VendorModels.Flowable);

        Permit(result, "request", "task", "role").Should().Be("receiving-officer");
        Permit(result, "request", "task", "form").Should().Be("requestForm");
        result.Document.Find("request")!.ChildrenOf("resourceRole").Should().BeEmpty();
        Grade(result, "request", "activiti:candidateGroups=\"${groups}\"").Should().Be(ImportGrade.Dropped);
        Permit(result, "approve", "task", "role").Should().Be("Supervisor");
        Grade(result, "approve", "bpmn:lane").Should().Be(ImportGrade.Degraded);
        Grade(result, "approve", "flowable:dueDate").Should().Be(ImportGrade.Dropped);
        var loop = result.Document.Find("each")!.Child("LoopCharacteristics")!;
        loop.Child("loopDataInputRef")!.Text.Should().Be("sites");
        loop.Child("inputDataItem")!.Name.Should().Be("site");
        loop.Flag("isSequential").Should().BeTrue();
        loop.Child("completionCondition")!.Text.Should().Be("numberOfCompletedInstances >= 2");
        var table = result.Document.Find("table")!;
        table.Kind.Label.Should().Be("businessRuleTask");
        table.Child("documentation")!.Text.Should().Be("Fees");
        Permit(result, "table", "decision", "name").Should().Be("feeTable");
        Grade(result, "code", "flowable:class").Should().Be(ImportGrade.Dropped);
        Grade(result, "groovy", "scriptFormat=\"groovy\"").Should().Be(ImportGrade.Dropped);
        Permit(result, "groovy", "result", "variable").Should().Be("n");
        Grade(result, "f", "bpmn:conditionExpression").Should().Be(ImportGrade.Dropped);
        result.Document.Find("f")!.Child("conditionExpression")!.Text.Should().Be("${list.contains('a')}", "a condition that cannot be translated must not turn into no condition");
    }

    public static TheoryData<string> Vendors => [VendorModels.Camunda7, VendorModels.Camunda8, VendorModels.Flowable];

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Nothing_of_the_other_engine_stays_and_each_thing_is_told_in_both_languages(string xml)
    {
        var result = Import(xml);

        var left = result.Document.All.SelectMany(e => e.Attributes.Select(a => a.Name).Concat(e.Extensions.Select(x => x.Name)))
            .Where(n => n.NamespaceName.Contains("camunda.org/schema/1.0/bpmn", StringComparison.Ordinal) || n.NamespaceName.Contains("zeebe", StringComparison.Ordinal)
                || n.NamespaceName.Contains("flowable", StringComparison.Ordinal) || n.NamespaceName.Contains("activiti", StringComparison.Ordinal));
        left.Should().BeEmpty();
        result.Findings.Should().OnlyContain(f => f.Found.Length > 0 && f.Element.Length > 0 && f.Became.Th != f.Became.En);
        Documents.Read(Documents.Written(result.Document)).Should().Be(result.Document);
        ModelImport.Import(result.Document).Findings.Where(f => f.Grade != ImportGrade.Dropped).Should().BeEmpty("what was imported is ours");
    }

    [Fact]
    public void A_model_of_ours_stays_as_it_is()
    {
        var document = Documents.Read(Models.Good);

        var result = ModelImport.Import(document);

        result.Findings.Should().BeEmpty();
        result.Document.Should().Be(document);
    }

    [Fact]
    public void Extensions_of_any_other_tool_stay()
    {
        var document = Documents.Process("<bpmn:task id='t' v:x='1'><bpmn:extensionElements><v:a/></bpmn:extensionElements></bpmn:task>");

        ModelImport.Import(document).Document.Should().Be(document);
    }

    [Fact]
    public void Our_own_extension_goes_before_the_other_engines()
    {
        var result = Import(Documents.Around("""
            <bpmn:process id="p"><bpmn:userTask id="t" xmlns:c="http://camunda.org/schema/1.0/bpmn" c:candidateGroups="other">
            <bpmn:extensionElements><permit:task xmlns:permit="urn:permits:bpmn:1.0" role="inspector"/></bpmn:extensionElements></bpmn:userTask></bpmn:process>
            """));

        Permit(result, "t", "task", "role").Should().Be("inspector");
        Grade(result, "t", "camunda:candidateGroups").Should().Be(ImportGrade.Dropped);
    }
}
