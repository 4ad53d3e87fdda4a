namespace Permits.Bpmn;

/// <summary>How bad a finding is. An error bars publishing.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Probably wrong; publishing is possible.</summary>
    Warning,

    /// <summary>Cannot be run or breaks the law as encoded; publishing is refused.</summary>
    Error,
}

/// <summary>One thing found in a package.</summary>
/// <param name="Rule">Stable rule id, e.g. <c>bpmn.unsupported-element</c>; listed in <c>workflows/README.md</c>.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Element">The element id or file and line it is about; null for the whole package.</param>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Basis">Section of law or clause of the standard; null where neither.</param>
public sealed record Finding(string Rule, Severity Severity, string? Element, LocalText Message, string? Basis = null);
