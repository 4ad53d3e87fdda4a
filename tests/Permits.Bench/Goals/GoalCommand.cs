using System.Globalization;

namespace Permits.Bench;

/// <summary>The command line of the goals.</summary>
internal static class GoalCommand
{
    /// <summary><c>table [--quick] [--folder F] [row ...]</c>, or <c>fidelity [--clocks N] [--rate N] [--minutes N] [--kills N] [--folder F] [sqlite|postgres]</c>.</summary>
    public static async Task RunAsync(string[] args)
    {
        var rest = new Queue<string>(args[1..]);
        var (sizes, folder, names) = (Sizes.Full, Path.GetTempPath(), new List<string>());
        while (rest.TryDequeue(out var arg))
        {
            switch (arg)
            {
                case "--quick":
                    sizes = Sizes.Quick;
                    break;
                case "--folder":
                    folder = rest.Dequeue();
                    break;
                case "--clocks":
                    sizes = sizes with { Fidelity = sizes.Fidelity with { Clocks = Number(rest) } };
                    break;
                case "--rate":
                    sizes = sizes with { Fidelity = sizes.Fidelity with { Rate = Number(rest) } };
                    break;
                case "--minutes":
                    sizes = sizes with { Fidelity = sizes.Fidelity with { Minutes = Number(rest) } };
                    break;
                case "--kills":
                    sizes = sizes with { Fidelity = sizes.Fidelity with { Kills = Number(rest) } };
                    break;
                default:
                    names.Add(args[0] == "fidelity" ? "fidelity-" + arg : arg);
                    break;
            }
        }

        if (args[0] == "fidelity" && names.Count == 0)
        {
            names.AddRange(["fidelity-sqlite", "fidelity-postgres"]);
        }

        if (names.FirstOrDefault(n => GoalTable.Goals.All(g => g.Id != n)) is { } unknown)
        {
            Console.Error.WriteLine($"Expected rows among {string.Join(", ", GoalTable.Goals.Select(g => g.Id))}, but got {unknown}.");
            Environment.ExitCode = 2;
            return;
        }

        await GoalTable.RunAsync(Path.Combine(folder, "permits-bench"), sizes, [.. GoalTable.Goals.Where(g => names.Count == 0 || names.Contains(g.Id))]);
    }

    private static int Number(Queue<string> rest) => int.Parse(rest.Dequeue(), CultureInfo.InvariantCulture);
}
