using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Permits.Bpmn.Interchange;

namespace Permits.Conformance.Bpmn;

/// <summary>The OMG's XSD of BPMN 2.0, as the designer's packages bring it along.</summary>
internal static class Xsd
{
    private static readonly Lazy<XmlSchemaSet> Set = new(Load);

    /// <summary>The folder of the XSD files; null where the designer's packages are not installed.</summary>
    public static string? Folder => Beside.Repository(Path.Combine("designer", "node_modules", "bpmn-moddle", "resources", "bpmn", "xsd"));

    /// <summary>What makes a document invalid.</summary>
    public static List<string> Faults(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        var document = XDocument.Load(stream);
        var faults = new List<string>();
        document.Validate(Set.Value, (_, e) => faults.Add(e.Message));
        return faults;
    }

    /// <summary>Where a table of elements says something else than the XSD: <c>element/@attribute=default</c> or <c>element/child</c>.</summary>
    public static IEnumerable<string> DifferencesFrom(IEnumerable<ElementKind> kinds)
    {
        var declared = Declared();
        var table = kinds.ToList();
        foreach (var missing in declared.Keys.Except(table.Select(k => k.Name)))
        {
            yield return missing.ToString();
        }

        foreach (var kind in table)
        {
            if (!declared.TryGetValue(kind.Name, out var type))
            {
                yield return kind.Label;
                continue;
            }

            foreach (var difference in AttributeDifferences(kind, type).Concat(ChildDifferences(kind, type, table)))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<string> AttributeDifferences(ElementKind kind, XmlSchemaType type)
    {
        var uses = type is XmlSchemaComplexType complex ? complex.AttributeUses.Values.Cast<XmlSchemaAttribute>() : [];
        var wanted = uses.Select(a => $"{kind.Label}/@{a.Name}{(a.DefaultValue is null ? "" : "=" + a.DefaultValue)}");
        var had = kind.Attributes.Values
            .Where(a => kind.Body != BodyKind.Expression || a.Name is not ("language" or "evaluatesToTypeRef"))
            .Select(a => $"{kind.Label}/@{a.Name}{(a.Default is null ? "" : "=" + a.Default)}").ToList();
        wanted = wanted.Where(w => kind.Body != BodyKind.Expression || !(w.EndsWith("@language", StringComparison.Ordinal) || w.EndsWith("@evaluatesToTypeRef", StringComparison.Ordinal))).ToList();

        // An attribute whose default alone differs is named once, with the table's.
        return had.Except(wanted).Concat(wanted.Except(had).Where(w => !had.Any(h => h.Split('=')[0] == w.Split('=')[0])));
    }

    private static IEnumerable<string> ChildDifferences(ElementKind kind, XmlSchemaType type, List<ElementKind> table)
    {
        if (kind.Body is not (BodyKind.None or BodyKind.Expression))
        {
            yield break;
        }

        var places = type is XmlSchemaComplexType complex ? Places(complex.ContentTypeParticle).ToList() : [];
        var allowed = places.Select(p => p.ToHashSet()).ToList();
        foreach (var child in table.Where(k => kind.Takes(k) != allowed.Any(p => p.Contains(k.Name))))
        {
            yield return $"{kind.Label}/{child.Label}";
        }

        // In the order of the XSD, each after the last: writing them in reverse must give that order.
        var inOrder = places.Select(p => table.FirstOrDefault(k => p.Contains(k.Name) && kind.Takes(k))).OfType<ElementKind>().ToList();
        var written = new BpmnElement(kind).WithChildren(inOrder.AsEnumerable().Reverse().Select(k => new BpmnElement(k))).Children.Select(c => c.Kind);
        if (!written.SequenceEqual(inOrder))
        {
            yield return $"{kind.Label}: order {string.Join(' ', inOrder)}";
        }
    }

    private static IEnumerable<IEnumerable<XName>> Places(XmlSchemaParticle particle) => particle switch
    {
        XmlSchemaElement element => [Substitutes(element.QualifiedName)],
        XmlSchemaGroupBase group => group.Items.Cast<XmlSchemaParticle>().SelectMany(Places),
        _ => [],
    };

    private static IEnumerable<XName> Substitutes(XmlQualifiedName head)
    {
        yield return Name(head);
        foreach (var element in Set.Value.GlobalElements.Values.Cast<XmlSchemaElement>().Where(e => e.SubstitutionGroup == head))
        {
            foreach (var name in Substitutes(element.QualifiedName))
            {
                yield return name;
            }
        }
    }

    /// <summary>Every element that can stand in a document, with its type; those whose type is abstract cannot.</summary>
    private static Dictionary<XName, XmlSchemaType> Declared()
    {
        var found = new Dictionary<XName, XmlSchemaType>();
        var pending = new Stack<XmlSchemaElement>([(XmlSchemaElement)Set.Value.GlobalElements[new XmlQualifiedName("definitions", "http://www.omg.org/spec/BPMN/20100524/MODEL")]!]);
        while (pending.TryPop(out var element))
        {
            foreach (var other in Set.Value.GlobalElements.Values.Cast<XmlSchemaElement>().Where(e => e.SubstitutionGroup == element.QualifiedName))
            {
                pending.Push(other);
            }

            var type = element.ElementSchemaType!;
            var isAbstract = element.IsAbstract || (type is XmlSchemaComplexType complex && complex.IsAbstract);
            if (!found.TryAdd(Name(element.QualifiedName), type) || type is not XmlSchemaComplexType parent)
            {
                continue;
            }

            foreach (var child in Elements(parent.ContentTypeParticle))
            {
                pending.Push(child);
            }

            if (isAbstract)
            {
                found[Name(element.QualifiedName)] = null!;
            }
        }

        return found.Where(f => f.Value is not null).ToDictionary();
    }

    private static IEnumerable<XmlSchemaElement> Elements(XmlSchemaParticle particle) => particle switch
    {
        XmlSchemaElement element => [element],
        XmlSchemaGroupBase group => group.Items.Cast<XmlSchemaParticle>().SelectMany(Elements),
        _ => [],
    };

    private static XName Name(XmlQualifiedName name) => XName.Get(name.Name, name.Namespace);

    private static XmlSchemaSet Load()
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, Path.Combine(Folder!, "BPMN20.xsd"));
        set.Compile();
        return set;
    }
}
