using System.Collections.Immutable;
using Permits.Bpmn.Interchange;

namespace Permits.Bpmn.Import;

/// <summary>What became of something another tool's engine understood.</summary>
public enum ImportGrade
{
    /// <summary>It means the same here, or needs nothing here.</summary>
    Information,

    /// <summary>It was taken over, but means less or something else here; read it over.</summary>
    Degraded,

    /// <summary>It has no counterpart and was left out, or stays only as text that cannot be run.</summary>
    Dropped,
}

/// <summary>One thing of another tool that was met.</summary>
/// <param name="Grade">What became of it, in one word.</param>
/// <param name="Element">The id of the element it stood on, or its line where it has none.</param>
/// <param name="Found">What stood there, as it was written, e.g. <c>camunda:formKey="check"</c>; long values are cut.</param>
/// <param name="Became">What became of it and what to do.</param>
public sealed record ImportFinding(ImportGrade Grade, string Element, string Found, LocalText Became);

/// <summary>A document with other tools' extensions turned into ours.</summary>
/// <param name="Document">The document.</param>
/// <param name="Findings">What was met, in document order.</param>
public sealed record ImportResult(BpmnDocument Document, ImmutableArray<ImportFinding> Findings);
