using FluentAssertions;
using Xunit;

namespace Permits.Feel.Tests;

public sealed class ListAndTextTests
{
    [Theory]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[1, 2, 3][4]", "null")]
    [InlineData("[{item: 1}, {item: 2}][item >= 2]", "[{item: 2}]")]
    [InlineData("5[true]", "[5]")]
    [InlineData("[{x: 1}, {y: 2}].y", "[null, 2]")]
    [InlineData("[1..3[ = [1..3)", "true")]
    [InlineData("for i in 5..3 return i", "[5, 4, 3]")]
    [InlineData("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]")]
    [InlineData("some i in [null] satisfies i > 1", "null")]
    [InlineData("5 in (> 3, < 2)", "true")]
    [InlineData("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]")]
    [InlineData("list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]")]
    [InlineData("flatten([[1, [2]], 3])", "[1, 2, 3]")]
    [InlineData("mode([3, 6, 1, 9, 6, 1, 3])", "[1, 3, 6]")]
    [InlineData("sum([])", "null")]
    [InlineData("count([])", "0")]
    [InlineData("min(1, \"a\")", "null")]
    public void Lists_are_filtered_walked_and_gathered(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("string length(\"🐎😀\")", "2")]
    [InlineData("substring(\"🐎foo\", 2, 1)", "f")]
    [InlineData("\"\\U01F40E\" = \"🐎\"", "true")]
    [InlineData("\"\uFF5E\" < \"🐎\"", "true")]
    public void Strings_are_sequences_of_code_points(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("matches(\"🐎\", \"^.$\")", "true")]
    [InlineData("matches(\"🐎\", \"^[🐍-🐏]$\")", "true")]
    [InlineData("matches(\"e\", \"^[a-z-[aeiou]]$\")", "false")]
    [InlineData("matches(\"hello world\", \"\\p{ IsBasicLatin}+\", \"x\")", "true")]
    [InlineData("matches(\"a\nb\", \"a.b\")", "false")]
    [InlineData("matches(\"a\nb\", \"a.b\", \"s\")", "true")]
    [InlineData("matches(\"x[y-z]\", \"x[y-z]\", \"q\")", "true")]
    [InlineData("replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "carted")]
    [InlineData("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]")]
    [InlineData("matches(\"abc\", \"(?i)ABC\")", "null")]
    [InlineData("matches(\"aa\", \"a{,2}\")", "null")]
    [InlineData("matches(\"h\", \"(.)\\2\")", "null")]
    [InlineData("matches(\"h\", \"h\", \"p\")", "null")]
    [InlineData("replace(\"abc\", \"b*\", \"x\")", "null")]
    public void Regular_expressions_are_those_of_XPath(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("abs(n: -1)", "1")]
    [InlineData("abs(number: -1)", "null")]
    [InlineData("substring(start position: 2, string: \"foo\")", "oo")]
    [InlineData("sum(list: [1, 2])", "3")]
    [InlineData("before(point: 1, range: [2..5])", "true")]
    [InlineData("before(range: [1..5], point: 10)", "true")]
    [InlineData("upper case([\"foo\"])", "FOO")]
    [InlineData("abs(1, 2)", "null")]
    [InlineData("abs(\"1\")", "null")]
    [InlineData("nothing(1)", "null")]
    public void Arguments_go_by_position_or_name_and_must_fit(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("overlaps after([5..8], [1..5])", "true")]
    [InlineData("overlaps after((5..8], [1..5])", "false")]
    [InlineData("overlaps before([1..5], [1..5])", "false")]
    [InlineData("meets([1..5], [5..10])", "true")]
    [InlineData("meets([1..5), [5..10])", "false")]
    [InlineData("starts([1..5), [1..5])", "true")]
    [InlineData("finished by([5..10], 10)", "true")]
    [InlineData("during([5..8], [1..10])", "true")]
    [InlineData("range(\"[3..1]\")", "null")]
    [InlineData("range(\"[1..2)\") = [1..2)", "true")]
    public void Ranges_lie_to_each_other_as_Allen_says(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("< 5, > 10", 3, true)]
    [InlineData("< 5, > 10", 7, false)]
    [InlineData("not([1..3])", 2, false)]
    [InlineData("-", 2, true)]
    [InlineData("? > 3 and ? < x + 1", 5, true)]
    [InlineData("my list", 2, true)]
    [InlineData("even(?)", 3, false)]
    [InlineData("x = 5", 3, true)]
    public void A_cell_tests_the_input(string tests, int value, bool accepted) => Feel.Accepts(tests, (decimal)value).Should().Be(accepted);
}
