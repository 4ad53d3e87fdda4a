namespace Permits.Dmn;

/// <summary>What an evaluation gave.</summary>
/// <param name="Value">The value; null also when something went wrong, which <paramref name="Problems"/> then tells.</param>
/// <param name="Hits">Each decision table that was evaluated on the way, in the order in which they were finished.</param>
/// <param name="Problems">Why values are null that need not be: wrong types, tables whose rules contradict each other, text that is no FEEL.</param>
public sealed record DmnOutcome(object? Value, IReadOnlyList<TableHit> Hits, IReadOnlyList<DmnProblem> Problems);

/// <summary>One evaluation of a decision table.</summary>
/// <param name="Decision">The name of the decision being made; empty when a knowledge model was called by itself.</param>
/// <param name="Element">The name of the decision or knowledge model that holds the table: a decision may ask several of them.</param>
/// <param name="TableId">The table's id in the file; may be empty.</param>
/// <param name="HitPolicy">Its hit policy.</param>
/// <param name="Rules">Numbers of the rules that matched, counted from 1 in the order of the table; empty when none did.</param>
/// <param name="RuleIds">Their ids in the file; may be empty texts.</param>
public sealed record TableHit(string Decision, string Element, string TableId, HitPolicy HitPolicy, IReadOnlyList<int> Rules, IReadOnlyList<string> RuleIds);

/// <summary>Something wrong in a model or in an evaluation.</summary>
/// <param name="Element">The name of the element; the file's name or empty when it is about the whole.</param>
/// <param name="Message">What was expected and what was found, in English.</param>
public sealed record DmnProblem(string Element, string Message);
