using FluentAssertions;
using Permits.Bpmn;
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
}
