namespace Permits.Bench;

/// <summary>A goal of the performance table and how it is measured.</summary>
/// <param name="Id">By which the row is called alone.</param>
/// <param name="Measure">What over what.</param>
/// <param name="Wanted">The goal.</param>
/// <param name="MeasureAsync">Measures it, with its floor in the same run.</param>
internal sealed record Goal(string Id, string Measure, string Wanted, Func<BenchRun, Task<Measured>> MeasureAsync);

/// <summary>What a goal came to.</summary>
/// <param name="Value">Ours.</param>
/// <param name="Floor">What it stands beside; empty where the goal is a plain bound.</param>
/// <param name="Result">What the goal speaks of, e.g. the ratio.</param>
/// <param name="IsMet">Whether it is met; null where it could not be measured here.</param>
/// <param name="Remark">What else there is to say of it.</param>
internal sealed record Measured(string Value, string Floor, string Result, bool? IsMet, string Remark = "")
{
    /// <summary>What could not be measured, and why.</summary>
    public static Measured Not(string why) => new("-", "-", "-", null, why);
}
