using System.Globalization;
using Permits.Bpmn.Reading;
using Permits.Feel;

namespace Permits.Bpmn.Lint;

/// <summary>Conditions stand where they are asked; they and computed periods are FEEL over the application and the user tasks.</summary>
internal sealed class ConditionCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        var names = model.Nodes.OfType<UserTask>().Select(t => t.Id).Prepend("application").ToList();
        foreach (var flow in model.Flows)
        {
            if (flow.Condition is not { } condition)
            {
                continue;
            }

            if (model.Find(flow.SourceId) is { } source and not ExclusiveGateway)
            {
                findings.Add(Rules.ConditionPlace, flow.Id, source.Id);
            }

            CheckExpression(condition, Rules.ConditionSyntax, flow.Id);
        }

        var periods = model.Nodes.Select(n => (n.Id, n.OwnClock?.PeriodFrom)).Concat(model.Clocks.Select(c => (c.Id, c.Time.PeriodFrom)));
        foreach (var (element, period) in periods.Where(p => p.PeriodFrom is not null))
        {
            CheckExpression(period!, Rules.PeriodFrom, element);
        }

        void CheckExpression(string text, Rule syntax, string element)
        {
            if (!FeelExpression.TryParse(text, names, out var expression, out var errors))
            {
                findings.Add(
                    syntax, element, Quote.Of(text), string.Join(' ', errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"[{e.Position + 1}] {e.Message}"))));
                return;
            }

            foreach (var name in expression!.FreeNames)
            {
                findings.Add(Rules.UnknownName, element, Quote.Of(name), string.Join(", ", names));
            }
        }
    }
}
