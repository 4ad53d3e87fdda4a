using System.Globalization;
using Permits.Bpmn.Reading;
using Permits.Feel;

namespace Permits.Bpmn.Lint;

/// <summary>Conditions stand where they are asked; they, computed periods and every other expression are FEEL over the names of the process.</summary>
internal sealed class ConditionCheck : IModelCheck
{
    public void Check(LintModel model, FindingList findings)
    {
        foreach (var flow in model.Flows.Where(f => f.Condition is not null))
        {
            if (model.Find(flow.SourceId) is { } source and not (ExclusiveGateway or InclusiveGateway or Activity))
            {
                findings.Add(Rules.ConditionPlace, flow.Id, source.Id);
            }
        }

        var names = ModelExpressions.Names(model.Process).ToList();
        foreach (var written in ModelExpressions.Conditions(model.Process).Concat(ModelExpressions.Values(model.Process)))
        {
            CheckExpression(written, Rules.ConditionSyntax);
        }

        foreach (var written in ModelExpressions.Periods(model.Process))
        {
            CheckExpression(written, Rules.PeriodFrom);
        }

        void CheckExpression(ModelExpressions.Written written, Rule syntax)
        {
            if (!FeelExpression.TryParse(written.Text, names, out var expression, out var errors))
            {
                findings.Add(
                    syntax, written.Element, Quote.Of(written.Text),
                    string.Join(' ', errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"[{e.Position + 1}] {e.Message}"))));
                return;
            }

            // A model run by itself takes whatever variables it is given.
            foreach (var name in model.IsPackage ? expression!.FreeNames : [])
            {
                findings.Add(Rules.UnknownName, written.Element, Quote.Of(name), string.Join(", ", names));
            }
        }
    }
}
