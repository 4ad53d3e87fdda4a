using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Permits.Feel.Values;

/// <summary>A context: entries in the order they were written. Not changed once it has been handed out.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Context is what the standard calls it.")]
public sealed class FeelContext : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _entries = new(StringComparer.Ordinal);

    /// <summary>An empty context.</summary>
    public FeelContext()
    {
    }

    /// <summary>A context with the entries of another, in their order.</summary>
    public FeelContext(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        foreach (var (key, value) in entries)
        {
            _entries[key] = value;
        }
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _entries.Values;

    /// <inheritdoc/>
    public object? this[string key] => _entries[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _entries.GetEnumerator();

    /// <summary>Sets an entry; only the one that makes the context may, before anyone else sees it.</summary>
    public void Set(string key, object? value) => _entries[key] = value;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
