using FluentAssertions;
using Permits.Bpmn;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Packages;

public sealed class RealPackageTests
{
    [Theory]
    [InlineData("food-premises")]
    [InlineData("factory-licence")]
    public void Published_packages_have_no_errors_and_no_warnings(string slug)
    {
        var (package, findings) = PackageReader.Read(RealPackages.Load(slug));

        findings.Where(f => f.Severity > Severity.Information).Should().BeEmpty();
        package.Should().NotBeNull();
        package!.Manual.Slug.Should().Be(slug);
    }

    [Fact]
    public void The_food_manual_says_what_the_public_health_act_says()
    {
        var manual = PackageReader.Read(RealPackages.Food).Package!.Manual;

        manual.TotalTime.Should().Be(new ManualTime(new Allowance(30, PeriodUnit.Day), "PHA s.56", Confidence.Verified));
        manual.Extension.Should().Be(new ExtensionRule(2, new Allowance(15, PeriodUnit.Day), "PHA s.56"));
        manual.Appeal.Statement.Text.Th.Should().Contain("มาตรา 66").And.Contain("30 วัน");
        manual.Fees[0].Amount.Should().BeNull("the fee is set by local ordinance");
    }

    [Fact]
    public void The_factory_manual_says_what_the_factory_act_says()
    {
        var manual = PackageReader.Read(RealPackages.Factory).Package!.Manual;

        manual.TotalTime.Period.Should().Be(new Allowance(30, PeriodUnit.Day));
        manual.Extension.Should().BeNull();
        manual.Fees.Select(f => (f.Amount, f.IsCeiling)).Should().Equal((100m, true), (300_000m, true), (null, false));
        manual.Appeal.Statement.Text.Th.Should().Contain("มาตรา 16").And.Contain("30 วัน");
    }

    [Fact]
    public void The_facilitation_act_ties_its_clocks_to_milestones()
    {
        var statute = PackageReader.Read(RealPackages.Food).Package!.Statutes.Single();

        statute.Clocks.Select(c => (c.Id, c.Law, c.Period, c.StartsAt, c.StartsAtLapseOf, string.Join(' ', c.StopsAt))).Should().Equal(
            ("forwarding", "R14", new Allowance(3, PeriodUnit.WorkingDay), "received", null, "forwarded"),
            ("consideration", "R8", null, "complete", null, "decided"),
            ("result-notice", "R9", new Allowance(7, PeriodUnit.Day), "decided", null, "notified"),
            ("delay-notice", "R10", new Allowance(7, PeriodUnit.Day), null, "consideration", "decided"));
        statute.Clocks[3].Duty!.Notices.Select(n => n.To).Should().Equal("applicant", "opdc");
        statute.Clocks[1].Terms.OnLapse.Should().Equal(new NoticeSpec("escalation", "supervisor"));
    }

    [Theory]
    [InlineData("food-premises")]
    [InlineData("factory-licence")]
    public void Whoever_inspects_does_not_decide(string slug)
    {
        var process = PackageReader.Read(RealPackages.Load(slug)).Package!.Process;

        process.Node("decide").Should().BeOfType<UserTask>().Which.Assignment.NotSamePersonAs.Should().Contain("inspect");
    }

    [Fact]
    public void The_hash_changes_with_any_file_and_only_then()
    {
        var hash = PackageReader.Read(RealPackages.Food).Package!.Hash;

        hash.Should().MatchRegex("^[0-9a-f]{64}$");
        PackageReader.Read(RealPackages.Load("food-premises")).Package!.Hash.Should().Be(hash);
        PackageReader.Read(RealPackages.Food.Replace("notices/delay.md", "จึงเรียนมา", "จึงเรียนมา ")).Package!.Hash.Should().NotBe(hash);
    }
}
