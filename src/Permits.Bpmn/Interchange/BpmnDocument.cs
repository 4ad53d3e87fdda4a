using System.Collections.Immutable;

namespace Permits.Bpmn.Interchange;

/// <summary>One reference out of an element.</summary>
/// <param name="From">The element that refers; for one written as a child (<c>bpmn:flowNodeRef</c>) the element it stands in.</param>
/// <param name="Through">The attribute's or child's name, e.g. <c>sourceRef</c>.</param>
/// <param name="Name">What it names.</param>
/// <param name="To">The element it names; null where that is of another document or is not there.</param>
public sealed record BpmnReference(BpmnElement From, string Through, QName Name, BpmnElement? To);

/// <summary>
/// A whole BPMN document: processes, collaborations, choreographies, data, diagrams and what other tools added, whether the engine runs it or not.
/// Immutable: each edit gives a new document that shares what did not change. Safe to use from several threads.
/// </summary>
/// <remarks>
/// Equal documents say the same: element by element, with defaults filled in, references resolved, numbers and flags by value; not compared are prefixes,
/// the order of attributes and of elements of different kinds, comments, white space between elements, and the lists of incoming and outgoing flows, which
/// repeat what the flows say (clause 8.4.13). The order of elements of one kind counts.
/// </remarks>
public sealed class BpmnDocument : IEquatable<BpmnDocument>
{
    private readonly Lazy<DocumentIndex> _index;

    /// <summary>A document.</summary>
    /// <param name="definitions">Its top element.</param>
    /// <exception cref="ArgumentException">It is no <c>definitions</c>.</exception>
    public BpmnDocument(BpmnElement definitions)
    {
        if (!definitions.Kind.Is("definitions"))
        {
            throw new ArgumentException($"Expected definitions, but found {definitions.Kind}.", nameof(definitions));
        }

        Definitions = definitions;
        _index = new(() => new DocumentIndex(definitions));
    }

    /// <summary>The top element.</summary>
    public BpmnElement Definitions { get; }

    /// <summary>The namespace this document's ids live in; null where it names none.</summary>
    public string? TargetNamespace => Definitions["targetNamespace"];

    /// <summary>Every element, parents first.</summary>
    public IEnumerable<BpmnElement> All => Definitions.SelfAndDescendants();

    /// <summary>The element with an id; the first where several have it, null where none has.</summary>
    public BpmnElement? Find(string id) => _index.Value.ById.GetValueOrDefault(id);

    /// <summary>The element that an element stands in; null for the top.</summary>
    /// <exception cref="KeyNotFoundException">The element is not in this document.</exception>
    public BpmnElement? ParentOf(BpmnElement element) => _index.Value.Parents[element];

    /// <summary>References out of an element, those written as children included.</summary>
    public ImmutableArray<BpmnReference> ReferencesOf(BpmnElement element) => [.. _index.Value.Outgoing[element]];

    /// <summary>References to an element.</summary>
    public ImmutableArray<BpmnReference> ReferencesTo(BpmnElement element) => [.. _index.Value.Incoming[element]];

    /// <summary>References that name an element of this document which is not there. What a call activity calls is often in a document of its own.</summary>
    public IEnumerable<BpmnReference> Dangling => _index.Value.References.Where(r => r.To is null && r.Name.Namespace is null && r.Through != "calledElement");

    /// <summary>The element that an attribute refers to; null where it refers to none of this document.</summary>
    public BpmnElement? Resolve(BpmnElement element, string attribute) => _index.Value.Outgoing[element].FirstOrDefault(r => r.Through == attribute)?.To;

    /// <summary>The document with one element put in place of another.</summary>
    /// <exception cref="KeyNotFoundException">The element is not in this document.</exception>
    /// <exception cref="ArgumentException">The new element may not stand there.</exception>
    public BpmnDocument Replace(BpmnElement element, BpmnElement by) => Put(element, [by]);

    /// <summary>The document without an element and all below it. References to it stay, and then dangle.</summary>
    /// <exception cref="KeyNotFoundException">The element is not in this document.</exception>
    /// <exception cref="ArgumentException">It is the top element.</exception>
    public BpmnDocument Remove(BpmnElement element) => Put(element, []);

    /// <summary>The document with a further element, after the others of its place or before one of them.</summary>
    /// <param name="parent">The element to put it in.</param>
    /// <param name="child">What to put there.</param>
    /// <param name="before">A child of <paramref name="parent"/>; null puts it last.</param>
    /// <exception cref="KeyNotFoundException">The parent is not in this document.</exception>
    /// <exception cref="ArgumentException">It may not stand there, or <paramref name="before"/> is no child of the parent.</exception>
    public BpmnDocument Insert(BpmnElement parent, BpmnElement child, BpmnElement? before = null)
    {
        var at = before is null ? parent.Children.Length : parent.Children.IndexOf(before);
        return at < 0
            ? throw new ArgumentException($"{before} is no child of {parent}.", nameof(before))
            : Replace(parent, parent.WithChildren(parent.Children.Insert(at, child)));
    }

    /// <summary>Where this document first says something else than another, as a path of elements; null where they are equal.</summary>
    public string? FirstDifference(BpmnDocument other) => DocumentComparison.FirstDifference(this, other);

    /// <inheritdoc/>
    public bool Equals(BpmnDocument? other) => other is not null && (ReferenceEquals(this, other) || FirstDifference(other) is null);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BpmnDocument);

    /// <summary>Depends on the ids alone, so that equal documents agree.</summary>
    public override int GetHashCode() => All.Aggregate(0, (sum, e) => unchecked(sum + (e.Id is null ? 0 : string.GetHashCode(e.Id, StringComparison.Ordinal))));

    private BpmnDocument Put(BpmnElement element, ImmutableArray<BpmnElement> by)
    {
        var parent = ParentOf(element);
        if (parent is null)
        {
            return by is [var top] ? new BpmnDocument(top) : throw new ArgumentException("The top element cannot be taken out.", nameof(element));
        }

        var at = parent.Children.IndexOf(element);
        return Put(parent, [parent.WithChildren([.. parent.Children[..at], .. by, .. parent.Children[(at + 1)..]])]);
    }
}
