using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Permits.Bpmn.Interchange;

/// <summary>A qualified name with its prefix resolved.</summary>
/// <param name="Namespace">The namespace; null where the name is of this document: it has no prefix, or the prefix stands for the document's target namespace.</param>
/// <param name="Local">The name without prefix.</param>
[SuppressMessage("Naming", "CA1724", Justification = "The standard's word.")]
public readonly record struct QName(string? Namespace, string Local);

/// <summary>The prefixes that hold at a place of the document.</summary>
internal sealed class PrefixScope
{
    /// <summary>What holds in every document.</summary>
    public static readonly PrefixScope Outermost = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("xml", "http://www.w3.org/XML/1998/namespace"));

    private readonly ImmutableSortedDictionary<string, string> _uris;

    private PrefixScope(ImmutableSortedDictionary<string, string> uris) => _uris = uris;

    /// <summary>The scope inside an element that declares prefixes.</summary>
    public PrefixScope Within(ImmutableArray<PrefixDeclaration> declared) =>
        declared.IsEmpty ? this : new PrefixScope(_uris.SetItems(declared.Select(d => KeyValuePair.Create(d.Prefix, d.Uri))));

    /// <summary>The namespace a prefix stands for; null where it is not declared.</summary>
    public string? UriOf(string prefix) => _uris.GetValueOrDefault(prefix) is { Length: > 0 } uri ? uri : null;

    /// <summary>The first prefix, in ordinal order, that stands for a namespace; null where none does.</summary>
    /// <param name="uri">The namespace.</param>
    /// <param name="orDefault">Whether the default namespace serves too.</param>
    public string? PrefixOf(string uri, bool orDefault)
    {
        foreach (var (prefix, of) in _uris)
        {
            if (of == uri && (prefix.Length > 0 || orDefault))
            {
                return prefix;
            }
        }

        return null;
    }

    /// <summary>
    /// Resolves a reference. Without a prefix it is of this document, whatever the default namespace is: most tools write it so, and the default namespace is
    /// BPMN's own as often as the target's. A prefix that nothing declares is part of the name.
    /// </summary>
    public QName Resolve(string text, string? targetNamespace)
    {
        var name = text.Trim();
        var colon = name.IndexOf(':');
        if (colon <= 0 || UriOf(name[..colon]) is not { } uri)
        {
            return new QName(null, name);
        }

        return new QName(uri == targetNamespace ? null : uri, name[(colon + 1)..]);
    }
}
