using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// One command inside its transaction: load the case, decide, append events, write snapshot and projections. Touches nothing but the
/// session, so that it can be run again when the transaction is lost; what the cache is to remember goes out with the outcome. All that it
/// will have to read is asked for at once, so that it costs one round trip.
/// </summary>
internal sealed class CaseCommands(DefinitionReader definitions, OfficeCalendars calendars, CaseCache cache)
{
    /// <summary>What a command came to.</summary>
    /// <param name="Answer">What the caller gets; where it is a refusal, whatever was written is to be rolled back.</param>
    /// <param name="State">The case after it, for the cache once committed; null where nothing was written.</param>
    public sealed record Outcome(Result<CommandReceipt> Answer, CaseState? State);

    /// <summary>Executes a command on an application that is there.</summary>
    public Outcome Execute(SqlSession session, CommandEnvelope envelope)
    {
        session.Hold(envelope.Number);
        var repeated = IdempotencyKeys.AskFirstAnswer(session, envelope, envelope.Number);
        var kept = Snapshots.Ask(session, envelope.Number, cache.Get(envelope.Number));
        var keptOffice = OfficeTable.AskOf(session, envelope.Number);
        var calendarVersion = CalendarChangeTable.AskVersion(session);
        var missing = AskMissingDocuments(session, envelope.Command);
        if (repeated.Value is { } first)
        {
            return new Outcome(first, null);
        }

        if (kept.Value is not { } loaded)
        {
            return Refused(StoreRefusals.CaseNotFound());
        }

        var state = loaded.State;
        if (envelope.ExpectedVersion is { } expected && expected != state.Version
            && (expected > state.Version || EventLog.HasChangedSince(session, envelope.Number, expected)))
        {
            return Refused(StoreRefusals.CaseChanged());
        }

        calendars.CatchUp(session, calendarVersion.Value);
        var definition = DefinitionOf(session, state);
        var office = keptOffice.Value is { } its && its.Id == state.OfficeId ? its : OfficeOf(session, state);
        var missingDocuments = missing.Value;
        var derived = calendars.Applying is { } change && change.Touches(office) ? DeriveAnew(session, definition, loaded, office, change, envelope.Now) : loaded;
        var outcome = DecideAndWrite(session, definition, derived, envelope, missingDocuments, new DecisionContext(envelope.Now, envelope.Actor, calendars.For(office))
        {
            Target = envelope.Command is AdoptDefinition adopt ? definitions.Pinned(session, state.PermitType, adopt.Version) : null,
        });
        if (outcome.Answer.IsOk && outcome.State is null && derived.State.Version > state.Version)
        {
            outcome = outcome with { State = derived.State };
        }

        return Remembered(session, envelope, envelope.Number, outcome);
    }

    /// <summary>Derives a case's clocks anew by the change that is being applied; nothing where it was done before.</summary>
    /// <param name="session">Inside a transaction that holds the case or is alone.</param>
    /// <param name="number">The application.</param>
    /// <param name="change">The change.</param>
    /// <param name="now">The present.</param>
    /// <returns>The case, for the cache once committed.</returns>
    public CaseState DeriveAnew(SqlSession session, string number, AnnouncedChange change, Instant now)
    {
        var loaded = Snapshots.Read(session, number, cache.Get(number)) ?? throw new InvalidOperationException($"{number} has clocks but no case.");
        return DeriveAnew(session, DefinitionOf(session, loaded.State), loaded, OfficeOf(session, loaded.State), change, now).State;
    }

    /// <summary>Files an application under the version in force.</summary>
    /// <exception cref="ArgumentException">The envelope holds another command: a bug of the caller.</exception>
    public Outcome File(SqlSession session, string permitType, CommandEnvelope envelope)
    {
        if (envelope.Command is not FileApplication command)
        {
            throw new ArgumentException($"Expected {nameof(FileApplication)}, but got {envelope.Command.GetType().Name}.", nameof(envelope));
        }

        var repeated = IdempotencyKeys.AskFirstAnswer(session, envelope, permitType);
        var receiving = OfficeTable.Ask(session, command.OfficeId);
        var forwardedTo = command.ForwardTo is { } other ? OfficeTable.Ask(session, other) : receiving;
        var calendarVersion = CalendarChangeTable.AskVersion(session);
        var missing = AskMissingDocuments(session, command);
        if (repeated.Value is { } first)
        {
            return new Outcome(first, null);
        }

        if (definitions.InForce(session, permitType, envelope.Now) is not { } definition)
        {
            return Refused(StoreRefusals.NotInForce(permitType));
        }

        if (receiving.Value is not { } office)
        {
            return Refused(StoreRefusals.OfficeNotFound());
        }

        var manual = definition.Package.Manual;
        if (command.ForwardTo is not null && office.Kind != OfficeKinds.ReceptionCentre)
        {
            return Refused(StoreRefusals.OfficeIsNoCentre(office));
        }

        if (forwardedTo.Value is not { } deciding)
        {
            return Refused(StoreRefusals.OfficeNotFound("forwardTo"));
        }

        if (deciding.Kind != manual.OfficeKind)
        {
            return Refused(StoreRefusals.OfficeWrongKind(deciding, manual.Title, command.ForwardTo is null ? "office" : "forwardTo"));
        }

        calendars.CatchUp(session, calendarVersion.Value);
        var calendar = calendars.For(office);
        var missingDocuments = missing.Value;
        var number = FilingNumbers.Take(session, manual.NumberPrefix, envelope.Now, calendar.Zone);
        var numbered = envelope with { Number = number, Command = command with { Number = number } };
        var outcome = DecideAndWrite(session, definition, CaseAt.None, numbered, missingDocuments, new DecisionContext(envelope.Now, envelope.Actor, calendar)
        {
            Renewed = command.Renews is null ? null : PermitReader.Read(session, command.Renews),
        });
        return Remembered(session, envelope, permitType, outcome);
    }

