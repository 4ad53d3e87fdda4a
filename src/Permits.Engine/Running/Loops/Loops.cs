namespace Permits.Engine.Running;

/// <summary>The whole of a loop and one time of it.</summary>
internal static class Loops
{
    /// <summary>The instance that boundary events sit on: of one time of a loop the loop, of anything else itself.</summary>
    public static ElementInstance WholeOf(Run run, ElementInstance instance) =>
        instance is { Turn: not null, ScopeId: { } loopId } && run.State.Active.TryGetValue(loopId, out var loop) ? loop : instance;
}
