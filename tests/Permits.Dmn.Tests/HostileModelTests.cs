using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;
using static Permits.Dmn.Tests.Models;

namespace Permits.Dmn.Tests;

public sealed class HostileModelTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("")]
    [InlineData("<a/>")]
    [InlineData("<definitions")]
    [InlineData("""<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">&e;</definitions>""")]
    [InlineData("""<definitions xmlns="urn:other"/>""")]
    public void What_is_no_DMN_or_brings_a_DTD_is_refused(string xml)
    {
        DmnModel.TryRead(xml, [], out var model, out var problems).Should().BeFalse();

        model.Should().BeNull();
        problems.Should().ContainSingle().Which.Message.Should().StartWith("Expected");
    }

    [Fact]
    public void XML_nested_without_end_is_refused()
    {
        var deep = new StringBuilder().Insert(0, "<list>", 100_000).ToString();

        DmnModel.TryRead(Xml(Out(deep)), [], out _, out var problems).Should().BeFalse();

        problems.Should().ContainSingle();
    }

    [Fact]
    public void Long_chains_of_decisions_end_without_breaking_the_process()
    {
        var chain = string.Concat(Enumerable.Range(1, 3000).Select(i => Decision($"d{i}", Literal($"d{i - 1} + 1"), $"d{i - 1}")));
        var model = Read(Xml(Decision("d0", Literal("0")) + chain));

        Text(model.Evaluate("d100", Inputs())).Should().Be("100");
        model.Evaluate("d3000", Inputs()).Problems.Should().NotBeEmpty();
    }

    [Fact]
    public void A_knowledge_model_that_calls_itself_for_ever_ends_in_null()
    {
        var model = Read(Xml($"""
            <businessKnowledgeModel id="k" name="k"><variable name="k"/><encapsulatedLogic><formalParameter name="n"/>{Literal("k(n + 1)")}</encapsulatedLogic></businessKnowledgeModel>
            """));

        var outcome = model.Invoke("k", [1m]);

        outcome.Value.Should().BeNull();
        outcome.Problems.Should().NotBeEmpty();
    }

    [Fact]
    public void Mutated_models_end_in_problems_or_a_value()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 20260105;
        output.WriteLine($"FUZZ_SEED={seed}");
        var random = new Random(seed);
        var whole = Xml(Input("x", "number") + Decision("a", Literal("x + 1"), "x") + Out(Table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "", ("> 0", "1"), ("[1..5]", "a")), "x", "a")
            + "<itemDefinition name=\"t\" isCollection=\"true\"><typeRef>number</typeRef><allowedValues><text>1, 2</text></allowedValues></itemDefinition>");
        string[] pieces = ["<list>", "</list>", "number", "t", "out", "x", "#", "\"", "&lt;", "COLLECT", "typeRef=\"t\"", "<text>", "?", "[", "rule", "\u0000", "0"];
        var watch = Stopwatch.StartNew();
        var read = 0;
        for (var i = 0; i < 1500 && watch.Elapsed < TimeSpan.FromSeconds(30); i++)
        {
            var text = new StringBuilder(whole);
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0)
                {
                    text.Insert(at, pieces[random.Next(pieces.Length)]);
                }
                else
                {
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                }
            }

            if (DmnModel.TryRead(text.ToString(), [], out var model, out _))
            {
                read++;
                foreach (var decision in model!.Decisions)
                {
                    model.Evaluate(decision, Inputs(("x", "3")));
                }
            }
        }

        read.Should().BePositive("a fuzz that never reads a model tests nothing");
    }
}
