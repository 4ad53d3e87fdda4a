using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Permits.Bpmn.Interchange;

/// <summary>
/// One element of a BPMN document, of a kind that <see cref="BpmnSchema"/> lists. Immutable: each <c>With…</c> gives a changed copy. Two elements are
/// the same only if they are one instance, which is what <see cref="BpmnDocument"/> finds parents and places by; documents compare by what they say.
/// </summary>
public sealed class BpmnElement
{
    /// <summary>An empty element.</summary>
    /// <param name="kind">What it is.</param>
    public BpmnElement(ElementKind kind) => Kind = kind;

    private BpmnElement(BpmnElement from)
    {
        (Kind, Attributes, Prefixes, Children, Body, Line) = (from.Kind, from.Attributes, from.Prefixes, from.Children, from.Body, from.Line);
    }

    /// <summary>What it is.</summary>
    public ElementKind Kind { get; }

    /// <summary>Its attributes, other tools' among them, in the order written.</summary>
    public ImmutableArray<BpmnAttribute> Attributes { get; init; } = [];

    /// <summary>Prefixes declared on it.</summary>
    public ImmutableArray<PrefixDeclaration> Prefixes { get; init; } = [];

    /// <summary>The BPMN elements in it, in the order of the XSD; those of one place in the order written.</summary>
    public ImmutableArray<BpmnElement> Children { get; private init; } = [];

    /// <summary>What else stands in it: the text of an expression or documentation, other tools' elements, and what the schema does not know here.</summary>
    public ImmutableArray<ForeignNode> Body { get; init; } = [];

    /// <summary>The line it was read from; 0 where it was not read.</summary>
    public int Line { get; init; }

    /// <summary>Its id; null where it has none.</summary>
    public string? Id => this["id"] is { Length: > 0 } id ? id : null;

    /// <summary>Its name; null where it has none.</summary>
    public string? Name => this["name"];

    /// <summary>The text in it without surrounding white space; that of its own markup included.</summary>
    public string Text => string.Concat(Body.Select(n => n is ForeignNode.Text text ? text.Value : ((ForeignNode.Element)n).Value)).Trim();

    /// <summary>The other tools' elements in its <c>extensionElements</c>.</summary>
    public IEnumerable<ForeignNode.Element> Extensions => Child("extensionElements")?.Body.OfType<ForeignNode.Element>() ?? [];

    /// <summary>The text of an attribute of BPMN's own, as written; null where it is absent.</summary>
    public string? this[string name] => this[XName.Get(name)];

    /// <summary>The text of an attribute; null where it is absent.</summary>
    public string? this[XName name]
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The text of an attribute, or the schema's default where it is absent; null where there is neither.</summary>
    public string? ValueOf(string name) => this[name] ?? Kind.Attributes.GetValueOrDefault(name)?.Default;

    /// <summary>Whether a flag holds, by its text or the schema's default; false where neither says so.</summary>
    public bool Flag(string name) => ValueOf(name)?.Trim() is "true" or "1";

    /// <summary>The number an attribute holds; null where it is absent or none.</summary>
    public double? Number(string name) =>
        double.TryParse(ValueOf(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>The first child of a kind (or deriving from it); null where there is none.</summary>
    public BpmnElement? Child(string kind) => Children.FirstOrDefault(c => c.Kind.Is(kind));

    /// <summary>The children of a kind (or deriving from it).</summary>
    public IEnumerable<BpmnElement> ChildrenOf(string kind) => Children.Where(c => c.Kind.Is(kind));

    /// <summary>Itself and everything below it, parents first.</summary>
    public IEnumerable<BpmnElement> SelfAndDescendants()
    {
        var pending = new Stack<BpmnElement>([this]);
        while (pending.TryPop(out var element))
        {
            yield return element;
            for (var last = element.Children.Length - 1; last >= 0; last--)
            {
                pending.Push(element.Children[last]);
            }
        }
    }

    /// <summary>A copy with an attribute set, or without it where the value is null.</summary>
    public BpmnElement With(XName name, string? value)
    {
        var at = -1;
        for (var i = 0; i < Attributes.Length; i++)
        {
            at = Attributes[i].Name == name ? i : at;
        }

        return new BpmnElement(this)
        {
            Attributes = (at, value) switch
            {
                (< 0, null) => Attributes,
                (< 0, _) => Attributes.Add(new BpmnAttribute(name, value)),
                (_, null) => Attributes.RemoveAt(at),
                _ => Attributes.SetItem(at, new BpmnAttribute(name, value)),
            },
        };
    }

    /// <summary>A copy with other prefixes declared on it.</summary>
    public BpmnElement WithPrefixes(ImmutableArray<PrefixDeclaration> prefixes) => new(this) { Prefixes = prefixes };

    /// <summary>A copy with other things beside its children.</summary>
    public BpmnElement WithBody(ImmutableArray<ForeignNode> body) => new(this) { Body = body };

    /// <summary>A copy that holds a text and nothing else beside its children.</summary>
    public BpmnElement WithText(string text) => WithBody(text.Length == 0 ? [] : [new ForeignNode.Text(text)]);

    /// <summary>A copy with other children; they are put into the order of the XSD, those of one place stay in the order given.</summary>
    /// <exception cref="ArgumentException">One of them may not stand in an element of this kind.</exception>
    public BpmnElement WithChildren(IEnumerable<BpmnElement> children)
    {
        var ordered = children.Select(c => (Slot: Kind.SlotOf(c.Kind), Child: c)).OrderBy(c => c.Slot).ToList();
        if (ordered.Count > 0 && ordered[0].Slot < 0)
        {
            throw new ArgumentException($"{ordered[0].Child.Kind} may not stand in {Kind}.", nameof(children));
        }

        return new BpmnElement(this) { Children = [.. ordered.Select(c => c.Child)] };
    }

    /// <summary>A copy with one more child, after the others of its place.</summary>
    /// <exception cref="ArgumentException">It may not stand in an element of this kind.</exception>
    public BpmnElement Add(BpmnElement child) => WithChildren(Children.Add(child));

    /// <summary>A copy in which the children of a kind are replaced by others; where there were none they are added.</summary>
    /// <exception cref="ArgumentException">One of the new ones may not stand here.</exception>
    public BpmnElement WithOnly(string kind, params IEnumerable<BpmnElement> children) =>
        WithChildren([.. Children.Where(c => !c.Kind.Is(kind)), .. children]);

    /// <summary>A copy whose <c>extensionElements</c> holds these elements; without any there is no <c>extensionElements</c>.</summary>
    public BpmnElement WithExtensions(IEnumerable<ForeignNode.Element> extensions)
    {
        var body = extensions.ToImmutableArray<ForeignNode>();
        var holder = Child("extensionElements") ?? new BpmnElement(BpmnSchema.Kind("extensionElements"));
        return body.IsEmpty ? WithOnly("extensionElements") : WithOnly("extensionElements", holder.WithBody(body));
    }

    /// <inheritdoc/>
    public override string ToString() => Id is null ? Kind.Label : $"{Kind.Label} {Id}";
}
