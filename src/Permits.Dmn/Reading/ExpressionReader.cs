using System.Xml.Linq;
using Permits.Dmn.Model;

namespace Permits.Dmn.Reading;

/// <summary>Reads boxed expressions.</summary>
internal sealed class ExpressionReader(XNamespace dmn)
{
    /// <summary>The expression directly inside an element; null when there is none.</summary>
    public Expression? In(XElement? parent) =>
        parent?.Elements().Where(e => e.Name.Namespace == dmn).Select(Read).FirstOrDefault(e => e is not null);

    /// <summary>A function definition.</summary>
    public FunctionDefinition Function(XElement e) => new(
        [.. e.Elements(dmn + "formalParameter").Select(Parameter)],
        In(e),
        (string?)e.Attribute("kind") is null or "FEEL",
        (string?)e.Attribute("typeRef"));

    private Expression? Read(XElement e)
    {
        var type = (string?)e.Attribute("typeRef");
        return e.Name.LocalName switch
        {
            "literalExpression" => new LiteralExpression(Text(e), type),
            "context" => new ContextExpression(
                [.. e.Elements(dmn + "contextEntry").Select(c => new ContextEntry(c.Element(dmn + "variable") is { } v ? Parameter(v) : null, In(c)))],
                type),
            "list" => new ListExpression([.. e.Elements().Where(c => c.Name.Namespace == dmn).Select(Read).Where(c => c is not null)], type),
            "relation" => new RelationExpression(
                [.. e.Elements(dmn + "column").Select(c => (string?)c.Attribute("name") ?? "")],
                [.. e.Elements(dmn + "row").Select(r => (IReadOnlyList<Expression?>)[.. r.Elements().Where(c => c.Name.Namespace == dmn).Select(Read).Where(c => c is not null)])],
                type),
            "invocation" => new InvocationExpression(
                In(e),
                [.. e.Elements(dmn + "binding").Select(b => KeyValuePair.Create((string?)b.Element(dmn + "parameter")?.Attribute("name") ?? "", In(b)))],
                type),
            "functionDefinition" => Function(e),
            "conditional" => new ConditionalExpression(In(e.Element(dmn + "if")), In(e.Element(dmn + "then")), In(e.Element(dmn + "else")), type),
            "filter" => new FilterExpression(In(e.Element(dmn + "in")), In(e.Element(dmn + "match")), type),
            "for" => new ForExpression(Iterator(e), In(e.Element(dmn + "in")), In(e.Element(dmn + "return")), type),
            "some" => new QuantifiedExpression(false, Iterator(e), In(e.Element(dmn + "in")), In(e.Element(dmn + "satisfies")), type),
            "every" => new QuantifiedExpression(true, Iterator(e), In(e.Element(dmn + "in")), In(e.Element(dmn + "satisfies")), type),
            "decisionTable" => Table(e, type),
            _ => null,
        };
    }

    private DecisionTable Table(XElement e, string? type) => new(
        (string?)e.Attribute("id") ?? "",
        (string?)e.Attribute("hitPolicy") switch
        {
            "ANY" => HitPolicy.Any,
            "PRIORITY" => HitPolicy.Priority,
            "FIRST" => HitPolicy.First,
            "OUTPUT ORDER" => HitPolicy.OutputOrder,
            "RULE ORDER" => HitPolicy.RuleOrder,
            "COLLECT" => HitPolicy.Collect,
            _ => HitPolicy.Unique,
        },
        (string?)e.Attribute("aggregation") switch
        {
            "SUM" => Aggregation.Sum,
            "COUNT" => Aggregation.Count,
            "MIN" => Aggregation.Min,
            "MAX" => Aggregation.Max,
            _ => Aggregation.None,
        },
        [.. e.Elements(dmn + "input").Select(i => new InputClause(
            Text(i.Element(dmn + "inputExpression")), (string?)i.Element(dmn + "inputExpression")?.Attribute("typeRef"), Text(i.Element(dmn + "inputValues")))
        {
            Label = (string?)i.Attribute("label"),
        })],
        [.. e.Elements(dmn + "output").Select(o => new OutputClause(
            (string?)o.Attribute("name"), (string?)o.Attribute("typeRef"), Text(o.Element(dmn + "outputValues")), Text(o.Element(dmn + "defaultOutputEntry")))
        {
            Label = (string?)o.Attribute("label"),
        })],
        [.. e.Elements(dmn + "rule").Select((r, i) => new Rule(
            (string?)r.Attribute("id") ?? "",
            [.. r.Elements(dmn + "inputEntry").Select(c => Text(c) ?? "")],
            [.. r.Elements(dmn + "outputEntry").Select(c => Text(c) ?? "")])
        {
            Description = (string?)r.Element(dmn + "description"),
        })],
        type);

    private string? Text(XElement? e) => (string?)e?.Element(dmn + "text");

    private static Parameter Parameter(XElement e) => new((string?)e.Attribute("name") ?? "", (string?)e.Attribute("typeRef"));

    private static string Iterator(XElement e) => (string?)e.Attribute("iteratorVariable") ?? "";
}
