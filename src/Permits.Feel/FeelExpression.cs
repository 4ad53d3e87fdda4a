using Permits.Feel.Evaluation;
using Permits.Feel.Syntax;
using Permits.Feel.Types;

namespace Permits.Feel;

/// <summary>A FEEL expression, parsed once against the names in scope and compiled; safe to share and evaluate in parallel.</summary>
public sealed class FeelExpression
{
    private readonly Evaluator _evaluate;

    private FeelExpression(string text, Parser.Parsed parsed)
    {
        Text = text;
        FreeNames = parsed.FreeNames;
        Type = parsed.Root.Type;
        _evaluate = Compiler.Compile(parsed.Root);
    }

    /// <summary>The text it was made from.</summary>
    public string Text { get; }

    /// <summary>Names used that were not in scope; at evaluation they are looked up all the same, and null if missing.</summary>
    public IReadOnlyCollection<string> FreeNames { get; }

    /// <summary>What is known of the value's type before evaluation; null when nothing is.</summary>
    public FeelType? Type { get; }

    /// <summary>Parses an expression.</summary>
    /// <param name="text">FEEL text.</param>
    /// <param name="names">Names in scope; needed because FEEL names may hold spaces and operators.</param>
    /// <param name="expression">The expression, when there are no errors.</param>
    /// <param name="errors">Every error found, each with its position; empty when it parsed.</param>
    public static bool TryParse(string text, IEnumerable<string> names, out FeelExpression? expression, out IReadOnlyList<FeelError> errors) =>
        TryParse(text, new FeelScope(names), out expression, out errors);

    /// <summary>Parses an expression with what is known of the types of the names in scope.</summary>
    /// <param name="text">FEEL text.</param>
    /// <param name="scope">Names in scope with their types; a context type makes the names of its entries known after a dot.</param>
    /// <param name="expression">The expression, when there are no errors.</param>
    /// <param name="errors">Every error found, each with its position; empty when it parsed.</param>
    public static bool TryParse(string text, FeelScope scope, out FeelExpression? expression, out IReadOnlyList<FeelError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        expression = null;
        errors = [];
        try
        {
            expression = new FeelExpression(text, Parser.ParseExpression(text, scope));
            return true;
        }
        catch (FeelSyntaxException e)
        {
            errors = [new FeelError(e.Position, e.Message)];
            return false;
        }
    }

    /// <summary>The value in a context; null where FEEL says null (wrong types, missing names, overflow) and when it takes more than <see cref="EvaluationBudget"/> allows.</summary>
    /// <param name="context">Name to value; values as made by <see cref="FeelJson"/>.</param>
    public object? Evaluate(IReadOnlyDictionary<string, object?> context)
    {
        try
        {
            return Evaluate(context, new EvaluationBudget());
        }
        catch (BudgetExceededException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Evaluate(IReadOnlyDictionary{string, object})"/>, as a part of a larger evaluation.</summary>
    /// <exception cref="BudgetExceededException">The whole evaluation takes more than it may.</exception>
    public object? Evaluate(IReadOnlyDictionary<string, object?> context, EvaluationBudget budget)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Evaluate(new FeelVariables(context, budget));
    }

    /// <summary>As <see cref="Evaluate(IReadOnlyDictionary{string, object})"/>, for many expressions on the same variables.</summary>
    /// <exception cref="BudgetExceededException">The whole evaluation takes more than it may.</exception>
    public object? Evaluate(FeelVariables variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        try
        {
            return _evaluate(variables.Scope);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

/// <summary>A syntax error.</summary>
/// <param name="Position">Zero-based index into the text.</param>
/// <param name="Message">What was expected and what was found, in English.</param>
public sealed record FeelError(int Position, string Message);
