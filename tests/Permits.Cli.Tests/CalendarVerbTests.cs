using FluentAssertions;
using Xunit;

namespace Permits.Cli.Tests;

/// <summary>What <c>permits calendar</c> refuses before it asks any server.</summary>
public sealed class CalendarVerbTests
{
    [Theory]
    [InlineData("calendar", "add", "--server", "http://127.0.0.1:1", "--date", "2026-05-04")]
    [InlineData("calendar", "move", "--server", "http://127.0.0.1:1", "--date", "2026-05-04")]
    [InlineData("calendar", "withdraw", "--server", "http://127.0.0.1:1")]
    [InlineData("calendar", "withdraw", "--server", "ftp://127.0.0.1", "--date", "2026-05-04")]
    [InlineData("calendar", "burn")]
    public async Task A_change_that_is_not_said_in_full_is_wrong_usage(params string[] args)
    {
        var run = await Cli.RunAsync(args);

        run.Exit.Should().Be(ExitCode.WrongUsage);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("permits");
    }
}
