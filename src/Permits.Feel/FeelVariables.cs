using Permits.Feel.Evaluation;

namespace Permits.Feel;

/// <summary>Variables made ready once for the many expressions that are evaluated on them. Not shared between evaluations.</summary>
/// <param name="context">Name to value.</param>
/// <param name="budget">What the evaluation may use.</param>
public sealed class FeelVariables(IReadOnlyDictionary<string, object?> context, EvaluationBudget budget)
{
    /// <summary>The scope the compiled delegates read.</summary>
    internal Scope Scope { get; } = new ContextScope(null, context, budget);
}
