using System.Xml;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>Ids are XML ids: each once in the document, diagram included, and written as XML names.</summary>
internal static class IdCheck
{
    /// <summary>Checks every id of the document; what extensions call an id is theirs.</summary>
    public static void Check(XElement definitions, FindingList findings)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<XElement>([definitions]);
        while (pending.TryPop(out var element))
        {
            if (element.Attribute("id") is { } id)
            {
                if (!IsXmlName(id.Value))
                {
                    findings.Add(Rules.InvalidId, Where.Line(((IXmlLineInfo)element).LineNumber), Quote.Of(id.Value), BpmnNames.DisplayName(element.Name));
                }
                else if (!seen.Add(id.Value))
                {
                    findings.Add(Rules.DuplicateId, id.Value, ((IXmlLineInfo)element).LineNumber);
                }
            }

            foreach (var child in element.Elements().Where(e => !e.IsBpmn("extensionElements")).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private static bool IsXmlName(string text)
    {
        try
        {
            XmlConvert.VerifyNCName(text);
            return true;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
