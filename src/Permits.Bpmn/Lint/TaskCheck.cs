using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>User tasks: ids that conditions can name, names to read, outcomes apart from each other, four-eyes that refer to something.</summary>
internal sealed partial class TaskCheck : IModelCheck
{
    /// <summary>Names that mean something else in a condition.</summary>
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        "application", "true", "false", "null", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "not",
        "between", "instance", "of", "function", "external");

    public void Check(LintModel model, FindingList findings)
    {
        if (!model.IsPackage)
        {
            return;
        }

        foreach (var node in model.Nodes.Where(n => n is UserTask or ServiceTask or ReceiveTask or ScriptTask { Result: null }))
        {
            if (!ConditionName().IsMatch(node.Id) || Taken.Contains(node.Id))
            {
                findings.Add(Rules.TaskId, node.Id, Quote.Of(node.Id));
            }
        }

        CheckOverwriting(model, findings);
        CheckStrategies(model, findings);
        foreach (var task in model.Nodes.OfType<UserTask>())
        {
            if (task.Name.Th.Length == 0)
            {
                findings.Add(Rules.TaskUnnamed, task.Id);
            }

            foreach (var twice in task.Outcomes.GroupBy(o => o.Id).Where(g => g.Key.Length > 0 && g.Skip(1).Any()))
            {
                findings.Add(Rules.DuplicateOutcome, task.Id, Quote.Of(twice.Key));
            }

            foreach (var other in task.Assignment.NotSamePersonAs)
            {
                if (other == task.Id || (model.Find(other) is not UserTask && !model.IsRefused(other)))
                {
                    findings.Add(Rules.FourEyes, task.Id, Quote.Of(other));
                }
            }
        }
    }

    // An applicant's task lies with the applicant, and a program fetches its work itself: neither is given out.
    private static void CheckStrategies(LintModel model, FindingList findings)
    {
        foreach (var node in model.Nodes)
        {
            if (((node as UserTask)?.Assignment ?? (node as ServiceTask)?.Assignment) is not { } assignment)
            {
                continue;
            }

            var strategy = PermitWords.Strategies[(int)assignment.Strategy];
            if (assignment.Strategy != AssignmentStrategy.Claim && (node is ServiceTask || assignment.Role == "applicant"))
            {
                findings.Add(Rules.StrategyOfNobody, node.Id, strategy);
            }

            if ((assignment.Strategy == AssignmentStrategy.Skill) != (assignment.Skill is not null))
            {
                findings.Add(Rules.StrategySkill, node.Id, strategy, assignment.Skill is { } skill ? Quote.Of(skill) : "-");
            }
        }
    }

    // What the case keeps of its filing and of its tasks is a record, which no step of the flow may rewrite.
    private static void CheckOverwriting(LintModel model, FindingList findings)
    {
        var kept = model.Nodes.Where(n => n is UserTask or ServiceTask or ReceiveTask).Select(n => n.Id).Prepend("application").ToHashSet(StringComparer.Ordinal);
        foreach (var node in model.Nodes)
        {
            string?[] written = node switch
            {
                ScriptTask script => [script.Result],
                BusinessRuleTask rule => [rule.Result],
                _ => [],
            };
            var moved = node is Activity activity ? activity.Inputs.Concat(activity.Outputs).Select(m => m.To).Append((activity.Loop as MultiInstance)?.Results) : [];
            foreach (var name in written.Concat(moved).OfType<string>().Where(kept.Contains))
            {
                findings.Add(Rules.VariableTaken, node.Id, Quote.Of(name));
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ConditionName();
}
