using FluentAssertions;
using Xunit;

namespace Permits.Cli.Tests;

public sealed class ImportVerbTests : IDisposable
{
    private const string Model = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
        <bpmn:process id="p" isExecutable="true"><bpmn:userTask id="check" camunda:candidateGroups="inspector" camunda:asyncBefore="true"/></bpmn:process></bpmn:definitions>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("permits-import");

    private string Target => Path.Combine(_folder.FullName, "process.bpmn");

    [Fact]
    public async Task A_model_is_imported_written_and_told_of_in_both_languages()
    {
        var run = await Cli.RunAsync("import", Given(Model), "--out", Target);

        run.Exit.Should().Be(0);
        run.Output.Should().Contain("information check camunda:candidateGroups=\"inspector\"").And.Contain("กำหนดเป็นตำแหน่ง inspector").And.Contain("information 2, degraded 0, dropped 0");
        (await File.ReadAllTextAsync(Target)).Should().Contain("<permit:task role=\"inspector\" />").And.NotContain("candidateGroups");
    }

    [Fact]
    public async Task Something_dropped_ends_with_1_and_the_result_is_written_all_the_same()
    {
        var run = await Cli.RunAsync("import", Given(Model.Replace("asyncBefore=\"true\"", "priority=\"1\"", StringComparison.Ordinal)), "--out", Target, "--json");

        run.Exit.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Json["imported"]!.GetValue<bool>().Should().BeTrue();
        run.Json["written"]!.GetValue<string>().Should().Be("process.bpmn");
        run.Json["problems"]!.AsArray().Should().BeEmpty();
        run.Json["findings"]!.AsArray().Select(f => f!["grade"]!.GetValue<string>()).Should().Equal("information", "dropped");
        run.Json["findings"]![1]!.AsObject().Select(p => p.Key).Should().Equal("grade", "element", "found", "became", "becameTh");
        File.Exists(Target).Should().BeTrue();
    }

    [Fact]
    public async Task A_file_that_is_no_model_ends_with_1_and_nothing_is_written()
    {
        var run = await Cli.RunAsync("import", Given("<html/>"), "--out", Target, "--json");

        run.Exit.Should().Be(1);
        run.Json["imported"]!.GetValue<bool>().Should().BeFalse();
        run.Json["problems"]![0]!["rule"]!.GetValue<string>().Should().Be("bpmn.not-bpmn");
        File.Exists(Target).Should().BeFalse();
    }

    [Fact]
    public async Task A_target_that_cannot_be_written_ends_with_1_and_says_so()
    {
        var run = await Cli.RunAsync("import", Given(Model), "--out", Path.Combine(_folder.FullName, "none", "x.bpmn"));

        run.Exit.Should().Be(1);
        run.Error.Should().Contain("Expected to write x.bpmn").And.Contain("เขียนไม่ได้");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage()
    {
        var run = await Cli.RunAsync("import", Path.Combine(_folder.FullName, "none.bpmn"));

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("Expected a file none.bpmn");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Given(string xml)
    {
        var file = Path.Combine(_folder.FullName, "given.bpmn");
        File.WriteAllText(file, xml);
        return file;
    }
}
