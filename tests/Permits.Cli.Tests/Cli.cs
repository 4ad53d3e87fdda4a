using System.Text.Json.Nodes;
using Permits.Cli.Verbs;

namespace Permits.Cli.Tests;

/// <summary>Runs a verb in this process and keeps what it wrote.</summary>
internal sealed record Cli(int Exit, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public static async Task<Cli> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await VerbRunner.RunAsync(args, output, error, [DeadlineVerb.Create()]);
        return new Cli(exit, output.ToString(), error.ToString());
    }
}
