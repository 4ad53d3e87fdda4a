using NodaTime;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Storage;
using Permits.Time;

namespace Permits.Simulation;

/// <summary>What must hold of one application's state.</summary>
internal static class StateRules
{
    /// <summary>What is cheap enough to be asked after every step.</summary>
    /// <param name="log">The application.</param>
    /// <param name="rules">What its log has told.</param>
    /// <param name="calendar">The calendar of its office; null while a change of it is being applied.</param>
    /// <param name="passed">Everything due by then has been let happen; null where nothing is known of that.</param>
    public static void Check(StoredLog log, LogRules rules, WorkCalendar? calendar, Instant? passed)
    {
        var state = log.Latest;
        Hold(state.Version == log.Events.Count, "the version is the number of events", state, state.Version);
        Hold(!(state.NextMark <= passed), "nothing that is due is left after a sweep", state, state.NextMark);
        var breaches = state.Breaches.Values.ToDictionary(b => b.ClockId, b => b.Due, StringComparer.Ordinal);
        foreach (var (_, clock) in state.Clocks)
        {
            // What has ended never changes again, which the rules of the log see to.
            if (!rules.Settled.Contains(clock.Id))
            {
                CheckClock(state, clock, breaches, rules, calendar, passed);
                _ = clock.IsLive || rules.Settled.Add(clock.Id);
            }
        }

        var process = World.Of(state).Package.Process;
        foreach (var (_, task) in state.Tasks)
        {
            CheckTask(state, task, process);
        }

        CheckTokens(state, process);
    }

    private static void CheckClock(CaseState state, Clock clock, Dictionary<string, Instant> breaches, LogRules rules, WorkCalendar? calendar, Instant? passed)
    {
        var due = clock.Deadline.Due;
        var isBreached = clock.State == ClockState.Breached;
        Hold(isBreached ? breaches.TryGetValue(clock.Id, out var recorded) && recorded == due : !breaches.ContainsKey(clock.Id), "a breached clock has its breach", state, clock);
        switch (clock.State)
        {
            case ClockState.Running:
                Hold(!(due <= passed), "no clock is past due without its breach after a sweep", state, clock);
                Hold(clock.Marks.Length > 0 && clock.Marks[^1].At == due, "the last mark of a running clock is its due instant", state, clock);
                Hold(calendar is null || rules.Kept.Contains(clock.Id) || HasMoved(state) || IsDerived(clock, calendar, rules),
                    "the due instant of a running clock is what its question gives", state, clock);
                break;
            case ClockState.Paused:
                Hold(clock.Pauses[^1].To is null && clock.Pauses[^1].From < due && clock.Marks.IsEmpty, "a paused clock waits for nothing and was paused in time", state, clock);
                break;
            case ClockState.Met:
                Hold(clock.StoppedAt < due || WasPausedTill(clock), "a clock that was met was met in time", state, clock);
                break;
            case ClockState.Fired:
                Hold(clock.StoppedAt == due, "a timer fires when its time is over", state, clock);
                break;
            case ClockState.Cancelled:
                Hold(clock.StoppedAt <= due || WasPausedTill(clock), "a clock that was cancelled had not lapsed", state, clock);
                break;
            default:
                break;
        }

        for (var i = 1; i < clock.Marks.Length; i++)
        {
            Hold(clock.Marks[i - 1].At <= clock.Marks[i].At, "marks are in time order", state, clock);
        }

        if (clock.State != ClockState.Paused && !WasPausedTill(clock))
        {
            var told = rules.PausesOf(clock.Id);
            Hold(clock.Question.Pauses.Length == told.Count && (told.Count == 0 || clock.Question.Pauses.SequenceEqual(told)), "a clock stands still as long as its log says", state, clock);
        }

        var extensions = clock.Question.Extensions;
        Hold(clock.Extensions.Length == extensions.Length && (extensions.IsEmpty || clock.Extensions.Select(e => e.By).SequenceEqual(extensions)), "a clock is as long as its extensions say", state, clock);
    }

