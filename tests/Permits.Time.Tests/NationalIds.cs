using FluentAssertions;
using Xunit;

namespace Permits.Time.Tests;

public class NationalIds
{
    [Theory]
    [InlineData("1112034563562")]
    [InlineData("1-1017-00230-70-8")]
    [InlineData("๑๑๑๒๐๓๔๕๖๓๕๖๒")]
    public void A_number_with_a_right_check_digit_is_read(string text) => NationalId.Parse(text).IsOk.Should().BeTrue();

    [Theory]
    [InlineData("1112034563563", "national-id.check-digit")]
    [InlineData("111203456356", "national-id.malformed")]
    [InlineData("11120345635621", "national-id.malformed")]
    [InlineData("9112034563562", "national-id.malformed")]
    [InlineData("11120345635a2", "national-id.malformed")]
    [InlineData(null, "national-id.malformed")]
    public void A_wrong_number_is_refused_without_repeating_it(string? text, string code)
    {
        var problem = NationalId.Parse(text).Problems.Should().ContainSingle().Subject;

        problem.Code.Should().Be(code);
        problem.Message.En.Should().NotContain(text ?? "111");
    }

    [Fact]
    public void Every_single_slip_but_one_in_the_third_digit_is_found()
    {
        const string Right = "1112034563562";
        for (var place = 0; place < Right.Length; place++)
        {
            for (var digit = '0'; digit <= '8'; digit++)
            {
                var typed = Right[..place] + digit + Right[(place + 1)..];
                if (typed != Right && place != 2)
                {
                    (typed, NationalId.Parse(typed).IsOk).Should().Be((typed, false));
                }
            }
        }

        NationalId.Parse("1122034563562").IsOk.Should().BeTrue("the third digit's weight is 11");
    }

    [Fact]
    public void It_is_shown_in_groups_or_masked()
    {
        var id = NationalId.Parse("1112034563562").Value;

        id.Formatted.Should().Be("1-1120-34563-56-2");
        id.Masked.Should().Be("X-XXXX-XXXX3-56-2");
        id.ToString().Should().NotContain("1120");
        NationalId.FromTwelve("099400000000").IsJuristic.Should().BeTrue();
    }
}
