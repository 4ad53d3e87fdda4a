using FluentAssertions;
using Xunit;

namespace Permits.Bpmn.Tests;

/// <summary>The packages and the table of rules that come with the product.</summary>
public class PackageTests
{
    private static readonly string Workflows = FindWorkflows(AppContext.BaseDirectory);

    public static TheoryData<string> Packages => [.. Directory.GetFiles(Workflows, "process.bpmn", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Workflows, f))];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_process_of_each_package_is_clean(string file) =>
        BpmnReader.Read(File.ReadAllBytes(Path.Combine(Workflows, file))).Findings.Should().BeEmpty();

    [Fact]
    public void The_table_of_rules_lists_each_rule_with_severity_and_basis()
    {
        var readme = File.ReadAllText(Path.Combine(Workflows, "README.md"));

        foreach (var rule in Rules.All)
        {
            readme.Should().Contain($"| `{rule.Id}` | {rule.Severity} |").And.Contain($"| {rule.Basis ?? "–"} |");
        }
    }

    [Fact]
    public void Rule_ids_are_unique_and_every_rule_is_registered()
    {
        var declared = typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!).ToList();

        Rules.All.Should().BeEquivalentTo(declared).And.OnlyHaveUniqueItems(r => r.Id);
    }

    [Fact]
    public void Every_message_says_what_to_do_in_both_languages()
    {
        foreach (var rule in Rules.All)
        {
            rule.Message.Th.Should().MatchRegex("[ก-๙]", rule.Id).And.NotBe(rule.Message.En);
            Placeholders(rule.Message.Th).Should().BeEquivalentTo(Placeholders(rule.Message.En), rule.Id);
        }

        static IEnumerable<string> Placeholders(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct();
    }

    private static string FindWorkflows(string from)
    {
        var folder = from;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Permits.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException("Expected the tests to run inside the repository."), "workflows");
    }
}
