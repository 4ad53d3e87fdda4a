using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>How a finding names the place it is about.</summary>
internal static class Where
{
    /// <summary>A line of the document.</summary>
    public static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");

    /// <summary>The element's id, or its line where it has none. An extension is named by the element it extends, since its own id is data.</summary>
    public static string Of(XElement element)
    {
        var host = element;
        while (host.Parent is not null && (host.Name.Namespace == BpmnNames.Permit || host.IsBpmn("extensionElements")))
        {
            host = host.Parent;
        }

        return IdOf(host) ?? Line(((IXmlLineInfo)element).LineNumber);
    }

    /// <summary>The element's id; null where it has none or an empty one.</summary>
    public static string? IdOf(XElement element) => element.Attribute("id")?.Value is { Length: > 0 } id ? id : null;
}
