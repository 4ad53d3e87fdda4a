using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using Permits.Engine.Running;

namespace Permits.Engine;

/// <summary>The pure core: what a command does to a case. No I/O, no system clock, no hidden randomness; same inputs, same events.</summary>
public static partial class Decider
{
    /// <summary>
    /// Decides a command. Everything that has fallen due by <see cref="DecisionContext.Now"/> happens first, at its true instant, whatever
    /// the command: a late sweep never hides a breach.
    /// </summary>
    /// <param name="definition">The version the case is pinned to.</param>
    /// <param name="state">The case; <see cref="CaseState.None"/> for filing.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">Now, who, and the office's calendar.</param>
    /// <returns>The events in order, or the problems; a refusal changes nothing.</returns>
    /// <exception cref="ArgumentException"><paramref name="state"/> belongs to another definition: a bug of the caller.</exception>
    public static Result<ImmutableArray<CaseEvent>> Decide(Definition definition, CaseState state, Command command, DecisionContext context)
    {
        var isFiled = state.Version > 0;
        if (isFiled && (state.PermitType != definition.Slug || state.DefinitionVersion != definition.Version))
        {
            throw new ArgumentException(
                $"Expected {state.PermitType} version {state.DefinitionVersion}, to which {state.Number} is pinned, but got {definition.Slug} version {definition.Version}.",
                nameof(definition));
        }

        switch (command, isFiled)
        {
            case (FileApplication, true): return Refusals.AlreadyFiled();
            case (not FileApplication, false): return Refusals.NotFiled();
            default: break;
        }

        var run = new Run(definition, state, context);
        if (command is RederiveClocks rederive)
        {
            // What fell due before the change counted has happened by the old calendar; what comes after waits for the new one.
            PassingTime.Until(run, Instant.Min(rederive.ConfirmedAt, context.Now));
            Rederiving.Handle(run, rederive);
        }
        else
        {
            PassingTime.Until(run, context.Now);
        }

        if (command is not (PassTime or RederiveClocks))
        {
            if (run.State.NextMark <= context.Now)
            {
                return Refusals.TimeIsBehind();
            }

            run.StartCommand();
            Handle(run, command);
            TokenFlow.Drain(run);
        }

        return run.Problems.Count > 0 ? Result<ImmutableArray<CaseEvent>>.Refused([.. run.Problems]) : Result<ImmutableArray<CaseEvent>>.Ok(run.Events);
    }

    private static void Handle(Run run, Command command)
    {
        switch (command)
        {
            case FileApplication file: Filing.Handle(run, file); break;
            case GiveOutTask give: GivingOut.Handle(run, give); break;
            case ClaimTask claim: Claiming.Handle(run, claim); break;
            case UnclaimTask unclaim: Unclaiming.Handle(run, unclaim); break;
            case ReassignTask reassign: Reassigning.Handle(run, reassign); break;
            case CompleteTask complete: Completing.Handle(run, complete); break;
            case ExtendClock extend: Extending.Handle(run, extend); break;
            case PauseClock pause: Pausing.Handle(run, pause); break;
            case ResumeClock resume: Resuming.Handle(run, resume); break;
            case AdoptDefinition adopt: Adopting.Handle(run, adopt); break;
            case ExplainBreach explain: AnsweringForBreaches.Explain(run, explain); break;
            case AcknowledgeBreach acknowledge: AnsweringForBreaches.Acknowledge(run, acknowledge); break;
            case AcknowledgeDefects acknowledge: Acknowledging.Handle(run, acknowledge); break;
            case FindFault find: FindingFault.Handle(run, find); break;
            case ChooseNoticeChannel choose: ChoosingNoticeChannel.Handle(run, choose); break;
            case DeliverMessage deliver: DeliveringMessage.Handle(run, deliver); break;
            case SendSignal send: DeliveringMessage.Handle(run, send); break;
            case ResolveIncident resolve: ResolvingIncident.Handle(run, resolve); break;
            case RecordDelivery record: RecordingDelivery.Handle(run, record); break;
            default: throw new UnreachableException($"A command no handler is written for: {command.GetType().Name}.");
        }
    }
}
