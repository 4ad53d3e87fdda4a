using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Permits.Feel.Values;
using Xunit;

namespace Permits.Feel.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("1/3", "0.3333333333333333333333333333333333")]
    [InlineData("2/3", "0.6666666666666666666666666666666667")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("12345678901234567890123456789 * 10", "123456789012345678901234567890")]
    [InlineData("9999999999999999999999999999999999 + 1", "10000000000000000000000000000000000")]
    [InlineData("sqrt(2)", "1.414213562373095048801688724209698")]
    [InlineData("exp(1)", "2.718281828459045235360287471352662")]
    [InlineData("log(10)", "2.302585092994045684017991454684364")]
    [InlineData("2 ** 0.5", "1.414213562373095048801688724209698")]
    [InlineData("1.10", "1.1")]
    [InlineData("1e3", "1000")]
    [InlineData(".5", "0.5")]
    public void Numbers_are_decimals_of_34_digits(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("10 ** 6145")]
    [InlineData("exp(20000)")]
    [InlineData("log(0)")]
    [InlineData("sqrt(-1)")]
    [InlineData("(-8) ** 0.5")]
    [InlineData("1 + \"a\"")]
    [InlineData("[1] + [1]")]
    [InlineData("null * 2")]
    public void Overflow_division_by_zero_and_wrong_types_give_null(string text) => Feel.Value(text).Should().Be("null");

    [Theory]
    [InlineData("-3 ** 2", "9")]
    [InlineData("2 ** 3 ** 2", "64")]
    [InlineData("1 - -1", "2")]
    [InlineData("2 + 3 * 4 ** 2 / 8 - 1", "7")]
    [InlineData("-1 instance of number", "true")]
    public void Operators_bind_as_the_grammar_says(string text, string value) => Feel.Value(text).Should().Be(value);

    [Theory]
    [InlineData("decimal(2.5, 0)", "2")]
    [InlineData("round half up(2.5, 0)", "3")]
    [InlineData("round half down(-2.5, 0)", "-2")]
    [InlineData("round up(-1.121, 2)", "-1.13")]
    [InlineData("round down(-1.129, 2)", "-1.12")]
    [InlineData("floor(-1.5)", "-2")]
    [InlineData("ceiling(-1.56, 1)", "-1.5")]
    [InlineData("round up(1234, -2)", "1300")]
    [InlineData("round up(1, 6177)", "null")]
    [InlineData("modulo(-12, 5)", "3")]
    [InlineData("modulo(12, -5)", "-3")]
    public void Rounding_and_remainders_follow_their_own_rules(string text, string value) => Feel.Value(text).Should().Be(value);

    // Where decimal is exact, the fast path and the wide path must agree.
    [Fact]
    public void Fast_and_wide_arithmetic_agree()
    {
        var small = Gen.Choose(-100_000, 100_000).Select(n => n / 1000m).ToArbitrary();
        Prop.ForAll(small, small, (a, b) =>
        {
            FeelNumber.Add(a, b).Should().Be(a + b);
            FeelNumber.Multiply(a, b).Should().Be(a * b);
            FeelNumber.Compare(a, b).Should().Be(a.CompareTo(b));
            if (b != 0)
            {
                var back = FeelNumber.Multiply(FeelNumber.Divide(a, b)!, b)!;
                FeelNumber.ToDecimal(FeelNumber.Subtract(back, a)).Should().BeInRange(-0.0000000000000000000000001m, 0.0000000000000000000000001m);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("-123456789012345678901234567890.1234")]
    public void Numbers_beyond_decimal_keep_their_digits(string digits)
    {
        var number = FeelNumber.Parse(digits);

        number.Should().BeOfType<WideDecimal>();
        FeelNumber.Format(number!).Should().Be(digits);
        FeelNumber.Subtract(number!, number!).Should().Be(0m);
        FeelJson.Write(number).GetRawText().Should().Be(digits);
    }

    [Fact]
    public void A_number_that_decimal_holds_is_a_decimal_however_it_came_about() =>
        FeelNumber.Divide(FeelNumber.Parse("100000000000000000000000000000")!, 10m).Should().Be(decimal.Parse("10000000000000000000000000000", CultureInfo.InvariantCulture));
}
