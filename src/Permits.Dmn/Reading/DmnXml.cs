using System.Xml;
using System.Xml.Linq;

namespace Permits.Dmn.Reading;

/// <summary>Opens DMN XML safely: no DTD, no outside entities, bounded size and depth.</summary>
internal static class DmnXml
{
    private const int MaxCharacters = 20_000_000;
    private const int MaxDepth = 200;
    private const int MaxElements = 200_000;

    private static readonly string[] ModelNamespaces =
    [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
    ];

    /// <summary>The root element; null, with the reason, when the text is no DMN 1.1 to 1.5.</summary>
    public static XElement? Open(string xml, out string? problem)
    {
        problem = null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        try
        {
            // Depth is looked at before a tree is built, so that the tree's own recursion is bounded.
            using (var probe = XmlReader.Create(new StringReader(xml), settings))
            {
                var elements = 0;
                while (probe.Read())
                {
                    elements += probe.NodeType == XmlNodeType.Element ? 1 : 0;
                    if (elements > MaxElements)
                    {
                        problem = $"Expected at most {MaxElements} XML elements, but there are more.";
                        return null;
                    }

                    if (probe.Depth > MaxDepth)
                    {
                        problem = $"Expected at most {MaxDepth} XML elements inside each other, but there are more.";
                        return null;
                    }
                }
            }

            using var reader = XmlReader.Create(new StringReader(xml), settings);
            var root = XDocument.Load(reader).Root!;
            if (root.Name.LocalName == "definitions" && ModelNamespaces.Contains(root.Name.NamespaceName))
            {
                return root;
            }

            problem = $"Expected 'definitions' of DMN 1.1 to 1.5, but found '{root.Name}'.";
            return null;
        }
        catch (XmlException e)
        {
            problem = $"Expected well-formed XML, but {e.Message}";
            return null;
        }
    }
}
