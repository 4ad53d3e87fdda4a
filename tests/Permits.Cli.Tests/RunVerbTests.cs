using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Permits.Cli.Tests;

public sealed class RunVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("run");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_model_runs_as_its_script_answers_it()
    {
        var model = Write("model.bpmn", Model("""
            <startEvent id="s"/><userTask id="work"/><boundaryEvent id="late" attachedToRef="work"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
            <scriptTask id="sum"><script>{ total: x + given }</script></scriptTask><endEvent id="e"/><endEvent id="over"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="work"/><sequenceFlow id="f2" sourceRef="work" targetRef="sum"/><sequenceFlow id="f3" sourceRef="sum" targetRef="e"/>
            <sequenceFlow id="f4" sourceRef="late" targetRef="over"/>
            """));
        var script = Write("script.json", """[{"advance":"PT59M"},{"complete":"work","with":{"given":2}}]""");
        var vars = Write("vars.json", """{"x":40}""");

        var (exit, answer) = await RunAsync(model, "--script", script, "--vars", vars);

        exit.Should().Be(ExitCode.Done);
        answer.GetProperty("status").GetString().Should().Be("completed");
        answer.GetProperty("variables").GetProperty("total").GetInt32().Should().Be(42);
        answer.GetProperty("trace").EnumerateArray().Select(t => $"{t.GetProperty("element")} {t.GetProperty("event")}").Should().Equal(
            "s entered", "s completed", "work entered", "work completed", "sum entered", "sum completed", "e entered", "e completed");
        answer.GetProperty("trace")[3].GetProperty("at").GetString().Should().Be("2026-01-05T02:59:00Z");
    }

    [Fact]
    public async Task What_waits_is_told_with_its_due_instant()
    {
        var model = Write("model.bpmn", Model("""
            <startEvent id="s"/><userTask id="work"/><boundaryEvent id="late" attachedToRef="work"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
            <endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="work"/><sequenceFlow id="f2" sourceRef="work" targetRef="e"/><sequenceFlow id="f3" sourceRef="late" targetRef="e"/>
            """));

        var (exit, answer) = await RunAsync(model);

        exit.Should().Be(ExitCode.Done);
        answer.GetProperty("status").GetString().Should().Be("waiting");
        answer.GetProperty("waiting").EnumerateArray().Select(w => $"{w.GetProperty("element")} {w.GetProperty("kind")} {w.GetProperty("due")}")
            .Should().Equal("work user ", "late timer 2026-01-05T03:00:00Z");
    }

    [Fact]
    public async Task A_model_that_cannot_be_run_is_refused_by_element_and_reason()
    {
        var model = Write("model.bpmn", Model("""<startEvent id="s"/><transaction id="t"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>"""));

        var (exit, answer) = await RunAsync(model);

        exit.Should().Be(ExitCode.Findings);
        answer.GetProperty("status").GetString().Should().Be("refused");
        answer.GetProperty("findings")[0].GetProperty("element").GetString().Should().Be("t");
    }

    [Fact]
    public async Task A_run_that_cannot_go_on_tells_where_and_why()
    {
        var model = Write("model.bpmn", Model("""
            <startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="a"/><endEvent id="b"/><sequenceFlow id="f" sourceRef="s" targetRef="g"/>
            <sequenceFlow id="fa" sourceRef="g" targetRef="a"><conditionExpression>x = 1</conditionExpression></sequenceFlow>
            <sequenceFlow id="fb" sourceRef="g" targetRef="b"><conditionExpression>x = 2</conditionExpression></sequenceFlow>
            """));

        var (exit, answer) = await RunAsync(model, "--vars", Write("vars.json", """{"x":3}"""));

        exit.Should().Be(ExitCode.Findings);
        answer.GetProperty("status").GetString().Should().Be("incident");
        answer.GetProperty("incidents")[0].GetProperty("element").GetString().Should().Be("g");
    }

    [Fact]
    public async Task A_business_rule_task_asks_the_table_beside_the_model()
    {
        Write("rules.dmn", """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d" namespace="urn:d"><inputData id="x" name="x"><variable name="x"/></inputData>
            <decision id="double" name="double"><variable name="double"/><informationRequirement><requiredInput href="#x"/></informationRequirement>
            <literalExpression><text>x * 2</text></literalExpression></decision></definitions>
            """);
        var model = Write("model.bpmn", Model("""
            <startEvent id="s"/><businessRuleTask id="rule"><extensionElements><permit:decision name="double" variable="y"/></extensionElements></businessRuleTask><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="rule"/><sequenceFlow id="f2" sourceRef="rule" targetRef="e"/>
            """));

        var (_, answer) = await RunAsync(model, "--vars", Write("vars.json", """{"x":21}"""));

        answer.GetProperty("variables").GetProperty("y").GetInt32().Should().Be(42);
    }

    [Fact]
    public async Task A_model_of_another_engine_is_run_as_it_would_be_imported()
    {
        var model = Write("model.bpmn", """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
            <process id="p" isExecutable="true"><startEvent id="s"/><exclusiveGateway id="g" default="fb"/><endEvent id="a"/><endEvent id="b"/><sequenceFlow id="f" sourceRef="s" targetRef="g"/>
            <sequenceFlow id="fa" sourceRef="g" targetRef="a"><conditionExpression xsi:type="tFormalExpression">${x > 5}</conditionExpression></sequenceFlow><sequenceFlow id="fb" sourceRef="g" targetRef="b"/></process></definitions>
            """);

        var (_, answer) = await RunAsync(model, "--vars", Write("vars.json", """{"x":6}"""));

        answer.GetProperty("trace").EnumerateArray().Select(t => t.GetProperty("element").GetString()).Should().Contain("a").And.NotContain("b");
        answer.GetProperty("imported").GetArrayLength().Should().BePositive();
    }

    [Theory]
    [InlineData("""[{"complete":5}]""")]
    [InlineData("""[{"advance":"tomorrow"}]""")]
    [InlineData("""[{"complete":"a","message":"b"}]""")]
    [InlineData("""[{"jump":"a"}]""")]
    [InlineData("""{}""")]
    [InlineData("""[""")]
    public async Task A_script_that_cannot_be_read_is_wrong_usage(string script)
    {
        var run = await Cli.RunAsync("run", Write("model.bpmn", Model("")), "--script", Write("script.json", script), "--json");

        run.Exit.Should().Be(ExitCode.WrongUsage);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("Expected");
    }

    private static string Model(string parts) => $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:permit="urn:permits:bpmn:1.0" id="d" targetNamespace="t"><process id="p" isExecutable="true">{parts}</process></definitions>
        """;

    private static async Task<(int Exit, JsonElement Answer)> RunAsync(string model, params string[] options)
    {
        var run = await Cli.RunAsync(["run", model, .. options, "--json"]);
        run.Error.Should().BeEmpty();
        return (run.Exit, JsonElement.Parse(run.Output));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
