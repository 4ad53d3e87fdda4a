using System.Collections.Immutable;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>A process as the checks see it: its parts in document order, with look-ups that a model with dangling references allows.</summary>
internal sealed class LintModel
{
    private readonly ProcessDraft _draft;

    public LintModel(ProcessDraft draft)
    {
        _draft = draft;
        Nodes = [.. draft.Model.NodeOrder.Select(draft.Model.Node)];
        IsConnected = draft.Refused.Count == 0
            && draft.Model.Flows.Values.All(f => Find(f.SourceId) is not null && Find(f.TargetId) is not null)
            && Nodes.OfType<BoundaryEvent>().All(b => Find(b.AttachedTo) is Activity)
            && Nodes.OfType<CallActivity>().All(c => draft.Model.Others.Any(o => o.Id == c.Called));
    }

    /// <summary>The process itself.</summary>
    public ProcessModel Process => _draft.Model;

    /// <summary>Whether it is to be published in a package, where more is asked than by the standard.</summary>
    public bool IsPackage => _draft.Profile == ReadingProfile.Package;

    /// <summary>The nodes in document order.</summary>
    public ImmutableArray<FlowNode> Nodes { get; }

    /// <summary>Every flow by the order of ids, those with an unknown source too.</summary>
    public IEnumerable<SequenceFlow> Flows => _draft.Model.Flows.Values.OrderBy(f => f.Id, StringComparer.Ordinal);

    /// <summary>The lanes.</summary>
    public ImmutableArray<Lane> Lanes => _draft.Model.Lanes;

    /// <summary>The clocks of the process as a whole.</summary>
    public ImmutableArray<ProcessClock> Clocks => _draft.Model.Clocks;

    /// <summary>Whether the flow can be followed: nothing refused, no reference that dangles.</summary>
    public bool IsConnected { get; }

    /// <summary>The node with an id; null where there is none.</summary>
    public FlowNode? Find(string id) => _draft.Model.Nodes.GetValueOrDefault(id);

    /// <summary>The flow with an id; null where there is none.</summary>
    public SequenceFlow? FindFlow(string id) => _draft.Model.Flows.GetValueOrDefault(id);

    /// <summary>Whether an id is of a part that was refused and reported when read.</summary>
    public bool IsRefused(string id) => _draft.Refused.Contains(id);

    /// <summary>The flows that leave a node.</summary>
    public IEnumerable<SequenceFlow> Outgoing(FlowNode node) => _draft.Model.Outgoing(node);

    /// <summary>The boundary events on an activity, in document order.</summary>
    public IEnumerable<BoundaryEvent> BoundaryEventsOf(FlowNode activity) => Process.BoundaryEventsOf(activity.Id);
}
