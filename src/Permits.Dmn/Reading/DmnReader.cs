using System.Xml.Linq;
using Permits.Dmn.Model;

namespace Permits.Dmn.Reading;

/// <summary>Reads the parts of a DMN file: types and the decision requirements graph. Unknown and foreign elements are passed over.</summary>
internal sealed class DmnReader
{
    private readonly XElement _root;
    private readonly XNamespace _dmn;
    private readonly ExpressionReader _expressions;

    private DmnReader(XElement root)
    {
        _root = root;
        _dmn = root.Name.Namespace;
        _expressions = new ExpressionReader(_dmn);
    }

    /// <summary>Reads a file's root element.</summary>
    public static Definitions Read(XElement root) => new DmnReader(root).Read();

    private Definitions Read() => new(
        (string?)_root.Attribute("namespace") ?? "",
        (string?)_root.Attribute("name") ?? "",
        [.. _root.Elements(_dmn + "import").Select(i => new Import((string?)i.Attribute("namespace") ?? "", (string?)i.Attribute("name") ?? ""))],
        [.. _root.Elements(_dmn + "itemDefinition").Select(Item)],
        [.. _root.Elements().Where(e => e.Name.Namespace == _dmn).Select(Node).OfType<Element>()]);

    private ItemDefinition Item(XElement item) => new(
        Name(item),
        Value(item, "typeRef"),
        (string?)item.Attribute("isCollection") is "true" or "1",
        Text(item.Element(_dmn + "allowedValues")),
        Text(item.Element(_dmn + "typeConstraint")),
        [.. item.Elements(_dmn + "itemComponent").Select(Item)],
        item.Element(_dmn + "functionItem") is { } function
            ? new FunctionItem((string?)function.Attribute("outputTypeRef"), [.. function.Elements(_dmn + "parameters").Select(p => new Parameter(Name(p), (string?)p.Attribute("typeRef")))])
            : null);

    private Element? Node(XElement node)
    {
        var id = (string?)node.Attribute("id") ?? Name(node);
        var variable = node.Element(_dmn + "variable");
        var type = (string?)variable?.Attribute("typeRef");
        return node.Name.LocalName switch
        {
            "inputData" => new InputData(id, Name(node), type),
            "decision" => new Decision(id, Name(node), type, _expressions.In(node), Requirements(node)) { Description = (string?)node.Element(_dmn + "description") },
            "businessKnowledgeModel" => new KnowledgeModel(
                id,
                Name(node),
                type,
                node.Element(_dmn + "encapsulatedLogic") is { } logic ? _expressions.Function(logic) : null,
                Requirements(node)),
            "decisionService" => new DecisionService(id, Name(node), type, References(node, "outputDecision"), References(node, "inputDecision"), References(node, "inputData")),
            _ => null,
        };
    }

    private List<string> Requirements(XElement node) =>
    [
        .. node.Elements()
            .Where(e => e.Name == _dmn + "informationRequirement" || e.Name == _dmn + "knowledgeRequirement")
            .SelectMany(e => e.Elements())
            .Select(e => (string?)e.Attribute("href"))
            .OfType<string>(),
    ];

    private List<string> References(XElement node, string kind) =>
        [.. node.Elements(_dmn + kind).Select(e => (string?)e.Attribute("href")).OfType<string>()];

    // DMN 1.1 tools wrote some references as attributes, later versions as elements.
    private string? Value(XElement element, string name) => ((string?)element.Element(_dmn + name) ?? (string?)element.Attribute(name))?.Trim();

    private string? Text(XElement? element) => (string?)element?.Element(_dmn + "text");

    private static string Name(XElement element) => (string?)element.Attribute("name") ?? "";
}
