using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>R1 (LFA s.7): no permit type opens without a manual that gives criteria, steps, papers and channels.</summary>
public sealed class R01ManualFirstTests
{
    [Theory]
    [InlineData("criteria")]
    [InlineData("documents")]
    [InlineData("channels")]
    public void Manual_without_one_of_its_lists_is_refused(string key)
    {
        var text = RealPackages.Load("food-premises").Text("manual.yaml");
        var emptied = System.Text.RegularExpressions.Regex.Replace(text, $@"(?m)^{key}:\n(?:(?: .*)?\n)+?(?=\S)", key + ": []\n");

        RealPackages.Load("food-premises").With("manual.yaml", emptied)
            .Findings().Should().Contain(f => f.Rule == "manual.empty" && f.Basis == "LFA s.7 para 1" && f.Message.En.Contains(key));
    }

    [Fact]
    public void Package_without_a_manual_is_refused() =>
        RealPackages.Load("food-premises").Without("manual.yaml").Findings().Should().Contain(f => f.Rule == "package.missing-file" && f.Basis == "LFA s.7 para 1");

    [Fact]
    public void Manual_without_its_total_time_or_its_unit_is_refused() =>
        RealPackages.Load("food-premises").Replace("manual.yaml", "  period: P30D\n  unit: day\n  cite: PHA s.56\n  confidence", "  cite: PHA s.56\n  confidence")
            .Findings().Should().Contain(f => f.Rule == "yaml.missing-key" && f.Severity == Severity.Error);
}
