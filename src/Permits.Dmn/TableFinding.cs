namespace Permits.Dmn;

/// <summary>What can be wrong with a decision table as a whole.</summary>
public enum TableFault
{
    /// <summary>Inputs that no rule covers, in a table without default output.</summary>
    Gap,

    /// <summary>Inputs that several rules cover, where the hit policy allows one, or one output.</summary>
    Overlap,

    /// <summary>A rule that earlier rules or higher priorities leave nothing to match.</summary>
    Shadowed,

    /// <summary>A rule whose cells no allowed input can meet.</summary>
    NeverMatches,

    /// <summary>An output value that no rule gives.</summary>
    UnreachableOutput,

    /// <summary>The table is too large or depends on too much else to be looked at fully; what is found is true, but more may be wrong.</summary>
    NotAnalysed,
}

/// <summary>A fault of a decision table.</summary>
/// <param name="Fault">What kind.</param>
/// <param name="Element">The decision or knowledge model that holds the table.</param>
/// <param name="TableId">The table's id in the file; may be empty.</param>
/// <param name="Rules">Numbers of the rules concerned, counted from 1; empty when it is about no rule.</param>
/// <param name="Cells">The inputs concerned, column by column, such as <c>age [18..21)</c>; columns that do not matter are left out.</param>
/// <param name="Message">What was expected and what was found, in English.</param>
public sealed record TableFinding(TableFault Fault, string Element, string TableId, IReadOnlyList<int> Rules, IReadOnlyList<string> Cells, string Message);
