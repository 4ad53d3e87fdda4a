using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Interchange;

/// <summary>
/// Writes a document. Elements of BPMN are indented; what other tools added, and text with markup, is written as it was read, white space included.
/// </summary>
internal sealed class DocumentWriter
{
    private const string XmlnsUri = "http://www.w3.org/2000/xmlns/";

    /// <summary>Prefixes for namespaces that the document itself gave none.</summary>
    private static readonly ImmutableArray<(string Prefix, XNamespace Space)> Usual =
    [
        ("bpmn", BpmnNames.Model), ("bpmndi", BpmnNames.Diagram), ("di", BpmnSchema.Di), ("dc", BpmnSchema.Dc), ("xsi", BpmnNames.SchemaInstance), ("permit", BpmnNames.Permit),
    ];

    private readonly XmlWriter _xml;

    private DocumentWriter(XmlWriter xml) => _xml = xml;

    /// <summary>The bytes of a document.</summary>
    public static byte[] Write(BpmnDocument document)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = false,
            // A carriage return in a text, or a line break in an attribute, would come back as something else if it stood there bare.
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartDocument();
            xml.WriteWhitespace("\n");
            new DocumentWriter(xml).Write(document.Definitions, PrefixScope.Outermost, 0);
            xml.WriteWhitespace("\n");
        }

        return stream.ToArray();
    }

    private void Write(BpmnElement element, PrefixScope around, int depth)
    {
        var scope = Open(element.Kind.Name, element.Prefixes, element.Attributes, around);
        if (element.Kind.Body == BodyKind.Mixed)
        {
            WriteNodes(element.Body, scope);
        }
        else
        {
            // Beside a text every line break would become part of it.
            var breaks = !element.Body.Any(n => n is ForeignNode.Text);
            foreach (var child in element.Children)
            {
                Break(depth + 1, breaks);
                Write(child, scope, depth + 1);
            }

            foreach (var node in element.Body)
            {
                Break(depth + 1, breaks);
                Write(node, scope);
            }

            Break(depth, breaks && element.Children.Length + element.Body.Length > 0);
        }

        _xml.WriteEndElement();
    }

    private void WriteNodes(ImmutableArray<ForeignNode> nodes, PrefixScope scope)
    {
        foreach (var node in nodes)
        {
            Write(node, scope);
        }
    }

    private void Write(ForeignNode node, PrefixScope around)
    {
        if (node is ForeignNode.Element element)
        {
            var scope = Open(element.Name, element.Prefixes, element.Attributes, around);
            WriteNodes(element.Nodes, scope);
            _xml.WriteEndElement();
        }
        else
        {
            _xml.WriteString(((ForeignNode.Text)node).Value);
        }
    }

    private void Break(int depth, bool wanted)
    {
        if (wanted)
        {
            _xml.WriteWhitespace("\n" + new string(' ', 2 * depth));
        }
    }

    /// <summary>Writes a start tag with its prefixes and attributes; a namespace without a prefix gets one declared here.</summary>
    private PrefixScope Open(XName name, ImmutableArray<PrefixDeclaration> prefixes, ImmutableArray<BpmnAttribute> attributes, PrefixScope around)
    {
        var scope = around.Within(prefixes);
        var added = new List<PrefixDeclaration>();
        var prefix = PrefixFor(name.Namespace, orDefault: true, ref scope, added);
        var qualified = attributes.Select(a => (Prefix: PrefixFor(a.Name.Namespace, orDefault: false, ref scope, added), a.Name, a.Value)).ToList();

        _xml.WriteStartElement(prefix, name.LocalName, name.NamespaceName);
        foreach (var (declared, uri) in prefixes.Concat(added))
        {
            _xml.WriteAttributeString(declared.Length == 0 ? "" : "xmlns", declared.Length == 0 ? "xmlns" : declared, XmlnsUri, uri);
        }

        foreach (var attribute in qualified)
        {
            _xml.WriteAttributeString(attribute.Prefix, attribute.Name.LocalName, attribute.Name.NamespaceName, attribute.Value);
        }

        return scope;
    }

    private static string PrefixFor(XNamespace space, bool orDefault, ref PrefixScope scope, List<PrefixDeclaration> added)
    {
        if (space == XNamespace.None)
        {
            if (orDefault && scope.UriOf("") is not null)
            {
                Declare(new PrefixDeclaration("", ""), ref scope, added);
            }

            return "";
        }

        if (scope.PrefixOf(space.NamespaceName, orDefault) is { } known)
        {
            return known;
        }

        var wanted = Usual.FirstOrDefault(u => u.Space == space).Prefix ?? "ns";
        var free = wanted;
        for (var number = 1; scope.UriOf(free) is not null; number++)
        {
            free = FormattableString.Invariant($"{wanted}{number}");
        }

        Declare(new PrefixDeclaration(free, space.NamespaceName), ref scope, added);
        return free;
    }

    private static void Declare(PrefixDeclaration declaration, ref PrefixScope scope, List<PrefixDeclaration> added)
    {
        added.Add(declaration);
        scope = scope.Within([declaration]);
    }
}
