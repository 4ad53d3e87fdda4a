using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Conformance.Behaviour;

/// <summary>The models of tests/Permits.Conformance/models, each a rule of the standard.</summary>
public sealed class BehaviourTests(ITestOutputHelper output)
{
    private static string Folder => Beside.Repository(Path.Combine("tests", "Permits.Conformance", "models"))!;

    public static IEnumerable<object[]> Models => BehaviourModel.All(Folder).Select(m => new object[] { m.Name, m.Title });

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_model_does_what_the_standard_says(string name, string title)
    {
        var model = BehaviourModel.Read(name, await File.ReadAllTextAsync(Path.Combine(Folder, name + ".yaml")));
        foreach (var scenario in model.Scenarios)
        {
            (await scenario.FaultsAsync(model)).Should().BeEmpty($"{title} ({scenario.Name})");
        }
    }

    [Fact]
    public void There_are_150_models_of_which_no_two_say_the_same()
    {
        var models = BehaviourModel.All(Folder).ToList();

        models.Should().HaveCountGreaterThanOrEqualTo(150);
        models.Select(m => m.Title).Should().OnlyHaveUniqueItems();
    }

    [SkippableFact]
    public async Task An_independent_engine_completes_the_same_elements_as_often()
    {
        Skip.If(Oracle.Folder is null && !Beside.InCi, "tests/Permits.Conformance/oracle has no packages: npm ci --ignore-scripts there");

        Oracle.Folder.Should().NotBeNull("in CI tests/run installs its packages");
        var known = Oracle.Differences(Oracle.Folder!);
        var cases = BehaviourModel.All(Folder)
            .SelectMany(m => m.Scenarios.Where(s => Oracle.Runs(m, s)).Select(s => (Name: $"{m.Name}/{s.Name}", Model: m, Scenario: s)))
            .ToList();
        var theirs = await Oracle.RunAsync(Oracle.Folder!, cases);
        var differing = new List<string>();
        foreach (var (name, model, scenario) in cases)
        {
            var ours = Oracle.Counted(await scenario.CompletedAsync(model));
            if (theirs[name] != ours)
            {
                output.WriteLine($"{name}: ours {ours}; theirs {theirs[name]}");
                differing.Add(name);
            }
        }

        output.WriteLine($"{cases.Count} runs compared, {differing.Count} differ");
        differing.Should().BeEquivalentTo(known.Keys, "every difference has its reason in oracle/differences.txt, and none is there that is no more");
        (cases.Count - differing.Count).Should().BeGreaterThan(60);
    }
}
