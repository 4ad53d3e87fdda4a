using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>How a finding names the place it is about.</summary>
internal static class Where
{
    /// <summary>A line of the document.</summary>
    public static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");

    /// <summary>The element's own id, else that of the nearest BPMN element around it that has one, else the line.</summary>
    public static string Of(XElement element)
    {
        // The id of a permit: element is data (an outcome's id), not the id of anything drawn.
        var named = element.AncestorsAndSelf().FirstOrDefault(e => e.Name.NamespaceName != PermitNamespace.Uri);
        return named is not null && IdOf(named) is { } id ? id : Line(((IXmlLineInfo)element).LineNumber);
    }

    /// <summary>The element's id; null where it has none or an empty one.</summary>
    public static string? IdOf(XElement element) => element.Attribute("id")?.Value is { Length: > 0 } id ? id : null;
}
