using System.Collections.Immutable;
using System.Xml.Linq;

namespace Permits.Bpmn.Interchange;

/// <summary>An attribute as written: without namespace it is BPMN's own on a BPMN element, with one it is another tool's.</summary>
/// <param name="Name">Its qualified name.</param>
/// <param name="Value">Its text, after the normalisation of XML.</param>
public readonly record struct BpmnAttribute(XName Name, string Value);

/// <summary>A prefix declared on an element. Kept, because texts of attributes and extensions may use it.</summary>
/// <param name="Prefix">The prefix; empty for the default namespace.</param>
/// <param name="Uri">The namespace; empty where the default namespace is taken back.</param>
public readonly record struct PrefixDeclaration(string Prefix, string Uri);

/// <summary>What stands in an element without being a BPMN element of its schema: text, or an element of another tool.</summary>
public abstract record ForeignNode
{
    private ForeignNode()
    {
    }

    /// <summary>A run of text, white space included.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : ForeignNode;

    /// <summary>An element kept as it was written, with everything in it.</summary>
    /// <param name="Name">Its qualified name.</param>
    public sealed record Element(XName Name) : ForeignNode
    {
        /// <summary>Its attributes, in the order written.</summary>
        public ImmutableArray<BpmnAttribute> Attributes { get; init; } = [];

        /// <summary>Prefixes declared on it.</summary>
        public ImmutableArray<PrefixDeclaration> Prefixes { get; init; } = [];

        /// <summary>What stands in it, in order.</summary>
        public ImmutableArray<ForeignNode> Nodes { get; init; } = [];

        /// <summary>The elements in it.</summary>
        public IEnumerable<Element> Elements => Nodes.OfType<Element>();

        /// <summary>All text in it, however deep.</summary>
        public string Value => string.Concat(Nodes.Select(n => n is Text text ? text.Value : ((Element)n).Value));

        /// <summary>The text of an attribute without namespace; null where it is absent.</summary>
        public string? this[string name] => Attributes.FirstOrDefault(a => a.Name == name).Value;
    }
}
