using System.Globalization;
using System.Text;
using NodaTime;
using Permits.Engine;
using Permits.Storage;

namespace Permits.Simulation;

/// <summary>
/// One simulated history: two server processes on one store, people who do what they like, time that jumps, faults. Everything follows from the seed and the
/// list of steps; each step reads its own dice, so that a history with steps left out is a history too.
/// </summary>
internal sealed partial class History
{
    private const int MostOpen = 6;
    private const int DeepEvery = 128;
    private const int Remembered = 40;

    private readonly ulong _seed;
    private readonly StringBuilder? _story;
    private readonly MemoryStore _store = new();
    private readonly ServerNode[] _nodes;
    private readonly Era _era;
    private readonly Dictionary<string, LogRules> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly List<(CommandEnvelope Envelope, Definition? Filing, CommandReceipt First)> _answered = [];
    private readonly List<(CommandEnvelope Envelope, Definition? Filing, Fault Fault)> _unanswered = [];
    private readonly Dictionary<string, CommandReceipt> _applied = new(StringComparer.Ordinal);
    private string _path = "";
    private Instant _now;
    private int _step;
    private int _keys;

    private History(ulong seed, bool tellsStory)
    {
        _seed = seed;
        _story = tellsStory ? new StringBuilder() : null;
        var dice = Dice.Of(seed, -1);
        _era = dice.Of(Era.All);
        _now = _era.First + Duration.FromHours(dice.Below(24 * 300));
        _nodes = [new ServerNode(_store) { Calendars = _era.Calendars }, new ServerNode(_store) { Calendars = _era.Calendars }];
    }

    /// <summary>Steps done, those of bringing every application to its end included.</summary>
    public int Done { get; private set; }

    /// <summary>What happened, a line a step; empty unless asked for.</summary>
    public string Story => _story?.ToString() ?? "";

    /// <summary>How the history went, for those who ask whether it means something.</summary>
    public HistoryTally Tally { get; } = new();

