using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;

namespace Permits.Bpmn.Interchange;

/// <summary>What the text of an attribute is, which decides when two texts mean the same.</summary>
public enum ValueKind
{
    /// <summary>Any text; compared character by character.</summary>
    Text,

    /// <summary><c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>.</summary>
    Flag,

    /// <summary>A number; <c>100</c> and <c>100.0</c> are the same.</summary>
    Number,

    /// <summary>The id of another element, as a QName: with a prefix it may point into another document.</summary>
    Reference,

    /// <summary>A QName of something that is no BPMN element, such as a data type.</summary>
    OutsideName,
}

/// <summary>What stands between an element's tags beside the children that the schema names.</summary>
public enum BodyKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The text of a reference (<c>bpmn:incoming</c>).</summary>
    Reference,

    /// <summary>The text of an expression; documentation and extensions may stand beside it.</summary>
    Expression,

    /// <summary>Text with any markup (<c>bpmn:documentation</c>, <c>bpmn:text</c>, <c>bpmn:script</c>).</summary>
    Mixed,

    /// <summary>Elements of other namespaces (<c>bpmn:extensionElements</c>).</summary>
    Foreign,
}

/// <summary>An attribute the schema names.</summary>
/// <param name="Name">Its name, without namespace.</param>
/// <param name="Value">What its text is.</param>
/// <param name="Default">What holds where it is absent; null where nothing does.</param>
public sealed record AttributeKind(string Name, ValueKind Value, string? Default);

/// <summary>One kind of BPMN element, as <see cref="BpmnSchema"/> lists it. There is one instance a kind.</summary>
public sealed class ElementKind
{
    private readonly ImmutableArray<string> _slots;
    private readonly FrozenSet<string> _is;

    internal ElementKind(XName name, string label, BodyKind body, FrozenDictionary<string, AttributeKind> attributes, ImmutableArray<string> slots, FrozenSet<string> bases)
    {
        (Name, Label, Body, Attributes, _slots, _is) = (name, label, body, attributes, slots, bases);
    }

    /// <summary>The element's qualified name.</summary>
    public XName Name { get; }

    /// <summary>Its name in the schema table: the local name, for diagram elements with <c>bpmndi:</c>, <c>di:</c> or <c>dc:</c>.</summary>
    public string Label { get; }

    /// <summary>What stands in it beside its children.</summary>
    public BodyKind Body { get; }

    /// <summary>Its attributes by name.</summary>
    public FrozenDictionary<string, AttributeKind> Attributes { get; }

    /// <summary>Whether it is of a kind or derives from it.</summary>
    /// <param name="kind">A name of the schema table, e.g. <c>FlowNode</c>, <c>Activity</c>, <c>userTask</c>.</param>
    public bool Is(string kind) => _is.Contains(kind);

    /// <summary>Whether an element of another kind may stand directly in one of this kind.</summary>
    public bool Takes(ElementKind child) => SlotOf(child) >= 0;

    /// <summary>The place of a child in the order of the XSD; -1 where it may not stand here.</summary>
    internal int SlotOf(ElementKind child)
    {
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            if (child.Is(_slots[slot]))
            {
                return slot;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
