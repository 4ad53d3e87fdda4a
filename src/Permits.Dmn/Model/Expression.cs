namespace Permits.Dmn.Model;

/// <summary>A boxed expression (DMN 1.5 clause 7.3 and 10.2).</summary>
/// <param name="TypeRef">The type it is declared to have; null for none.</param>
public abstract record Expression(string? TypeRef);

/// <summary>FEEL text; null where the model gives none.</summary>
public sealed record LiteralExpression(string? Text, string? TypeRef) : Expression(TypeRef);

/// <summary>A boxed context; an entry without name is its result.</summary>
public sealed record ContextExpression(IReadOnlyList<ContextEntry> Entries, string? TypeRef) : Expression(TypeRef);

/// <summary>An entry of a boxed context.</summary>
public sealed record ContextEntry(Parameter? Variable, Expression? Value);

/// <summary>A boxed list.</summary>
public sealed record ListExpression(IReadOnlyList<Expression?> Items, string? TypeRef) : Expression(TypeRef);

/// <summary>A relation: a list of contexts with the same names.</summary>
public sealed record RelationExpression(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Expression?>> Rows, string? TypeRef) : Expression(TypeRef);

/// <summary>A boxed invocation.</summary>
public sealed record InvocationExpression(Expression? Function, IReadOnlyList<KeyValuePair<string, Expression?>> Bindings, string? TypeRef) : Expression(TypeRef);

/// <summary>A function; those of other kinds than FEEL cannot be called here.</summary>
public sealed record FunctionDefinition(IReadOnlyList<Parameter> Parameters, Expression? Body, bool IsFeel, string? TypeRef) : Expression(TypeRef);

/// <summary>if, then, else.</summary>
public sealed record ConditionalExpression(Expression? Condition, Expression? Then, Expression? Else, string? TypeRef) : Expression(TypeRef);

/// <summary>The elements for which the match is true.</summary>
public sealed record FilterExpression(Expression? Source, Expression? Match, string? TypeRef) : Expression(TypeRef);

/// <summary>for ... return.</summary>
public sealed record ForExpression(string Iterator, Expression? Source, Expression? Body, string? TypeRef) : Expression(TypeRef);

/// <summary>some or every ... satisfies.</summary>
public sealed record QuantifiedExpression(bool Every, string Iterator, Expression? Source, Expression? Condition, string? TypeRef) : Expression(TypeRef);

/// <summary>A decision table (clause 8).</summary>
public sealed record DecisionTable(
    string Id,
    HitPolicy HitPolicy,
    Aggregation Aggregation,
    IReadOnlyList<InputClause> Inputs,
    IReadOnlyList<OutputClause> Outputs,
    IReadOnlyList<Rule> Rules,
    string? TypeRef) : Expression(TypeRef);

/// <summary>An input column.</summary>
public sealed record InputClause(string? Text, string? TypeRef, string? AllowedValues)
{
    /// <summary>What people call it; null where the file says none.</summary>
    public string? Label { get; init; }
}

/// <summary>An output column.</summary>
public sealed record OutputClause(string? Name, string? TypeRef, string? AllowedValues, string? Default)
{
    /// <summary>What people call it; null where the file says none.</summary>
    public string? Label { get; init; }
}

/// <summary>A rule: a row.</summary>
public sealed record Rule(string Id, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs)
{
    /// <summary>What people say of it; null where the file says nothing.</summary>
    public string? Description { get; init; }
}
