using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// "What if it were filed on …": files a case and does a list of acts to it by the same rules as real cases run, with the office's calendar. Stateless: the
/// whole list is done anew each time, so the same input always gives the same answer, and an act can be taken back by leaving it out. What it leaves out is
/// said by <see cref="TrialLimits"/>.
/// </summary>
public sealed class CaseTrial
{
    /// <summary>How many years after the filing a trial may reach.</summary>
    public const int MaxYears = 10;

    /// <summary>The most events of a trial.</summary>
    public const int MaxEvents = 20_000;

    /// <summary>So near to the end of all time nothing can be counted.</summary>
    private static readonly Instant LastStart = Instant.MaxValue - Duration.FromDays(366 * (MaxYears + 1));

    private readonly Definition _definition;
    private readonly WorkCalendar _calendar;
    private readonly Instant _end;
    private readonly List<(CaseEvent Event, Actor By)> _events = [];
    private CaseState _state = CaseState.None;
    private Instant _now;

    private CaseTrial(PermitPackage package, WorkCalendar calendar, Instant filedAt)
    {
        _definition = new Definition(1, filedAt, package);
        _calendar = calendar;
        _now = filedAt;
        _end = filedAt > LastStart ? filedAt : filedAt.InZone(calendar.Zone).LocalDateTime.PlusYears(MaxYears).InZoneLeniently(calendar.Zone).ToInstant();
    }

    /// <summary>Files a case and does the acts in their order. The first refused one ends the trial, with the case as it stood before it.</summary>
    /// <param name="package">A package without errors.</param>
    /// <param name="calendar">The office's calendar with its hours.</param>
    /// <param name="filedAt">When the application enters the system.</param>
    /// <param name="electronically">Whether it comes by the electronic channel (EGA s.10).</param>
    /// <param name="data">The filing form's data.</param>
    /// <param name="acts">What is done then.</param>
    public static TriedCase Run(PermitPackage package, WorkCalendar calendar, Instant filedAt, bool electronically, JsonElement data, IReadOnlyList<TrialAct> acts)
    {
        var trial = new CaseTrial(package, calendar, filedAt);
        var problems = trial.File(electronically, data);
        if (!problems.IsEmpty)
        {
            return trial.Answer(new TrialStop(null, problems));
        }

        for (var i = 0; i < acts.Count; i++)
        {
            if (trial.Do(acts[i]) is { IsEmpty: false } refused)
            {
                return trial.Answer(new TrialStop(i, refused));
            }
        }

        return trial.Answer(null);
    }

    private ImmutableArray<Problem> File(bool electronically, JsonElement data)
    {
        var manual = _definition.Package.Manual;

        // Which papers are asked for turns on the data as the form cleans it; where it is refused, filing says why.
        var cleaned = _definition.Package.Forms[manual.FilingForm].Validate(data, null);
        var papers = cleaned.IsOk ? DocumentCheck.RequiredOf(manual, cleaned.Value) : [];
        var applicant = TrialPeople.Applicant;
        return Try(applicant, new FileApplication(
            manual.NumberPrefix + "-TRIAL", TrialPeople.Office, new Applicant(applicant.Id, applicant.Name, null), data,
            [.. papers.Select(d => new FiledDocument(d.Id, d.Id + ".pdf", "application/pdf", new string('0', 64), 1))],
            electronically, IsDemo: true));
    }

    private ImmutableArray<Problem> Do(TrialAct act) => act switch
    {
        TrialAct.Complete complete => Complete(complete),
        TrialAct.AdvanceTo advance => PassTo(advance.At),
        TrialAct.Advance advance => PassBy(advance.By),
        TrialAct.Pause pause => OnClock(pause.Clock, (clock, rule) => (RoleFor(rule, pause.Ground), new PauseClock(clock.Id, pause.Ground, pause.Reason))),
        TrialAct.Resume resume => OnClock(resume.Clock, (clock, rule) => (RoleFor(rule, clock.Pauses.LastOrDefault()?.Ground), new ResumeClock(clock.Id, resume.Reason))),
        TrialAct.Extend extend => OnClock(extend.Clock, (clock, rule) => (rule?.Terms.Extension?.Role ?? Roles.Licensor, new ExtendClock(clock.Id, extend.Reason))),
        TrialAct.Message message => Try(TrialPeople.Officer(Roles.ReceivingOfficer), new DeliverMessage(message.Name, message.Key, message.With)),
        TrialAct.Signal signal => Try(TrialPeople.Officer(Roles.ReceivingOfficer), new SendSignal(signal.Name)),
        _ => throw new InvalidOperationException($"{act.GetType().Name} cannot be done."),
    };

