namespace Permits.Engine.Running;

/// <summary>Signals (clause 13.5): every event that waits for the name catches it, those that have waited longest first.</summary>
internal static class Signals
{
    /// <summary>A signal is thrown.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Its name.</param>
    /// <param name="elementId">What throws it; null where it comes from outside.</param>
    /// <returns>Whether anything caught it.</returns>
    public static bool Throw(Run run, string name, string? elementId)
    {
        run.Emit(new SignalThrown(name, elementId) { At = run.At });
        var waiting = (run.State.Subscriptions?.Values ?? [])
            .Where(s => s.Kind == CatchKind.Signal && s.Name == name)
            .OrderBy(s => s.Id, InstanceOrder.Oldest)
            .ToList();

        // What one of them ends catches it no more.
        foreach (var subscription in waiting.Where(s => run.State.Subscriptions?.ContainsKey(s.Id) == true))
        {
            Catching.Fire(run, subscription);
        }

        return waiting.Count > 0;
    }
}
