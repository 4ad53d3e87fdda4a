namespace Permits.Engine.Running;

/// <summary>What the lapse of a clock brings about.</summary>
internal static class Lapsing
{
    /// <summary>
    /// Records the breach with its derivation and who held the open tasks, queues the rule's notices, starts the duties that rest on the
    /// lapse (R10), and opens the attestation where a law lets the lapse settle the outcome.
    /// </summary>
    public static void Lapse(Run run, Clock clock)
    {
        var holders = run.State.Tasks.Values.OrderBy(t => t.Id, InstanceOrder.Oldest)
            .Select(t => new Holder(t.Id, t.Title, t.Role, t.AssigneeId, t.AssigneeName, t.HeldSince));
        run.Emit(new ClockBreached(run.NextId('B'), clock.Id, clock.Derivation, [.. holders]) { At = run.At });
        if (CaseClocks.RuleOf(run, clock) is not { } rule)
        {
            return;
        }

        foreach (var notice in rule.Terms.OnLapse)
        {
            run.Queue(notice, null, clock.Id);
        }

        Duties.Recur(run, clock);
        CaseClocks.AtLapseOf(run, clock, isOriginal: false);
        Deeming.AtLapse(run, clock, rule);
    }
}
