using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Permits.Feel.Evaluation;

/// <summary>What one evaluation may use, so that no text can hang or break the process. Not shared between evaluations.</summary>
public sealed class EvaluationBudget
{
    /// <summary>How many function calls may be open at once.</summary>
    public const int MaxDepth = 500;

    /// <summary>How many iterations, calls and list elements one evaluation may make in all.</summary>
    public const long MaxSteps = 5_000_000;

    /// <summary>How many steps making a context is worth, besides those for its entries.</summary>
    internal const int ContextSteps = 8;

    /// <summary>How long one evaluation may spend in regular expressions.</summary>
    private static readonly TimeSpan MaxMatching = TimeSpan.FromSeconds(2);

    // Handling this many characters or elements costs about as much as a step.
    private const int ItemsPerStep = 16;

    private int _depth;
    private long _steps;
    private TimeSpan _matching;

    /// <summary>The instant <c>now()</c> and <c>today()</c> speak of; null when the host gave none.</summary>
    public NodaTime.ZonedDateTime? Now { get; init; }

    /// <summary>Uses steps.</summary>
    /// <exception cref="BudgetExceededException">None are left.</exception>
    public void Spend(long steps = 1)
    {
        _steps += steps;
        if (_steps > MaxSteps || steps > MaxSteps)
        {
            throw new BudgetExceededException($"Expected at most {MaxSteps} steps, but the expression needs more.");
        }
    }

    /// <summary>Uses the steps that handling a text, a list or a context takes; nothing for other values.</summary>
    /// <exception cref="BudgetExceededException">None are left.</exception>
    public void SpendOn(object? value)
    {
        var items = value switch
        {
            string text => text.Length,
            IReadOnlyList<object?> list => list.Count,
            IReadOnlyDictionary<string, object?> context => context.Count,
            _ => 0,
        };
        if (items >= ItemsPerStep)
        {
            Spend(items / ItemsPerStep);
        }
    }

    /// <summary>Runs a regular expression on the clock.</summary>
    /// <exception cref="BudgetExceededException">All of them together took too long.</exception>
    public T SpendMatching<T>(Func<T> match)
    {
        var start = Stopwatch.GetTimestamp();
        var result = match();
        _matching += Stopwatch.GetElapsedTime(start);
        return _matching <= MaxMatching ? result : throw new BudgetExceededException($"Expected regular expressions to take at most {MaxMatching.TotalSeconds} seconds, but they need more.");
    }

    /// <summary>Opens a call.</summary>
    /// <exception cref="BudgetExceededException">Too many are open.</exception>
    public void Enter()
    {
        Spend();
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new BudgetExceededException($"Expected at most {MaxDepth} calls inside each other, but the expression needs more.");
        }
    }

    /// <summary>Closes a call.</summary>
    public void Leave() => _depth--;
}

/// <summary>An evaluation used more than it may; the expression's value is null.</summary>
public sealed class BudgetExceededException(string message) : Exception(message);
