using System.Collections.Immutable;
using System.Diagnostics;
using Permits.Engine.Running;

namespace Permits.Engine;

/// <summary>Folds events into state. Frozen once released: new behaviour comes as new events.</summary>
public static partial class Applier
{
    /// <summary>The case after one more event.</summary>
    /// <exception cref="UnreachableException">An event type it does not know: a bug.</exception>
    public static CaseState Apply(CaseState state, CaseEvent @event)
    {
        var next = @event switch
        {
            ApplicationFiled e => Filed(state, e),
            ApplicationForwarded e => state with { OfficeId = e.OfficeId },
            ApplicationClosed e => state with { Result = e.Result, ClosedAt = e.At, Waiting = [], Subscriptions = null, KeptMessages = null },

            DefinitionAdopted e => state with { DefinitionVersion = e.To },
            ClockShifted e => WithClock(state, state.Clocks[e.ClockId] with { Derivation = e.Derivation, Marks = e.Marks }),
            ElementMoved or TaskMoved or TokensMoved or SubscriptionMoved or ClockMoved or ResultsMoved => MovingApplier.Apply(state, @event),
            RenewalFiled e => state with { Renewal = new FiledRenewal(e.Permit, e.ValidTo, e.InTime, e.KeepsAlive, e.Cite) },
            PermitIssued e => state with
            {
                Permit = new IssuedPermit(e.Number, e.HolderName, e.Premises, e.ValidFrom, e.ValidTo, e.Renews, e.Cite, e.At),
            },

            ElementEntered e => Entered(state, e),
            ElementCompleted e => FlowApplier.Completed(state, e) with { ResultSoFar = e.Result ?? state.ResultSoFar },
            ElementCancelled e => FlowApplier.Cancelled(state, e),
            FlowTaken e => state with { Waiting = state.Waiting.Add(new WaitingToken(e.FlowId, e.ScopeId)) },
            IncidentRaised e => state with { Incidents = state.Incidents.SetItem(e.ElementId, e.Message) },
            IncidentResolved e => state with { Incidents = state.Incidents.Remove(e.ElementId) },

            TokensDropped or LoopEntered or LoopPlanned or LoopCompleted or VariablesDeclared or VariablesSet
                or SubscriptionOpened or SubscriptionFired or SubscriptionClosed
                or MessageThrown or MessageTaken or MessageReceived or SignalThrown or ErrorThrown or EscalationThrown
                or DecisionMade or DepartureRecorded => FlowApplier.Apply(state, @event),

            TaskOpened e => Opened(state, e),
            AssignmentDecided e => GivenOut(state, e),
            TaskClaimed e => Held(state, e.TaskId, e.UserId, e.UserName, e),
            TaskUnclaimed e => Held(state, e.TaskId, null, null, e),
            TaskReassigned e => Held(state, e.TaskId, e.ToUserId, e.ToUserName, e),
            TaskCompleted e => TaskDone(state, e),
            TaskCancelled e => TaskEnded(state, e.TaskId),

            MilestoneReached e => state.Milestones.ContainsKey(e.Milestone) ? state : state with { Milestones = state.Milestones.Add(e.Milestone, e.At) },

            ClockStarted e => Started(state, e),
            ClockMarkPassed e => MarkPassed(state, e),
            ClockStopped e => Ended(state, e.ClockId, ClockState.Met, e),
            ClockCancelled e => Ended(state, e.ClockId, ClockState.Cancelled, e),
            ClockExtended e => Extended(state, e),
            ClockPaused e => Paused(state, e),
            ClockResumed e => Resumed(state, e),
            ClockRederived e => Rederived(state, e),
            ClockKept e => WithClock(state, state.Clocks[e.ClockId] with { CalendarChange = e.ChangeId }),
            ClockBreached e => Breached(state, e),
            BreachAnnotated e => Annotated(state, e),
            BreachExplained e => state with
            {
                Breaches = state.Breaches.SetItem(e.BreachId, state.Breaches[e.BreachId] with { ReasonCode = e.Code, ReasonText = e.Text }),
            },

            BreachAcknowledged e => state with { Breaches = state.Breaches.SetItem(e.BreachId, state.Breaches[e.BreachId] with { AcknowledgedAt = e.At }) },
            OutcomeDeemed e => state with { Deemed = new DeemedOutcome(e.ClockId, e.Effect, e.Cite, e.At, null) },
            OutcomeAttested => state with { Deemed = state.Deemed! with { IsAttested = true } },
            OutcomeDisputed => state with { Deemed = state.Deemed! with { IsAttested = false } },

            DefectsRecorded or DefectsAcknowledged or FaultFound or FaultFindingUsed or NoticeChannelChosen => DutyApplier.Apply(state, @event),

            NoticeQueued e => DutyApplier.CopySent(Numbered(state), e) with
            {
                Notices = state.Notices.Add(e.NoticeId, new Notice(e.NoticeId, e.Template, e.To, e.Reason, e.At, null, 0)),
            },
            NoticeDelivered e => state with { Notices = state.Notices.SetItem(e.NoticeId, state.Notices[e.NoticeId] with { DeliveredAt = e.At }) },
            NoticeFailed e => state with
            {
                Notices = state.Notices.SetItem(e.NoticeId, state.Notices[e.NoticeId] with { Attempts = state.Notices[e.NoticeId].Attempts + 1 }),
            },
            _ => throw new UnreachableException($"An event no rule is written for: {@event.GetType().Name}."),
        };
        return next with { Version = state.Version + 1 };
    }