    // The same derivation on the same calendar needs no second proof.
    private static bool IsDerived(Clock clock, WorkCalendar calendar, LogRules rules)
    {
        var isProven = rules.Proven.TryGetValue(clock.Id, out var proven) && ReferenceEquals(proven.Derivation, clock.Derivation) && ReferenceEquals(proven.Calendar, calendar);
        if (!isProven && calendar.Deadline(clock.Question).TryGet(out var anew) && anew == clock.Deadline)
        {
            rules.Proven[clock.Id] = (clock.Derivation, calendar);
            isProven = true;
        }

        return isProven;
    }

    // Sent on to an office with other holidays: what ran already was counted by those of the office that had it then.
    private static bool HasMoved(CaseState state) => state.ForwardTo == People.Province;

    private static bool WasPausedTill(Clock clock) => clock.StoppedAt is not null && clock.Pauses is [.., { To: null }];

    private static void CheckTask(CaseState state, OpenTask task, ProcessModel process)
    {
        Hold(state.ClosedAt is null, "a closed case has no open task", state, task);
        if (task.InstanceId is null)
        {
            var attests = state.Deemed is { } deemed && deemed.ClockId == task.ClockId;
            Hold(task.ClockId is { } duty && (state.Clocks[duty].IsLive || attests), "a task of the law has a clock that is owed", state, task);
            Hold(!attests || !state.Milestones.ContainsKey(Milestones.Decided), "nobody decides over what a lapse settled before that is disputed", state, task);
            return;
        }

        Hold(state.Active.TryGetValue(task.InstanceId, out var instance) && instance.ElementId == task.ElementId && process.Nodes.ContainsKey(task.ElementId!),
            "an open task has a node that is there", state, task);
        Hold(task.ClockId is null || state.Clocks[task.ClockId].IsLive, "the clock of an open task is owed", state, task);
    }

    private static void CheckTokens(CaseState state, ProcessModel process)
    {
        if (state.ClosedAt is not null)
        {
            Hold(state.Active.IsEmpty && state.Waiting.IsEmpty && state.Clocks.Values.All(c => !c.IsLive) && state.NextMark is null, "a closed case has nothing left in it", state, "");
            return;
        }

        Hold(state.Active.Count > 0 || state.Incidents.Count > 0, "an open case has a token", state, "");
        foreach (var token in state.Waiting)
        {
            Hold(process.Flows.ContainsKey(token.FlowId) && (token.ScopeId is null || state.Active.ContainsKey(token.ScopeId)), "a waiting token is on a flow that is there", state, token);
        }

        var canMove = CanMove(state);
        foreach (var (id, instance) in state.Active)
        {
            Hold(process.Nodes.ContainsKey(instance.ElementId) && (instance.ScopeId is null || state.Active.ContainsKey(instance.ScopeId)), "a token is in a node that is there", state, instance);
            Hold(state.Incidents.ContainsKey(instance.ElementId) || canMove.Contains(id), "something can still move every token", state, instance);
        }
    }

    // The instances in which a person, a clock, an event or an inner token can bring something about.
    private static HashSet<string?> CanMove(CaseState state)
    {
        var instances = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var (_, task) in state.Tasks)
        {
            instances.Add(task.InstanceId);
        }

        foreach (var (_, clock) in state.Clocks)
        {
            _ = clock.IsLive && instances.Add(clock.InstanceId);
        }

        instances.UnionWith(state.Subscriptions?.Values.Select(s => s.InstanceId) ?? []);
        foreach (var (_, inner) in state.Active)
        {
            instances.Add(inner.ScopeId);
        }

        instances.UnionWith(state.Waiting.Select(w => w.ScopeId));
        return instances;
    }

    private static void Hold(bool holds, string rule, CaseState state, object? seen)
    {
        if (!holds)
        {
            throw Must.Not(rule, $"{state.Number} at version {state.Version}: {seen}");
        }
    }
}
