using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Permits.Feel;
using Permits.Feel.Evaluation;

namespace Permits.Dmn.Evaluation;

/// <summary>Computes a boxed expression's value.</summary>
internal delegate object? Logic(Frame frame);

/// <summary>The variables an expression sees, and the run it belongs to.</summary>
internal sealed class Frame(Frame? outer, Run run, int capacity = 1) : IReadOnlyDictionary<string, object?>
{
    private readonly Dictionary<string, object?> _own = new(capacity, StringComparer.Ordinal);

    private FeelVariables? _variables;

    /// <summary>The run.</summary>
    public Run Run => run;

    /// <summary>What the run may still use.</summary>
    public EvaluationBudget Budget => run.Budget;

    /// <summary>The variables as FEEL takes them.</summary>
    public FeelVariables Variables => _variables ??= new FeelVariables(this, run.Budget);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.Select(e => e.Key);

    /// <inheritdoc/>
    public IEnumerable<object?> Values => this.Select(e => e.Value);

    /// <inheritdoc/>
    public int Count => _own.Count + (outer?.Count ?? 0);

    /// <inheritdoc/>
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <summary>A frame inside this one.</summary>
    public Frame Nest() => new(this, run);

    /// <summary>A frame inside this one with one more variable.</summary>
    public Frame With(string name, object? value)
    {
        var inner = Nest();
        inner.Set(name, value);
        return inner;
    }

    /// <summary>Sets a variable of this frame.</summary>
    public void Set(string name, object? value) => _own[name] = value;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) =>
        _own.TryGetValue(key, out value) || (outer is not null && outer.TryGetValue(key, out value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => (outer is null ? _own : _own.Concat(outer)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
