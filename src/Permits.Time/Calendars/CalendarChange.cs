using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>What a <see cref="CalendarChange"/> does.</summary>
public enum CalendarChangeKind
{
    /// <summary>A day becomes a holiday.</summary>
    Add,

    /// <summary>A holiday is a holiday no more.</summary>
    Withdraw,

    /// <summary>A holiday is kept on another day instead.</summary>
    Move,
}

/// <summary>
/// One announced change of a working calendar. It says only what was announced; whether a calendar can take it is decided by
/// <see cref="WorkCalendar.Changed"/>.
/// </summary>
/// <param name="What">What it does.</param>
/// <param name="Date">The day added, withdrawn or moved away from.</param>
/// <param name="To">The day moved to; null unless <paramref name="What"/> is <see cref="CalendarChangeKind.Move"/>.</param>
/// <param name="Name">The holiday's name; needed to add one. Null when withdrawing, or to keep the name when moving.</param>
/// <param name="Kind">One of <see cref="Holiday.Kinds"/>; null for <c>regional</c> where regions are named, else <c>special</c> when adding
/// and the old kind when moving.</param>
/// <param name="Regions">ISO 3166-2 codes it is limited to; empty for the whole country.</param>
public sealed record CalendarChange(
    CalendarChangeKind What, LocalDate Date, LocalDate? To, LocalText? Name, string? Kind, ImmutableArray<string> Regions)
{
    /// <summary>A whole-country holiday added.</summary>
    public static CalendarChange Add(LocalDate date, LocalText name, string? kind = null, params ImmutableArray<string> regions) =>
        new(CalendarChangeKind.Add, date, null, name, kind, regions);

    /// <summary>A holiday withdrawn.</summary>
    public static CalendarChange Withdraw(LocalDate date, params ImmutableArray<string> regions) =>
        new(CalendarChangeKind.Withdraw, date, null, null, null, regions);

    /// <summary>A holiday moved to another day under its own name.</summary>
    public static CalendarChange Move(LocalDate date, LocalDate to, params ImmutableArray<string> regions) =>
        new(CalendarChangeKind.Move, date, to, null, null, regions);

    /// <summary>The days it opens or closes, earliest first.</summary>
    public ImmutableArray<LocalDate> Days => To is { } to ? (to < Date ? [to, Date] : [Date, to]) : [Date];

    /// <summary>Whether it can be felt in an office of a region; null for an office that keeps the national calendar alone.</summary>
    public bool Touches(string? region) => Regions.IsDefaultOrEmpty || (region is not null && Regions.Contains(region, StringComparer.Ordinal));

    /// <summary>The change in one clause, e.g. <c>holiday added on 2 May 2025: Special holiday</c>, for the reason of a moved deadline.</summary>
    public LocalText Describe()
    {
        var (th, en) = (ThaiFormat.Date(Date), EnglishFormat.Date(Date));
        return What switch
        {
            CalendarChangeKind.Add => new LocalText($"ประกาศเพิ่มวันหยุด {th} {Name?.Th}".TrimEnd(), $"holiday added on {en}: {Name?.En}".TrimEnd(' ', ':')),
            CalendarChangeKind.Withdraw => new LocalText($"ประกาศยกเลิกวันหยุด {th}", $"holiday of {en} withdrawn"),
            _ => new LocalText(
                $"ประกาศเลื่อนวันหยุด {th} เป็น {(To is { } day ? ThaiFormat.Date(day) : "")}",
                $"holiday of {en} moved to {(To is { } moved ? EnglishFormat.Date(moved) : "")}"),
        };
    }
}
