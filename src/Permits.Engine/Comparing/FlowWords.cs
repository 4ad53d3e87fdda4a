using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Sequence flows in words.</summary>
internal static class FlowWords
{
    /// <summary>When a flow is taken.</summary>
    public static LocalText Condition(ProcessModel process, SequenceFlow flow) =>
        flow.Condition is { } text ? new(text)
        : process.Node(flow.SourceId).DefaultFlowId == flow.Id ? new("เมื่อไม่เข้าเงื่อนไขอื่น", "when no other condition holds")
        : new("เสมอ", "always");
}
