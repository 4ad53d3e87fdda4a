using FluentAssertions;
using NodaTime;
using Permits.Feel.Values;
using Xunit;
using static Permits.Dmn.Tests.Models;

namespace Permits.Dmn.Tests;

public sealed class ModelTests
{
    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20151101/dmn.xsd")]
    [InlineData("http://www.omg.org/spec/DMN/20180521/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20211108/MODEL/")]
    [InlineData(Namespace15)]
    public void DMN_1_1_to_1_5_is_read(string version) =>
        Text(Read(Xml(Input("x", "feel:number") + Out(Literal("x + 1"), "x"), version: version)).Evaluate("out", Inputs(("x", "1")))).Should().Be("2");

    [Fact]
    public void A_decision_sees_what_it_requires_and_nothing_else()
    {
        var model = Read(Xml(Input("x", "number") + Input("y", "number") + Decision("twice x", Literal("x * 2"), "x") + Out(Literal("[twice x, y]"), "twice x")));

        Text(model.Evaluate("out", Inputs(("x", "4"), ("y", "1")))).Should().Be("[8, null]");
    }

    [Fact]
    public void A_value_given_for_a_decision_stands_for_it() =>
        Text(Read(Xml(Decision("a", Literal("1")) + Out(Literal("a + 1"), "a"))).Evaluate("out", Inputs(("a", "10")))).Should().Be("11");

    [Fact]
    public void Decisions_in_a_circle_end_in_null_and_are_reported()
    {
        var outcome = Read(Xml(Decision("a", Literal("out"), "out") + Out(Literal("a"), "a"))).Evaluate("out", Inputs());

        outcome.Value.Should().BeNull();
        outcome.Problems.Single().Message.Should().Contain("do not depend on themselves");
    }

    [Fact]
    public void A_value_of_the_wrong_type_becomes_null_and_is_reported()
    {
        var outcome = Read(Xml(Input("x", "number") + Out(Literal("x"), "x"))).Evaluate("out", Inputs(("x", "\"a\"")));

        outcome.Value.Should().BeNull();
        outcome.Problems.Should().Equal(new DmnProblem("x", "Expected a value of type number, but found another."));
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("[5]", "5")]
    [InlineData("11", "null")]
    [InlineData("\"5\"", "null")]
    public void Allowed_values_and_singletons_are_minded_where_a_type_is_declared(string given, string value)
    {
        var model = Read(Xml("""<itemDefinition name="digit"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues></itemDefinition>"""
            + Input("x", "digit") + Out(Literal("x"), "x")));

        Text(model.Evaluate("out", Inputs(("x", given)))).Should().Be(value);
    }

    [Fact]
    public void Allowed_values_of_a_collection_are_about_its_elements_and_a_type_constraint_about_the_whole()
    {
        var model = Read(Xml("""
            <itemDefinition name="digits" isCollection="true"><typeRef>number</typeRef><allowedValues><text>[0..9]</text></allowedValues>
            <typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
            """ + Input("x", "digits") + Out(Literal("x"), "x")));

        Text(model.Evaluate("out", Inputs(("x", "[1, 2]")))).Should().Be("[1, 2]");
        Text(model.Evaluate("out", Inputs(("x", "[1, 20]")))).Should().Be("null");
        Text(model.Evaluate("out", Inputs(("x", "[1, 2, 3]")))).Should().Be("null");
    }

    [Fact]
    public void Types_may_refer_to_themselves()
    {
        var model = Read(Xml("""
            <itemDefinition name="node"><itemComponent name="v"><typeRef>number</typeRef></itemComponent>
            <itemComponent name="kids" isCollection="true"><typeRef>node</typeRef></itemComponent></itemDefinition>
            """ + Input("x", "node") + Out(Literal("x.kids[1].v"), "x")));

        Text(model.Evaluate("out", Inputs(("x", "{v: 1, kids: [{v: 2, kids: []}]}")))).Should().Be("2");
        Text(model.Evaluate("out", Inputs(("x", "{v: 1, kids: [{v: \"2\", kids: []}]}")))).Should().Be("null");
    }

    [Fact]
    public void Knowledge_models_are_functions_that_may_hold_tables()
    {
        var model = Read(Xml($"""
            <businessKnowledgeModel id="k" name="fee of"><variable name="fee of"/><encapsulatedLogic><formalParameter name="x" typeRef="number"/>
            {Table("hitPolicy=\"FIRST\"", "", ("> 5", "10"), ("-", "x * 2"))}</encapsulatedLogic></businessKnowledgeModel>
            <decision id="out" name="out"><variable name="out"/><knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>{Literal("[fee of(6), fee of(x: 2), fee of(\"a\")]")}</decision>
            """));

        Text(model.Evaluate("out", Inputs())).Should().Be("[10, 4, null]");
        model.Evaluate("out", Inputs()).Hits.Should().HaveCount(2).And.OnlyContain(h => h.Element == "fee of");
        Text(model.Invoke("fee of", [7m])).Should().Be("10");
    }

