using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Dmn.Evaluation;

/// <summary>A function of the model: a boxed function definition, a knowledge model or a decision service.</summary>
/// <param name="name">The element it belongs to.</param>
/// <param name="parameters">Names and types of the parameters.</param>
/// <param name="result">The type declared for the result, which its value is converted to; null when none is.</param>
/// <param name="known">What is known of the result where none is declared.</param>
/// <param name="run">The run it was made in.</param>
/// <param name="body">Computes the result from arguments that fit the parameters; null when the function cannot be called here.</param>
internal sealed class DmnFunction(
    string name,
    IReadOnlyList<KeyValuePair<string, FeelType>> parameters,
    FeelType? result,
    FeelType? known,
    Run run,
    Func<object?[], object?>? body) : FeelFunction
{
    /// <inheritdoc/>
    public override FeelType Type { get; } = FeelType.FunctionOf([.. parameters.Select(p => p.Value)], result ?? known ?? FeelType.Unknown);

    /// <inheritdoc/>
    public override IReadOnlyList<string> ParameterNames { get; } = [.. parameters.Select(p => p.Key)];

    /// <summary>This function with a type declared for its result.</summary>
    public DmnFunction WithResult(FeelType type) => new(name, parameters, type, known, run, body);

    /// <inheritdoc/>
    public override object? Invoke(IReadOnlyList<object?> arguments, EvaluationBudget budget)
    {
        if (body is null)
        {
            run.Report(name, "Expected a function written in FEEL, but this one is of another kind and cannot be called here.");
            return null;
        }

        if (arguments.Count != parameters.Count)
        {
            run.Report(name, $"Expected {parameters.Count} arguments, but found {arguments.Count}.");
            return null;
        }

        var fitting = new object?[arguments.Count];
        for (var i = 0; i < fitting.Length; i++)
        {
            if (!Coercion.TryTo(parameters[i].Value, arguments[i], out fitting[i], budget))
            {
                run.Report(name, $"Expected argument '{parameters[i].Key}' of type {parameters[i].Value.Name}, but found another.");
                return null;
            }
        }

        var value = body(fitting);
        return result is null ? value : Coercion.To(result, value, budget);
    }
}
