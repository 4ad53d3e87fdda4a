using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>A day on which offices keep other hours than its weekday's.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Why, e.g. the Cabinet's resolution in short.</param>
/// <param name="Kind"><see cref="MakeUp"/> or <see cref="PartDay"/>.</param>
/// <param name="Hours">Its hours; null on a make-up day with the office's usual ones.</param>
/// <param name="Regions">ISO 3166-2 codes it is limited to; empty for the whole country.</param>
public sealed record OfficeDay(LocalDate Date, LocalText Name, string Kind, OfficeHours? Hours, ImmutableArray<string> Regions)
{
    /// <summary>A day off, such as a Saturday, on which offices work in exchange for a bridge holiday.</summary>
    public const string MakeUp = "make-up";

    /// <summary>A working day with other hours, such as one that closes at noon: the law's day then ends at its own last close (CCC 193/4).</summary>
    public const string PartDay = "part-day";

    /// <summary>The kinds a calendar file may name.</summary>
    public static ImmutableArray<string> Kinds { get; } = [MakeUp, PartDay];

    /// <summary>Whether it holds for offices of any of these regions.</summary>
    internal bool Holds(ImmutableArray<string> regions) =>
        Regions.IsDefaultOrEmpty || Regions.Any(own => regions.Contains(own, StringComparer.Ordinal));
}
