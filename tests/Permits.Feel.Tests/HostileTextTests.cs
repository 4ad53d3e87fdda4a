using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluentAssertions;
using Permits.Feel.Evaluation;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Feel.Tests;

public sealed class HostileTextTests(ITestOutputHelper output)
{
    // Generous, as test machines are shared; a hang is far longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Seeds =
    [
        "if a > 1 then {x: [1, 2, 3][item > 1], \"y z\": b.c} else null",
        "for i in 1..10, j in [a, b] return i * j + partial[-1]",
        "some x in [1, 2] satisfies x in (< 3, [5..7), \"q\")",
        "function(n: number, f: function<number>->string) f(n) instance of context<a: list<number>>",
        "date and time(\"2020-01-01T10:00:00@Europe/Paris\") - duration(\"P1DT2H\") between @\"2019-12-31\" and @\"P1Y\"",
        "replace(\"abracadabra\", \"(a(.)?)+[a-z-[aeiou]]\", \"$1\\\\\", \"i\")",
        "string join(for k in get entries({a: 1, b: {c: -2.5e3}}) return k.key, \",\")",
        "sort([3, 1, 2], function(x, y) x < y)[1] ** 0.5 / sum(1, 2, 3)",
        "overlaps([1..5), ]3..8]) and not(contains(substring(\"foo\", -2, 1), \"o\"))",
    ];

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "..", ",", ":", ".", "+", "-", "*", "/", "**", "=", "<", ">=", "!=", "@", "\"", "\\", "'", "?", " ", "\n", "//", "/*",
        "if ", " then ", " else ", "for ", " in ", " return ", "some ", " satisfies ", "between ", " and ", " or ", "not(", "function(", " instance of ", "null", "true",
        "1", "0", "9999999999999999999999", "1e400", "\u0e01", "\ud83d", "\U0001F40E", "\u0000", "a", "item", "partial", "list<", "context<", "date", "duration(\"P", "matches(\"a\",\"",
    ];

    private static readonly Dictionary<string, object?> Context = new()
    {
        ["a"] = 2m,
        ["b"] = new Dictionary<string, object?> { ["c"] = new object?[] { 1m, "x", null } },
    };

    [Fact]
    public void Mutated_expressions_end_in_an_error_or_a_value()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 20260105;
        output.WriteLine($"FUZZ_SEED={seed}");
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        var evaluated = 0;
        for (var i = 0; i < 4000 && watch.Elapsed < TimeSpan.FromSeconds(30); i++)
        {
            var text = Mutate(Seeds[random.Next(Seeds.Length)], random);
            var one = Stopwatch.StartNew();
            if (FeelExpression.TryParse(text, ["a", "b"], out var expression, out var errors))
            {
                FeelJson.Write(expression!.Evaluate(Context));
                evaluated++;
            }
            else
            {
                errors.Should().NotBeEmpty();
            }

            FeelUnaryTests.TryParse(text, new FeelScope(["a", "b"]), out _, out _);
            one.Elapsed.Should().BeLessThan(Patience, "'{0}' must not hang", text);
        }

        evaluated.Should().BePositive("a fuzz that never evaluates tests nothing");
    }

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("{a:", 50_000)]
    [InlineData("-", 100_000)]
    [InlineData("not(", 50_000)]
    [InlineData("1 in (", 30_000)]
    [InlineData("[1..", 30_000)]
    [InlineData("[1..[", 30_000)]
    [InlineData("if a then ", 15_000)]
    [InlineData("function(x) ", 15_000)]
    [InlineData("for x in ", 20_000)]
    [InlineData("1+", 90_000)]
    [InlineData("a.", 90_000)]
    [InlineData("a instance of list<", 10_000)]
    [InlineData("1 instance of number instance of ", 5_000)]
    [InlineData("f(", 60_000)]
    [InlineData("a[", 60_000)]
    [InlineData("a or ", 40_000)]
    [InlineData("/*", 90_000)]
    public void Text_nested_without_end_is_refused_quickly(string piece, int times)
    {
        var text = new StringBuilder(piece.Length * times).Insert(0, piece, times).Append('1').ToString();
        var watch = Stopwatch.StartNew();

        FeelExpression.TryParse(text, ["a"], out _, out var errors).Should().BeFalse();

        errors.Should().NotBeEmpty();
        watch.Elapsed.Should().BeLessThan(Patience);
    }

    [Theory]
    [InlineData("{f: function(n) f(n + 1), r: f(1)}.r")]
    [InlineData("count(for i in 1..1000000000000 return i)")]
    [InlineData("for i in 1..100000, j in 1..100000 return 1")]
    [InlineData("for i in 1..100 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])")]
    [InlineData("every i in 1..1000000000000 satisfies true")]
    [InlineData("(function(f) f(f))(function(f) f(f))")]
    [InlineData("sort(for i in 1..10 return i, function(x, y) 1)")]
    [InlineData("for i in 1..1000000 return matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a+)+$\")")]
    [InlineData("{l: for i in 1..100000 return {a: i}, r: for i in 1..1000000 return l.a}.r")]
    [InlineData("{l: for i in 1..100000 return i, m: for i in 1..100000 return i, r: for i in 1..1000000 return l = m}.r")]
    [InlineData("{s: (for i in 1..17 return if i = 1 then \"aaaaaaaaaa\" else partial[-1] + partial[-1])[-1], r: for i in 1..1000000 return upper case(s)}.r")]
    [InlineData("for i in 1..1000000 return exp(i / 1000)")]
    [InlineData("{l: for i in 1..100000 return i, r: for i in 1..1000000 return l instance of list<number>}.r")]
    [InlineData("{l: for i in 1..100000 return i, f: function(n: list<number>) 1, r: for i in 1..1000000 return f(l)}.r")]
    [InlineData("{c: context(for i in 1..20000 return {key: string(i), value: i}), r: for i in 1..1000000 return context put(c, \"a\", i)}.r")]
    [InlineData("{c: context(for i in 1..20000 return {key: string(i), value: i}), r: for i in 1..1000000 return get entries(c)}.r")]
    [InlineData("{c: context(for i in 1..20000 return {key: string(i), value: i}), r: for i in 1..1000000 return context merge([c, c])}.r")]
    [InlineData("{l: for i in 1..1000 return \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", r: for i in 1..1000000 return string join(l)}.r")]
    [InlineData("{l: for i in 1..100000 return i, r: for i in 1..1000000 return string(l)}.r")]
    [InlineData("{l: for i in 1..100000 return i, r: for i in 1..1000000 return sublist(l, 2)}.r")]
    [InlineData("{l: for i in 1..100000 return true, r: for i in 1..1000000 return all(l)}.r")]
    [InlineData("for i in 1..5000000 return {}")]
    public void An_evaluation_that_never_ends_is_cut_off_with_null(string text)
    {
        var watch = Stopwatch.StartNew();
        FeelExpression.TryParse(text, [], out var expression, out var errors).Should().BeTrue(string.Join(' ', errors));

        expression!.Evaluate(new Dictionary<string, object?>()).Should().BeNull();

        watch.Elapsed.Should().BeLessThan(Patience);
    }

    [Theory]
    [InlineData("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a+)+$\")")]
    [InlineData("replace(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\", \"^(a|a)*$\", \"x\")")]
    [InlineData("10 ** 999999999")]
    [InlineData("exp(1e30)")]
    [InlineData("string(for i in 1..30 return [partial, partial, partial])")]
    [InlineData("for i in 1..64 return if i = 1 then \"aaaaaaaaaa\" else partial[-1] + partial[-1]")]
    public void A_costly_call_ends_in_time(string text)
    {
        var watch = Stopwatch.StartNew();
        FeelExpression.TryParse(text, [], out var expression, out _).Should().BeTrue();

        expression!.Evaluate(new Dictionary<string, object?>());

        watch.Elapsed.Should().BeLessThan(Patience);
    }

    [Fact]
    public void A_value_nested_beyond_all_use_still_becomes_JSON_and_text()
    {
        FeelExpression.TryParse("(for i in 1..5000 return [partial[-1]])[-1]", [], out var expression, out _).Should().BeTrue();
        var value = expression!.Evaluate(new Dictionary<string, object?>());

        value.Should().NotBeNull();
        FeelJson.Write(value).GetRawText().Should().Contain("null");
        Comparison.Equal(value, value).Should().NotBe(true, "equality is looked for only so deep");
    }

    [Fact]
    public void A_small_value_that_would_be_endless_when_written_out_is_cut_off()
    {
        FeelExpression.TryParse("(for i in 1..50 return [partial[-1], {a: partial[-1]}])[-1]", [], out var expression, out _).Should().BeTrue();
        var watch = Stopwatch.StartNew();

        FeelJson.Write(expression!.Evaluate(new Dictionary<string, object?>())).GetRawText().Length.Should().BeInRange(1_000_000, 20_000_000);

        watch.Elapsed.Should().BeLessThan(Patience);
    }

    [Fact]
    public void The_name_of_a_type_that_would_be_endless_is_cut_off()
    {
        var text = new StringBuilder("{a0: {p: 1}");
        for (var i = 1; i <= 60; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $", a{i}: {{p: a{i - 1}, q: a{i - 1}}}");
        }

        FeelExpression.TryParse(text + ", f: function() a60, s: string(f), t: f instance of function<>->Any}.s", [], out var expression, out var errors).Should().BeTrue(string.Join(' ', errors));

        expression!.Evaluate(new Dictionary<string, object?>()).Should().BeOfType<string>().Which.Length.Should().BeLessThan(10_000);
    }

    [Fact]
    public void The_budget_is_spent_across_all_parts_of_an_evaluation()
    {
        FeelExpression.TryParse("count(for i in 1..1000000 return i)", [], out var expression, out _).Should().BeTrue();
        var budget = new EvaluationBudget();

        var repeat = () =>
        {
            for (var i = 0; i < 10; i++)
            {
                expression!.Evaluate(new Dictionary<string, object?>(), budget);
            }
        };

        repeat.Should().Throw<BudgetExceededException>();
    }

    private static string Mutate(string text, Random random)
    {
        var builder = new StringBuilder(text);
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(builder.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    builder.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1 when builder.Length > 1:
                    at = random.Next(builder.Length);
                    builder.Remove(at, Math.Min(random.Next(1, 6), builder.Length - at));
                    break;
                case 2:
                    var other = Seeds[random.Next(Seeds.Length)];
                    var from = random.Next(other.Length);
                    builder.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 12), other.Length - from)));
                    break;
                default:
                    builder.Insert(at, (char)random.Next(0x20, 0x3000));
                    break;
            }
        }

        return builder.ToString();
    }
}
