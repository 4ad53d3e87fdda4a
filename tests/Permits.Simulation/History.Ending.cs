using Permits.Engine;
using Permits.Storage;

namespace Permits.Simulation;

/// <summary>The end of a history: an office that does its work brings every application to its end, or some case is dead.</summary>
internal sealed partial class History
{
    private const int MostActs = 300;

    // A choice may be one that the law bars; among so many another comes up.
    private const int MostTries = 20;

    private const string BeyondCalendar = "calendar.beyond-horizon";

    private bool _isBeyondCalendar;

    private void BringToAnEnd()
    {
        var dice = Dice.Of(_seed, int.MaxValue);
        while (_nodes[0].Applying is not null)
        {
            GoOnDeriving(dice);
        }

        foreach (var number in _open.ToList())
        {
            BringToAnEnd(number, dice);
        }

        if (_store.Numbers.Count > 0)
        {
            DeepRules.Check(_store.Log(dice.Of(_store.Numbers)));
        }
    }

    private void BringToAnEnd(string number, Dice dice)
    {
        _isBeyondCalendar = false;
        for (var act = 0; act < MostActs && _store.Log(number).Latest is { ClosedAt: null } state; act++)
        {
            Done++;
            if (state.NextMark is { } mark && mark <= _now)
            {
                PassTime(_nodes[0], number);
            }
            else if (!WorkOn(state, dice))
            {
                if (_isBeyondCalendar || state.Incidents.Count > 0)
                {
                    return;
                }

                Must.Hold(state.NextMark is not null, "no case is dead", $"{number}: {string.Join(", ", state.Active.Values.Select(i => i.ElementId))}");
                _now = state.NextMark!.Value;
                PassTime(_nodes[0], number);
            }
        }

        Must.Hold(_store.Log(number).Latest.ClosedAt is not null, "an office that does its work brings every case to its end", number);
    }

    private bool WorkOn(CaseState state, Dice dice)
    {
        var supervisor = People.Holding(state.OfficeId, Roles.Supervisor)[0];
        foreach (var incident in state.Incidents.Keys)
        {
            if (Try(supervisor, state.Number, new ResolveIncident(incident, "seen to")))
            {
                return true;
            }
        }

        // A task of the flow before those of the law, which come again and again; but what a lapse settled bars the decision.
        foreach (var task in state.Tasks.Values.OrderBy(t => t.ElementId is not null ? 1 : state.Deemed?.ClockId == t.ClockId ? 0 : 2))
        {
            for (var tries = 0; tries < MostTries; tries++)
            {
                if (Moves.Work(state, task, dice) is not var (by, command))
                {
                    throw Must.Not("every task has somebody who may do it", $"{state.Number}: {task}");
                }

                if (Try(by, state.Number, command))
                {
                    return true;
                }

                if (_isBeyondCalendar)
                {
                    return false;
                }
            }

            Must.Hold(task.ElementId is null, "every task can be done", $"{state.Number}: {task}");
        }

        return false;
    }

    private bool Try(Actor by, string number, Command command)
    {
        var decided = _nodes[0].Decide(new CommandEnvelope(number, command, by, _now));
        if (!decided.Answer.IsOk)
        {
            // Nobody can be given a time that the calendar does not know; by design that is refused.
            _isBeyondCalendar = decided.Answer.Problems.Any(p => p.Code == BeyondCalendar);
            return false;
        }

        Must.Hold(_nodes[0].Commit(decided), "a command that nobody raced commits", number);
        Look(number, JustBefore);
        Tell($"end: {by.Id} {command.GetType().Name} {number}");
        return !decided.Events.IsEmpty;
    }
}
