using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Dmn;
using Permits.Engine.Running;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Runs a model by itself on a virtual clock, by the same rules as applications run: no office, no manual, no law but the clocks drawn on it.
/// Every process that nothing calls starts by its none start event; one that waits for an event is started by it. Not thread-safe.
/// </summary>
public sealed class ModelRun
{
    private readonly Definition _definition;
    private readonly WorkCalendar _calendar;
    private readonly ImmutableHashSet<string> _answered;
    private readonly List<CaseEvent> _events = [];

    private ModelRun(ProcessModel model, DmnModel? decisions, WorkCalendar calendar, Instant start, ImmutableHashSet<string> answered)
    {
        _definition = new Definition(1, start, PermitPackage.OfModel(model, decisions));
        _calendar = calendar;
        _answered = answered;
        Now = start;
        State = CaseState.None with { Number = "run" };
    }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; private set; }

    /// <summary>The virtual now.</summary>
    public Instant Now { get; private set; }

    /// <summary>What has happened, in order.</summary>
    public IReadOnlyList<CaseEvent> Events => _events;

    /// <summary>Starts a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="decisions">What its business rule tasks ask; null where it has none.</param>
    /// <param name="calendar">By which clocks of working time count.</param>
    /// <param name="start">The first now.</param>
    /// <param name="variables">Variables at the start, by name.</param>
    /// <param name="answered">The service, manual and plain tasks that will be completed by <see cref="Complete"/>; the others go on at once.</param>
    public static ModelRun Start(
        ProcessModel model, DmnModel? decisions, WorkCalendar calendar, Instant start, IEnumerable<KeyValuePair<string, JsonElement>> variables, IEnumerable<string> answered)
    {
        var run = new ModelRun(model, decisions, calendar, start, [.. answered]);
        run.Act(inner =>
        {
            Variables.Set(inner, null, variables);
            StartProcesses(inner, model);
            return true;
        });
        return run;
    }

    /// <summary>Takes a run up where its events left it.</summary>
    /// <param name="model">The model it was started with.</param>
    /// <param name="decisions">What its business rule tasks ask; null where it has none.</param>
    /// <param name="calendar">By which clocks of working time count.</param>
    /// <param name="now">When it was left.</param>
    /// <param name="events">All its events, in order.</param>
    /// <param name="answered">The service tasks that will be completed by <see cref="Complete"/>.</param>
    public static ModelRun Resume(
        ProcessModel model, DmnModel? decisions, WorkCalendar calendar, Instant now, IEnumerable<CaseEvent> events, IEnumerable<string> answered)
    {
        var run = new ModelRun(model, decisions, calendar, now, [.. answered]);
        run._events.AddRange(events);
        run.State = run._events.Aggregate(run.State, Applier.Apply);
        return run;
    }

    /// <summary>Completes the activity that has waited longest at an element.</summary>
    /// <param name="elementId">The element.</param>
    /// <param name="values">What it leaves in variables.</param>
    /// <param name="error">The code of the error it ends with; null where it succeeds.</param>
    /// <returns>Whether one waited.</returns>
    public bool Complete(string elementId, IEnumerable<KeyValuePair<string, JsonElement>> values, string? error = null) => Act(run =>
    {
        if (WaitingAt(run.State, elementId) is not { } instance)
        {
            return false;
        }

        var task = (Activity)_definition.Package.Process.Node(elementId);
        Variables.Set(run, instance.Id, values);
        if (error is not null)
        {
            Raising.Error(run, task, instance, error);
            return true;
        }

        UserTaskBehaviour.Finished(run, task, instance.Id);
        return true;
    });

    /// <summary>Sends a message from outside.</summary>
    /// <returns>Whether anything waited for it.</returns>
    public bool Send(string name, string? key, JsonElement data) => Act(run => Messages.Deliver(run, name, key, data));

    /// <summary>Sends a signal from outside.</summary>
    /// <returns>Whether anything waited for it.</returns>
    public bool Signal(string name) => Act(run => Signals.Throw(run, name, null));

    /// <summary>Tries again at an element with an incident.</summary>
    /// <returns>Whether it had one.</returns>
    public bool Retry(string elementId) => Act(run =>
    {
        if (!run.State.Incidents.ContainsKey(elementId))
        {
            return false;
        }

        ResolvingIncident.Resolve(run, elementId, "retry");
        return true;
    });

    /// <summary>Lets time pass, in the calendar of the zone; what falls due on the way happens at its own instant, however much it is.</summary>
    /// <exception cref="ArgumentException">It goes backwards, or beyond the times that can be told.</exception>
    public void Advance(Period by)
    {
        var then = (Now.InZone(_calendar.Zone).LocalDateTime + by).InZoneLeniently(_calendar.Zone).ToInstant();
        ArgumentOutOfRangeException.ThrowIfLessThan(then, Now, nameof(by));
        Now = then;
        long before;
        do
        {
            before = State.Version;
            var run = NewRun();
            PassingTime.Until(run, Now);
            Keep(run);
        }
        while (State.Version > before && State.NextMark <= Now);
    }

    /// <summary>The tasks that wait to be completed, oldest first, with when their clocks lapse.</summary>
    public IEnumerable<(string ElementId, Instant? Due)> WaitingTasks() =>
        from instance in State.Active.Values.OrderBy(i => i.Id, InstanceOrder.Oldest)
        where IsWaiting(State, instance)
        select (instance.ElementId, DueOf(instance.Id, instance.ElementId));

    /// <summary>The events that wait, oldest first, with when timers fire.</summary>
    public IEnumerable<(string ElementId, string Kind, Instant? Due)> WaitingEvents()
    {
        var timers = from clock in State.Clocks.Values
                     where clock.IsLive && _definition.Package.ClockRules.Find(clock.Spec) is { IsTimer: true }
                     select (clock.Id, _definition.Package.ClockRules.Find(clock.Spec)!.ElementId!, CatchKind.Timer, (Instant?)clock.Deadline.Due);
        var others = from waiting in State.Subscriptions?.Values ?? []
                     select (waiting.Id, waiting.ElementId, waiting.Kind, waiting.Due);
        return timers.Concat(others).OrderBy(x => x.Item1, InstanceOrder.ByNumber)
            .Select(x => (x.Item2, x.Item3 switch { CatchKind.Timer => "timer", CatchKind.Signal => "signal", _ => "message" }, x.Item4));
    }

    private static void StartProcesses(Run run, ProcessModel model)
    {
        TokenFlow.Start(run);
        foreach (var process in model.Others.Where(o => !o.IsCalled && model.StartsOf(o.Id).Any()))
        {
            Scopes.StartProcess(run, process.Id);
        }

        var starts = model.NodeOrder.Select(model.Node).OfType<StartEvent>();
        foreach (var start in starts.Where(s => s.Event is not null && (s.ParentId is null || model.Others.Any(o => o.Id == s.ParentId && !o.IsCalled))))
        {
            Catching.Arm(run, start, start.Event!, null, null);
        }
    }

    private ElementInstance? WaitingAt(CaseState state, string elementId) =>
        state.Active.Values.Where(i => i.ElementId == elementId && (IsWaiting(state, i) || IsReceiving(state, i))).OrderBy(i => i.Id, InstanceOrder.Oldest).FirstOrDefault();

    private bool IsWaiting(CaseState state, ElementInstance instance) =>
        instance.Loop is null && !state.Incidents.ContainsKey(instance.ElementId)
        && _definition.Package.Process.Nodes.GetValueOrDefault(instance.ElementId) is UserTask or ServiceTask or ManualTask or AbstractTask;

    // Whoever tries a model may let a receive task be done without saying what came.
    private bool IsReceiving(CaseState state, ElementInstance instance) =>
        instance.Loop is null && _definition.Package.Process.Nodes.GetValueOrDefault(instance.ElementId) is ReceiveTask
        && state.Subscriptions?.Values.Any(s => s.InstanceId == instance.Id && s.ElementId == instance.ElementId) == true;

    private Instant? DueOf(string instanceId, string elementId) =>
        State.Clocks.Values.FirstOrDefault(c => c.InstanceId == instanceId && c.IsLive && c.Spec == ClockSpecs.OfProcess(elementId))?.Deadline.Due;

    private bool Act(Func<Run, bool> act)
    {
        var run = NewRun();
        var done = act(run);
        TokenFlow.Drain(run);
        Keep(run);
        return done;
    }

    private Run NewRun() => new(_definition, State, new DecisionContext(Now, Actor.System, _calendar)) { IsHeadless = true, AnsweredFromOutside = _answered };

    private void Keep(Run run)
    {
        _events.AddRange(run.Events);
        State = run.State;
    }
}
