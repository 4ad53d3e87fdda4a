using System.Collections.Immutable;
using Permits.Engine;

namespace Permits.Server.Features.Comparing;

/// <summary>One of the two packages compared.</summary>
/// <param name="Key">A version's number, or <c>draft</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Diagram">Where its diagram is.</param>
public sealed record CompareSide(string Key, LocalText Name, string Diagram);

/// <summary>What the comparison shows.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="Title">Its name.</param>
/// <param name="Choices">What may be compared, newest first.</param>
/// <param name="From">The earlier package.</param>
/// <param name="To">The later package.</param>
/// <param name="Changes">What differs.</param>
/// <param name="Element">The element of the diagram to show; null for all of it.</param>
public sealed record CompareModel(
    string Slug, LocalText Title, ImmutableArray<CompareSide> Choices, CompareSide From, CompareSide To, ImmutableArray<PackageChange> Changes, string? Element)
{
    /// <summary>The changes by area, in the order of the areas.</summary>
    public IEnumerable<IGrouping<ChangeArea, PackageChange>> Areas => Changes.GroupBy(c => c.Area);

    /// <summary>Whether the draft is one of the two.</summary>
    public bool IsOfDraft => From.Key == ComparePages.DraftKey || To.Key == ComparePages.DraftKey;

    /// <summary>How many changes are of a kind.</summary>
    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);

    /// <summary>Elements of the diagrams that came, separated by spaces.</summary>
    public string Added => Elements(c => IsWhole(c) && c.Kind == ChangeKind.Added);

    /// <summary>Elements of the diagrams that went.</summary>
    public string Removed => Elements(c => IsWhole(c) && c.Kind == ChangeKind.Removed);

    /// <summary>Elements of the diagrams of which something differs.</summary>
    public string Changed => Elements(c => !IsWhole(c) || c.Kind == ChangeKind.Changed);

    /// <summary>Where a change is shown on the diagrams; null where it is not drawn.</summary>
    public string? PlaceOf(PackageChange change) => IsDrawn(change)
        ? $"/packages/{Slug}/compare?from={From.Key}&to={To.Key}&element={Uri.EscapeDataString(change.Element!)}#diagrams"
        : null;

    private string Elements(Func<PackageChange, bool> which) => string.Join(' ', Changes.Where(c => IsDrawn(c) && which(c)).Select(c => c.Element).Distinct(StringComparer.Ordinal));

    private static bool IsDrawn(PackageChange change) => change is { Path: PackagePaths.Process, Element: not null };

    // A clock that came or went changes the step it limits, which is still there.
    private static bool IsWhole(PackageChange change) => change.Area is ChangeArea.Step or ChangeArea.Flow or ChangeArea.Process;
}