    private static string RoleFor(ClockRule? rule, string? ground) => rule?.Terms.Pauses.FirstOrDefault(p => p.Id == ground)?.Role ?? Roles.Licensor;

    private ImmutableArray<Problem> Complete(TrialAct.Complete act)
    {
        var open = _state.Tasks.Values.OrderBy(t => t.Id, Running.InstanceOrder.Oldest).ToList();
        if (open.FirstOrDefault(t => t.Id == act.Task || t.ElementId == act.Task) is not { } task)
        {
            return [TrialRefusals.NoTask(act.Task, open.Select(t => t.ElementId ?? t.Id))];
        }

        var person = TrialPeople.For(task, ElementOf(task) as UserTask, _state);
        var complete = new CompleteTask(task.Id, act.Outcome, act.With, act.Reason, []);
        return task.Role == Roles.Applicant ? Try(person, complete) : Try(person, new ClaimTask(task.Id), complete);
    }

    private ImmutableArray<Problem> OnClock(string key, Func<Clock, ClockRule?, (string Role, Command Command)> act)
    {
        if (_state.Clocks.Values.FirstOrDefault(c => c.IsLive && (c.Id == key || c.Spec == key)) is not { } clock)
        {
            return [TrialRefusals.NoClock(key)];
        }

        var (role, command) = act(clock, _definition.Package.ClockRules.Find(clock.Spec));
        return Try(TrialPeople.Officer(role), command);
    }

    private ImmutableArray<Problem> PassBy(Period by)
    {
        // Longer spans are out of bounds whatever they are made of, and some of them beyond what can be added up.
        var parts = by.Normalize();
        return Math.Abs((long)parts.Years) > MaxYears || Math.Abs((long)parts.Months) > 12 * MaxYears || Math.Abs((long)parts.Days) > 366 * MaxYears
            ? [TrialRefusals.TooFar()]
            : PassTo((_now.InZone(_calendar.Zone).LocalDateTime + parts).InZoneLeniently(_calendar.Zone).ToInstant());
    }

    private ImmutableArray<Problem> PassTo(Instant then)
    {
        if (then < _now || then > _end)
        {
            return [then < _now ? TrialRefusals.TimeGoesBack() : TrialRefusals.TooFar()];
        }

        // One sweep passes a bounded number of marks; what is left is due still.
        var (now, state, count) = (_now, _state, _events.Count);
        _now = then;
        long before;
        do
        {
            before = _state.Version;
            Try(Actor.System, new PassTime());
        }
        while (_state.Version > before && _state.NextMark <= _now && _events.Count <= MaxEvents);
        if (_events.Count <= MaxEvents)
        {
            return [];
        }

        (_now, _state) = (now, state);
        _events.RemoveRange(count, _events.Count - count);
        return [TrialRefusals.TooMuch()];
    }

    // All of the commands or none.
    private ImmutableArray<Problem> Try(Actor actor, params ReadOnlySpan<Command> commands)
    {
        var state = _state;
        var events = new List<(CaseEvent, Actor)>();
        foreach (var command in commands)
        {
            var decided = Decider.Decide(_definition, state, command, new DecisionContext(_now, actor, _calendar));
            if (!decided.TryGet(out var happened))
            {
                return decided.Problems;
            }

            state = happened.Aggregate(state, Applier.Apply);
            events.AddRange(happened.Select(e => (e, actor)));
        }

        _state = state;
        _events.AddRange(events);
        return [];
    }

    private FlowNode? ElementOf(OpenTask task) => task.ElementId is { } id ? _definition.Package.Process.Node(id) : null;

    private TriedCase Answer(TrialStop? stopped) => TrialReport.Of(_definition, _state, _events, _now.InZone(_calendar.Zone), stopped);
}
