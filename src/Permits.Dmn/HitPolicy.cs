namespace Permits.Dmn;

/// <summary>What a decision table does when several rules match (DMN 1.5 clause 8.2.8).</summary>
public enum HitPolicy
{
    /// <summary>At most one rule matches; more is an error.</summary>
    Unique,

    /// <summary>All rules that match say the same; else it is an error.</summary>
    Any,

    /// <summary>The match whose output comes first among the output values.</summary>
    Priority,

    /// <summary>The first match in the order of the rules.</summary>
    First,

    /// <summary>All matches in the order of the output values.</summary>
    OutputOrder,

    /// <summary>All matches in the order of the rules.</summary>
    RuleOrder,

    /// <summary>All matches, or one value made of them.</summary>
    Collect,
}

/// <summary>Names of hit policies.</summary>
public static class HitPolicyNames
{
    /// <summary>The policy as DMN files and people write it, such as <c>RULE ORDER</c>.</summary>
    public static string Keyword(this HitPolicy policy) => policy switch
    {
        HitPolicy.OutputOrder => "OUTPUT ORDER",
        HitPolicy.RuleOrder => "RULE ORDER",
        _ => policy.ToString().ToUpperInvariant(),
    };
}

/// <summary>How a collecting table makes one value of its matches.</summary>
public enum Aggregation
{
    /// <summary>It does not: the result is a list.</summary>
    None,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,
}
