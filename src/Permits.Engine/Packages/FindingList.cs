using System.Collections.Immutable;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Collects findings while a package is read, so that its author sees all of them at once.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    /// <summary>How many errors so far: compare before and after reading a part to know whether it can be used.</summary>
    public int Errors { get; private set; }

    public void Error(string rule, string? element, string th, string en, string? basis = null) =>
        Add(new Finding(rule, Severity.Error, element, new LocalText(th, en), basis));

    public void Warning(string rule, string? element, string th, string en, string? basis = null) =>
        Add(new Finding(rule, Severity.Warning, element, new LocalText(th, en), basis));

    public void Information(string rule, string? element, string th, string en, string? basis = null) =>
        Add(new Finding(rule, Severity.Information, element, new LocalText(th, en), basis));

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    /// <summary>All findings, errors first; within a severity in the order found.</summary>
    public ImmutableArray<Finding> Sorted() => [.. _findings.OrderByDescending(f => f.Severity)];

    private void Add(Finding finding)
    {
        _findings.Add(finding);
        Errors += finding.Severity == Severity.Error ? 1 : 0;
    }
}
