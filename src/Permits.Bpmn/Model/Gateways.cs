namespace Permits.Bpmn;

/// <summary>An exclusive gateway: the first true condition in document order wins, else the default flow.</summary>
public sealed record ExclusiveGateway : FlowNode;

/// <summary>A parallel gateway: waits for every incoming flow, then takes every outgoing one.</summary>
public sealed record ParallelGateway : FlowNode;

/// <summary>An inclusive gateway: waits for every token that can still come, then takes each flow whose condition is true, else the default one.</summary>
public sealed record InclusiveGateway : FlowNode;

/// <summary>An event-based gateway: takes the flow to whichever of the events behind it happens first.</summary>
public sealed record EventBasedGateway : FlowNode;
