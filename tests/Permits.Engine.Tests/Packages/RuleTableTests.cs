using System.Text.RegularExpressions;
using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Packages;

/// <summary>The table of rules in workflows/README.md is held to the code that finds them.</summary>
public sealed partial class RuleTableTests
{
    private static readonly string Root = Scenario.RepositoryRoot();

    [Fact]
    public void Every_rule_that_a_package_can_break_stands_in_the_table()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "workflows", "README.md"));

        var rules = RulesInCode();

        rules.Should().HaveCountGreaterThan(60, "the search should find them");
        rules.Where(rule => !Regex.IsMatch(readme, $@"^\|[^|]*`{Regex.Escape(rule)}`[^|]*\| (error|warning|information)", RegexOptions.Multiline | RegexOptions.CultureInvariant))
            .Should().BeEmpty();
    }

    /// <summary>Ids given as arguments by what reads and checks packages; what a filled-in form is refused for is no rule of packages.</summary>
    private static List<string> RulesInCode() =>
    [
        .. new[] { "Packages", "Law", "Forms" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, "src", "Permits.Engine", folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "FieldProblems.cs")
            .SelectMany(file => Argument().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("""[(?:]\s*"((?:archive|clock|dmn|duty|form|manual|notice|package|statute|yaml)\.[a-z-]+)"\s*[,:]""", RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
