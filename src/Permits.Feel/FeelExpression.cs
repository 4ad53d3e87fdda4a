namespace Permits.Feel;

/// <summary>A FEEL expression, parsed once against the names in scope and compiled; safe to share and evaluate in parallel.</summary>
public sealed partial class FeelExpression
{
    /// <summary>The text it was made from.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Parses an expression.</summary>
    /// <param name="text">FEEL text.</param>
    /// <param name="names">Names in scope; needed because FEEL names may hold spaces and operators.</param>
    /// <param name="expression">The expression, when there are no errors.</param>
    /// <param name="errors">Every error found, each with its position; empty when it parsed.</param>
    public static bool TryParse(string text, IEnumerable<string> names, out FeelExpression? expression, out IReadOnlyList<FeelError> errors) =>
        throw new NotSupportedException();

    /// <summary>The value in a context; null where FEEL says null (wrong types, missing names, overflow).</summary>
    /// <param name="context">Name to value; values as made by <see cref="FeelJson"/>.</param>
    public object? Evaluate(IReadOnlyDictionary<string, object?> context) => throw new NotSupportedException();
}

/// <summary>A syntax error.</summary>
/// <param name="Position">Zero-based index into the text.</param>
/// <param name="Message">What was expected and what was found, in English.</param>
public sealed record FeelError(int Position, string Message);

/// <summary>JSON to FEEL values and back. Numbers are decimals, objects are contexts, arrays are lists.</summary>
public static class FeelJson
{
    /// <summary>The FEEL value of a JSON element.</summary>
    public static object? Read(System.Text.Json.JsonElement json) => throw new NotSupportedException();

    /// <summary>The JSON of a FEEL value; temporal values become ISO 8601 strings.</summary>
    public static System.Text.Json.JsonElement Write(object? value) => throw new NotSupportedException();
}
