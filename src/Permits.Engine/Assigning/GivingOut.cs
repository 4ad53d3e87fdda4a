using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine.Running;
using Permits.Proof;

namespace Permits.Engine;

/// <summary>Gives a task to an officer by the strategy that the published version sets, and records all that it rests on.</summary>
public static class GivingOut
{
    /// <summary>The oldest task to which its strategy is still to be applied; null where there is none. One that somebody holds already keeps him.</summary>
    /// <param name="definition">The version the case is pinned to.</param>
    /// <param name="state">The case.</param>
    public static OpenTask? NextTask(Definition definition, CaseState state) => state.Tasks.Values
        .Where(t => t is { AssigneeId: null, Strategy: null } && SpecOf(definition, t) is { Strategy: not AssignmentStrategy.Claim })
        .MinBy(t => t.Id, InstanceOrder.Oldest);

    /// <summary>What the log would say of a task being given out, worked out anew from the officers it names.</summary>
    /// <param name="definition">The version the case was pinned to then.</param>
    /// <param name="before">The case before the event.</param>
    /// <param name="recorded">The event.</param>
    /// <param name="previous">The hash of the case's event before it.</param>
    /// <returns>The event as it has to be; null where no task was to be given out then.</returns>
    public static AssignmentDecided? Again(Definition definition, CaseState before, AssignmentDecided recorded, Digest previous)
    {
        if (NextTask(definition, before) is not { } task || SpecOf(definition, task) is not { } spec)
        {
            return null;
        }

        var officers = recorded.Considered.Select(c => new RosterOfficer(
            c.UserId, c.Name, spec.Skill is { } skill && c.LeftOut != LeftOutReasons.Skill ? [skill] : [], c.LeftOut == LeftOutReasons.Away, c.OpenTasks));
        return Decide(before, task, spec, new Roster([.. officers], previous), recorded.At);
    }

    internal static void Handle(Run run, GiveOutTask command)
    {
        if (!TaskRules.Find(run, command.TaskId, out var task))
        {
            return;
        }

        if (run.Context.Roster is not { } roster || task is not { AssigneeId: null, Strategy: null } || SpecOf(run.Definition, task) is not { } spec)
        {
            throw new InvalidOperationException($"Expected a roster, and {task.Id} to be given out, but one of them is not so.");
        }

        run.Emit(Decide(run.State, task, spec, roster, run.At));
    }

    private static AssignmentSpec? SpecOf(Definition definition, OpenTask task) =>
        task.ElementId is { } element && definition.Package.Process.Nodes.GetValueOrDefault(element) is UserTask user ? user.Assignment : null;

    private static AssignmentDecided Decide(CaseState state, OpenTask task, AssignmentSpec spec, Roster roster, Instant at)
    {
        var barred = spec.NotSamePersonAs.Select(other => state.DoneBy.GetValueOrDefault(other)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        ImmutableArray<ConsideredOfficer> considered =
            [.. roster.Officers.OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => new ConsideredOfficer(o.Id, o.Name, o.OpenTasks, WhyLeftOut(o, spec, barred)))];
        ImmutableArray<ConsideredOfficer> drawn = [.. DrawnAmong(spec.Strategy, considered)];
        var decided = new AssignmentDecided(task.Id, spec.Strategy, spec.Skill, considered, null, null, null) { At = at };
        if (drawn.IsEmpty)
        {
            return decided;
        }

        var seed = Lot.SeedOf(roster.Previous, task.Id, drawn.Select(o => o.UserId));
        var chosen = drawn[Lot.Number(seed, drawn.Length)];
        return decided with { Seed = seed.ToString(), UserId = chosen.UserId, UserName = chosen.Name };
    }

    /// <summary>Those among whom the lot decides: every candidate, or of those with the fewest open tasks each.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="considered">All who were considered, in the order of the event.</param>
    public static IEnumerable<ConsideredOfficer> DrawnAmong(AssignmentStrategy strategy, ImmutableArray<ConsideredOfficer> considered)
    {
        var candidates = considered.Where(o => o.LeftOut is null).ToList();
        if (strategy == AssignmentStrategy.Draw || candidates.Count == 0)
        {
            return candidates;
        }

        var fewest = candidates.Min(o => o.OpenTasks);
        return candidates.Where(o => o.OpenTasks == fewest);
    }

    private static string? WhyLeftOut(RosterOfficer officer, AssignmentSpec spec, HashSet<string> barred) =>
        barred.Contains(officer.Id) ? LeftOutReasons.FourEyes
        : officer.IsAway ? LeftOutReasons.Away
        : spec.Skill is { } skill && !officer.Skills.Contains(skill) ? LeftOutReasons.Skill
        : null;
}
