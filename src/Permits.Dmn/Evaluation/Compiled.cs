using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Dmn.Evaluation;

/// <summary>An element of the requirements graph, ready to evaluate.</summary>
internal abstract class Compiled(string ns, string name)
{
    /// <summary>Its name with the namespace of its model: <c>{namespace}name</c>.</summary>
    public string Key { get; } = $"{{{ns}}}{name}";

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What is known of its value's type; null when nothing is.</summary>
    public FeelType? Type { get; set; }

    /// <summary>Its value in a run; knowledge models and services are functions.</summary>
    public abstract object? Evaluate(Run run);

    /// <summary>A value under the type declared for it; a value that does not fit becomes null and is reported.</summary>
    protected static object? Fit(Run run, string element, FeelType? type, object? value)
    {
        if (type is null)
        {
            return value;
        }

        if (!Coercion.TryTo(type, value, out var result, run.Budget))
        {
            run.Report(element, $"Expected a value of type {type.Name}, but found another.");
        }

        return result;
    }
}

/// <summary>Input data.</summary>
internal sealed class CompiledInput(string ns, string name) : Compiled(ns, name)
{
    public override object? Evaluate(Run run) => run.TryGetInput(this, out var value) ? Fit(run, Name, Type, FeelValue.Normalize(value)) : null;
}

/// <summary>What an element requires: a variable's name (or the import's name and the variable's) and the element.</summary>
internal sealed record Requirement(string? Prefix, Compiled Element);

/// <summary>Requirements as variables.</summary>
internal static class Requirements
{
    /// <summary>A frame that holds the required elements' values.</summary>
    public static Frame Frame(IReadOnlyList<Requirement> requirements, Run run)
    {
        var frame = new Frame(null, run, requirements.Count);
        Dictionary<string, FeelContext>? imports = null;
        foreach (var (prefix, element) in requirements)
        {
            if (prefix is null)
            {
                frame.Set(element.Name, run.ValueOf(element));
                continue;
            }

            imports ??= new(StringComparer.Ordinal);
            if (!imports.TryGetValue(prefix, out var import))
            {
                imports[prefix] = import = new FeelContext();
                frame.Set(prefix, import);
            }

            import.Set(element.Name, run.ValueOf(element));
        }

        return frame;
    }
}

/// <summary>A decision.</summary>
internal sealed class CompiledDecision(string ns, string name) : Compiled(ns, name)
{
    /// <summary>The type of its variable; null when the model declares none.</summary>
    public FeelType? Declared { get; set; }

    /// <summary>What it requires.</summary>
    public IReadOnlyList<Requirement> Requires { get; set; } = [];

    /// <summary>Its logic; null when the model gives none.</summary>
    public Logic? Logic { get; set; }

    // A value given from outside stands for the decision (clause 10.4).
    public override object? Evaluate(Run run) =>
        Fit(run, Name, Declared, run.TryGetInput(this, out var given) ? FeelValue.Normalize(given) : Logic?.Invoke(Requirements.Frame(Requires, run)));
}

/// <summary>A business knowledge model: a function.</summary>
internal sealed class CompiledKnowledge(string ns, string name) : Compiled(ns, name)
{
    /// <summary>What it requires.</summary>
    public IReadOnlyList<Requirement> Requires { get; set; } = [];

    /// <summary>Makes the function.</summary>
    public Logic? Logic { get; set; }

    public override object? Evaluate(Run run) => Logic?.Invoke(Requirements.Frame(Requires, run));
}

/// <summary>A decision service: a function of its inputs that evaluates its output decisions (clause 10.4).</summary>
internal sealed class CompiledService(string ns, string name) : Compiled(ns, name)
{
    /// <summary>Its inputs, in the order of its parameters.</summary>
    public IReadOnlyList<Compiled> Inputs { get; set; } = [];

    /// <summary>Its outputs.</summary>
    public IReadOnlyList<Compiled> Outputs { get; set; } = [];

    /// <summary>The type of its variable: a function type, or its result's; null when the model declares none.</summary>
    public FeelType? Declared { get; set; }

    public override object? Evaluate(Run run) => new DmnFunction(
        Name,
        [.. Inputs.Select(i => KeyValuePair.Create(i.Name, (i as CompiledDecision)?.Declared ?? i.Type ?? FeelType.Any))],
        Declared?.Result ?? Declared,
        Type?.Result,
        run,
        arguments =>
        {
            var given = Inputs.Zip(arguments, (input, value) => KeyValuePair.Create(input.Key, value)).ToDictionary(StringComparer.Ordinal);
            var inner = run.Inner(given);
            return Outputs.Count == 1
                ? inner.ValueOf(Outputs[0])
                : new FeelContext(Outputs.Select(o => KeyValuePair.Create(o.Name, inner.ValueOf(o))));
        });
}