    internal static CaseState Numbered(CaseState state) => state with { Counter = state.Counter + 1 };

    private static CaseState Filed(CaseState state, ApplicationFiled e) => state with
    {
        Number = e.Number,
        PermitType = e.PermitType,
        DefinitionVersion = e.DefinitionVersion,
        OfficeId = e.OfficeId,
        ForwardTo = e.ForwardTo,
        Applicant = e.Applicant,
        FiledAt = e.At,
        ReceivedAt = e.ReceivedAt,
        FiledElectronically = e.FiledElectronically,
        IsDemo = e.IsDemo,
        Documents = e.Documents,
        Variables = state.Variables.SetItem(CaseVariables.Application, e.Data),
    };

    private static CaseState Entered(CaseState state, ElementEntered e) =>
        FlowApplier.Entered(Numbered(state), new ElementInstance(e.InstanceId, e.ElementId, e.ScopeId) { Turn = e.Turn, Locals = e.Turn?.Locals }, e.Flows);

    private static CaseState Opened(CaseState state, TaskOpened e) => Numbered(state) with
    {
        Tasks = state.Tasks.Add(e.TaskId, new OpenTask(e.TaskId, e.ElementId, e.InstanceId, e.ClockId, e.Title, e.Role, e.At, null, null, e.At) { Recommended = e.Recommended }),
    };

    private static CaseState GivenOut(CaseState state, AssignmentDecided e) => state with
    {
        Tasks = state.Tasks.SetItem(e.TaskId, state.Tasks[e.TaskId] with
        {
            Strategy = e.Strategy, AssigneeId = e.UserId, AssigneeName = e.UserName, HeldSince = e.At,
        }),
    };

    private static CaseState Held(CaseState state, string taskId, string? userId, string? userName, CaseEvent e) => state with
    {
        Tasks = state.Tasks.SetItem(taskId, state.Tasks[taskId] with { AssigneeId = userId, AssigneeName = userName, HeldSince = e.At }),
    };

    private static CaseState TaskDone(CaseState state, TaskCompleted e)
    {
        var role = state.Tasks[e.TaskId].Role;
        var next = TaskEnded(state, e.TaskId) with { Documents = state.Documents.AddRange(e.Documents) };
        if (e.ElementId is null)
        {
            return next;
        }

        var variables = next.Variables.SetItem(e.ElementId, CaseVariables.OfTask(e));
        if (role == Roles.Applicant)
        {
            variables = variables.SetItem(CaseVariables.Application, CaseVariables.Merge(variables.GetValueOrDefault(CaseVariables.Application), e.Data));
        }

        return FlowApplier.TaskDone(next with { Variables = variables, DoneBy = next.DoneBy.SetItem(e.ElementId, e.UserId) }, state.Tasks[e.TaskId], variables[e.ElementId]);
    }

    private static CaseState TaskEnded(CaseState state, string taskId) =>
        state with { Tasks = state.Tasks.Remove(taskId), EndedTasks = state.EndedTasks.Add(taskId) };

