using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>The namespaces of BPMN 2.0 documents (clause 15, Exchange Formats).</summary>
internal static class BpmnNames
{
    /// <summary>The semantic model.</summary>
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>The diagram.</summary>
    public static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    /// <summary>XML Schema instance: <c>xsi:type</c>, <c>xsi:schemaLocation</c>.</summary>
    public static readonly XNamespace SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The permit: extensions.</summary>
    public static readonly XNamespace Permit = PermitNamespace.Uri;

    /// <summary>Whether an element is of the semantic model.</summary>
    public static bool IsBpmn(this XElement element) => element.Name.Namespace == Model;

    /// <summary>Whether an element is of the semantic model and has a local name.</summary>
    public static bool IsBpmn(this XElement element, string localName) => element.IsBpmn() && element.Name.LocalName == localName;

    /// <summary>The element's name as a reader of the file would write it: BPMN and permit: with their usual prefixes, others in full.</summary>
    public static string DisplayName(XName name) =>
        name.Namespace == Model ? "bpmn:" + name.LocalName
        : name.Namespace == Permit ? "permit:" + name.LocalName
        : name.Namespace == XNamespace.None ? name.LocalName
        : name.ToString();

    /// <summary>The id a reference names: references are QNames, of which the prefix stands for this very document.</summary>
    public static string Reference(string text)
    {
        var trimmed = text.Trim();
        return trimmed[(trimmed.IndexOf(':') + 1)..];
    }
}
