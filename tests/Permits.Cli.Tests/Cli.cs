using System.Text.Json.Nodes;
using NodaTime;
using Permits.Cli.Verbs;

namespace Permits.Cli.Tests;

/// <summary>Runs a verb in this process and keeps what it wrote.</summary>
internal sealed record Cli(int Exit, string Output, string Error)
{
    // 5 January 2026, 09:00 in Bangkok.
    private static readonly FixedClock Morning = new(Instant.FromUtc(2026, 1, 5, 2, 0));

    public JsonNode Json => JsonNode.Parse(Output)!;

    public static async Task<Cli> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await VerbRunner.RunAsync(
            args, output, error, [DeadlineVerb.Create(), FeelVerb.Create(Morning), DecideVerb.Create(Morning), LintVerb.Create(), ImportVerb.Create(), RunVerb.Create(), CalendarVerb.Create(), VerifyVerb.Create(), ExportVerb.Create(Morning), EraseVerb.Create(Morning)]);
        return new Cli(exit, output.ToString(), error.ToString());
    }

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
