using FluentAssertions;
using Xunit;

namespace Permits.Feel.Tests;

/// <summary>Functions on strings (DMN 1.5 clause 10.3.4.3).</summary>
public sealed class TextFunctionTests
{
    [Theory]
    [InlineData("\"a\" + null", "null")]
    [InlineData("\"a\" - \"b\"", "null")]
    [InlineData("\"foo\" < \"bar\"", "false")]
    [InlineData("string length(\"\\u0009\")", "1")]
    [InlineData("string(1.0)", "1")]
    [InlineData("string(-1.50)", "-1.5")]
    [InlineData("string(null)", "null")]
    [InlineData("string([\"a\", 1, null])", "[\"a\", 1, null]")]
    [InlineData("string({a: \"foo\"})", "{a: \"foo\"}")]
    [InlineData("string(@\"P1D\")", "P1D")]
    [InlineData("string([1..3])", "[1..3]")]
    [InlineData("string(true)", "true")]
    [InlineData("substring(\"foobar\", 3)", "obar")]
    [InlineData("substring(\"foobar\", -2, 1)", "a")]
    [InlineData("substring(\"foobar\", 3, 3.8)", "oba")]
    [InlineData("substring(\"foobar\", 0)", "null")]
    [InlineData("substring(\"\", 1)", "")]
    [InlineData("substring before(\"foobar\", \"\")", "")]
    [InlineData("substring after(\"foobar\", \"\")", "foobar")]
    [InlineData("substring after(\"\", \"a\")", "")]
    [InlineData("substring before(\"foobar\", \"xyz\")", "")]
    [InlineData("substring after(\"foobar\", \"xyz\")", "")]
    [InlineData("upper case(\"aBc4\")", "ABC4")]
    [InlineData("contains(\"foobar\", \"\")", "true")]
    [InlineData("starts with(\"\", \"\")", "true")]
    [InlineData("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]")]
    [InlineData("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]")]
    [InlineData("split(\"\", \";\")", "[\"\"]")]
    [InlineData("string join([\"a\",\"b\",\"c\"], \"_and_\")", "a_and_b_and_c")]
    [InlineData("string join([\"a\",\"b\",\"c\"], null)", "abc")]
    [InlineData("string join([\"a\"], \"X\")", "a")]
    [InlineData("string join([\"a\",null,\"c\"], \"X\")", "aXc")]
    [InlineData("string join([], \"X\")", "")]
    [InlineData("string join([\"a\", 1])", "null")]
    [InlineData("string join(\"a\", \"X\")", "a")]
    public void Strings_are_joined_cut_and_searched(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "[1=ab][2=]cd")]
    [InlineData("replace(\"abracadabra\", \"bra\", \"*\")", "a*cada*")]
    [InlineData("replace(\"abracadabra\", \"a.*?a\", \"*\")", "*c*bra")]
    [InlineData("replace(\"abracadabra\", \"a\", \"\")", "brcdbr")]
    [InlineData("replace(\"abracadabra\", \"a(.)\", \"a$1$1\")", "abbraccaddabbra")]
    [InlineData("replace(\"abracadabra\", \".*?\", \"$1\")", "null")]
    [InlineData("replace(\"AAAA\", \"A+?\", \"b\")", "bbbb")]
    [InlineData("replace(\"a.b.c.\", \"a.b\", \"x\", \"q\")", "x.c.")]
    [InlineData("replace(\"abc\", \"b\", \"$\")", "null")]
    [InlineData("replace(\"abc\", \"B\", \"x\", \"i\")", "axc")]
    [InlineData("replace(\"abc\", \"b\", \"\\\\$\")", "a$c")]
    [InlineData("replace(\"abc\",\"(b)\",\"$0$0\")", "abbc")]
    public void A_replacement_may_name_groups_and_nothing_else(string text, string value) => Feel.Value(text).Should().Be(value);
}
