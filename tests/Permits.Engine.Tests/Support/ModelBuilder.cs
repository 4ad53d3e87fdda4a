using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine.Tests.Support;

/// <summary>Draws a process in code. Nodes and flows keep the order in which they are added; a flow's id is "from-to".</summary>
internal sealed class ModelBuilder
{
    private readonly List<FlowNode> _nodes = [];
    private readonly List<SequenceFlow> _flows = [];

    public ModelBuilder Start(string id = "start") => Add(new StartEvent { Id = id, Name = new(id) });

    public ModelBuilder End(string id, string? result = null, string? milestone = null, NoticeSpec? notice = null) => Add(new EndEvent
    {
        Id = id,
        Name = new(id),
        Result = result,
        Milestones = milestone is null ? [] : [milestone],
        Notices = notice is null ? [] : [notice],
    });

    public ModelBuilder Event(string id, string milestone, NoticeSpec? notice = null) => Add(new IntermediateThrowEvent
    {
        Id = id,
        Name = new(id),
        Milestones = [milestone],
        Notices = notice is null ? [] : [notice],
    });

    /// <summary>Any other node; its name is its id.</summary>
    public ModelBuilder Node(FlowNode node) => Add(node);

    public ModelBuilder Exclusive(string id, string? defaultFlow = null) => Add(new ExclusiveGateway { Id = id, Name = new(id), DefaultFlowId = defaultFlow });

    public ModelBuilder Parallel(string id) => Add(new ParallelGateway { Id = id, Name = new(id) });

    public ModelBuilder Task(
        string id,
        string role,
        string[]? outcomes = null,
        string? reasonFor = null,
        string[]? notSameAs = null,
        Allowance? within = null,
        DutyOwner owner = DutyOwner.Officer,
        string? milestone = null,
        string? form = null) => Add(new UserTask
        {
            Form = form,
            Id = id,
            Name = new(id),
            Assignment = new AssignmentSpec(role, [.. notSameAs ?? []]),
            Outcomes = [.. (outcomes ?? []).Select(o => new OutcomeSpec(o, new(o), o == reasonFor, false))],
            Clock = within is { } period ? new ClockSpec(period, null, period.Unit, owner, "manual", null) : null,
            Milestones = milestone is null ? [] : [milestone],
        });

    public ModelBuilder Timer(string id, string on, Allowance within, bool interrupting = true, DutyOwner owner = DutyOwner.Officer) => Add(new BoundaryEvent
    {
        Id = id,
        Name = new(id),
        AttachedTo = on,
        Interrupting = interrupting,
        Event = new TimerDefinition(TimerKind.Duration, "", new ClockSpec(within, null, within.Unit, owner, "manual", null)),
    });

    public ModelBuilder TimerFrom(string id, string on, string periodFrom, DutyOwner owner = DutyOwner.Applicant) => Add(new BoundaryEvent
    {
        Id = id,
        Name = new(id),
        AttachedTo = on,
        Interrupting = true,
        Event = new TimerDefinition(TimerKind.Duration, "", new ClockSpec(null, periodFrom, PeriodUnit.Day, owner, "LFA s.8", "R7")),
    });

    public ModelBuilder Flow(string from, string to, string? when = null)
    {
        _flows.Add(new SequenceFlow($"{from}-{to}", new(""), from, to, when));
        return this;
    }

    public ModelBuilder Line(params string[] nodes)
    {
        foreach (var (from, to) in nodes.Zip(nodes.Skip(1)))
        {
            Flow(from, to);
        }

        return this;
    }

    public ProcessModel Build() => new(
        "test",
        new("test"),
        _nodes.Select(WithFlows).ToImmutableDictionary(n => n.Id),
        _flows.ToImmutableDictionary(f => f.Id),
        [],
        [.. _nodes.Select(n => n.Id)]);

    private FlowNode WithFlows(FlowNode node) => node with
    {
        Incoming = [.. _flows.Where(f => f.TargetId == node.Id).Select(f => f.Id)],
        Outgoing = [.. _flows.Where(f => f.SourceId == node.Id).Select(f => f.Id)],
    };

    private ModelBuilder Add(FlowNode node)
    {
        _nodes.Add(node);
        return this;
    }
}
