using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Simulation;

/// <summary>
/// What survives every crash: logs, snapshots, idempotency keys, the marks that the sweep looks for. It keeps the contract of the real store where that
/// matters to the core: all of a commit or nothing, a sequence is written once, a key is remembered with what it stood for.
/// </summary>
internal sealed class MemoryStore
{
    private readonly Dictionary<string, StoredLog> _logs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Actor, string Key), (string Hash, CommandReceipt First)> _keys = [];
    private readonly SortedSet<(Instant At, string Number)> _marks = [];
    private readonly Dictionary<string, Instant> _markOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _applicationOfPermit = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _renewals = new(StringComparer.Ordinal);

    /// <summary>The applications in the order in which they were filed.</summary>
    public List<string> Numbers { get; } = [];

    /// <summary>The permits issued, oldest first.</summary>
    public List<string> Permits { get; } = [];

    public StoredLog Log(string number) => _logs[number];

    public StoredLog? Find(string number) => _logs.GetValueOrDefault(number);

    public (string Hash, CommandReceipt First)? FirstAnswer(string actor, string? key) =>
        key is not null && _keys.TryGetValue((actor, key), out var first) ? first : null;

    /// <summary>Applications whose next mark is at or before an instant, the oldest mark first.</summary>
    public List<string> Due(Instant now, int most) => [.. _marks.TakeWhile(m => m.At <= now).Take(most).Select(m => m.Number)];

    /// <summary>A permit with the renewals filed for it; null where there is none.</summary>
    public Permit? Permit(string? number)
    {
        if (number is null || !_applicationOfPermit.TryGetValue(number, out var application))
        {
            return null;
        }

        var state = _logs[application].Latest;
        var issued = state.Permit!;
        var renewals = _renewals.GetValueOrDefault(number, []).Select(r => PermitRenewal.Of(_logs[r].Latest)!);
        return new Permit(number, application, state.PermitType, state.OfficeId, state.Applicant!.UserId, issued.ValidFrom, issued.ValidTo, [.. renewals]);
    }

    /// <summary>Writes all of a decided command, or nothing where another has written since it was decided.</summary>
    public bool Commit(Decided decided)
    {
        if (!decided.Events.IsEmpty)
        {
            if (decided.Before.Version != (_logs.GetValueOrDefault(decided.Number)?.Events.Count ?? 0) || HasRaced(decided))
            {
                return false;
            }

            Append(decided);
        }

        if (decided is { Key: { } key, Hash: { } hash } && decided.Answer.TryGet(out var receipt))
        {
            Must.Hold(_keys.TryAdd((decided.Actor.Id, key), (hash, receipt)), "a key stands for one command", key);
        }

        return true;
    }

    // The real store's unique rows: an application's number, and one renewal under way for a permit.
    private bool HasRaced(Decided decided) =>
        (decided.Before.Version == 0 && _logs.ContainsKey(decided.Number))
        || (decided.Before.Version == 0 && decided.After.Renewal is { } renewal && Permit(renewal.Permit) is { RenewalUnderWay: not null });

    private void Append(Decided decided)
    {
        var after = decided.After;
        if (!_logs.TryGetValue(decided.Number, out var log))
        {
            _logs.Add(decided.Number, log = new StoredLog());
            Numbers.Add(decided.Number);
            if (after.Renewal is { } renewal)
            {
                (_renewals.TryGetValue(renewal.Permit, out var all) ? all : _renewals[renewal.Permit] = []).Add(decided.Number);
            }
        }

        var isNew = log.Latest.Permit is null;
        log.Append(decided.Events, after);
        if (isNew && after.Permit is { } permit)
        {
            Permits.Add(permit.Number);
            _applicationOfPermit.Add(permit.Number, decided.Number);
        }

        if (_markOf.Remove(decided.Number, out var mark))
        {
            _marks.Remove((mark, decided.Number));
        }

        if (after.NextMark is { } next)
        {
            _marks.Add((next, decided.Number));
            _markOf.Add(decided.Number, next);
        }
    }
}

/// <summary>One application as stored.</summary>
internal sealed class StoredLog
{
    /// <summary>As the real store has it, but shorter, so that cases go on from snapshots more often.</summary>
    private const int SnapshotDistance = 64;

    private readonly List<CaseEvent> _read = [];
    private CaseState? _readSnapshot;
    private CaseState _replayed = CaseState.None;

    public List<RecordedEvent> Events { get; } = [];

    /// <summary>The case at the last multiple of the distance.</summary>
    public CaseState Snapshot { get; private set; } = CaseState.None;

    /// <summary>The case as its last writer left it: what the projections show.</summary>
    public CaseState Latest { get; private set; } = CaseState.None;

    /// <summary>The snapshot out of its stored text.</summary>
    public CaseState ReadSnapshot => _readSnapshot ??= EventJson.ReadState(EventJson.Write(Snapshot));

    /// <summary>An event out of its stored text, which is written and read once, and must survive that.</summary>
    /// <param name="index">From 0.</param>
    public CaseEvent Read(int index)
    {
        while (_read.Count <= index)
        {
            var text = EventJson.Write(Events[_read.Count].Event);
            var read = EventJson.ReadEvent(text);
            Must.Hold(EventJson.Write(read) == text, "an event survives its stored text", text);
            _read.Add(read);
        }

        return _read[index];
    }

    /// <summary>The case replayed from nothing out of its stored text. A log only grows, so what was replayed before is gone on from.</summary>
    public CaseState Replay()
    {
        for (var i = (int)_replayed.Version; i < Events.Count; i++)
        {
            _replayed = Applier.Apply(_replayed, Read(i));
        }

        return _replayed;
    }

    public void Append(ImmutableArray<RecordedEvent> events, CaseState after)
    {
        Events.AddRange(events);
        Latest = after;
        var version = Events.Count - (Events.Count % SnapshotDistance);
        if (version > Snapshot.Version)
        {
            _readSnapshot = null;
            Snapshot = Events.Take(version).Skip((int)Snapshot.Version).Aggregate(Snapshot, (s, e) => Applier.Apply(s, e.Event));
        }
    }
}

/// <summary>A command decided but not committed.</summary>
/// <param name="Number">The application.</param>
/// <param name="Actor">Who.</param>
/// <param name="Key">The idempotency key; null for none.</param>
/// <param name="Hash">What the key stands for; null for no key.</param>
/// <param name="Answer">What the caller gets once it is committed.</param>
/// <param name="Before">The case it was decided on.</param>
/// <param name="After">The case after it.</param>
/// <param name="Events">What is to be appended.</param>
internal sealed record Decided(
    string Number, Actor Actor, string? Key, string? Hash, Result<CommandReceipt> Answer, CaseState Before, CaseState After, ImmutableArray<RecordedEvent> Events)
{
    /// <summary>Whether the node remembers the case afterwards; a bulk run does not.</summary>
    public bool IsRemembered { get; init; } = true;
}
