using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Simulation;

/// <summary>What goes wrong with one command.</summary>
internal enum Fault
{
    None,

    /// <summary>The process ends before the commit: nothing is written and nobody is answered.</summary>
    CommitLost,

    /// <summary>The commit is done, but the answer never arrives.</summary>
    AnswerLost,
}

/// <summary>A change of the calendar that is being applied.</summary>
internal sealed record ApplyingChange(string Id, Announced Announced, Actor By, Instant At, Queue<string> Left)
{
    public LocalText Reason => Announced.Change.Describe();

    public bool Touches(string office) => Announced.Change.Touches(Calendars.RegionOf(office));
}

/// <summary>
/// One server process: decides on the case as it remembers it or as the store gives it, and commits. What it remembers may be old, and is gone after a crash.
/// </summary>
internal sealed class ServerNode(MemoryStore store)
{
    private readonly Dictionary<string, CaseState> _cache = new(StringComparer.Ordinal);
    private bool _isCold;

    /// <summary>The calendars in force.</summary>
    public required Calendars Calendars { get; set; }

    /// <summary>The change being applied; null where none is.</summary>
    public ApplyingChange? Applying { get; set; }

    /// <summary>The process ends and starts again; from here on what it loads comes out of stored text.</summary>
    public void Crash()
    {
        _cache.Clear();
        _isCold = true;
    }

    /// <summary>Decides a command as it would be committed now.</summary>
    /// <param name="envelope">The command; its number is empty when filing.</param>
    /// <param name="filing">The permit type's version to file under; null for every other command.</param>
    public Decided Decide(CommandEnvelope envelope, Definition? filing = null)
    {
        var target = filing?.Slug ?? envelope.Number;
        var hash = envelope.IdempotencyKey is null ? null : $"{target}\n{EventJson.Write(envelope.Command)}";
        if (store.FirstAnswer(envelope.Actor.Id, envelope.IdempotencyKey) is { } first)
        {
            return Answered(envelope, first.Hash == hash ? first.First with { Events = [] } : Refusal("idempotency.key-reused"));
        }

        if (filing is not null)
        {
            return File(envelope, filing, hash);
        }

        if (Load(envelope.Number) is not { } state)
        {
            return Answered(envelope, Refusal("case.not-found"));
        }

        if (envelope.ExpectedVersion is { } expected && expected != state.Version)
        {
            return Answered(envelope, Refusal("case.changed"));
        }

        var definition = World.Of(state);
        var (derived, events) = DeriveAnew(definition, state, envelope.Now);
        var context = new DecisionContext(envelope.Now, envelope.Actor, Calendars.For(state.OfficeId)) { Target = Target(state, envelope.Command) };
        var decided = Decider.Decide(definition, derived, envelope.Command, context);
        if (!decided.TryGet(out var happened))
        {
            return Answered(envelope, Result<CommandReceipt>.Refused(decided.Problems));
        }

        var (after, recorded) = GivenOut(definition, Applied(derived, happened, envelope.Actor, envelope.Now), context);
        return new Decided(envelope.Number, envelope.Actor, envelope.IdempotencyKey, hash, new CommandReceipt(state.Number, after.Version, recorded), state, after, events.AddRange(recorded));
    }

    /// <summary>Commits what was decided, and remembers the case.</summary>
    public bool Commit(Decided decided)
    {
        if (!store.Commit(decided))
        {
            _cache.Remove(decided.Number);
            return false;
        }

        if (!decided.Events.IsEmpty && decided.IsRemembered)
        {
            _cache[decided.Number] = decided.After;
        }

        return true;
    }

    /// <summary>The bulk run of a calendar change comes to an application: its events are appended, and nobody remembers it.</summary>
    public void DeriveInBulk(string number, Instant now)
    {
        var state = Load(number)!;
        var (after, events) = DeriveAnew(World.Of(state), state, now);
        var decided = new Decided(number, Applying!.By, null, null, new CommandReceipt(number, after.Version, events), state, after, events) { IsRemembered = false };
        Must.Hold(Commit(decided), "a bulk run that nobody raced commits", number);
    }

