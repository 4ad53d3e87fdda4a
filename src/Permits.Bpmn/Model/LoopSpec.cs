namespace Permits.Bpmn;

/// <summary>How often an activity is done (clause 10.3.8).</summary>
public abstract record LoopSpec;

/// <summary>A standard loop: again as long as a condition holds.</summary>
/// <param name="TestBefore">Whether the condition is asked before the first time too.</param>
/// <param name="Maximum">The most times; null for no bound but the engine's own.</param>
/// <param name="Condition">FEEL text; null where <paramref name="Maximum"/> alone ends it.</param>
public sealed record StandardLoop(bool TestBefore, int? Maximum, string? Condition) : LoopSpec;

/// <summary>Many instances, one for each item or number. Inside one, FEEL sees <c>loopCounter</c> (1 for the first), <c>numberOfInstances</c>,
/// <c>numberOfActiveInstances</c>, <c>numberOfCompletedInstances</c> and <c>numberOfTerminatedInstances</c>.</summary>
/// <param name="IsSequential">Whether one starts when the one before has ended.</param>
/// <param name="Cardinality">FEEL text of how many; null where <paramref name="Collection"/> says it.</param>
/// <param name="Collection">FEEL text of the list of items (<c>loopDataInputRef</c>); null where none.</param>
/// <param name="Item">The variable that holds an instance's item (<c>inputDataItem</c>); null where none.</param>
/// <param name="Results">The variable that takes the list of results (<c>loopDataOutputRef</c>); null where none.</param>
/// <param name="Result">FEEL text of an instance's result (<c>outputDataItem</c>); null where none.</param>
/// <param name="Completion">FEEL text asked when an instance ends: once true, the others are ended too; null where all are waited for.</param>
public sealed record MultiInstance(
    bool IsSequential, string? Cardinality, string? Collection, string? Item, string? Results, string? Result, string? Completion) : LoopSpec;
