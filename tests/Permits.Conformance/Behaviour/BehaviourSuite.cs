namespace Permits.Conformance.Behaviour;

/// <summary>Runs every scenario of a folder of models.</summary>
/// <param name="Passed">How many came out as expected.</param>
/// <param name="Failed">How many did not.</param>
internal sealed record BehaviourSuite(int Passed, int Failed)
{
    /// <summary>Runs a folder.</summary>
    /// <param name="folder">The models.</param>
    /// <param name="write">Told one line a scenario.</param>
    public static async Task<BehaviourSuite> RunAsync(string folder, Action<string> write)
    {
        var (passed, failed) = (0, 0);
        foreach (var model in BehaviourModel.All(folder))
        {
            foreach (var scenario in model.Scenarios)
            {
                var faults = await scenario.FaultsAsync(model);
                write($"{(faults.Count == 0 ? "PASS" : "FAIL")} {model.Name}/{scenario.Name} {string.Join("; ", faults)}".TrimEnd());
                (passed, failed) = faults.Count == 0 ? (passed + 1, failed) : (passed, failed + 1);
            }
        }

        return new BehaviourSuite(passed, failed);
    }

    /// <inheritdoc/>
    public override string ToString() => $"models: {Passed} passed, {Failed} failed";
}
