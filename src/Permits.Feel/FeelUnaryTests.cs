using Permits.Feel.Evaluation;
using Permits.Feel.Syntax;

namespace Permits.Feel;

/// <summary>The tests of a decision table's input cell or of a list of allowed values, parsed and compiled; safe to share.</summary>
public sealed class FeelUnaryTests
{
    private readonly Test _test;

    private FeelUnaryTests(string text, Parser.Parsed parsed)
    {
        Text = text;
        var root = (Node.UnaryTests)parsed.Root;
        _test = Compiler.CompileTests(root);
        Accepted = ConstantTests.Of(root);
    }

    /// <summary>The text it was made from.</summary>
    public string Text { get; }

    /// <summary>Which values pass, if the tests speak of constants only; null when that depends on other variables or a formula.</summary>
    public FeelTestSet? Accepted { get; }

    /// <summary>Parses unary tests such as <c>&lt; 5, [10..20]</c>, <c>not("a")</c> or <c>-</c>.</summary>
    /// <param name="text">FEEL text.</param>
    /// <param name="scope">Names in scope; <c>?</c> is always one of them.</param>
    /// <param name="tests">The tests, when there are no errors.</param>
    /// <param name="errors">Every error found; empty when it parsed.</param>
    public static bool TryParse(string text, FeelScope scope, out FeelUnaryTests? tests, out IReadOnlyList<FeelError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        tests = null;
        errors = [];
        try
        {
            tests = new FeelUnaryTests(text, Parser.ParseUnaryTests(text, scope));
            return true;
        }
        catch (FeelSyntaxException e)
        {
            errors = [new FeelError(e.Position, e.Message)];
            return false;
        }
    }

    /// <summary>Whether a value passes; a test that has no answer for it does not.</summary>
    /// <exception cref="BudgetExceededException">The evaluation takes more than it may.</exception>
    public bool Accepts(object? value, IReadOnlyDictionary<string, object?> context, EvaluationBudget budget) => Accepts(value, new FeelVariables(context, budget));

    /// <summary>As <see cref="Accepts(object, IReadOnlyDictionary{string, object}, EvaluationBudget)"/>, for many tests on the same variables.</summary>
    /// <exception cref="BudgetExceededException">The evaluation takes more than it may.</exception>
    public bool Accepts(object? value, FeelVariables variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        try
        {
            return _test(value, variables.Scope) == true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
