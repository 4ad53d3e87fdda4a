using FluentAssertions;
using Xunit;

namespace Permits.Conformance.Behaviour;

/// <summary>The models of tests/Permits.Conformance/models, each a rule of the standard.</summary>
public sealed class BehaviourTests
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
}