    private static Outcome Refused(Problem problem) => new(problem, null);

    private Definition DefinitionOf(SqlSession session, CaseState state) => definitions.Pinned(session, state.PermitType, state.DefinitionVersion)
        ?? throw new InvalidOperationException($"{state.Number} is pinned to {state.PermitType} version {state.DefinitionVersion}, which is not there.");

    private static Office OfficeOf(SqlSession session, CaseState state) => OfficeTable.Read(session, state.OfficeId)
        ?? throw new InvalidOperationException($"{state.Number} belongs to office {state.OfficeId}, which is not there.");

    private CaseAt DeriveAnew(SqlSession session, Definition definition, CaseAt loaded, Office office, AnnouncedChange change, Instant now)
    {
        var state = loaded.State;
        var context = new DecisionContext(Instant.Max(now, change.At), change.By, calendars.For(office));
        var events = Decider.Decide(definition, state, new RederiveClocks(change.Id, change.Note.Reason, change.At), context).Value;
        if (events.IsEmpty)
        {
            return loaded;
        }

        var (after, _) = Write(session, definition, loaded, change.By, context, events);
        session.Hold(change.Id);
        var tally = new RederivationTally(CalendarChangeTable.ById(session, change.Id)!.Report);
        ChangeCounting.Add(tally, state, events);
        CalendarChangeTable.Report(session, change.Id, tally.Report);
        return after;
    }

    // The lot is seeded by the hash of the events that opened the task, so it is drawn once they are written, each after the one before.
    private (CaseAt After, ImmutableArray<RecordedEvent> Recorded) Write(
        SqlSession session, Definition definition, CaseAt before, Actor by, DecisionContext context, ImmutableArray<CaseEvent> events)
    {
        var (after, recorded) = Append(session, before, by, context.Now, events);
        var pinned = after.State.DefinitionVersion == definition.Version ? definition : DefinitionOf(session, after.State);
        while (GivingOut.NextTask(pinned, after.State) is { } task)
        {
            var roster = new Roster(OfficerTable.Roster(session, after.State.OfficeId, task.Role), after.Head);
            var given = Decider.Decide(pinned, after.State, new GiveOutTask(task.Id), context with { Actor = Actor.System, Roster = roster }).Value;
            (after, var more) = Append(session, after, Actor.System, context.Now, given);
            recorded = recorded.AddRange(more);
        }

        Snapshots.KeepUp(session, after.State.Number, before.State.Version, after.State.Version);
        return (after, recorded);
    }

    private static (CaseAt After, ImmutableArray<RecordedEvent> Recorded) Append(
        SqlSession session, CaseAt before, Actor by, Instant now, ImmutableArray<CaseEvent> events)
    {
        var state = before.State;
        ImmutableArray<RecordedEvent> recorded = [.. events.Select((e, i) => new RecordedEvent(state.Version + 1 + i, now, by.Id, by.Name, e))];
        var number = recorded[0].Event is ApplicationFiled filed ? filed.Number : state.Number;
        var head = EventLog.Append(session, number, before.Head, recorded);
        return (new CaseAt(Projector.Project(session, state, recorded), head), recorded);
    }

    private Outcome DecideAndWrite(
        SqlSession session, Definition definition, CaseAt before, CommandEnvelope envelope, ImmutableArray<Problem> missing, DecisionContext context)
    {
        if (!missing.IsEmpty)
        {
            return new Outcome(Result<CommandReceipt>.Refused(missing), null);
        }

        var state = before.State;
        var decided = Decider.Decide(definition, state, envelope.Command, context);
        if (!decided.TryGet(out var events))
        {
            return new Outcome(Result<CommandReceipt>.Refused(decided.Problems), null);
        }

        if (events.IsEmpty)
        {
            return new Outcome(new CommandReceipt(state.Number, state.Version, []), null);
        }

        var ((after, _), recorded) = Write(session, definition, before, envelope.Actor, context, events);
        return new Outcome(new CommandReceipt(after.Number, after.Version, recorded), after);
    }

    private static Outcome Remembered(SqlSession session, CommandEnvelope envelope, string target, Outcome outcome)
    {
        if (outcome.Answer.TryGet(out var receipt))
        {
            IdempotencyKeys.Remember(session, envelope, target, receipt);
        }

        return outcome;
    }

    /// <summary>Asks for papers that a command names but whose bytes are not kept: an event must never point at nothing.</summary>
    private static Asked<ImmutableArray<Problem>> AskMissingDocuments(SqlSession session, Command command)
    {
        var documents = command switch
        {
            FileApplication file => file.Documents,
            CompleteTask complete => complete.Documents,
            _ => [],
        };
        ImmutableArray<(string Id, Asked<bool> IsKept)> asked =
            documents.IsDefaultOrEmpty ? [] : [.. documents.Select(d => (d.DocumentId, DocumentTable.AskWhetherKept(session, d.Sha256)))];
        return new(() => [.. asked.Where(d => !d.IsKept.Value).Select(d => StoreRefusals.DocumentNotFound(d.Id))]);
    }
}
