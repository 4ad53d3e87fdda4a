using System.Globalization;
using FluentAssertions;
using Permits.Feel.Values;
using Xunit;
using Xunit.Abstractions;
using static Permits.Dmn.Tests.Models;

namespace Permits.Dmn.Tests;

/// <summary>A table asked often answers from indexes of its columns: the answers must be those of trying its rules one by one.</summary>
public sealed class RuleMatchingTests(ITestOutputHelper output)
{
    private const int AskedOften = 30;

    private static readonly string[] Cells =
    [
        "-", "1", "< 2", "<= 2", "> 3", ">= 3", "[1..3]", "(1..3)", "[1..3)", "(1..3]", "1, 3", "not(2)", "not([2..3])", "< y", "? > 2", "\"a\"", "\"a\", \"b\"", "not(\"a\")",
        "\"?\"", "[\"a\"..\"c\"]", "< \"b\"", "null", "not(null)", "true", "date(\"2026-01-05\")", "1e40", "> 1e40", "0.0000000000000000000000000001", "1, \"a\"", "[1, 2]", "!= 2", "> >",
    ];

    private static readonly object?[] Values =
    [
        null, 0m, 1m, 1.5m, 2m, 2.5m, 3m, 4m, 0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue, FeelNumber.Parse("1e40"), FeelNumber.Parse("1e41"),
        "a", "aa", "b", "c", "?", "??", "", true, false, new object?[] { 1m }, FeelDateOf("2026-01-05"),
    ];

    [Fact]
    public void Indexed_and_tried_rules_agree()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 20260105;
        output.WriteLine($"FUZZ_SEED={seed}");
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var rules = Enumerable.Range(0, random.Next(1, 90)).Select(n => (Cells[random.Next(Cells.Length)], n.ToString(CultureInfo.InvariantCulture))).ToArray();
            var xml = Xml(Input("x", "Any") + Input("y", "Any") + Out(Table("hitPolicy=\"RULE ORDER\"", "", rules), "x", "y"));
            var often = Read(xml);
            for (var i = 0; i < AskedOften; i++)
            {
                often.Evaluate("out", Given(1m));
            }

            var seldom = Read(xml);
            for (var n = 0; n < 5; n++)
            {
                var value = Values[random.Next(Values.Length)];
                often.Evaluate("out", Given(value)).Hits.Single().Rules.Should().Equal(
                    seldom.Evaluate("out", Given(value)).Hits.Single().Rules, "round {0}, value {1}, rules {2}", round, FeelText.Write(value), string.Join(" | ", rules.Select(r => r.Item1)));
            }
        }
    }

    [Theory]
    [InlineData("UNIQUE", 1)]
    [InlineData("FIRST", 1)]
    [InlineData("RULE ORDER", 70)]
    public void More_rules_than_a_word_has_bits_are_all_seen(string policy, int matches)
    {
        var rules = Enumerable.Range(0, 70).Select(n => (policy == "UNIQUE" ? n.ToString(CultureInfo.InvariantCulture) : "-", n.ToString(CultureInfo.InvariantCulture))).ToArray();
        var model = Read(Xml(Input("x", "number") + Out(Table($"hitPolicy=\"{policy}\"", "", rules), "x")));
        for (var i = 0; i < AskedOften; i++)
        {
            var outcome = model.Evaluate("out", new Dictionary<string, object?> { ["x"] = 69m });

            outcome.Hits.Single().Rules.Should().HaveCount(matches);
            outcome.Hits.Single().Rules[^1].Should().Be(policy == "FIRST" ? 1 : 70);
        }
    }

    private static Dictionary<string, object?> Given(object? x) => new() { ["x"] = x, ["y"] = 2.5m };

    private static FeelDate? FeelDateOf(string text) => TemporalText.Date(text);
}
