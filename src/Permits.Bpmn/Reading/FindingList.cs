using System.Collections.Immutable;

namespace Permits.Bpmn.Reading;

/// <summary>Collects findings while a document is read; stops listing at a bound, so that hostile text cannot fill the memory with them.</summary>
internal sealed class FindingList
{
    /// <summary>The most findings listed for one document.</summary>
    public const int Max = 500;

    private readonly List<Finding> _findings = [];

    /// <summary>How many errors were found, listed or not.</summary>
    public int Errors { get; private set; }

    /// <summary>Adds a finding.</summary>
    public void Add(Rule rule, string? element, params object[] facts) => Add(rule.Found(element, facts));

    /// <summary>Adds a finding already made.</summary>
    public void Add(Finding finding)
    {
        Errors += finding.Severity == Severity.Error ? 1 : 0;
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
