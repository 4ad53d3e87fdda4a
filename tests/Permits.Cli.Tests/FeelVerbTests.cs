using FluentAssertions;
using Xunit;

namespace Permits.Cli.Tests;

public sealed class FeelVerbTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("{a: [1, \"x\"], b: null}", "{\"a\":[1,\"x\"],\"b\":null}")]
    [InlineData("@\"2026-01-31\" + @\"P1M\"", "\"2026-02-28\"")]
    [InlineData("-1 + 2", "1")]
    [InlineData("\"ขอ\" + \"อนุญาต\"", "\"ขออนุญาต\"")]
    [InlineData("1 / 0", "null")]
    [InlineData("today()", "\"2026-01-05\"")]
    public async Task The_value_is_written_as_JSON(string expression, string json)
    {
        var run = await Cli.RunAsync("feel", expression);

        run.Exit.Should().Be(0);
        run.Output.Trim().Should().Be(json);
    }

    [Fact]
    public async Task Variables_come_from_the_context_file()
    {
        await File.WriteAllTextAsync(_file, """{"application":{"areaSqm":250},"floor area":40}""");

        var run = await Cli.RunAsync("feel", "application.areaSqm + floor area > 280", "--context", _file);

        run.Output.Trim().Should().Be("true");
    }

    [Fact]
    public async Task A_text_that_is_no_FEEL_is_a_finding_in_both_languages()
    {
        var run = await Cli.RunAsync("feel", "1 +");

        run.Exit.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("นิพจน์ FEEL").And.Contain("Expected an expression");
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    public async Task A_context_file_that_is_no_JSON_object_is_wrong_usage(string content)
    {
        await File.WriteAllTextAsync(_file, content);

        (await Cli.RunAsync("feel", "1", "--context", _file)).Exit.Should().Be(2);
    }
}
