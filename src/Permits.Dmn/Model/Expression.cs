namespace Permits.Dmn.Model;

/// <summary>A boxed expression (DMN 1.5 clause 7.3 and 10.2).</summary>
/// <param name="TypeRef">The type it is declared to have; null for none.</param>
internal abstract record Expression(string? TypeRef);

/// <summary>FEEL text; null where the model gives none.</summary>
internal sealed record LiteralExpression(string? Text, string? TypeRef) : Expression(TypeRef);

/// <summary>A boxed context; an entry without name is its result.</summary>
internal sealed record ContextExpression(IReadOnlyList<ContextEntry> Entries, string? TypeRef) : Expression(TypeRef);

/// <summary>An entry of a boxed context.</summary>
internal sealed record ContextEntry(Parameter? Variable, Expression? Value);

/// <summary>A boxed list.</summary>
internal sealed record ListExpression(IReadOnlyList<Expression?> Items, string? TypeRef) : Expression(TypeRef);

/// <summary>A relation: a list of contexts with the same names.</summary>
internal sealed record RelationExpression(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Expression?>> Rows, string? TypeRef) : Expression(TypeRef);

/// <summary>A boxed invocation.</summary>
internal sealed record InvocationExpression(Expression? Function, IReadOnlyList<KeyValuePair<string, Expression?>> Bindings, string? TypeRef) : Expression(TypeRef);

/// <summary>A function; those of other kinds than FEEL cannot be called here.</summary>
internal sealed record FunctionDefinition(IReadOnlyList<Parameter> Parameters, Expression? Body, bool IsFeel, string? TypeRef) : Expression(TypeRef);

/// <summary>if, then, else.</summary>
internal sealed record ConditionalExpression(Expression? Condition, Expression? Then, Expression? Else, string? TypeRef) : Expression(TypeRef);

/// <summary>The elements for which the match is true.</summary>
internal sealed record FilterExpression(Expression? Source, Expression? Match, string? TypeRef) : Expression(TypeRef);

/// <summary>for ... return.</summary>
internal sealed record ForExpression(string Iterator, Expression? Source, Expression? Body, string? TypeRef) : Expression(TypeRef);

/// <summary>some or every ... satisfies.</summary>
internal sealed record QuantifiedExpression(bool Every, string Iterator, Expression? Source, Expression? Condition, string? TypeRef) : Expression(TypeRef);

/// <summary>A decision table (clause 8).</summary>
internal sealed record DecisionTable(
    string Id,
    HitPolicy HitPolicy,
    Aggregation Aggregation,
    IReadOnlyList<InputClause> Inputs,
    IReadOnlyList<OutputClause> Outputs,
    IReadOnlyList<Rule> Rules,
    string? TypeRef) : Expression(TypeRef);

/// <summary>An input column.</summary>
internal sealed record InputClause(string? Text, string? TypeRef, string? AllowedValues);

/// <summary>An output column.</summary>
internal sealed record OutputClause(string? Name, string? TypeRef, string? AllowedValues, string? Default);

/// <summary>A rule: a row.</summary>
internal sealed record Rule(string Id, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs);
