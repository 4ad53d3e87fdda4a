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
        foreach (var task in model.Nodes.OfType<UserTask>())
        {
            if (!ConditionName().IsMatch(task.Id) || Taken.Contains(task.Id))
            {
                findings.Add(Rules.TaskId, task.Id, Quote.Of(task.Id));
            }

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

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ConditionName();
}