    private static CaseState Started(CaseState state, ClockStarted e) => Numbered(state) with
    {
        Clocks = state.Clocks.Add(
            e.ClockId,
            new Clock(
                e.ClockId, e.Spec, e.Title, e.Round, e.InstanceId, e.Derivation, ClockState.Running, e.Marks, null, e.Cite, e.Law)),
    };

    private static CaseState MarkPassed(CaseState state, ClockMarkPassed e)
    {
        var clock = state.Clocks[e.ClockId];
        clock = clock with { Marks = clock.Marks.Remove(e.Mark) };
        return WithClock(state, e.Mark.Kind == MarkKinds.Fire ? clock with { State = ClockState.Fired, StoppedAt = e.At } : clock);
    }

    // A breach stands for good: what ends a breached clock does not make it met or cancelled.
    private static CaseState Ended(CaseState state, string clockId, ClockState how, CaseEvent e)
    {
        var clock = state.Clocks[clockId];
        return WithClock(state, clock with { State = clock.State == ClockState.Breached ? ClockState.Breached : how, Marks = [], StoppedAt = e.At });
    }

    private static CaseState Extended(CaseState state, ClockExtended e)
    {
        var clock = state.Clocks[e.ClockId];
        var extensions = clock.Extensions.Add(new ClockExtension(e.At, e.By, e.Reason, e.Cite));
        return WithClock(state, clock with { Derivation = e.Derivation, Marks = e.Marks, Extensions = extensions });
    }

    private static CaseState Paused(CaseState state, ClockPaused e)
    {
        var clock = state.Clocks[e.ClockId];
        var pauses = clock.Pauses.Add(new ClockPause(e.Ground, e.Name, e.At, null, e.Reason, e.Cite));
        return WithClock(state, clock with { State = ClockState.Paused, Marks = [], Pauses = pauses });
    }

    private static CaseState Resumed(CaseState state, ClockResumed e)
    {
        var clock = state.Clocks[e.ClockId];
        var pauses = clock.Pauses.SetItem(clock.Pauses.Length - 1, clock.Pauses[^1] with { To = e.At });
        return WithClock(state, clock with { State = ClockState.Running, Derivation = e.Derivation, Marks = e.Marks, Pauses = pauses });
    }

    private static CaseState Breached(CaseState state, ClockBreached e)
    {
        var clock = state.Clocks[e.ClockId];
        return WithClock(Numbered(state), clock with { State = ClockState.Breached }) with
        {
            Breaches = state.Breaches.Add(e.BreachId, new Breach(e.BreachId, e.ClockId, e.Derivation.Deadline.Due, null, null)),
        };
    }

    private static CaseState Rederived(CaseState state, ClockRederived e)
    {
        var clock = state.Clocks[e.ClockId];
        var old = clock.Derivation;
        var gone = e.NewlySkipped.Select(d => d.Date).Concat(e.NoLongerSkipped).ToHashSet();
        var derivation = old with
        {
            Deadline = e.Deadline,
            CalendarVersion = e.CalendarVersion,
            Skipped = [.. old.Skipped.Where(d => !gone.Contains(d.Date)).Concat(e.NewlySkipped).OrderBy(d => d.Date)],
            RollReason = e.RollReason,
            Basis = e.Basis ?? old.Basis,
            Notes = e.Notes ?? old.Notes,
        };
        var moves = e.Deadline.Due == clock.Deadline.Due
            ? clock.Moves
            : (clock.Moves ?? []).Add(new ClockMove(clock.Deadline.Due, e.Deadline.Due, e.Reason, e.At));
        return WithClock(state, clock with { Derivation = derivation, Marks = e.Marks, CalendarChange = e.ChangeId, Moves = moves });
    }

    private static CaseState Annotated(CaseState state, BreachAnnotated e)
    {
        var breach = state.Breaches[e.BreachId];
        var note = new BreachNote(e.ChangeId, e.Text, e.DueThen, e.At);
        return state with { Breaches = state.Breaches.SetItem(e.BreachId, breach with { Notes = (breach.Notes ?? []).Add(note) }) };
    }

    private static CaseState WithClock(CaseState state, Clock clock) => state with { Clocks = state.Clocks.SetItem(clock.Id, clock) };
}
