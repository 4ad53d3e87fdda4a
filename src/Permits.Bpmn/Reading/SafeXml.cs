using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>
/// Turns outside bytes into an XML tree without trusting them: no DTD, nothing fetched, bounded in bytes, depth and items. The bounds are
/// checked in a streaming pass before any tree is built, so hostile text costs milliseconds.
/// </summary>
internal static class SafeXml
{
    /// <summary>The deepest nesting of elements read.</summary>
    public const int MaxDepth = 200;

    /// <summary>The most elements and attributes read, counted together.</summary>
    public const int MaxItems = 200_000;

    /// <summary>The tree, with line numbers and the white space between elements; null where <paramref name="findings"/> got the reason.</summary>
    public static XDocument? Load(ReadOnlyMemory<byte> xml, FindingList findings)
    {
        if (xml.Length > BpmnReader.MaxBytes)
        {
            findings.Add(Rules.TooLarge, null, BpmnReader.MaxBytes, xml.Length);
            return null;
        }

        if (StartTags.AreTooLong(xml.Span))
        {
            findings.Add(Rules.TooComplex, null, MaxDepth, MaxItems, StartTags.MaxAttributes);
            return null;
        }

        try
        {
            if (!IsWithinBounds(xml, findings))
            {
                return null;
            }

            using var reader = Open(xml);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException broken)
        {
            findings.Add(Rules.NotXml, Where.Line(broken.LineNumber), broken.Message);
            return null;
        }
    }

    private static bool IsWithinBounds(ReadOnlyMemory<byte> xml, FindingList findings)
    {
        using var reader = Open(xml);
        var items = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            items += 1 + reader.AttributeCount;
            if (reader.Depth >= MaxDepth || items > MaxItems || reader.AttributeCount > StartTags.MaxAttributes)
            {
                findings.Add(Rules.TooComplex, Where.Line(((IXmlLineInfo)reader).LineNumber), MaxDepth, MaxItems, StartTags.MaxAttributes);
                return false;
            }
        }

        return true;
    }

    private static XmlReader Open(ReadOnlyMemory<byte> xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = BpmnReader.MaxBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        return DeclaredEncoding.CodePageOf(xml.Span) is { } page
            ? XmlReader.Create(new StreamReader(StreamOver(xml), page), settings)
            : XmlReader.Create(StreamOver(xml), settings);
    }

    private static MemoryStream StreamOver(ReadOnlyMemory<byte> xml) =>
        MemoryMarshal.TryGetArray(xml, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(xml.ToArray(), writable: false);
}
