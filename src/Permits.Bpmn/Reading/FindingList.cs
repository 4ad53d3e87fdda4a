using System.Collections.Immutable;

namespace Permits.Bpmn.Reading;

/// <summary>Collects findings while a document is read; stops listing at a bound, so that hostile text cannot fill the memory with them.</summary>
internal sealed class FindingList
{
    /// <summary>The most errors listed for one document, and the most other findings.</summary>
    public const int Max = 250;

    private readonly List<Finding> _errors = [];
    private readonly List<Finding> _others = [];

    /// <summary>How many errors were found, listed or not.</summary>
    public int Errors { get; private set; }

    /// <summary>Adds a finding.</summary>
    public void Add(Rule rule, string? element, params object[] facts)
    {
        Errors += rule.Severity == Severity.Error ? 1 : 0;
        var list = rule.Severity == Severity.Error ? _errors : _others;
        if (list.Count < Max)
        {
            list.Add(rule.Found(element, facts));
        }
        else if (list.Count == Max)
        {
            list.Add(Rules.TooManyFindings.Found(null, Max));
        }
    }

    /// <summary>Whether a rule of some was broken.</summary>
    public bool Has(params ReadOnlySpan<Rule> rules)
    {
        foreach (var rule in rules)
        {
            if (_errors.Exists(f => f.Rule == rule.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The findings: errors first, else in the order found.</summary>
    public ImmutableArray<Finding> ToImmutable() => [.. _errors.Concat(_others).OrderByDescending(f => f.Severity)];
}