    private Decided File(CommandEnvelope envelope, Definition definition, string? hash)
    {
        var command = (FileApplication)envelope.Command;
        var number = string.Create(CultureInfo.InvariantCulture, $"{definition.Package.Manual.NumberPrefix}-{store.Numbers.Count + 1:D4}");
        var context = new DecisionContext(envelope.Now, envelope.Actor, Calendars.For(command.OfficeId)) { Renewed = store.Permit(command.Renews) };
        var decided = Decider.Decide(definition, CaseState.None, command with { Number = number }, context);
        if (!decided.TryGet(out var happened))
        {
            return Answered(envelope, Result<CommandReceipt>.Refused(decided.Problems));
        }

        var (after, recorded) = GivenOut(definition, Applied(CaseState.None, happened, envelope.Actor, envelope.Now), context);
        return new Decided(number, envelope.Actor, envelope.IdempotencyKey, hash, new CommandReceipt(number, after.Version, recorded), CaseState.None, after, recorded);
    }

    private static Definition? Target(CaseState state, Command command) =>
        command is AdoptDefinition adopt && World.BySlug[state.PermitType].Versions.FirstOrDefault(v => v.Version == adopt.Version) is { } target ? target : null;

    private CaseState? Load(string number)
    {
        if (store.Find(number) is not { } log)
        {
            return null;
        }

        var known = _cache.GetValueOrDefault(number) ?? (_isCold ? log.ReadSnapshot : log.Snapshot);
        for (var i = (int)known.Version; i < log.Events.Count; i++)
        {
            known = Applier.Apply(known, _isCold ? log.Read(i) : log.Events[i].Event);
        }

        _cache[number] = known;
        return known;
    }

    private (CaseState After, ImmutableArray<RecordedEvent> Events) DeriveAnew(Definition definition, CaseState state, Instant now)
    {
        if (Applying is not { } change || !change.Touches(state.OfficeId))
        {
            return (state, []);
        }

        var context = new DecisionContext(Instant.Max(now, change.At), change.By, Calendars.For(state.OfficeId));
        var events = Decider.Decide(definition, state, new RederiveClocks(change.Id, change.Reason, change.At), context).Value;
        return Applied(state, events, change.By, context.Now);
    }

    // As the real store does: whatever opened tasks, those with a strategy are given out in the same commit.
    private static (CaseState After, ImmutableArray<RecordedEvent> Events) GivenOut(
        Definition definition, (CaseState After, ImmutableArray<RecordedEvent> Events) done, DecisionContext context)
    {
        var (after, recorded) = done;
        while (GivingOut.NextTask(definition, after) is { } task)
        {
            var with = context with { Actor = Actor.System, Roster = People.Roster(after, task.Role) };
            var (next, more) = Applied(after, Decider.Decide(definition, after, new GiveOutTask(task.Id), with).Value, Actor.System, context.Now);
            (after, recorded) = (next, recorded.AddRange(more));
        }

        return (after, recorded);
    }

    private static (CaseState After, ImmutableArray<RecordedEvent> Events) Applied(CaseState state, ImmutableArray<CaseEvent> events, Actor by, Instant now)
    {
        var after = state;
        var recorded = ImmutableArray.CreateBuilder<RecordedEvent>(events.Length);
        foreach (var e in events)
        {
            after = Applier.Apply(after, e);
            recorded.Add(new RecordedEvent(after.Version, now, by.Id, by.Name, e));
        }

        return (after, recorded.MoveToImmutable());
    }

    private static Decided Answered(CommandEnvelope envelope, Result<CommandReceipt> answer) =>
        new(envelope.Number, envelope.Actor, null, null, answer, CaseState.None, CaseState.None, []);

    private static Result<CommandReceipt> Refusal(string code) => new Problem(code, new LocalText(code));
}
