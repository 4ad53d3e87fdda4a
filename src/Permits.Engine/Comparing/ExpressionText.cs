using Permits.Dmn;
using Permits.Dmn.Model;

namespace Permits.Engine;

/// <summary>Boxed expressions and types as text, close to FEEL; expressions that say the same have the same text.</summary>
internal static class ExpressionText
{
    /// <summary>An expression; null where there is none.</summary>
    public static string? Of(Expression? expression) => expression switch
    {
        null => null,
        LiteralExpression e => e.Text?.Trim(),
        ContextExpression e => "{ " + string.Join(", ", e.Entries.Select(x => x.Variable is { } v ? $"{v.Name}: {Of(x.Value)}" : Of(x.Value))) + " }",
        ListExpression e => "[ " + string.Join(", ", e.Items.Select(Of)) + " ]",
        RelationExpression e => string.Join('\n', e.Rows.Select(r => string.Join(" | ", r.Select(Of))).Prepend(string.Join(" | ", e.Columns))),
        InvocationExpression e => $"{Of(e.Function)}({string.Join(", ", e.Bindings.Select(b => $"{b.Key}: {Of(b.Value)}"))})",
        FunctionDefinition e => $"function({string.Join(", ", e.Parameters.Select(p => p.TypeRef is null ? p.Name : $"{p.Name}: {p.TypeRef}"))}) {(e.IsFeel ? "" : "external ")}{Of(e.Body)}",
        ConditionalExpression e => $"if {Of(e.Condition)} then {Of(e.Then)} else {Of(e.Else)}",
        FilterExpression e => $"{Of(e.Source)}[{Of(e.Match)}]",
        ForExpression e => $"for {e.Iterator} in {Of(e.Source)} return {Of(e.Body)}",
        QuantifiedExpression e => $"{(e.Every ? "every" : "some")} {e.Iterator} in {Of(e.Source)} satisfies {Of(e.Condition)}",
        DecisionTable e => string.Join('\n', e.Rules.Select(r => string.Join(" | ", [.. r.Inputs, .. r.Outputs])).Prepend(
            $"{e.HitPolicy.Keyword()}: " + string.Join(" | ", [.. e.Inputs.Select(i => i.Label ?? i.Text ?? ""), .. e.Outputs.Select(o => o.Label ?? o.Name ?? "")]))),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no text."),
    };

    /// <summary>A type.</summary>
    public static string Of(ItemDefinition item) => string.Join(' ', Parts(item));

    private static IEnumerable<string> Parts(ItemDefinition item)
    {
        if (item.TypeRef is { } type)
        {
            yield return type;
        }

        if (item.IsCollection)
        {
            yield return "list";
        }

        if ((item.AllowedValues ?? item.TypeConstraint) is { } values)
        {
            yield return $"[{values.Trim()}]";
        }

        if (item.Components.Count > 0)
        {
            yield return "{ " + string.Join(", ", item.Components.Select(c => $"{c.Name}: {Of(c)}")) + " }";
        }

        if (item.Function is { } function)
        {
            yield return $"function({string.Join(", ", function.Parameters.Select(p => $"{p.Name}: {p.TypeRef}"))}): {function.OutputTypeRef}";
        }
    }
}
