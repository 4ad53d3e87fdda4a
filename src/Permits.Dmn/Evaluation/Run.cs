using Permits.Feel.Evaluation;

namespace Permits.Dmn.Evaluation;

/// <summary>One evaluation of a model: inputs, values already known, and what is reported.</summary>
internal sealed class Run(IReadOnlyDictionary<string, object?> inputs, EvaluationBudget budget, List<TableHit> hits, List<DmnProblem> problems)
{
    // Stands for the value of an element whose evaluation has begun but not ended.
    private static readonly object Open = new();

    private readonly Dictionary<Compiled, object?> _values = [];
    private bool? _namesNamespaces;

    /// <summary>What it may use.</summary>
    public EvaluationBudget Budget => budget;

    /// <summary>The name of the decision being made; empty outside of all.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>A run on other inputs, reporting to the same place: how a decision service is evaluated.</summary>
    public Run Inner(IReadOnlyDictionary<string, object?> otherInputs) => new(otherInputs, budget, hits, problems);

    /// <summary>The value given for an element: by <c>{namespace}name</c>, or by name alone.</summary>
    public bool TryGetInput(Compiled element, out object? value) =>
        (NamesNamespaces && inputs.TryGetValue(element.Key, out value)) || inputs.TryGetValue(element.Name, out value);

    private bool NamesNamespaces => _namesNamespaces ??= inputs.Keys.Any(k => k.StartsWith('{'));

    /// <summary>The value of an element; a decision is computed once.</summary>
    public object? ValueOf(Compiled element)
    {
        if (element is CompiledInput)
        {
            return element.Evaluate(this);
        }

        if (_values.TryGetValue(element, out var known))
        {
            if (!ReferenceEquals(known, Open))
            {
                return known;
            }

            Report(element.Name, "Expected decisions that do not depend on themselves, but this one does.");
            return null;
        }

        _values[element] = Open;

        var outer = Decision;
        Decision = element is CompiledDecision ? element.Name : outer;
        budget.Enter();
        try
        {
            known = element.Evaluate(this);
            _values[element] = known;
            return known;
        }
        finally
        {
            budget.Leave();
            Decision = outer;
        }
    }

    /// <summary>Records which rules of a table matched.</summary>
    public void Record(TableHit hit) => hits.Add(hit);

    /// <summary>Records why a value is null.</summary>
    public void Report(string element, string message) => problems.Add(new DmnProblem(element, message));
}
