using System.Globalization;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Permits.Proof.Tests.Json;

public class CanonicalJsonTests
{
    [Fact]
    public void Sample_of_rfc_8785_clause_3_2_2_comes_out_as_published()
    {
        const string Input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Canonical(Input).Should().Be("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""");
    }

    [Fact]
    public void Names_are_sorted_by_utf_16_as_in_rfc_8785_clause_3_2_3()
    {
        const string Input = """
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}
            """;

        using var sorted = JsonDocument.Parse(Canonical(Input));

        sorted.RootElement.EnumerateObject().Select(m => m.Value.GetString()).Should().Equal(
            "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh");
    }

    // RFC 8785 appendix B.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_ecmascript_writes_them(ulong bits, string expected)
    {
        var value = BitConverter.UInt64BitsToDouble(bits);

        Canonical(value.ToString("E16", CultureInfo.InvariantCulture)).Should().Be(expected);
    }

    [Theory]
    [InlineData("0.3333333333333333333333333333", "0.3333333333333333", "0.3333333333333333333333333333")]
    [InlineData("12345678901234567890", "12345678901234567000", "12345678901234567890")]
    [InlineData("1.10", "1.1", "1.1")]
    [InlineData("-0.0", "0", "0")]
    [InlineData("-0", "0", "0")]
    [InlineData("100E-2", "1", "1")]
    [InlineData("0.00000012300", "1.23e-7", "1.23e-7")]
    [InlineData("1234567890123456789012.5", "1.2345678901234568e+21", "1.2345678901234567890125e+21")]
    public void Numbers_that_a_double_does_not_carry_keep_their_digits_where_asked(string number, string rounded, string exact)
    {
        Canonical(number).Should().Be(rounded);
        CanonicalJson.Text(Encoding.UTF8.GetBytes(number), CanonicalNumbers.Exact).Should().Be(exact);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"b":1,"a":2,"b":3}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("\"\\ud800\"")]
    [InlineData("1e400")]
    [InlineData("{} {}")]
    [InlineData("")]
    [InlineData("{\"a\":}")]
    public void What_is_not_i_json_is_refused(string json)
    {
        var act = () => Canonical(json);

        act.Should().Throw<JsonException>();
    }

    [Fact]
    public void Canonical_text_of_random_data_is_the_same_however_it_was_written()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var once = Canonical(RandomJson.Text(seed, order: 1));

            Canonical(RandomJson.Text(seed, order: 2)).Should().Be(once, "seed {0} in another order is the same data", seed);
            Canonical(once).Should().Be(once, "seed {0} is canonical already", seed);
        }
    }

    private static string Canonical(string json) => CanonicalJson.Text(Encoding.UTF8.GetBytes(json));
}
