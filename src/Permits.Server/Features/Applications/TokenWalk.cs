using Permits.Engine;

namespace Permits.Server.Features.Applications;

/// <summary>Which events only the engine needs: how tokens, loops, variables and waiting events move from element to element.</summary>
internal static class TokenWalk
{
    /// <summary>Whether an event tells nobody anything but the engine.</summary>
    public static bool IsPartOf(CaseEvent @event) => @event is
        FlowTaken or ElementEntered or ElementCompleted or ElementCancelled or ClockMarkPassed or TokensDropped or LoopEntered or LoopPlanned or LoopCompleted
        or VariablesDeclared or VariablesSet or SubscriptionOpened or SubscriptionFired or SubscriptionClosed or MessageTaken
        or TokensMoved or SubscriptionMoved or ClockMoved or ResultsMoved;
}
