using System.CommandLine;

namespace Permits.Cli;

/// <summary>Runs one verb of the tool and turns what happened into an exit code.</summary>
public static class VerbRunner
{
    /// <summary>Parses the arguments and runs the verb they name.</summary>
    /// <param name="args">The arguments after the tool's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where messages go.</param>
    /// <param name="verbs">All verbs.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, IEnumerable<Command> verbs)
    {
        var root = new RootCommand("permits: ใบอนุญาตของทางราชการ / Thai government licensing. Exit 0 done, 1 findings or failures, 2 wrong usage.");
        foreach (var verb in verbs)
        {
            root.Subcommands.Add(verb);
        }

        // A FEEL literal such as @"2026-01-31" is no response file.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync($"คำสั่งไม่ถูกต้อง / Wrong usage: {fault.Message}");
            }

            var verb = parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";
            await error.WriteLineAsync($"ดูวิธีใช้ / See: permits {verb}--help");
            return ExitCode.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }
}
