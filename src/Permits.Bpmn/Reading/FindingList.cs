using System.Collections.Immutable;

namespace Permits.Bpmn.Reading;

/// <summary>Collects findings while a document is read; stops listing at a bound, so that hostile text cannot fill the memory with them.</summary>
internal sealed class FindingList
{
    /// <summary>The most findings listed for one document.</summary>
    public const int Max = 500;

    private readonly List<Finding> _findings = [];

    /// <summary>Whether any error was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding.</summary>
    public void Add(Rule rule, string? element, params object[] facts) => Add(rule.Found(element, facts));

    /// <summary>Adds a finding already made.</summary>
    public void Add(Finding finding)
    {
        HasErrors |= finding.Severity == Severity.Error;
        if (_findings.Count < Max)
        {
            _findings.Add(finding);
        }
        else if (_findings.Count == Max)
        {
            _findings.Add(Rules.TooManyFindings.Found(null, Max));
        }
    }

    /// <summary>The findings: errors first, else in the order found.</summary>
    public ImmutableArray<Finding> ToImmutable() => [.. _findings.OrderByDescending(f => f.Severity)];
}
