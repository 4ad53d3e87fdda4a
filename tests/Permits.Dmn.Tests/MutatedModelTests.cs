using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using FluentAssertions;
using Permits.Feel;
using Permits.Feel.Values;
using Xunit;
using Xunit.Abstractions;
using static Permits.Dmn.Tests.Models;

namespace Permits.Dmn.Tests;

/// <summary>Models changed at random, but still XML: elements copied, moved, dropped, their texts and attributes exchanged.</summary>
public sealed class MutatedModelTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string Whole = Xml($$"""
        <itemDefinition name="kind"><typeRef>string</typeRef><allowedValues><text>"food", "drink"</text></allowedValues></itemDefinition>
        <itemDefinition name="node"><itemComponent name="v"><typeRef>number</typeRef></itemComponent><itemComponent name="kids" isCollection="true"><typeRef>node</typeRef></itemComponent></itemDefinition>
        <itemDefinition name="fn"><functionItem outputTypeRef="number"><parameters name="n" typeRef="number"/></functionItem></itemDefinition>
        <itemDefinition name="many" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) &lt; 5</text></typeConstraint></itemDefinition>
        {{Input("x", "number")}}{{Input("k", "kind")}}{{Input("tree", "node")}}
        <businessKnowledgeModel id="sum to" name="sum to"><variable name="sum to" typeRef="fn"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
        {{Literal("if n <= 0 then 0 else n + sum to(n - 1)")}}</encapsulatedLogic></businessKnowledgeModel>
        {{Decision("a", "<context><contextEntry><variable name=\"d\"/>" + Literal("x * 2") + "</contextEntry><contextEntry>" + Literal("[d, d + 1][item > x]") + "</contextEntry></context>", "x")}}
        {{Decision("b", "<for iteratorVariable=\"i\"><in>" + Literal("[1..5]") + "</in><return>" + Literal("i * x + count(partial)") + "</return></for>", "x")}}
        {{Decision("c", "<conditional><if>" + Literal("k = \"food\"") + "</if><then><list>" + Literal("tree.kids.v") + "</list></then><else><relation><column name=\"p\"/><row>" + Literal("1") + "</row></relation></else></conditional>", "k", "tree")}}
        {{Decision("d", "<filter><in>" + Literal("b") + "</in><match>" + Literal("item > 3") + "</match></filter>", "b")}}
        {{Decision("e", "<some iteratorVariable=\"i\"><in>" + Literal("a") + "</in><satisfies>" + Literal("i = x") + "</satisfies></some>", "a", "x")}}
        <decision id="f" name="f"><variable name="f" typeRef="many"/><informationRequirement><requiredInput href="#x"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="#sum to"/></knowledgeRequirement>
        <invocation>{{Literal("sum to")}}<binding><parameter name="n"/>{{Literal("x")}}</binding></invocation></decision>
        {{Decision("t", Table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "1, 2, 3", ("> 0", "1"), ("[1..5]", "2"), ("not(3)", "x"), ("-", "f(2)")), "x")}}
        {{Decision("u", Table("hitPolicy=\"PRIORITY\"", "\"high\", \"low\"", ("> 0", "\"low\""), ("< 2, 5", "\"high\"")), "x")}}
        <decisionService id="s" name="s"><variable name="s"/><outputDecision href="#d"/><outputDecision href="#e"/><inputData href="#x"/></decisionService>
        {{Out(Literal("[s(1), sum to(3), function(n) n + x, t, u]"), "s", "sum to", "t", "u", "x")}}
        """);

    private static readonly string[] Texts =
    [
        "", "x", "out", "sum to(1000000)", "sum to", "for i in 1..1000000000 return i", "?", "null", "[[[]]]", "{a: {b: 1}}", "function(n) n(n)", "\"", "1..", "< 3", "partial[-1]",
        "s(s)", "tree", "1e6000 * 10", "node", "many", "number", "kind", "not(-)", "@\"P1Y\"", "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a+)+$\")", "(function(f) f(f))(function(f) f(f))",
    ];

    private static readonly Dictionary<string, object?>[] Given =
    [
        [],
        new() { ["x"] = 3m, ["k"] = "food", ["tree"] = new FeelContext([new("v", 1m), new("kids", Array.Empty<object?>())]) },
        new() { ["x"] = double.NaN, ["k"] = 7, ["tree"] = new object?[] { null, new object() } },
        new() { ["x"] = "1", ["k"] = new string('ก', 100_000), ["{urn:test:m}x"] = decimal.MaxValue, ["a"] = new object?[] { "x", null, true } },
    ];

    [Fact]
    public void The_model_before_it_is_changed_is_whole() => Read(Whole).Problems.Should().BeEmpty();

    [Fact]
    public void A_changed_model_gives_problems_or_values_in_time()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 20260105;
        output.WriteLine($"FUZZ_SEED={seed}");
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        var (read, values) = (0, 0);
        for (var round = 0; round < 400 && watch.Elapsed < TimeSpan.FromSeconds(40); round++)
        {
            var xml = Changed(random);
            var one = Stopwatch.StartNew();
            if (DmnModel.TryRead(xml, [Whole], out var model, out var problems))
            {
                read++;
                var inputs = Given[random.Next(Given.Length)];
                values += model!.Decisions.Select(d => model.Evaluate(d, inputs)).Concat(model.Services.Select(s => model.EvaluateService(s, inputs)))
                    .Concat(model.KnowledgeModels.Select(k => model.Invoke(k, inputs)))
                    .Count(o => FeelJson.Write(o.Value).ValueKind != System.Text.Json.JsonValueKind.Null);
                model.AnalyseTables().Where(f => !f.Message.StartsWith("Expected", StringComparison.Ordinal)).Should().BeEmpty();
            }
            else
            {
                problems.Should().NotBeEmpty();
            }

            one.Elapsed.Should().BeLessThan(Patience, "seed {0}, round {1} must not hang: {2}", seed, round, xml);
        }

        output.WriteLine($"{read} models read, {values} values not null");
        read.Should().BePositive();
        values.Should().BePositive("a fuzz whose every value is null tests little");
    }

    [Theory]
    [InlineData(5_000)]
    public void A_context_of_very_many_entries_is_read_in_time(int entries)
    {
        var context = "<context>" + string.Concat(Enumerable.Range(0, entries).Select(i => $"<contextEntry><variable name=\"e {i}\"/>{Literal(i == 0 ? "1" : $"e {i - 1} + 1")}</contextEntry>")) + "</context>";
        var watch = Stopwatch.StartNew();

        Text(Read(Xml(Out("<context><contextEntry><variable name=\"c\"/>" + context + "</contextEntry><contextEntry>" + Literal($"c.e {entries - 1}") + "</contextEntry></context>"))).Evaluate("out", Inputs()))
            .Should().Be(entries.ToString(CultureInfo.InvariantCulture));

        watch.Elapsed.Should().BeLessThan(Patience);
    }

    [Fact]
    public void A_constraint_asked_of_very_many_elements_comes_off_one_budget()
    {
        var model = Read(Xml("""
            <itemDefinition name="odd" isCollection="true"><typeRef>number</typeRef><allowedValues><text>every i in 1..1000 satisfies i != ? + 0.5</text></allowedValues></itemDefinition>
            """ + Input("x", "odd") + Out(Literal("count(x)"), "x")));
        var watch = Stopwatch.StartNew();

        model.Evaluate("out", new Dictionary<string, object?> { ["x"] = Enumerable.Range(0, 50_000).Select(i => (object?)(decimal)i).ToArray() }).Problems.Should().ContainSingle();

        watch.Elapsed.Should().BeLessThan(Patience);
    }

    private static string Changed(Random random)
    {
        var root = XDocument.Parse(Whole).Root!;
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var all = root.Descendants().ToArray();
            if (all.Length == 0)
            {
                break;
            }

            var one = all[random.Next(all.Length)];
            var other = all[random.Next(all.Length)];
            switch (random.Next(6))
            {
                case 0:
                    one.Remove();
                    break;
                case 1:
                    other.Add(new XElement(one));
                    break;
                case 2:
                    one.AddAfterSelf(new XElement(other));
                    break;
                case 3 when one.Attributes().FirstOrDefault() is { } attribute:
                    attribute.Value = other.Attributes().FirstOrDefault()?.Value ?? Texts[random.Next(Texts.Length)];
                    break;
                case 4 when !one.HasElements:
                    one.Value = Texts[random.Next(Texts.Length)];
                    break;
                default:
                    one.SetAttributeValue("typeRef", Texts[random.Next(Texts.Length)]);
                    break;
            }
        }

        return root.ToString();
    }
}
