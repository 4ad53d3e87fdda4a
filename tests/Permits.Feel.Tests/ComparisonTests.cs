using FluentAssertions;
using Xunit;

namespace Permits.Feel.Tests;

/// <summary>Equality, membership and between (DMN 1.5 clauses 10.3.2.12 and 10.3.2.13).</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("true = null", "false")]
    [InlineData("null = null", "true")]
    [InlineData("null != null", "false")]
    [InlineData("\"foo\" = 100", "null")]
    [InlineData("\"foo\" != 100", "null")]
    [InlineData("\"a\" != null", "true")]
    [InlineData("100.00 = 100", "true")]
    [InlineData("-0 = 0", "true")]
    [InlineData("[] = 0", "null")]
    [InlineData("[] = null", "false")]
    [InlineData("[1,[2]] = [1,[2]]", "true")]
    [InlineData("[1,2,3] != [1,2,3]", "false")]
    [InlineData("{} = {}", "true")]
    [InlineData("{a: 1, b: 2} = {b: 2, a: 1}", "true")]
    [InlineData("{a: 1} = {a: \"1\"}", "false")]
    [InlineData("@\"2018-12-08T00:00:00@Etc/UTC\" = @\"2018-12-08T00:00:00Z\"", "true")]
    [InlineData("@\"2018-12-08T10:00:00+01:00\" = @\"2018-12-08T09:00:00Z\"", "true")]
    [InlineData("time(\"10:30:00@Etc/UTC\") = time(\"10:30:00Z\")", "true")]
    [InlineData("date(\"2018-12-08\") = date and time(\"2018-12-08T00:00:00\")", "null")]
    [InlineData("duration(\"P1Y\") = duration(\"P12M\")", "true")]
    [InlineData("duration(\"P1Y\") = duration(\"P365D\")", "null")]
    [InlineData("[1..2] = [1..2]", "true")]
    [InlineData("[1..2] = [1..2)", "false")]
    [InlineData("(< 5) = (< 5)", "true")]
    [InlineData("(< 5) = (<= 5)", "false")]
    [InlineData("(=5) = [5..5]", "true")]
    [InlineData("[1,2,3] = null", "false")]
    public void Values_of_one_kind_are_equal_or_not_and_of_two_kinds_neither(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("1 in [2,3,1]", "true")]
    [InlineData("1 in (2,3,1)", "true")]
    [InlineData("1 in [[2,3,1]]", "false")]
    [InlineData("[1,2,3] in [[1,2,3,4],[1,2,3]]", "true")]
    [InlineData("[1,2,3] in ([[1,2,3,4]], [[1,2,3]])", "true")]
    [InlineData("[1,2,3] in ([1,2,3,4], [1,2,3])", "true")]
    [InlineData("{a: \"foo\"} in [{b: \"bar\"}, {a: \"foo\"}]", "true")]
    [InlineData("5 in <5", "false")]
    [InlineData("5 in (<=5)", "true")]
    [InlineData("5 in =5", "true")]
    [InlineData("5 in != 5", "false")]
    [InlineData("5 in (!= 4)", "true")]
    [InlineData("null in [1..3]", "null")]
    [InlineData("\"b\" in [\"a\"..\"c\"]", "true")]
    [InlineData("1 in null", "false")]
    [InlineData("null in null", "true")]
    [InlineData("null in [null]", "true")]
    [InlineData("[1,2] in [1,2]", "true")]
    public void A_value_is_in_a_list_a_range_or_a_list_of_tests(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("5 between 1 and 10", "true")]
    [InlineData("\"b\" between \"a\" and \"c\"", "true")]
    [InlineData("1 between null and 2", "null")]
    public void Between_includes_both_ends(string text, string value) => Feel.Value(text).Should().Be(value);
}
