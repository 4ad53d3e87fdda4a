using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Simulation;

/// <summary>Commands, what goes wrong with them, and what their answers must be.</summary>
internal sealed partial class History
{
    private void Send(CommandEnvelope envelope, Definition? filing, Dice dice)
    {
        var fault = envelope.IdempotencyKey is null || !dice.Chance(35) ? Fault.None : dice.Chance(50) ? Fault.CommitLost : Fault.AnswerLost;
        var node = dice.Of(_nodes);
        var before = envelope.Number.Length == 0 ? null : _store.Find(envelope.Number);
        var (version, count) = (before?.Latest, before?.Events.Count);
        var decided = node.Decide(envelope, filing);
        TellSent(envelope, decided, fault);
        Tally.Count(envelope.Command, decided.Answer.IsOk);
        if (fault == Fault.CommitLost)
        {
            node.Crash();
            _unanswered.Add((envelope, filing, fault));
            return;
        }

        Must.Hold(node.Commit(decided), "a command that nobody raced commits", decided.Number);
        if (!decided.Answer.TryGet(out var receipt))
        {
            Must.Hold(before is null || (ReferenceEquals(before.Latest, version) && before.Events.Count == count), "a refused command changes nothing", envelope.Number);
            return;
        }

        if (envelope.IdempotencyKey is { } key)
        {
            Must.Hold(_applied.TryAdd(key, receipt), "a key is applied once", key);
            if (fault == Fault.AnswerLost)
            {
                _unanswered.Add((envelope, filing, fault));
            }
            else
            {
                Remember(envelope, filing, receipt);
            }
        }

        Look(decided.Number, JustBefore);
    }

    private void TellSent(CommandEnvelope envelope, Decided decided, Fault fault)
    {
        if (_story is not null)
        {
            var came = decided.Answer.IsOk ? $"{decided.Events.Length} events" : string.Join(", ", decided.Answer.Problems.Select(p => p.Code));
            Tell($"{envelope.Actor.Id}: {envelope.Command.GetType().Name} on {decided.Number} -> {came}{(fault == Fault.None ? "" : $" ({fault})")}");
        }
    }

    // Somebody who got no answer asks again by the same key, perhaps of the other process.
    private void AskAgain(Dice dice)
    {
        if (_unanswered.Count == 0)
        {
            return;
        }

        var place = dice.Below(_unanswered.Count);
        var (envelope, filing, fault) = _unanswered[place];
        _unanswered.RemoveAt(place);
        if (fault == Fault.AnswerLost)
        {
            FirstAnswerAgain(envelope, filing, _applied[envelope.IdempotencyKey!], dice);
            Remember(envelope, filing, _applied[envelope.IdempotencyKey!]);
            return;
        }

        Must.Hold(!_applied.ContainsKey(envelope.IdempotencyKey!), "what was lost before its commit was not applied", envelope.IdempotencyKey!);
        Send(envelope with { Now = _now, ExpectedVersion = null }, filing, dice);
    }

    private void Repeat(Dice dice)
    {
        if (_answered.Count == 0)
        {
            return;
        }

        var (envelope, filing, first) = dice.Of(_answered);
        FirstAnswerAgain(envelope, filing, first, dice);
        var other = dice.Of(_nodes).Decide(envelope with { Command = new ClaimTask("another"), Number = first.Number });
        Must.Hold(!other.Answer.IsOk && other.Answer.Problems[0].Code == "idempotency.key-reused", "a key with another command is refused", envelope.IdempotencyKey!);
    }

    private void FirstAnswerAgain(CommandEnvelope envelope, Definition? filing, CommandReceipt first, Dice dice)
    {
        var node = dice.Of(_nodes);
        var log = _store.Log(first.Number);
        var count = log.Events.Count;
        var decided = node.Decide(envelope with { Now = _now }, filing);
        Must.Hold(node.Commit(decided), "a repeated command commits nothing", first.Number);
        Must.Hold(
            decided.Answer.TryGet(out var again) && again.Number == first.Number && again.Version == first.Version && again.Events.IsEmpty && log.Events.Count == count,
            "a repeated key gives the first answer and changes nothing", envelope.IdempotencyKey!);
        Tell($"repeated: {envelope.IdempotencyKey}");
    }

    private void Remember(CommandEnvelope envelope, Definition? filing, CommandReceipt receipt)
    {
        _answered.Add((envelope, filing, receipt));
        if (_answered.Count > Remembered)
        {
            _answered.RemoveAt(0);
        }
    }

    // After whatever touched an application: its log and its state are looked at.
    private void Look(string number, Instant? passed)
    {
        if (!_rules.TryGetValue(number, out var rules))
        {
            _rules.Add(number, rules = new LogRules(number));
            _open.Add(number);
        }

        var log = _store.Log(number);
        rules.Read(log.Events);
        StateRules.Check(log, rules, _nodes[0].Applying is null ? _nodes[0].Calendars.For(log.Latest.OfficeId) : null, passed);
        if (log.Latest.ClosedAt is not null && _open.Remove(number))
        {
            Tally.Closed(log.Latest);
        }
    }
}
