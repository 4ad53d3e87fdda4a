using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>A day on which offices are closed although its weekday is a working one.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>national</c>, <c>substitution</c>, <c>special</c> or <c>regional</c>.</param>
/// <param name="Regions">ISO 3166-2 codes it is limited to; empty for the whole country.</param>
/// <param name="Projected">True where the day is computed from a rule and not yet announced.</param>
public sealed record Holiday(LocalDate Date, LocalText Name, string Kind, ImmutableArray<string> Regions, bool Projected)
{
    /// <summary>The kinds a calendar file may name.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["national", "substitution", "special", "regional"];

    /// <summary>Whether offices of any of these regions are closed.</summary>
    internal bool Closes(ImmutableArray<string> regions) =>
        Regions.IsDefaultOrEmpty || Regions.Any(own => regions.Contains(own, StringComparer.Ordinal));
}

/// <summary>A part of the country that can have holidays of its own.</summary>
/// <param name="Code">ISO 3166-2 code such as <c>TH-90</c>, or a group such as <c>region:north</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record Region(string Code, LocalText Name);
