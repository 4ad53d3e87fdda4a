namespace Permits.Simulation;

/// <summary>A rule that always holds did not.</summary>
/// <param name="rule">The rule, the same words whatever the case.</param>
/// <param name="detail">Where it was seen.</param>
internal sealed class BrokenRuleException(string rule, string detail) : Exception($"{rule}: {detail}")
{
    public string Rule { get; } = rule;
}

/// <summary>Says what must hold.</summary>
internal static class Must
{
    public static void Hold(bool holds, string rule, string detail)
    {
        if (!holds)
        {
            throw new BrokenRuleException(rule, detail);
        }
    }

    public static BrokenRuleException Not(string rule, string detail) => new(rule, detail);
}
