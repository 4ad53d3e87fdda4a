using System.Collections.Frozen;

namespace Permits.Bpmn.Interchange;

/// <summary>What a document is searched by: ids, parents, references. Built once a document, when first asked.</summary>
internal sealed class DocumentIndex
{
    /// <summary>Indexes the document under a top element.</summary>
    public DocumentIndex(BpmnElement definitions)
    {
        var ids = new Dictionary<string, BpmnElement>();
        var parents = new Dictionary<BpmnElement, BpmnElement?> { [definitions] = null };
        var named = new List<(BpmnElement From, string Through, QName Name)>();
        Walk(definitions, PrefixScope.Outermost, definitions["targetNamespace"], ids, parents, named);
        ById = ids.ToFrozenDictionary();
        Parents = parents;
        References = [.. named.Select(n => new BpmnReference(n.From, n.Through, n.Name, n.Name.Namespace is null ? ById.GetValueOrDefault(n.Name.Local) : null))];
        Outgoing = References.ToLookup(r => r.From);
        Incoming = References.Where(r => r.To is not null).ToLookup(r => r.To!);
    }

    /// <summary>Elements by id; the first of an id given twice.</summary>
    public FrozenDictionary<string, BpmnElement> ById { get; }

    /// <summary>The parent of each element; null for the top.</summary>
    public IReadOnlyDictionary<BpmnElement, BpmnElement?> Parents { get; }

    /// <summary>Every reference, in document order.</summary>
    public IReadOnlyList<BpmnReference> References { get; }

    /// <summary>References by who refers.</summary>
    public ILookup<BpmnElement, BpmnReference> Outgoing { get; }

    /// <summary>References by what they name.</summary>
    public ILookup<BpmnElement, BpmnReference> Incoming { get; }

    private static void Walk(
        BpmnElement element,
        PrefixScope around,
        string? target,
        Dictionary<string, BpmnElement> ids,
        Dictionary<BpmnElement, BpmnElement?> parents,
        List<(BpmnElement From, string Through, QName Name)> named)
    {
        var scope = around.Within(element.Prefixes);
        if (element.Id is { } id)
        {
            ids.TryAdd(id, element);
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.Namespace.NamespaceName.Length == 0 && element.Kind.Attributes.GetValueOrDefault(attribute.Name.LocalName)?.Value == ValueKind.Reference)
            {
                Name(element, attribute.Name.LocalName, attribute.Value, scope);
            }
        }

        foreach (var child in element.Children)
        {
            parents[child] = element;
            if (child.Kind.Body == BodyKind.Reference)
            {
                Name(element, child.Kind.Label, child.Text, scope.Within(child.Prefixes));
            }

            Walk(child, scope, target, ids, parents, named);
        }

        void Name(BpmnElement from, string through, string text, PrefixScope at)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                named.Add((from, through, at.Resolve(text, target)));
            }
        }
    }
}
