namespace Permits.Dmn.Model;

/// <summary>What a DMN file holds (DMN 1.5 clause 6.3.2), as read; names and references are not resolved yet.</summary>
public sealed record Definitions(
    string Namespace,
    string Name,
    IReadOnlyList<Import> Imports,
    IReadOnlyList<ItemDefinition> Items,
    IReadOnlyList<Element> Elements);

/// <summary>Another model used by this one; its elements are seen under the name, or directly when the name is empty.</summary>
public sealed record Import(string Namespace, string Name);

/// <summary>A type (clause 7.3.2).</summary>
public sealed record ItemDefinition(
    string Name,
    string? TypeRef,
    bool IsCollection,
    string? AllowedValues,
    string? TypeConstraint,
    IReadOnlyList<ItemDefinition> Components,
    FunctionItem? Function);

/// <summary>The signature of a function type.</summary>
public sealed record FunctionItem(string? OutputTypeRef, IReadOnlyList<Parameter> Parameters);

/// <summary>A name with the type it is declared to have.</summary>
public sealed record Parameter(string Name, string? TypeRef);

/// <summary>A node of the decision requirements graph (clause 6.3).</summary>
/// <param name="Id">Its id; unique in the file.</param>
/// <param name="Name">Its name.</param>
public abstract record Element(string Id, string Name);

/// <summary>Input data.</summary>
public sealed record InputData(string Id, string Name, string? TypeRef) : Element(Id, Name);

/// <summary>A decision; <paramref name="Requires"/> holds references to what it needs.</summary>
public sealed record Decision(string Id, string Name, string? TypeRef, Expression? Logic, IReadOnlyList<string> Requires) : Element(Id, Name)
{
    /// <summary>What people say of it; null where the file says nothing.</summary>
    public string? Description { get; init; }
}

/// <summary>A business knowledge model.</summary>
public sealed record KnowledgeModel(string Id, string Name, string? TypeRef, FunctionDefinition? Logic, IReadOnlyList<string> Requires) : Element(Id, Name);

/// <summary>A decision service.</summary>
public sealed record DecisionService(
    string Id,
    string Name,
    string? TypeRef,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<string> InputDecisions,
    IReadOnlyList<string> InputData) : Element(Id, Name);
