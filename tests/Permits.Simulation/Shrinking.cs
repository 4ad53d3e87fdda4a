using System.Diagnostics;
using System.Globalization;

namespace Permits.Simulation;

/// <summary>Makes a failing history short: leaves steps out as long as the same rule still breaks, for a bounded time.</summary>
internal static class Shrinking
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public static List<int> Of(ulong seed, IReadOnlyList<int> steps, Failure failure)
    {
        var watch = Stopwatch.StartNew();
        var left = steps.TakeWhile(s => s != failure.Step).Append(failure.Step).ToList();
        if (!StillFails(left))
        {
            left = [.. steps];
        }

        for (var chunk = Math.Max(1, left.Count / 2); watch.Elapsed < Limit;)
        {
            var before = left.Count;
            for (var at = 0; at < left.Count && watch.Elapsed < Limit;)
            {
                var fewer = left.Take(at).Concat(left.Skip(at + chunk)).ToList();
                if (StillFails(fewer))
                {
                    left = fewer;
                }
                else
                {
                    at += chunk;
                }
            }

            if (chunk == 1 && left.Count == before)
            {
                break;
            }

            chunk = Math.Max(1, chunk / 2);
        }

        return left;

        bool StillFails(List<int> fewer) => History.Play(seed, fewer, false, out _)?.Rule == failure.Rule;
    }

    /// <summary>Steps as they are written in a command: <c>0-3,7</c>.</summary>
    public static string Text(IReadOnlyList<int> steps)
    {
        var parts = new List<string>();
        for (var i = 0; i < steps.Count;)
        {
            var to = i;
            while (to + 1 < steps.Count && steps[to + 1] == steps[to] + 1)
            {
                to++;
            }

            parts.Add(to == i ? Number(steps[i]) : Number(steps[i]) + "-" + Number(steps[to]));
            i = to + 1;
        }

        return string.Join(',', parts);

        static string Number(int step) => step.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Steps read from a command.</summary>
    public static List<int> Parse(string text) =>
    [
        .. text.Split(',').SelectMany(part => part.Split('-') is [var from, var to] ? Enumerable.Range(Int(from), Int(to) - Int(from) + 1) : [Int(part)]),
    ];

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
