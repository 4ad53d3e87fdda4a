using System.Xml.Linq;
using Permits.Bpmn;
using Permits.Engine.Tests.Packages;

namespace Permits.Engine.Tests.Comparing;

/// <summary>Writes a diagram as another tool would: other ids where nobody sees them, another order of elements, other positions, comments.</summary>
internal static class Relaying
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";

    public static PackageFiles Relaid(this PackageFiles files, Random random)
    {
        var document = XDocument.Parse(files.Text(Comparing.Process));
        Rename(document, random);
        var process = document.Descendants(Bpmn + "process").Single();
        Shuffle(process, [.. process.Elements().Where(e => e.Name == Bpmn + "sequenceFlow")], random);
        Shuffle(process, [.. process.Elements().Where(e => e.Name != Bpmn + "sequenceFlow" && e.Name != Bpmn + "extensionElements" && e.Name != Bpmn + "laneSet")], random);
        foreach (var lane in process.Descendants(Bpmn + "lane"))
        {
            Shuffle(lane, [.. lane.Elements(Bpmn + "flowNodeRef")], random);
        }

        foreach (var bounds in document.Descendants(Dc + "Bounds"))
        {
            bounds.SetAttributeValue("x", random.Next(10, 900));
        }

        if (random.Next(3) == 0)
        {
            document.Descendants(Di + "BPMNDiagram").Remove();
        }

        process.AddFirst(new XComment(" relaid "));
        return files.With(Comparing.Process, document.ToString(random.Next(2) == 0 ? SaveOptions.None : SaveOptions.DisableFormatting));
    }

    private static void Rename(XDocument document, Random random)
    {
        var unseen = document.Descendants()
            .Where(e => e.Name.Namespace == Bpmn && (e.Name.LocalName is "sequenceFlow" or "lane" or "participant" || e.Name.LocalName.EndsWith("Gateway", StringComparison.Ordinal) || e.Name.LocalName.EndsWith("Event", StringComparison.Ordinal)))
            .Select(e => e.Attribute("id")!.Value)
            .ToDictionary(id => id, id => random.Next(2) == 0 ? id : "x_" + id, StringComparer.Ordinal);
        foreach (var attribute in document.Descendants().Where(e => e.Name.NamespaceName != PermitNamespace.Uri).Attributes().Where(a => a.Name.LocalName is "id" or "sourceRef" or "targetRef" or "default" or "attachedToRef" or "bpmnElement"))
        {
            attribute.Value = unseen.GetValueOrDefault(attribute.Value, attribute.Value);
        }

        foreach (var reference in document.Descendants().Where(e => e.Name.LocalName is "incoming" or "outgoing" or "flowNodeRef"))
        {
            reference.Value = unseen.GetValueOrDefault(reference.Value, reference.Value);
        }
    }

    private static void Shuffle(XElement parent, XElement[] children, Random random)
    {
        children.Remove();
        random.Shuffle(children);
        parent.Add(children);
    }
}