    /// <summary>Plays a history.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="steps">Which steps, in order.</param>
    /// <param name="tellsStory">Whether to write down what happens.</param>
    /// <param name="history">The history as far as it came, also where a rule was broken.</param>
    /// <returns>What broke; null where all rules held.</returns>
    public static Failure? Play(ulong seed, IReadOnlyList<int> steps, bool tellsStory, out History history)
    {
        history = new History(seed, tellsStory);
        try
        {
            foreach (var step in steps)
            {
                history.Do(step);
            }

            history.BringToAnEnd();
            return null;
        }
        catch (BrokenRuleException broken)
        {
            return new Failure(broken.Rule, broken.Message, history._step);
        }
#pragma warning disable CA1031 // A bug of the core throws, whatever it is; that is what is looked for.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return new Failure(bug.GetType().Name, bug.ToString(), history._step);
        }
    }

    /// <summary>Every log as it is stored, application by application.</summary>
    public string Logs()
    {
        var text = new StringBuilder();
        foreach (var e in _store.Numbers.SelectMany(n => _store.Log(n).Events))
        {
            text.Append(e.Sequence).Append(' ').Append(e.RecordedAt.ToUnixTimeTicks()).Append(' ').Append(e.ActorId).Append(' ').AppendLine(EventJson.Write(e.Event));
        }

        return text.ToString();
    }

    private void Do(int step)
    {
        _step = step;
        Done++;
        var dice = Dice.Of(_seed, step);
        switch (_open.Count == 0 && dice.Chance(70) ? 0 : dice.Weighted([_open.Count < MostOpen ? 8 : 0, 46, 8, 10, 10, 6, 3, 2, 1, 2, 2, 4]))
        {
            case 0: File(dice); break;
            case 1: Act(dice, Moves.Work); break;
            case 2: Act(dice, (state, d) => Moves.Else(state, d)); break;
            case 3: Act(dice, (state, d) => Moves.Hostile(state, d)); break;
            case 4: Wait(dice); break;
            case 5: Sweep(dice); break;
            case 6: AskAgain(dice); break;
            case 7: Race(dice); break;
            case 8: Crash(dice); break;
            case 9: Announce(dice); break;
            case 10: Repeat(dice); break;
            default: GoOnDeriving(dice); break;
        }

        if (step % DeepEvery == 0 && _store.Numbers.Count > 0)
        {
            DeepRules.Check(_store.Log(dice.Of(_store.Numbers)));
        }
    }

    private void File(Dice dice)
    {
        var definition = dice.Of(dice.Of(World.Types).Versions);
        var (by, command) = Moves.Filing(definition, _store, dice);
        Send(Envelope(by, "", command, dice), definition, dice);
    }

    private void Act(Dice dice, Func<CaseState, Dice, (Actor By, Command Command)?> move)
    {
        var number = Choose(dice);
        if (number is not null && move(_store.Log(number).Latest, dice) is var (by, command))
        {
            Send(Envelope(by, number, command, dice), null, dice);
        }
    }

    private void Wait(Dice dice)
    {
        _now += dice.Weighted([30, 30, 30, 9, 1]) switch
        {
            0 => Duration.FromMinutes(dice.Between(1, 600)),
            1 => Duration.FromHours(dice.Between(1, 40)),
            2 => Duration.FromDays(dice.Between(1, 9)),
            3 => Duration.FromDays(dice.Between(10, 80)),
            _ => Duration.FromDays(dice.Between(100, 1_500)),
        };
        _now = Instant.Min(_now, _era.Last);
        Tell($"time: {_now}");
    }

    private void Sweep(Dice dice)
    {
        var node = dice.Of(_nodes);
        foreach (var number in _store.Due(_now, dice.Chance(80) ? int.MaxValue : 1))
        {
            PassTime(node, number);
        }
    }

    private void PassTime(ServerNode node, string number)
    {
        do
        {
            var decided = node.Decide(new CommandEnvelope(number, new PassTime(), Actor.System, _now));
            Must.Hold(decided.Answer.IsOk && !decided.Events.IsEmpty, "the sweep gets on with what is due", number);
            Must.Hold(node.Commit(decided), "a sweep that nobody raced commits", number);
            Look(number, null);
        }
        while (_store.Log(number).Latest.NextMark <= _now);
        Look(number, _now);
        Tell($"sweep: {number}");
    }

    private void Crash(Dice dice)
    {
        dice.Of(_nodes).Crash();
        Tell($"crash");
    }

    // Both decide on what they see now; whoever commits second finds the other's events, and has to decide again.
    private void Race(Dice dice)
    {
        if (Choose(dice) is not { } number || Moves.Work(_store.Log(number).Latest, dice) is not var (one, first))
        {
            return;
        }

        var (other, second) = dice.Chance(50) ? Moves.Work(_store.Log(number).Latest, dice)!.Value : Moves.Else(_store.Log(number).Latest, dice);
        var before = _nodes[0].Decide(Envelope(one, number, first, dice));
        var late = _nodes[1].Decide(Envelope(other, number, second, dice));
        Must.Hold(_nodes[0].Commit(before), "the first of two writers commits", number);
        Look(number, before.Answer.IsOk ? JustBefore : null);
        if (late.Events.IsEmpty)
        {
            return;
        }

        var isLate = !before.Events.IsEmpty;
        Must.Hold(_nodes[1].Commit(late) != isLate, "the second of two writers on one version fails", number);
        Look(number, isLate ? null : JustBefore);
        Tell($"race on {number}: {first.GetType().Name} and {second.GetType().Name}");
        if (isLate)
        {
            Send(Envelope(other, number, second, dice), null, dice);
        }
    }

    private void Announce(Dice dice)
    {
        if (_nodes[0].Applying is not null || _path.Length >= Era.MostChanges)
        {
            return;
        }

        var choice = _era.ChoiceAbout(_now, dice);
        if (_era.After(_nodes[0].Calendars, _path, choice) is not { } announced)
        {
            return;
        }

        _path += choice;
        var touched = _store.Numbers.Where(n => announced.Change.Touches(Calendars.RegionOf(_store.Log(n).Latest.OfficeId)));
        var change = new ApplyingChange("th-" + _path.Length, announced, dice.Of(People.Everybody), _now, new Queue<string>(touched));
        foreach (var node in _nodes)
        {
            (node.Calendars, node.Applying) = (announced.Calendars, change);
        }

        Tell($"calendar: {announced.Change.Describe().En}");
    }

    private void GoOnDeriving(Dice dice)
    {
        if (_nodes[0].Applying is not { } change)
        {
            return;
        }

        for (var batch = dice.Between(1, 5); batch > 0 && change.Left.TryDequeue(out var number); batch--)
        {
            dice.Of(_nodes).DeriveInBulk(number, _now);
            Look(number, null);
            Tell($"derived: {number}");
        }

        if (change.Left.Count == 0)
        {
            foreach (var node in _nodes)
            {
                node.Applying = null;
            }

            Tally.Changes++;
            foreach (var number in _store.Numbers)
            {
                Look(number, null);
            }
        }
    }

    private CommandEnvelope Envelope(Actor by, string number, Command command, Dice dice)
    {
        var key = dice.Chance(15) ? string.Create(CultureInfo.InvariantCulture, $"k{_step}-{_keys++}") : null;
        var expected = number.Length > 0 && dice.Chance(10) ? _store.Log(number).Latest.Version - (dice.Chance(50) ? 1 : 0) : (long?)null;
        return new CommandEnvelope(number, command, by, _now, key, expected);
    }

    // A command passes time first; what it starts itself may be due at once, and waits for the sweep.
    private Instant JustBefore => _now - Duration.Epsilon;

    // Mostly one that is open, so that things go on.
    private string? Choose(Dice dice) =>
        _open.Count > 0 && dice.Chance(95) ? dice.Of(_open) : _store.Numbers.Count > 0 ? dice.Of(_store.Numbers) : null;

    // Most histories tell nothing, so that nothing is to be put into words for them.
    private void Tell(FormattableString what) => _story?.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{_step}: {what.ToString(CultureInfo.InvariantCulture)}"));
}
