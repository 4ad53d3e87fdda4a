using Permits.Feel.Evaluation;

namespace Permits.Dmn.Evaluation;

/// <summary>One evaluation of a model: inputs, values already known, and what is reported.</summary>
internal sealed class Run(IReadOnlyDictionary<string, object?> inputs, EvaluationBudget budget, List<TableHit> hits, List<DmnProblem> problems)
{
    private readonly Dictionary<Compiled, object?> _values = [];
    private readonly HashSet<Compiled> _open = [];

    /// <summary>What it may use.</summary>
    public EvaluationBudget Budget => budget;

    /// <summary>A run on other inputs, reporting to the same place: how a decision service is evaluated.</summary>
    public Run Inner(IReadOnlyDictionary<string, object?> otherInputs) => new(otherInputs, budget, hits, problems);

    /// <summary>The value given for an element: by <c>{namespace}name</c>, or by name alone.</summary>
    public bool TryGetInput(Compiled element, out object? value) =>
        inputs.TryGetValue(element.Key, out value) || inputs.TryGetValue(element.Name, out value);

    /// <summary>The value of an element; a decision is computed once.</summary>
    public object? ValueOf(Compiled element)
    {
        if (element is CompiledInput)
        {
            return element.Evaluate(this);
        }

        if (_values.TryGetValue(element, out var known))
        {
            return known;
        }

        if (!_open.Add(element))
        {
            Report(element.Name, "Expected decisions that do not depend on themselves, but this one does.");
            return null;
        }

        budget.Enter();
        try
        {
            return _values[element] = element.Evaluate(this);
        }
        finally
        {
            budget.Leave();
            _open.Remove(element);
        }
    }

    /// <summary>Records which rules of a table matched.</summary>
    public void Record(TableHit hit) => hits.Add(hit);

    /// <summary>Records why a value is null.</summary>
    public void Report(string element, string message) => problems.Add(new DmnProblem(element, message));
}
