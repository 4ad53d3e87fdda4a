using System.Collections.Immutable;
using Dapper;

namespace Permits.Storage;

/// <summary>The applications of some offices, or, for those whose duty it is, of all.</summary>
public sealed record OfficeScope : CaseScope
{
    private static readonly OfficeScope Everywhere = new(offices: null);

    private readonly ImmutableSortedSet<string>? _offices;

    private OfficeScope(ImmutableSortedSet<string>? offices) => _offices = offices;

    /// <summary>Every office, for the engine's own jobs and for pages that have proved the right another way (a tracking secret).</summary>
    public static OfficeScope System => Everywhere;

    /// <summary>What an account may see as an official: an auditor or administrator every office, an officer the offices of his posts,
    /// all others nothing.</summary>
    public static OfficeScope For(Account account) => account.Kind switch
    {
        AccountKind.Auditor or AccountKind.Admin => Everywhere,
        AccountKind.Officer => Of(account.Posts.Select(p => p.OfficeId)),
        _ => Of([]),
    };

    /// <summary>Some offices; with none, nothing is seen.</summary>
    public static OfficeScope Of(IEnumerable<string> offices) => new([.. offices]);

    /// <summary>Whether every office is seen.</summary>
    public bool IsEverywhere => _offices is null;

    /// <summary>Whether an office is seen.</summary>
    public bool Includes(string officeId) => _offices is null || _offices.Contains(officeId);

    /// <inheritdoc/>
    public bool Equals(OfficeScope? other) =>
        other is not null && (_offices is null ? other._offices is null : other._offices is not null && _offices.SetEquals(other._offices));

    /// <inheritdoc/>
    public override int GetHashCode() => _offices is null ? 0 : _offices.Aggregate(1, HashCode.Combine);

    internal override string Condition(string alias, DynamicParameters parameters)
    {
        if (_offices is null)
        {
            return "1 = 1";
        }

        if (_offices.IsEmpty)
        {
            return "1 = 0";
        }

        return TextSet.Condition($"{alias}.office", "scopeOffice", _offices, parameters);
    }
}
