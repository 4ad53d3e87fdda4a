using Permits.Bpmn;

namespace Permits.Engine.Running;

/// <summary>Lets what waits in a case go on in the elements of a later version.</summary>
internal static class Moving
{
    /// <summary>Moves everything that waits; the case has been found to fit. What keeps its id needs no event.</summary>
    /// <param name="run">The run, still under the present version.</param>
    /// <param name="target">The later version.</param>
    /// <param name="moves">Which element stands for which.</param>
    public static void Move(Run run, Definition target, ElementMoves moves)
    {
        var before = run.State;
        var landings = RunningFit.Of(before, run.Definition, target, moves);
        foreach (var landing in landings.Where(l => l.IsMove && l.Kind is not (WaitingKind.Clock or WaitingKind.Join)))
        {
            if (before.Active.ContainsKey(landing.Id))
            {
                run.Emit(new ElementMoved(landing.Id, landing.From, landing.To!) { At = run.At });
            }
            else
            {
                run.Emit(new SubscriptionMoved(landing.Id, landing.To!) { At = run.At });
            }
        }

        if (landings.Where(l => l.IsMove && l.Kind == WaitingKind.Join).ToList() is { Count: > 0 } tokens)
        {
            run.Emit(new TokensMoved(ByOrdinal.Empty<string>().AddRange(tokens.Select(t => KeyValuePair.Create(t.From, t.To!)).Distinct())) { At = run.At });
        }

        MoveOwnEvents(run, moves);
        MoveTasks(run, target, moves);
        foreach (var clock in landings.Where(l => l.IsMove && l.Kind == WaitingKind.Clock))
        {
            run.Emit(new ClockMoved(clock.Id, clock.To!, clock.ToName!) { At = run.At });
        }

        var known = moves.ByElement.Where(m => m.Key != m.Value && (before.Variables.ContainsKey(m.Key) || before.DoneBy.ContainsKey(m.Key))).ToList();
        if (known.Count > 0)
        {
            run.Emit(new ResultsMoved(ByOrdinal.Empty<string>().AddRange(known)) { At = run.At });
        }
    }

    /// <summary>Events that the later version has on the border of what is under way, or in its scopes, begin to wait.</summary>
    /// <param name="run">The run, under the later version.</param>
    /// <param name="from">The version before.</param>
    /// <param name="moves">Which element stands for which.</param>
    public static void ArmNewEvents(Run run, Definition from, ElementMoves moves)
    {
        var process = run.Definition.Package.Process;
        var known = from.Package.Process.Nodes.Keys.Select(moves.To).ToHashSet(StringComparer.Ordinal);
        foreach (var instance in run.State.Active.Values.Where(i => process.Nodes.ContainsKey(i.ElementId)).OrderBy(i => i.Id, InstanceOrder.Oldest))
        {
            var node = process.Node(instance.ElementId);
            foreach (var boundary in instance.Turn is null ? process.BoundaryEventsOf(node.Id).Where(b => !known.Contains(b.Id)) : [])
            {
                Catching.Arm(run, boundary, boundary.Event, instance.Id, instance.Id);
            }

            if (instance.Loop is null && ProcessModel.ScopeWithin(node) is { } scope)
            {
                ArmNewStarts(run, scope, instance.Id, known);
            }
        }

        ArmNewStarts(run, null, null, known);
    }

    private static void ArmNewStarts(Run run, string? containerId, string? scopeId, HashSet<string> known)
    {
        var process = run.Definition.Package.Process;
        foreach (var start in process.EventSubProcessesOf(containerId).Select(process.TriggerOf).Where(s => !known.Contains(s.Id)))
        {
            Catching.Arm(run, start, start.Event!, scopeId, scopeId);
        }
    }

    // The event that an element itself waits for goes with it.
    private static void MoveOwnEvents(Run run, ElementMoves moves)
    {
        foreach (var own in (run.State.Subscriptions?.Values ?? []).Where(s => s.InstanceId is { } id
            && moves.To(s.ElementId) != s.ElementId && run.State.Active.GetValueOrDefault(id)?.ElementId == moves.To(s.ElementId)).ToList())
        {
            run.Emit(new SubscriptionMoved(own.Id, moves.To(own.ElementId)) { At = run.At });
        }
    }

    private static void MoveTasks(Run run, Definition target, ElementMoves moves)
    {
        foreach (var task in run.State.Tasks.Values.Where(t => t.ElementId is not null).OrderBy(t => t.Id, InstanceOrder.Oldest).ToList())
        {
            var node = target.Package.Process.Node(moves.To(task.ElementId!));
            var role = node.Role ?? task.Role;
            if (node.Id != task.ElementId || role != task.Role || node.Name != task.Title)
            {
                run.Emit(new TaskMoved(task.Id, node.Id, node.Name, role) { At = run.At });
            }
        }
    }
}
