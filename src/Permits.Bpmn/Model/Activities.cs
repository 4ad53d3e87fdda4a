using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>Work, of one step or many (BPMN 2.0.2 clause 10.3): what boundary events can sit on and what can be repeated.</summary>
public abstract record Activity : FlowNode
{
    /// <summary>How often it is done; null for once.</summary>
    public LoopSpec? Loop { get; init; }

    /// <summary>Variables of its own (<c>bpmn:property</c>), null when it is entered; what is set inside it under their names does not leave it.</summary>
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>What is put into variables when it is entered (<c>bpmn:dataInputAssociation</c>), in document order.</summary>
    public ImmutableArray<DataMove> Inputs { get; init; } = [];

    /// <summary>What is put into variables when it finishes (<c>bpmn:dataOutputAssociation</c>), in document order.</summary>
    public ImmutableArray<DataMove> Outputs { get; init; } = [];
}

/// <summary>One value put into one variable (clause 10.4.2, Data Associations).</summary>
/// <param name="From">FEEL text of the value.</param>
/// <param name="To">The variable.</param>
public sealed record DataMove(string From, string To);

/// <summary>Something a person has to do.</summary>
public sealed record UserTask : Activity
{
    /// <summary>Who may do it.</summary>
    public required AssignmentSpec Assignment { get; init; }

    /// <summary>The form's name in the package (<c>forms/NAME.json</c>); null where only an outcome is asked.</summary>
    public string? Form { get; init; }

    /// <summary>The outcomes an officer may choose, in document order; empty means one, called <c>done</c>.</summary>
    public ImmutableArray<OutcomeSpec> Outcomes { get; init; } = [];

    /// <summary>Whether it asks papers of the applicant (<c>permit:task asks="documents"</c>), which LFA s.8 para 3 bars once the application was
    /// complete.</summary>
    public bool AsksDocuments { get; init; }

    /// <summary>Whether it is drawn for the exception of LFA s.8 para 3 (<c>permit:task afterFault</c>); see <see cref="OutcomeSpec.AfterFault"/>.</summary>
    public bool AfterFault { get; init; }

    /// <summary>Its own clock, the step limit of the manual; null where it has none.</summary>
    public ClockSpec? Clock { get; init; }

    /// <inheritdoc/>
    public override ClockSpec? OwnClock => Clock;

    /// <inheritdoc/>
    public override string Role => Assignment.Role;

    /// <summary>The decision (in <c>decisions.dmn</c>) that recommends its outcome; null where none.</summary>
    public string? Decision { get; init; }
}

/// <summary>Work done without the engine's knowing (clause 10.3.3, Manual Task): the token goes on at once.</summary>
public sealed record ManualTask : Activity;

/// <summary>A task of no kind (<c>bpmn:task</c>): the token goes on at once.</summary>
public sealed record AbstractTask : Activity;

/// <summary>Work done by a program outside (clause 10.3.3, Service Task), which reports it like a person.</summary>
public sealed record ServiceTask : Activity
{
    /// <summary>The role of the account that may report it; null where the model says none.</summary>
    public AssignmentSpec? Assignment { get; init; }

    /// <inheritdoc/>
    public override string? Role => Assignment?.Role;
}

/// <summary>Throws a message (clause 10.3.3, Send Task).</summary>
public sealed record SendTask : Activity
{
    /// <summary>The message.</summary>
    public required MessageDefinition Message { get; init; }
}

/// <summary>Waits for a message (clause 10.3.3, Receive Task).</summary>
public sealed record ReceiveTask : Activity
{
    /// <summary>The message.</summary>
    public required MessageDefinition Message { get; init; }
}

/// <summary>Works a FEEL expression out (clause 10.3.3, Script Task).</summary>
public sealed record ScriptTask : Activity
{
    /// <summary>FEEL text.</summary>
    public required string Script { get; init; }

    /// <summary>The variable that takes the value (<c>permit:result variable</c>); null where a context's entries become variables, and another
    /// value goes into the variable named as the task.</summary>
    public string? Result { get; init; }
}

/// <summary>Asks a decision (clause 10.3.3, Business Rule Task).</summary>
public sealed record BusinessRuleTask : Activity
{
    /// <summary>The decision of the package's <c>decisions.dmn</c> (<c>permit:decision name</c>).</summary>
    public required string Decision { get; init; }

    /// <summary>The variable that takes the value (<c>permit:decision variable</c>); the task's id where the model says none.</summary>
    public required string Result { get; init; }
}

/// <summary>A part of the flow in a scope of its own (clause 10.3.5, Sub-Process).</summary>
public sealed record SubProcess : Activity
{
    /// <summary>Whether an event starts it while what encloses it is active (clause 10.3.5, Event Sub-Process).</summary>
    public bool IsEventSubProcess { get; init; }
}

/// <summary>Runs another process of the same document in its place (clause 10.3.6, Call Activity).</summary>
public sealed record CallActivity : Activity
{
    /// <summary>The id of the process.</summary>
    public required string Called { get; init; }
}
