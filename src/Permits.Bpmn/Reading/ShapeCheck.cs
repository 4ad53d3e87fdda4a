using System.Xml;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>
/// Walks a whole document and names everything that is not read: elements and attributes outside <see cref="ElementCatalogue"/>, and, once for
/// each namespace, the extensions of other tools.
/// </summary>
/// <param name="findings">Where findings go.</param>
/// <param name="isDrawing">Whether an element, a process that nothing runs, is left out.</param>
internal sealed class ShapeCheck(FindingList findings, Func<XElement, bool> isDrawing)
{
    private static readonly HashSet<string> Named =
        ["process", "participant", "laneSet", "lane", "sequenceFlow", "message", "dataObject", .. ElementCatalogue.FlowNodes];

    private readonly HashSet<string> _foreign = [];

    /// <summary>Checks an element that the catalogue holds, and all below it.</summary>
    public void Check(XElement element)
    {
        var shape = ElementCatalogue.Find(element.Name.LocalName)!;
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            CheckAttribute(element, attribute, shape);
        }

        var met = new HashSet<string>();
        foreach (var child in element.Elements())
        {
            CheckChild(element, child, shape, met);
        }
    }

    private void CheckAttribute(XElement element, XAttribute attribute, ElementCatalogue.Shape shape)
    {
        var name = attribute.Name;
        if (name.Namespace == BpmnNames.Permit)
        {
            if (name.LocalName != "nameEn" || !Named.Contains(element.Name.LocalName))
            {
                findings.Add(Rules.UnknownPermitAttribute, Where.Of(element), BpmnNames.DisplayName(name), BpmnNames.DisplayName(element.Name));
            }
        }
        else if (name.Namespace != XNamespace.None)
        {
            NoteForeign(element, name.Namespace);
        }
        else if (!shape.Attributes.TryGetValue(name.LocalName, out var only) || (only is not null && attribute.Value.Trim() != only))
        {
            findings.Add(Rules.UnsupportedAttribute, Where.Of(element.Parent is { } parent ? PlaceOf(parent, element) : element), name.LocalName, Quote.Of(attribute.Value), BpmnNames.DisplayName(element.Name));
        }
    }

    private void CheckChild(XElement element, XElement child, ElementCatalogue.Shape shape, HashSet<string> met)
    {
        if (element.IsBpmn("extensionElements"))
        {
            CheckExtension(element.Parent!, child);
        }
        else if (element.IsBpmn("definitions") && child.Name.Namespace == BpmnNames.Diagram)
        {
            // The diagram says where things are drawn; nothing in it runs.
        }
        else if (!child.IsBpmn() || !shape.Children.Contains(child.Name.LocalName) || IsOneTooMany(child, met))
        {
            findings.Add(
                Rules.UnsupportedElement, Where.Of(PlaceOf(element, child)), BpmnNames.DisplayName(child.Name), BpmnNames.DisplayName(element.Name),
                ElementCatalogue.ReasonAgainst(child.Name.LocalName));
        }
        else if (isDrawing(child))
        {
            findings.Add(Rules.DrawingOnly, Where.Of(child), BpmnNames.DisplayName(child.Name));
        }
        else
        {
            if (ElementCatalogue.DrawingsOnly.Contains(child.Name.LocalName))
            {
                findings.Add(Rules.DrawingOnly, Where.Of(child), BpmnNames.DisplayName(child.Name));
            }

            Check(child);
        }
    }

    // A part of a node is named by the node; a node by itself.
    private static XElement PlaceOf(XElement parent, XElement child) =>
        ElementCatalogue.FlowNodes.Contains(parent.Name.LocalName) && !ElementCatalogue.Containers.Contains(parent.Name.LocalName) ? parent : child;

    /// <summary>The permit: extensions of flow nodes and of the process are checked where they are read; nothing else takes any.</summary>
    private void CheckExtension(XElement host, XElement extension)
    {
        if (extension.Name.Namespace != BpmnNames.Permit)
        {
            NoteForeign(extension, extension.Name.Namespace);
        }
        else if (!host.IsBpmn("process") && !ElementCatalogue.FlowNodes.Contains(host.Name.LocalName)
            && !(host.IsBpmn("message") && extension.Name.LocalName == "correlation")
            && !(host.IsBpmn("lane") && extension.Name.LocalName == "task"))
        {
            findings.Add(Rules.UnknownPermitElement, Where.Of(host), BpmnNames.DisplayName(extension.Name), BpmnNames.DisplayName(host.Name));
        }
    }

    // Of event definitions and loops one is allowed, of whatever kind.
    private static bool IsOneTooMany(XElement child, HashSet<string> met)
    {
        var name = child.Name.LocalName;
        var kind = name.EndsWith("EventDefinition", StringComparison.Ordinal) ? "EventDefinition"
            : name.EndsWith("LoopCharacteristics", StringComparison.Ordinal) ? "LoopCharacteristics"
            : name;
        return (kind != name || ElementCatalogue.AtMostOnce.Contains(name)) && !met.Add(kind);
    }

    private void NoteForeign(XElement at, XNamespace space)
    {
        if (space != BpmnNames.SchemaInstance && space != XNamespace.Xml && _foreign.Add(space.NamespaceName))
        {
            findings.Add(Rules.ForeignExtension, Where.Line(((IXmlLineInfo)at).LineNumber), space.NamespaceName);
        }
    }
}
