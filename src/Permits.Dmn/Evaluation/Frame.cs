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
    private const int MaxFew = 12;

    // Frames are made by the thousand and hold a handful of names: going through them beats hashing them.
    private KeyValuePair<string, object?>[] _own = new KeyValuePair<string, object?>[Math.Min(capacity, MaxFew)];
    private int _count;
    private Dictionary<string, object?>? _many;

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
    public int Count => _count + (outer?.Count ?? 0);

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
    public void Set(string name, object? value)
    {
        for (var i = 0; _many is null && i < _count; i++)
        {
            if (_own[i].Key == name)
            {
                _own[i] = new(name, value);
                return;
            }
        }

        if (_many is null && _count == MaxFew)
        {
            _many = new(_own, StringComparer.Ordinal);
        }

        if (_many is not null)
        {
            _many[name] = value;
            _count = _many.Count;
            return;
        }

        if (_count == _own.Length)
        {
            Array.Resize(ref _own, Math.Min(MaxFew, (2 * _count) + 1));
        }

        _own[_count++] = new(name, value);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) =>
        TryGetOwn(key, out value) || (outer is not null && outer.TryGetValue(key, out value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => (outer is null ? Own : Own.Concat(outer)).GetEnumerator();

    private IEnumerable<KeyValuePair<string, object?>> Own => _many ?? _own.Take(_count);

    private bool TryGetOwn(string key, out object? value)
    {
        if (_many is not null)
        {
            return _many.TryGetValue(key, out value);
        }

        for (var i = 0; i < _count; i++)
        {
            if (_own[i].Key == key)
            {
                value = _own[i].Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
