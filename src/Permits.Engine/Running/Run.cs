using System.Collections.Immutable;
using NodaTime;

namespace Permits.Engine.Running;

/// <summary>
/// One decision under way: the state so far and the events that made it so. Each event is applied as it is emitted, so every rule reads
/// the state as it will be when the log is replayed. Not thread-safe; lives for one call of <see cref="Decider.Decide"/>.
/// </summary>
internal sealed class Run(Definition definition, CaseState state, DecisionContext context)
{
    private readonly ImmutableArray<CaseEvent>.Builder _events = ImmutableArray.CreateBuilder<CaseEvent>();
    private bool _isCommand;

    /// <summary>The version the case is pinned to.</summary>
    public Definition Definition { get; private set; } = definition;

    /// <summary>Now, who, and the calendar.</summary>
    public DecisionContext Context { get; } = context;

    /// <summary>The case after the events so far.</summary>
    public CaseState State { get; private set; } = state;

    /// <summary>When what is being decided happens: a mark's own instant while time passes, then the command's now.</summary>
    public Instant At { get; set; } = context.Now;

    /// <summary>Tokens that have taken a flow in this run and have not been offered to its target yet, in order.</summary>
    public Queue<WaitingToken> Arrivals { get; } = new();

    /// <summary>Loops whose next time is to start, in order.</summary>
    public Queue<string> LoopsToGoOn { get; } = new();

    /// <summary>Whether a model is run by itself, without an office: nobody is given tasks, whoever completes an element names it.</summary>
    public bool IsHeadless { get; init; }

    /// <summary>Of a model run by itself, the service, manual and plain tasks that are answered from outside; the others go on at once.</summary>
    public IReadOnlySet<string> AnsweredFromOutside { get; init; } = new HashSet<string>();

    /// <summary>Elements entered since the last mark or command; see <see cref="TokenFlow.MaxSteps"/>.</summary>
    public int Steps { get; set; }

    /// <summary>
    /// Whether what starts now rests on a paper the applicant sent in electronically, so that its receipt moves to the next opening of
    /// the office where it came outside office hours (EGA s.10, R3).
    /// </summary>
    public bool IsElectronicReceipt { get; set; }

    /// <summary>The events so far.</summary>
    public ImmutableArray<CaseEvent> Events => _events.ToImmutable();

    /// <summary>Why the command is refused; empty where it is not.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Appends an event and applies it.</summary>
    public void Emit(CaseEvent @event)
    {
        _events.Add(@event);
        State = Applier.Apply(State, @event);
    }

    /// <summary>The next id of a kind: E element instance, S subscription, T task, C clock, B breach, N notice, D record of defects, F finding of fault.</summary>
    public string NextId(char kind) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{State.Number}.{kind}{State.Counter + 1}");

    /// <summary>Time has passed; from here on the command itself is decided.</summary>
    public void StartCommand()
    {
        _isCommand = true;
        At = Context.Now;
        Steps = 0;
    }

    /// <summary>From here on the case is judged by a later version (R2); the event that says so has been emitted.</summary>
    public void GoOver(Definition later) => Definition = later;

    /// <summary>Refuses the command.</summary>
    public void Refuse(Problem problem) => Problems.Add(problem);

    /// <summary>
    /// Something could not be worked out, such as a due instant beyond the calendar. A command that leads to it is refused; time cannot
    /// be refused, so there it becomes an incident that a person sees.
    /// </summary>
    /// <param name="elementId">The element, or the clock's spec.</param>
    /// <param name="problems">Why.</param>
    public void Trouble(string elementId, ImmutableArray<Problem> problems)
    {
        if (_isCommand)
        {
            Problems.AddRange(problems);
        }
        else
        {
            Incident(elementId, problems[0].Message);
        }
    }

    /// <summary>The run cannot go on at an element until a person helps.</summary>
    public void Incident(string elementId, LocalText message) => Emit(new IncidentRaised(elementId, message) { At = At });

    /// <summary>Queues a notice.</summary>
    /// <param name="notice">Which, to whom.</param>
    /// <param name="reason">The written reason it carries; null where none.</param>
    /// <param name="cause">The task, clock or element that caused it.</param>
    public void Queue(Permits.Bpmn.NoticeSpec notice, string? reason, string cause) =>
        Emit(new NoticeQueued(NextId('N'), notice.Template, notice.To, reason, cause) { At = At });
}
