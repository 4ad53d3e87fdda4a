using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Permits.Time;

namespace Permits.Engine.Tests.Support;

/// <summary>
/// One application of a test: what has happened is given, one command is tried, and the events that follow are looked at.
/// </summary>
internal sealed class Scenario(Definition definition)
{
    public const string Number = "TST-2568-000001";

    private static readonly Lazy<WorkCalendar> ThaiCalendar = new(() =>
        WorkCalendar.Parse(File.ReadAllText(Path.Combine(RepositoryRoot(), "workflows", "_calendars", "th.json"))).Value);

    public static WorkCalendar Calendar => ThaiCalendar.Value;

    public Definition Definition { get; set; } = definition;

    /// <summary>The permit whose facts the store would bring to a renewal.</summary>
    public Permit? Renewed { get; set; }

    /// <summary>The version that the store would bring to an adoption.</summary>
    public Definition? Target { get; set; }

    /// <summary>Whom the store would give a task to.</summary>
    public Roster? Roster { get; set; }

    /// <summary>The calendar that the case is decided by from here on.</summary>
    public WorkCalendar InForce { get; set; } = Calendar;

    public List<CaseEvent> Log { get; } = [];

    public CaseState State { get; private set; } = CaseState.None;

    public Instant Now { get; private set; } = Local("2025-03-13T10:00");

    public static Instant Local(string text) => LocalDateTimePattern.GeneralIso.Parse(text.Length == 16 ? text + ":00" : text).Value
        .InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]).ToInstant();

    public static Scenario Filed(Permits.Bpmn.ProcessModel process, string at = "2025-03-13T10:00", bool electronically = false)
    {
        var scenario = new Scenario(Models.Define(process)).At(at);
        scenario.Accept(People.Applicant, Filing(electronically));
        return scenario;
    }

    public static FileApplication Filing(bool electronically = false) =>
        new(Number, People.Office, new("applicant1", "สมชาย", null), JsonElement.Parse("""{"areaSqm":250}"""), [], electronically, false);

    public Scenario At(string local)
    {
        Now = Local(local);
        return this;
    }

    /// <summary>Lets the wall clock run on, with nothing done.</summary>
    public void Wait(Duration span) => Now += span;

    /// <summary>Forgets the state and reads it back from its stored JSON, as a server does that was restarted.</summary>
    public void Restart() => State = EventJson.ReadState(EventJson.Write(State));

    /// <summary>Tries a command; the scenario goes on only if it is accepted.</summary>
    public Result<ImmutableArray<CaseEvent>> Try(Actor actor, Command command)
    {
        var context = new DecisionContext(Now, actor, InForce) { Renewed = Renewed, Target = Target, Roster = Roster };
        var result = Decider.Decide(Definition, State, command, context);
        if (result.TryGet(out var events))
        {
            foreach (var e in events)
            {
                Log.Add(e);
                State = Applier.Apply(State, e);
            }
        }

        return result;
    }

    /// <summary>Does a command that must be accepted.</summary>
    public ImmutableArray<CaseEvent> Accept(Actor actor, Command command)
    {
        var result = Try(actor, command);
        return result.IsOk ? result.Value : throw new InvalidOperationException($"{command} was refused: {string.Join("; ", result.Problems)}");
    }

    /// <summary>The code with which a command is refused; null where it is accepted.</summary>
    public string? Refusal(Actor actor, Command command) => Try(actor, command) is { IsOk: false } refused ? refused.Problems[0].Code : null;

    /// <summary>Lets time pass to a local date and time.</summary>
    public ImmutableArray<CaseEvent> PassTimeTo(string local) => At(local).Accept(Actor.System, new PassTime());

    /// <summary>The open task of an element.</summary>
    public OpenTask Task(string elementId) => State.Tasks.Values.Single(t => t.ElementId == elementId);

    /// <summary>Open duty tasks, oldest first.</summary>
    public IReadOnlyList<OpenTask> DutyTasks => [.. State.Tasks.Values.Where(t => t.ElementId is null).OrderBy(t => t.OpenedAt)];

    /// <summary>The clocks of a rule by round.</summary>
    public IReadOnlyList<Clock> Clocks(string spec) => [.. State.Clocks.Values.Where(c => c.Spec == spec).OrderBy(c => c.Round)];

    /// <summary>Claims and finishes the open task of each element in turn.</summary>
    public void DoAll(params (Actor Actor, string Element, string? Outcome, string? Data)[] steps)
    {
        foreach (var (actor, element, outcome, data) in steps)
        {
            Do(actor, element, outcome, data);
        }
    }

    /// <summary>Claims and finishes a task; the applicant need not claim.</summary>
    public ImmutableArray<CaseEvent> Do(Actor actor, string elementId, string? outcome = null, string? data = null, string? reason = null) =>
        Do(actor, Task(elementId), outcome, data, reason);

    /// <summary>Claims and finishes a task.</summary>
    public ImmutableArray<CaseEvent> Do(Actor actor, OpenTask task, string? outcome = null, string? data = null, string? reason = null)
    {
        if (task.Role != Roles.Applicant && task.AssigneeId is null)
        {
            Accept(actor, new ClaimTask(task.Id));
        }

        return Accept(actor, Complete(task, outcome, data, reason));
    }

    public static CompleteTask Complete(OpenTask task, string? outcome = null, string? data = null, string? reason = null) =>
        new(task.Id, outcome, data is null ? default : JsonElement.Parse(data), reason, []);

    public IEnumerable<T> Of<T>()
        where T : CaseEvent => Log.OfType<T>();

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Permits.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Permits.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
