using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace Permits.Engine;

// Events of the flow: tokens, scopes, loops, variables, what events wait for and throw, decisions and incidents.

/// <summary>A token entered an element.</summary>
/// <param name="InstanceId">Unique in the whole system: number, dot, E, counter.</param>
/// <param name="ElementId">The element.</param>
/// <param name="ScopeId">The instance it runs in, of a sub-process, call, loop or other process; null at the level of the main process.</param>
/// <param name="Flows">The flows whose waiting tokens it took up, one token each; empty at a start or boundary event.</param>
public sealed record ElementEntered(string InstanceId, string ElementId, string? ScopeId, ImmutableArray<string> Flows) : CaseEvent
{
    /// <summary>Which time of a loop it is; null outside one.</summary>
    public LoopTurn? Turn { get; init; }
}

/// <summary>An element finished.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="ElementId">The element.</param>
/// <param name="Result">What an end event decides; null where nothing.</param>
public sealed record ElementCompleted(string InstanceId, string ElementId, string? Result) : CaseEvent
{
    /// <summary>What one time of a loop gave; null where the loop gathers nothing.</summary>
    public JsonElement? Output { get; init; }
}

/// <summary>An element was ended from outside.</summary>
public sealed record ElementCancelled(string InstanceId, string ElementId, string Why) : CaseEvent;

/// <summary>A token took a sequence flow; it is on it until an element enters with it, which at a join may take a while.</summary>
public sealed record FlowTaken(string FlowId, string? ScopeId) : CaseEvent;

/// <summary>The tokens on the flows of a scope were taken away.</summary>
/// <param name="ScopeId">The scope; null for the main process.</param>
public sealed record TokensDropped(string? ScopeId) : CaseEvent;

/// <summary>A token entered an activity that is done more than once.</summary>
public sealed record LoopEntered(string InstanceId, string ElementId, string? ScopeId, ImmutableArray<string> Flows) : CaseEvent;

/// <summary>How often a loop is to be done was worked out.</summary>
/// <param name="InstanceId">The loop.</param>
/// <param name="Total">How often.</param>
/// <param name="Items">The items, one a time; null where it goes by number.</param>
public sealed record LoopPlanned(string InstanceId, int Total, JsonElement? Items) : CaseEvent;

/// <summary>A loop finished.</summary>
public sealed record LoopCompleted(string InstanceId, string ElementId) : CaseEvent;

/// <summary>Variables of an element's own came into being.</summary>
public sealed record VariablesDeclared(string InstanceId, ImmutableSortedDictionary<string, JsonElement> Values) : CaseEvent;

/// <summary>Variables were given values.</summary>
/// <param name="InstanceId">The element whose own they are; null for those of the whole case.</param>
/// <param name="Values">Values by name.</param>
public sealed record VariablesSet(string? InstanceId, ImmutableSortedDictionary<string, JsonElement> Values) : CaseEvent;

/// <summary>An event began to wait.</summary>
/// <param name="SubscriptionId">Unique in the whole system: number, dot, S, counter.</param>
/// <param name="ElementId">The event or receive task.</param>
/// <param name="InstanceId">The element instance or scope whose end ends the waiting; null for the main process.</param>
/// <param name="Kind">What it waits for.</param>
/// <param name="Name">The message or signal; null for a timer.</param>
/// <param name="Key">The key that tells messages of one name apart; null where the name is enough.</param>
/// <param name="Due">When a timer fires; null for others.</param>
/// <param name="Every">ISO 8601 time between the firings of a cycle; null where it fires once.</param>
/// <param name="Left">How many firings of a cycle are left, this one included; null for without end.</param>
public sealed record SubscriptionOpened(
    string SubscriptionId, string ElementId, string? InstanceId, CatchKind Kind, string? Name, string? Key, Instant? Due, string? Every, int? Left) : CaseEvent;

/// <summary>What an event waited for happened.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Stays">Whether the event goes on waiting, as one that does not interrupt does.</param>
/// <param name="NextDue">When a cycle fires next; null where it is no cycle, or over.</param>
public sealed record SubscriptionFired(string SubscriptionId, bool Stays, Instant? NextDue) : CaseEvent;

/// <summary>An event waits no more.</summary>
public sealed record SubscriptionClosed(string SubscriptionId) : CaseEvent;

/// <summary>A message was thrown inside the case.</summary>
/// <param name="ElementId">What threw it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its key; null where none.</param>
/// <param name="IsKept">Whether nothing waited for it yet, so that it is kept until something does.</param>
public sealed record MessageThrown(string ElementId, string Name, string? Key, bool IsKept) : CaseEvent;

/// <summary>A message that was kept found what waits for it.</summary>
public sealed record MessageTaken(string Name, string? Key) : CaseEvent;

/// <summary>A message came from outside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its key; null where none.</param>
/// <param name="ElementId">What caught it.</param>
/// <param name="Data">What it holds.</param>
public sealed record MessageReceived(string Name, string? Key, string ElementId, JsonElement Data) : CaseEvent;

/// <summary>A signal was thrown, inside or outside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ElementId">What threw it; null where it came from outside.</param>
public sealed record SignalThrown(string Name, string? ElementId) : CaseEvent;

/// <summary>An error was thrown.</summary>
public sealed record ErrorThrown(string ElementId, string? Code) : CaseEvent;

/// <summary>An escalation was thrown.</summary>
public sealed record EscalationThrown(string ElementId, string? Code) : CaseEvent;

/// <summary>A decision was worked out.</summary>
/// <param name="ElementId">The task that asks it.</param>
/// <param name="InstanceId">Its instance.</param>
/// <param name="Decision">The decision of the package.</param>
/// <param name="Value">What came out.</param>
/// <param name="Tables">Which rules matched.</param>
public sealed record DecisionMade(string ElementId, string InstanceId, string Decision, JsonElement Value, ImmutableArray<MatchedRules> Tables) : CaseEvent;

/// <summary>The rules of one decision table that matched.</summary>
/// <param name="Element">The decision that holds the table.</param>
/// <param name="Rules">Numbers of the rules, from 1.</param>
public sealed record MatchedRules(string Element, ImmutableArray<int> Rules);

/// <summary>An officer's outcome differed from the published table's, for the reason written.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="ElementId">The user task.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Recommended">The outcome the table recommends.</param>
/// <param name="Chosen">The outcome chosen.</param>
/// <param name="Reason">Why.</param>
public sealed record DepartureRecorded(string TaskId, string ElementId, string Decision, string Recommended, string Chosen, string Reason) : CaseEvent;

/// <summary>The run cannot go on at an element until a person helps.</summary>
public sealed record IncidentRaised(string ElementId, LocalText Message) : CaseEvent;

/// <summary>A person saw to an incident, and the run tried again from there; or what it was about ended otherwise.</summary>
/// <param name="ElementId">The element.</param>
/// <param name="Reason">What was done about it; empty where it ended otherwise.</param>
public sealed record IncidentResolved(string ElementId, string Reason) : CaseEvent;
