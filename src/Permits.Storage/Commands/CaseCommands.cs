using System.Collections.Immutable;
using System.Globalization;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>
/// One command inside its transaction: load the case, decide, append events, write snapshot and projections. Touches nothing but the
/// session, so that it can be run again when the transaction is lost; what the cache is to remember goes out with the outcome.
/// </summary>
internal sealed class CaseCommands(DefinitionReader definitions, OfficeCalendars calendars, CaseCache cache)
{
    private const string SelectVersion = "SELECT version FROM case_snapshot WHERE application = @p0";

    /// <summary>What a command came to.</summary>
    /// <param name="Answer">What the caller gets; where it is a refusal, whatever was written is to be rolled back.</param>
    /// <param name="State">The case after it, for the cache once committed; null where nothing was written.</param>
    public sealed record Outcome(Result<CommandReceipt> Answer, CaseState? State);

    /// <summary>Executes a command on an application that is there.</summary>
    public Outcome Execute(SqlSession session, CommandEnvelope envelope)
    {
        if (IdempotencyKeys.FirstAnswer(session, envelope, envelope.Number) is { } first)
        {
            return new Outcome(first, null);
        }

        if (Load(session, envelope.Number) is not { } state)
        {
            return Refused(StoreRefusals.CaseNotFound());
        }

        if (envelope.ExpectedVersion is { } expected && expected != state.Version
            && (expected > state.Version || EventLog.HasChangedSince(session, envelope.Number, expected)))
        {
            return Refused(StoreRefusals.CaseChanged());
        }

        var definition = definitions.Pinned(session, state.PermitType, state.DefinitionVersion)
            ?? throw new InvalidOperationException($"{state.Number} is pinned to {state.PermitType} version {state.DefinitionVersion}, which is not there.");
        var office = OfficeTable.Read(session, state.OfficeId)
            ?? throw new InvalidOperationException($"{state.Number} belongs to office {state.OfficeId}, which is not there.");
        var outcome = DecideAndWrite(session, definition, state, envelope, new DecisionContext(envelope.Now, envelope.Actor, calendars.For(office)));
        return Remembered(session, envelope, envelope.Number, outcome);
    }

    /// <summary>Files an application under the version in force.</summary>
    /// <exception cref="ArgumentException">The envelope holds another command: a bug of the caller.</exception>
    public Outcome File(SqlSession session, string permitType, CommandEnvelope envelope)
    {
        if (envelope.Command is not FileApplication command)
        {
            throw new ArgumentException($"Expected {nameof(FileApplication)}, but got {envelope.Command.GetType().Name}.", nameof(envelope));
        }

        if (IdempotencyKeys.FirstAnswer(session, envelope, permitType) is { } first)
        {
            return new Outcome(first, null);
        }

        if (definitions.InForce(session, permitType, envelope.Now) is not { } definition)
        {
            return Refused(StoreRefusals.NotInForce(permitType));
        }

        if (OfficeTable.Read(session, command.OfficeId) is not { } office)
        {
            return Refused(StoreRefusals.OfficeNotFound());
        }

        var manual = definition.Package.Manual;
        if (office.Kind != manual.OfficeKind)
        {
            return Refused(StoreRefusals.OfficeWrongKind(office, manual.Title));
        }

        var calendar = calendars.For(office);
        var number = FilingNumbers.Take(session, manual.NumberPrefix, envelope.Now, calendar.Zone);
        var numbered = envelope with { Number = number, Command = command with { Number = number } };
        var outcome = DecideAndWrite(session, definition, CaseState.None, numbered, new DecisionContext(envelope.Now, envelope.Actor, calendar)
        {
            Renewed = command.Renews is null ? null : PermitReader.Read(session, command.Renews),
        });
        return Remembered(session, envelope, permitType, outcome);
    }

    private static Outcome Refused(Problem problem) => new(problem, null);

    /// <summary>The case as stored; the cache spares reading its text where it holds that very version.</summary>
    private CaseState? Load(SqlSession session, string number)
    {
        var cached = cache.Get(number);
        return cached is not null && session.Scalar(SelectVersion, number) is { } version && Convert.ToInt64(version, CultureInfo.InvariantCulture) == cached.Version
            ? cached
            : Snapshots.Read(session, number);
    }

    private static Outcome DecideAndWrite(SqlSession session, Definition definition, CaseState state, CommandEnvelope envelope, DecisionContext context)
    {
        if (MissingDocuments(session, envelope.Command) is { Length: > 0 } missing)
        {
            return new Outcome(Result<CommandReceipt>.Refused(missing), null);
        }

        var decided = Decider.Decide(definition, state, envelope.Command, context);
        if (!decided.TryGet(out var events))
        {
            return new Outcome(Result<CommandReceipt>.Refused(decided.Problems), null);
        }

        if (events.IsEmpty)
        {
            return new Outcome(new CommandReceipt(state.Number, state.Version, []), null);
        }

        ImmutableArray<RecordedEvent> recorded =
            [.. events.Select((e, i) => new RecordedEvent(state.Version + 1 + i, envelope.Now, envelope.Actor.Id, envelope.Actor.Name, e))];
        EventLog.Append(session, envelope.Number, recorded);
        var after = Projector.Project(session, state, recorded);
        return Snapshots.TryWrite(session, after, state.Version)
            ? new Outcome(new CommandReceipt(after.Number, after.Version, recorded), after)
            : Refused(StoreRefusals.CaseChanged());
    }

    private static Outcome Remembered(SqlSession session, CommandEnvelope envelope, string target, Outcome outcome)
    {
        if (outcome.Answer.TryGet(out var receipt))
        {
            IdempotencyKeys.Remember(session, envelope, target, receipt);
        }

        return outcome;
    }

    /// <summary>Papers that a command names but whose bytes are not kept: an event must never point at nothing.</summary>
    private static ImmutableArray<Problem> MissingDocuments(SqlSession session, Command command)
    {
        var documents = command switch
        {
            FileApplication file => file.Documents,
            CompleteTask complete => complete.Documents,
            _ => [],
        };
        return documents.IsDefaultOrEmpty
            ? []
            : [.. documents.Where(d => !DocumentTable.Has(session, d.Sha256)).Select(d => StoreRefusals.DocumentNotFound(d.DocumentId))];
    }
}
