using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Permits.Time;

/// <summary>
/// Periods, units and owners as written in packages, statutes and on the command line: <c>P30D</c> with <c>day</c> or <c>working-day</c>,
/// <c>PT2H</c> with <c>hour</c> or <c>working-hour</c>, <c>PT30M</c>, <c>P2M</c>, <c>P1Y</c>. One unit a period; nothing is converted.
/// </summary>
public static class PeriodText
{
    /// <summary>The largest count of an <see cref="Allowance"/>.</summary>
    public const int MaxCount = 1_000_000;

    private static readonly (string Name, PeriodUnit Unit, string Before, char After)[] Units =
    [
        ("day", PeriodUnit.Day, "P", 'D'),
        ("working-day", PeriodUnit.WorkingDay, "P", 'D'),
        ("hour", PeriodUnit.Hour, "PT", 'H'),
        ("working-hour", PeriodUnit.WorkingHour, "PT", 'H'),
        ("minute", PeriodUnit.Minute, "PT", 'M'),
        ("working-minute", PeriodUnit.WorkingMinute, "PT", 'M'),
        ("month", PeriodUnit.Month, "P", 'M'),
        ("year", PeriodUnit.Year, "P", 'Y'),
    ];

    /// <summary>The unit names, in the order of <see cref="PeriodUnit"/>.</summary>
    public static IReadOnlyList<string> UnitNames { get; } = [.. Units.Select(u => u.Name)];

    /// <summary>Reads a unit's name, e.g. <c>working-day</c>.</summary>
    public static bool TryParseUnit([NotNullWhen(true)] string? text, out PeriodUnit unit)
    {
        var at = Array.FindIndex(Units, u => u.Name == text);
        unit = at < 0 ? default : Units[at].Unit;
        return at >= 0;
    }

    /// <summary>Reads <c>officer</c> or <c>applicant</c>.</summary>
    public static bool TryParseOwner([NotNullWhen(true)] string? text, out DutyOwner owner)
    {
        owner = text == "applicant" ? DutyOwner.Applicant : DutyOwner.Officer;
        return text is "officer" or "applicant";
    }

    /// <summary>Reads an ISO 8601 duration of one part whose designator fits the unit, with a count from 1 to <see cref="MaxCount"/>.</summary>
    /// <param name="text">E.g. <c>P30D</c>.</param>
    /// <param name="unit">The unit it is counted in.</param>
    /// <param name="allowance">The period, when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, PeriodUnit unit, out Allowance allowance)
    {
        allowance = default;
        var (_, _, before, after) = Units[(int)unit];
        if (text is null || !text.StartsWith(before, StringComparison.Ordinal) || text[^1] != after)
        {
            return false;
        }

        var digits = text.AsSpan(before.Length, text.Length - before.Length - 1);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MaxCount)
        {
            return false;
        }

        allowance = new Allowance(count, unit);
        return true;
    }

    /// <summary>Reads an ISO 8601 duration of one part as calendar time: days, months, years, or elapsed hours or minutes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Allowance allowance)
    {
        foreach (var unit in (ReadOnlySpan<PeriodUnit>)[PeriodUnit.Day, PeriodUnit.Hour, PeriodUnit.Minute, PeriodUnit.Month, PeriodUnit.Year])
        {
            if (TryParse(text, unit, out allowance))
            {
                return true;
            }
        }

        allowance = default;
        return false;
    }

    /// <summary>The unit's name, e.g. <c>working-day</c>.</summary>
    public static string NameOf(PeriodUnit unit) => Units[(int)unit].Name;

    /// <summary>The period as text, e.g. <c>P30D</c>; the unit's name goes beside it.</summary>
    public static string Format(Allowance allowance)
    {
        var (_, _, before, after) = Units[(int)allowance.Unit];
        return string.Create(CultureInfo.InvariantCulture, $"{before}{allowance.Count}{after}");
    }
}
