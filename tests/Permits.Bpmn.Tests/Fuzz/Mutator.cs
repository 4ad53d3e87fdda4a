using System.Text;
using System.Xml.Linq;

namespace Permits.Bpmn.Tests.Fuzz;

/// <summary>Breaks documents: by their bytes, most of which end at the XML parser, and by their tree, which gets past it.</summary>
internal static class Mutator
{
    private static readonly string[] Words =
    [
        "", " ", "true", "1", "maybe", "-1", "1e308", "NaN", "P1D", "P99999999999D", "=now()", "${x > 5}", "#{", "${" + "!", "bpmn:x", "xml:x", ":", "::", "é", "ก", "\uFFFD", "\n", "\r", "&", "<", "]]>", "\"", "'",
        new string('(', 300), new string('a', 5000), "applicant", "urn:permits:bpmn:1.0", "http://www.omg.org/spec/BPMN/20100524/MODEL",
    ];

    public static byte[] Bytes(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var edits = random.Next(1, 6); edits > 0 && bytes.Count > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)])); break;
                case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 3: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes[at] = (byte)random.Next(256); break;
            }
        }

        return [.. bytes];
    }

    public static byte[] Tree(XDocument good, Random random)
    {
        var document = new XDocument(good);
        for (var edits = random.Next(1, 8); edits > 0; edits--)
        {
            var all = document.Descendants().ToList();
            Break(all[random.Next(all.Count)], all[random.Next(all.Count)], random);
        }

        return Encoding.UTF8.GetBytes(document.Declaration + document.ToString(SaveOptions.DisableFormatting));
    }

    private static void Break(XElement one, XElement other, Random random)
    {
        switch (random.Next(9))
        {
            case 0 when one.Parent is not null:
                one.Remove();
                break;
            case 1:
                other.Add(new XElement(one));
                break;
            case 2 when one.Parent is not null:
                one.Name = other.Name;
                break;
            case 3 when Some(one, random) is { } attribute:
                attribute.Value = Text(random);
                break;
            case 4 when Some(other, random) is { } from:
                one.SetAttributeValue(from.Name, from.Value);
                break;
            case 5:
                one.Add(new XText(Text(random)));
                break;
            case 6 when Some(one, random) is { } gone:
                gone.Remove();
                break;
            case 7:
                Nest(one, random.Next(1, 250));
                break;
            default:
                one.AddFirst(new XElement(XName.Get("x", random.Next(2) == 0 ? "urn:other" : one.Name.NamespaceName), new XAttribute("a", Text(random))));
                break;
        }
    }

    private static void Nest(XElement at, int depth)
    {
        for (; depth > 0; depth--)
        {
            var inner = new XElement(at.Name);
            at.Add(inner);
            at = inner;
        }
    }

    private static XAttribute? Some(XElement element, Random random)
    {
        var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        return attributes.Count == 0 ? null : attributes[random.Next(attributes.Count)];
    }

    private static string Text(Random random) => Words[random.Next(Words.Length)];
}