    [Fact]
    public void A_knowledge_model_may_be_called_with_arguments_by_name_in_any_order()
    {
        var model = Read(Xml($"""
            <businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic><formalParameter name="a"/><formalParameter name="b"/>{Literal("[a, b]")}</encapsulatedLogic></businessKnowledgeModel>
            """));

        model.KnowledgeModels.Should().Equal("k");
        Text(model.Invoke("k", Inputs(("b", "2"), ("a", "1")))).Should().Be("[1, 2]");
        Text(model.Invoke("k", Inputs(("b", "2")))).Should().Be("[null, 2]");
    }

    [Fact]
    public void A_service_evaluates_its_outputs_on_its_own_inputs_only()
    {
        var model = Read(Xml(Input("x", "number") + Decision("a", Literal("1")) + Decision("s1", Literal("a + x"), "a", "x") + """
            <decisionService id="srv" name="srv"><variable name="srv"/><outputDecision href="#s1"/><inputDecision href="#a"/><inputData href="#x"/></decisionService>
            <decision id="out" name="out"><variable name="out"/><knowledgeRequirement><requiredKnowledge href="#srv"/></knowledgeRequirement>
            <literalExpression><text>srv(x: 10, a: 5)</text></literalExpression></decision>
            """));

        Text(model.Evaluate("out", Inputs(("x", "100")))).Should().Be("15");
        Text(model.EvaluateService("srv", Inputs(("a", "1"), ("x", "2")))).Should().Be("3");
    }

    [Fact]
    public void Imported_elements_are_seen_under_the_imports_name()
    {
        var inner = Xml("""<itemDefinition name="tAge"><typeRef>number</typeRef></itemDefinition>""" + Input("age", "tAge") + Decision("is adult", Literal("age >= 20"), "age"), "inner");
        var outer = Xml("""<import namespace="urn:test:inner" name="people" importType="DMN"/>""" + Out(Literal("people.is adult"), "urn:test:inner#is adult"));

        Text(Read(outer, inner).Evaluate("out", Inputs(("age", "20")))).Should().Be("true");
        Text(Read(outer, inner).Evaluate("out", new Dictionary<string, object?> { ["{urn:test:inner}age"] = 3m })).Should().Be("false");
        Read(outer).Problems.Should().Contain(p => p.Message.Contains("urn:test:inner", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<conditional><if>{0}</if><then>{1}</then><else>{2}</else></conditional>", "x > 1", "\"yes\"", "\"no\"", "yes")]
    [InlineData("<for iteratorVariable=\"i\"><in>{0}</in><return>{1}</return></for>", "[1, x]", "i + 1", "", "[2, 4]")]
    [InlineData("<filter><in>{0}</in><match>{1}</match></filter>", "[{{a: 1}}, {{a: 5}}]", "a > x", "", "[{a: 5}]")]
    [InlineData("<some iteratorVariable=\"i\"><in>{0}</in><satisfies>{1}</satisfies></some>", "[1, 3]", "i = x", "", "true")]
    [InlineData("<every iteratorVariable=\"i\"><in>{0}</in><satisfies>{1}</satisfies></every>", "[1, 3]", "i = x", "", "false")]
    [InlineData("<list>{0}{1}</list>", "x", "x * 2", "", "[3, 6]")]
    [InlineData("<relation><column name=\"p\"/><column name=\"q\"/><row>{0}{1}</row></relation>", "x", "2", "", "[{p: 3, q: 2}]")]
    [InlineData("<context><contextEntry><variable name=\"d\"/>{0}</contextEntry><contextEntry>{1}</contextEntry></context>", "x * 2", "d + 1", "", "7")]
    [InlineData("<functionDefinition><formalParameter name=\"n\"/>{0}</functionDefinition>", "n", "", "", "function<Any>->Any")]
    public void Every_boxed_expression_is_evaluated(string shape, string first, string second, string third, string value)
    {
        var logic = string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, Literal(first.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)), Literal(second), Literal(third));

        Text(Read(Xml(Input("x", "number") + Out(logic, "x"))).Evaluate("out", Inputs(("x", "3")))).Should().Be(value);
    }

    [Fact]
    public void The_time_is_the_callers()
    {
        var now = new LocalDateTime(2026, 1, 5, 9, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]);

        Text(Read(Xml(Out(Literal("string(now())")))).Evaluate("out", Inputs(), now)).Should().Be("2026-01-05T09:00:00@Asia/Bangkok");
        Text(Read(Xml(Out(Literal("now()")))).Evaluate("out", Inputs())).Should().Be("null");
    }

    [Fact]
    public void A_function_of_another_kind_than_FEEL_gives_null_and_is_reported()
    {
        var model = Read(Xml($"""
            <businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic kind="Java"><formalParameter name="n"/>{Literal("{class: \"x\", method signature: \"y()\"}")}</encapsulatedLogic></businessKnowledgeModel>
            """));

        var outcome = model.Invoke("k", [1m]);

        outcome.Value.Should().BeNull();
        outcome.Problems.Single().Message.Should().Contain("of another kind");
    }

    [Fact]
    public void An_unknown_decision_is_the_callers_mistake()
    {
        var ask = () => Read(Xml(Out(Literal("1")))).Evaluate("other", new FeelContext());

        ask.Should().Throw<ArgumentException>().WithMessage("*'other'*");
    }
}
