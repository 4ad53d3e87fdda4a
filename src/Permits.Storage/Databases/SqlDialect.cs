using System.Collections.Immutable;

namespace Permits.Storage;

/// <summary>The few fragments of a statement that a database says in its own way. All other statements are the same text for every database.</summary>
internal abstract class SqlDialect
{
    /// <summary>A table expression over the rows of a <see cref="RowList"/> in <c>@p0</c>, to be used in FROM under the name <c>row</c>.</summary>
    public abstract string Rows(ImmutableArray<RowColumn> columns);

    /// <summary>A statement after which references between tables are checked at the commit alone.</summary>
    public abstract string DeferReferences { get; }
}

/// <summary>A column of a <see cref="RowList"/>.</summary>
/// <param name="Name">Its name in the statement.</param>
/// <param name="IsNumber">Whether it holds numbers and instants; else text.</param>
internal readonly record struct RowColumn(string Name, bool IsNumber)
{
    /// <summary>A column of texts.</summary>
    public static RowColumn Text(string name) => new(name, false);

    /// <summary>A column of numbers, instants or truths.</summary>
    public static RowColumn Number(string name) => new(name, true);
}
