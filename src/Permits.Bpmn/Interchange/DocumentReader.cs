using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Interchange;

/// <summary>Turns XML into typed elements. What the schema does not know stays where it stands, as a foreign node, and is a finding.</summary>
internal sealed class DocumentReader(FindingList findings)
{
    private readonly HashSet<string> _ids = [];

    /// <summary>Reads a top element that is known to be <c>definitions</c>.</summary>
    public BpmnElement Read(XElement definitions) => Read(definitions, BpmnSchema.Find(definitions.Name)!);

    private BpmnElement Read(XElement element, ElementKind kind)
    {
        var read = new BpmnElement(kind)
        {
            Attributes = AttributesOf(element),
            Prefixes = PrefixesOf(element),
            Line = ((IXmlLineInfo)element).LineNumber,
        };
        CheckAttributes(element, kind, read);

        var children = new List<BpmnElement>();
        var body = ImmutableArray.CreateBuilder<ForeignNode>();
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                if (kind.Body is not (BodyKind.Mixed or BodyKind.Foreign) && BpmnSchema.Find(child.Name) is { } childKind && kind.Takes(childKind))
                {
                    children.Add(Read(child, childKind));
                }
                else
                {
                    CheckPlace(child, element, kind);
                    body.Add(Foreign(child));
                }
            }
            else if (node is XText text && TextOf(text, element, kind) is { } kept)
            {
                body.Add(kept);
            }
        }

        return read.WithBody(body.ToImmutable()).WithChildren(children);
    }

    /// <summary>White space between elements is the writer's business, except in text with markup, where it is part of the text.</summary>
    private ForeignNode.Text? TextOf(XText text, XElement parent, ElementKind kind)
    {
        if (kind.Body == BodyKind.Mixed)
        {
            return new ForeignNode.Text(text.Value);
        }

        if (string.IsNullOrWhiteSpace(text.Value))
        {
            return kind.Body == BodyKind.Expression && !parent.HasElements ? new ForeignNode.Text(text.Value) : null;
        }

        if (kind.Body is BodyKind.None or BodyKind.Foreign)
        {
            findings.Add(InterchangeRules.StrayText, Where.Of(parent), Quote.Of(text.Value.Trim()), BpmnNames.DisplayName(kind.Name));
            return new ForeignNode.Text(text.Value.Trim());
        }

        return new ForeignNode.Text(text.Value);
    }

    private void CheckPlace(XElement child, XElement parent, ElementKind kind)
    {
        if (kind.Body is BodyKind.Mixed or BodyKind.Foreign)
        {
            return;
        }

        var ofBpmn = child.IsBpmn() || BpmnSchema.Find(child.Name) is not null || child.Name.Namespace == BpmnNames.Diagram;
        findings.Add(
            ofBpmn ? InterchangeRules.UnknownElement : InterchangeRules.ForeignPlace,
            Where.Of(parent),
            BpmnNames.DisplayName(child.Name),
            BpmnNames.DisplayName(kind.Name));
    }

    private void CheckAttributes(XElement element, ElementKind kind, BpmnElement read)
    {
        foreach (var (name, value) in read.Attributes)
        {
            if (name.Namespace != XNamespace.None)
            {
                continue;
            }

            if (!kind.Attributes.TryGetValue(name.LocalName, out var attribute))
            {
                findings.Add(InterchangeRules.UnknownAttribute, Where.Of(element), name.LocalName, BpmnNames.DisplayName(kind.Name));
            }
            else if (Expected(attribute.Value, value) is { } expected)
            {
                findings.Add(InterchangeRules.BadValue, Where.Of(element), name.LocalName, BpmnNames.DisplayName(kind.Name), expected, Quote.Of(value));
            }
        }

        if (read.Id is { } id && !_ids.Add(id))
        {
            findings.Add(InterchangeRules.DuplicateId, id, read.Line);
        }
    }

    private static string? Expected(ValueKind kind, string value) => kind switch
    {
        ValueKind.Flag when value.Trim() is not ("true" or "false" or "1" or "0") => "true | false",
        ValueKind.Number when !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "0 … 9",
        _ => null,
    };

    private static ForeignNode.Element Foreign(XElement element) => new(element.Name)
    {
        Attributes = AttributesOf(element),
        Prefixes = PrefixesOf(element),
        Nodes =
        [
            .. element.Nodes().Select(node => node switch
            {
                XElement child => Foreign(child),
                XText text => (ForeignNode)new ForeignNode.Text(text.Value),
                _ => null,
            }).OfType<ForeignNode>(),
        ],
    };

    private static ImmutableArray<BpmnAttribute> AttributesOf(XElement element) =>
        [.. element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => new BpmnAttribute(a.Name, a.Value))];

    private static ImmutableArray<PrefixDeclaration> PrefixesOf(XElement element) =>
        [.. element.Attributes().Where(a => a.IsNamespaceDeclaration && a.Name.LocalName != "xml").Select(a => new PrefixDeclaration(a.Name.Namespace == XNamespace.None ? "" : a.Name.LocalName, a.Value))];
}
