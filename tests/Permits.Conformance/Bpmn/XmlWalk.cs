using System.Xml.Linq;

namespace Permits.Conformance.Bpmn;

/// <summary>
/// Compares two BPMN files as XML and knows no more of BPMN than this: the order of differently named children of a BPMN element is the schema's, white
/// space between them is layout, and the rest (names, attributes, texts, prefixes, everything inside extensions) must be the same to the letter.
/// </summary>
internal static class XmlWalk
{
    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static readonly XNamespace[] OfTheStandard =
        [Model, "http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC"];

    private static readonly XName[] Verbatim = [Model + "documentation", Model + "text", Model + "script"];

    /// <summary>The path of the first difference; null where there is none.</summary>
    public static string? FirstDifference(XElement before, XElement after) => Standard(before, after, "");

    private static string? Standard(XElement before, XElement after, string path)
    {
        var here = Path(path, before);
        if (Head(before, after, here) is { } head)
        {
            return head;
        }

        if (Verbatim.Contains(before.Name))
        {
            return Nodes(before.Nodes(), after.Nodes(), here);
        }

        if (before.Name == Model + "extensionElements")
        {
            return Nodes(before.Nodes().Where(IsNoLayout), after.Nodes().Where(IsNoLayout), here);
        }

        if (OwnText(before) != OwnText(after))
        {
            return $"{here}: text '{OwnText(before)}' became '{OwnText(after)}'";
        }

        var (left, right) = (ByName(before), ByName(after));
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            if (i >= left.Count || i >= right.Count || left[i].Name != right[i].Name)
            {
                return $"{here}: {left.ElementAtOrDefault(i)?.Name.LocalName ?? "nothing"} became {right.ElementAtOrDefault(i)?.Name.LocalName ?? "nothing"}";
            }

            var difference = OfTheStandard.Contains(left[i].Name.Namespace) ? Standard(left[i], right[i], here) : Foreign(left[i], right[i], here);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Foreign(XElement before, XElement after, string path) =>
        Head(before, after, Path(path, before)) ?? Nodes(before.Nodes(), after.Nodes(), Path(path, before));

    private static string? Nodes(IEnumerable<XNode> before, IEnumerable<XNode> after, string path)
    {
        var (left, right) = (Merged(before), Merged(after));
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var difference = (left.ElementAtOrDefault(i), right.ElementAtOrDefault(i)) switch
            {
                (XElement one, XElement two) => Foreign(one, two, path),
                (string one, string two) when one == two => null,
                var (one, two) => $"{path}: '{one}' became '{two}'",
            };
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Head(XElement before, XElement after, string path)
    {
        if (before.Name != after.Name)
        {
            return $"{path}: became {after.Name}";
        }

        var (left, right) = (Attributes(before), Attributes(after));
        if (!left.SequenceEqual(right))
        {
            return $"{path}: {string.Join(' ', left.Except(right))} became {string.Join(' ', right.Except(left))}";
        }

        return before.Attributes().Where(a => a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.None).FirstOrDefault(a => after.GetNamespaceOfPrefix(a.Name.LocalName) != a.Value) is { } prefix
            ? $"{path}: {prefix} was lost"
            : null;
    }

    private static List<string> Attributes(XElement element) =>
        [.. element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"{a.Name}={a.Value}").Order(StringComparer.Ordinal)];

    private static List<XElement> ByName(XElement element) => [.. element.Elements().OrderBy(e => e.Name.ToString(), StringComparer.Ordinal)];

    private static string OwnText(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value)).Trim();

    private static bool IsNoLayout(XNode node) => node is not XText text || !string.IsNullOrWhiteSpace(text.Value);

    private static List<object> Merged(IEnumerable<XNode> nodes)
    {
        var merged = new List<object>();
        foreach (var node in nodes)
        {
            switch (node)
            {
                case XText text when merged is [.., string before]:
                    merged[^1] = before + text.Value;
                    break;
                case XText text:
                    merged.Add(text.Value);
                    break;
                case XElement element:
                    merged.Add(element);
                    break;
            }
        }

        return merged;
    }

    private static string Path(string path, XElement element) => $"{path}/{element.Name.LocalName}{(element.Attribute("id") is { } id ? $"[{id.Value}]" : "")}";
}
