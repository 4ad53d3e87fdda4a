using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Conformance.Dmn;

public sealed class DmnConformanceTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("compliance-level-2", 0)]
    [InlineData("compliance-level-3", 0)]
    public void Every_case_of_the_given_suite_passes(string level, int failures)
    {
        var folder = Find(level);
        Skip.If(folder is null && Environment.GetEnvironmentVariable("CI") is not "true", "shared/conformance/dmn-tck is not beside the repository");

        folder.Should().NotBeNull("in CI the suite must be there: shared/conformance/dmn-tck beside the repository");

        var failed = new List<string>();
        var summary = DmnSuite.Run(folder!, line =>
        {
            // This folder calls Java classes, which no engine but a Java one can.
            if (line.StartsWith("FAIL", StringComparison.Ordinal) && !line.Contains("feel-external-java", StringComparison.Ordinal))
            {
                failed.Add(line);
                output.WriteLine(line);
            }
        });

        output.WriteLine(summary.ToString());
        failed.Should().HaveCount(failures);
        summary.Passed.Should().BePositive();
    }

    private static string? Find(string level)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "conformance", "dmn-tck", "TestCases", level);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
