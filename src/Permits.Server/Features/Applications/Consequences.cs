using System.Text.RegularExpressions;
using Permits.Bpmn;
using Permits.Engine;
using Permits.Server.Ui;

namespace Permits.Server.Features.Applications;

/// <summary>
/// What an outcome leads to, read from the diagram before anything is filled in: milestones, notices, the next steps, the end. Where the
/// way depends on data still to be given, it says no more.
/// </summary>
public sealed partial class Consequences
{
    private readonly CaseView _view;
    private readonly Dictionary<string, string> _outcomes;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<LocalText> _found = [];

    private Consequences(CaseView view, Dictionary<string, string> outcomes)
    {
        _view = view;
        _outcomes = outcomes;
    }

    /// <summary>The consequences in the order they come; empty where nothing can be said yet.</summary>
    /// <param name="view">The application.</param>
    /// <param name="task">The task to be finished.</param>
    /// <param name="outcome">The outcome to be chosen.</param>
    public static IReadOnlyList<LocalText> Of(CaseView view, UserTask task, string outcome)
    {
        // What earlier tasks ended in decides later gateways as well.
        var outcomes = view.Events.Select(e => e.Event).OfType<TaskCompleted>().Where(e => e.ElementId is not null)
            .GroupBy(e => e.ElementId!).ToDictionary(g => g.Key, g => g.Last().Outcome, StringComparer.Ordinal);
        outcomes[task.Id] = outcome;
        var walk = new Consequences(view, outcomes);
        if (task.Outcomes.Any(o => o.Id == outcome && o.RecordsDefects))
        {
            walk._found.Add(Both(CaseTexts.NextNotice, CommonTexts.Notice(DutyNotices.Defects), CommonTexts.Recipient(Engine.Roles.Applicant)));
        }

        walk.Leave(task);
        return walk._found;
    }

    private void Leave(FlowNode node)
    {
        Say(node);
        foreach (var flow in Ways(node))
        {
            Enter(_view.Process.Node(flow.TargetId));
        }
    }

    private void Enter(FlowNode node)
    {
        if (!_seen.Add(node.Id))
        {
            return;
        }

        switch (node)
        {
            case UserTask task:
                _found.Add(Both(CaseTexts.NextStep, task.Name, CommonTexts.Role(task.Assignment.Role)));
                break;
            case EndEvent end:
                Say(end);
                if (end.Result is { } result)
                {
                    _found.Add(Both(CaseTexts.NextEnd, CommonTexts.Result(result)));
                }

                break;
            case ParallelGateway { Incoming.Length: > 1 }:
                // Other branches may still be under way; what follows the join is not this task's doing.
                break;
            default:
                Leave(node);
                break;
        }
    }

    private void Say(FlowNode node)
    {
        foreach (var milestone in node.Milestones)
        {
            _found.Add(Both(CaseTexts.NextMilestone, CommonTexts.Milestone(milestone)));
            var started = _view.Definition.Package.ClockRules.OfCase.Where(r => r.StartsAt == milestone && r.Duty is null && r.Time.Period is not null);
            _found.AddRange(started.Select(rule => new LocalText(
                Wording.In("th").Fill(CaseTexts.NextClock, rule.Title.Th, Wording.In("th").Period(rule.Time.Period!.Value)),
                Wording.In("en").Fill(CaseTexts.NextClock, rule.Title.En, Wording.In("en").Period(rule.Time.Period!.Value)))));
        }

        _found.AddRange(node.Notices.Select(n => Both(CaseTexts.NextNotice, CommonTexts.Notice(n.Template), CommonTexts.Recipient(n.To))));
    }

    private IEnumerable<SequenceFlow> Ways(FlowNode node)
    {
        if (node is not ExclusiveGateway gateway)
        {
            return _view.Process.Outgoing(node);
        }

        foreach (var flow in _view.Process.Outgoing(node))
        {
            if (flow.Id == gateway.DefaultFlowId)
            {
                continue;
            }

            var taken = flow.Condition is null ? true : Taken(flow.Condition);
            if (taken != false)
            {
                return taken == true ? [flow] : [];
            }
        }

        return gateway.DefaultFlowId is { } other ? [_view.Process.Flows[other]] : [];
    }

    // Null where the condition is about more than outcomes already known.
    private bool? Taken(string condition) =>
        OutcomeIs().Match(condition) is { Success: true } match && _outcomes.TryGetValue(match.Groups["task"].Value, out var outcome)
            ? outcome == match.Groups["outcome"].Value
            : null;

    private static LocalText Both(LocalText text, params LocalText[] values) => new(
        Wording.In("th").Fill(text, [.. values.Select(v => v.Th)]), Wording.In("en").Fill(text, [.. values.Select(v => v.En)]));

    [GeneratedRegex("""^\s*(?<task>\w+)\.outcome\s*=\s*"(?<outcome>[^"]*)"\s*$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OutcomeIs();
}
