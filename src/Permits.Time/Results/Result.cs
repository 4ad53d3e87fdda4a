using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Permits;

/// <summary>
/// A value, or every problem that stood in its way. For outside text and refused commands; a bug or a broken connection throws instead.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Result<T>
{
    private readonly T? _value;
    private readonly ImmutableArray<Problem> _problems;

    private Result(T? value, ImmutableArray<Problem> problems)
    {
        _value = value;
        _problems = problems;
    }

    /// <summary>True when there is a value.</summary>
    public bool IsOk => _problems.IsDefaultOrEmpty;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There are problems instead.</exception>
    public T Value => IsOk ? _value! : throw new InvalidOperationException("No value: " + string.Join("; ", Problems.Select(p => p.Message.En)));

    /// <summary>The problems; empty when there is a value.</summary>
    public ImmutableArray<Problem> Problems => _problems.IsDefault ? [] : _problems;

    /// <summary>Tries to take the value.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = IsOk ? _value! : default;
        return IsOk;
    }

    /// <summary>The value turned into another; problems pass through.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> turn) => IsOk ? Result<TOut>.Ok(turn(_value!)) : Result<TOut>.Refused(Problems);

    /// <summary>The next step on the value, which may refuse in turn; problems pass through.</summary>
    public Result<TOut> Then<TOut>(Func<T, Result<TOut>> next) => IsOk ? next(_value!) : Result<TOut>.Refused(Problems);

    /// <summary>The next step on the value, which may refuse in turn and takes its time; problems pass through.</summary>
    public async Task<Result<TOut>> ThenAsync<TOut>(Func<T, Task<Result<TOut>>> next) =>
        IsOk ? await next(_value!).ConfigureAwait(false) : Result<TOut>.Refused(Problems);

    /// <summary>A good result.</summary>
    public static Result<T> Ok(T value) => new(value, []);

    /// <summary>A refusal with at least one problem.</summary>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is empty.</exception>
    public static Result<T> Refused(params ImmutableArray<Problem> problems) =>
        problems.IsDefaultOrEmpty ? throw new ArgumentException("A refusal names at least one problem.", nameof(problems)) : new(default, problems);

    /// <summary>A good result.</summary>
    public static implicit operator Result<T>(T value) => Ok(value);

    /// <summary>A refusal with one problem.</summary>
    public static implicit operator Result<T>(Problem problem) => Refused(problem);
}
