using System.Collections.Immutable;
using NodaTime;

namespace Permits.Time;

/// <summary>The one place that names units and owners on the wire (files, options, JSON).</summary>
public static class UnitNames
{
    private static readonly ImmutableArray<(string Name, PeriodUnit Unit)> Names =
    [
        ("day", PeriodUnit.Day),
        ("working-day", PeriodUnit.WorkingDay),
        ("hour", PeriodUnit.Hour),
        ("working-hour", PeriodUnit.WorkingHour),
        ("minute", PeriodUnit.Minute),
        ("working-minute", PeriodUnit.WorkingMinute),
        ("month", PeriodUnit.Month),
        ("year", PeriodUnit.Year),
    ];

    /// <summary>Every unit's wire name, in the order of the contract.</summary>
    public static ImmutableArray<string> WireNames { get; } = [.. Names.Select(n => n.Name)];

    /// <summary>The wire name, e.g. <c>working-day</c>.</summary>
    public static string ToWire(this PeriodUnit unit) => Names.First(n => n.Unit == unit).Name;

    /// <summary>Reads a wire name.</summary>
    /// <param name="name">E.g. <c>working-day</c>; case matters.</param>
    public static Result<PeriodUnit> ParseUnit(string? name)
    {
        var found = Names.FirstOrDefault(n => n.Name == name);
        return found.Name is not null
            ? found.Unit
            : new Problem("period.unknown-unit", new LocalText(
                $"หน่วยเวลาต้องเป็นหนึ่งใน {string.Join(", ", WireNames)} แต่พบ \"{name}\" โปรดเลือกหน่วยจากรายการ",
                $"Expected a unit out of {string.Join(", ", WireNames)}, but found \"{name}\". Choose one of them."), "unit");
    }

    /// <summary>The wire name: <c>officer</c> or <c>applicant</c>.</summary>
    public static string ToWire(this DutyOwner owner) => owner == DutyOwner.Officer ? "officer" : "applicant";

    /// <summary>Reads a wire name.</summary>
    /// <param name="name"><c>officer</c> or <c>applicant</c>.</param>
    public static Result<DutyOwner> ParseOwner(string? name) => name switch
    {
        "officer" => DutyOwner.Officer,
        "applicant" => DutyOwner.Applicant,
        _ => new Problem("period.unknown-owner", new LocalText(
            $"ผู้มีหน้าที่ต้องเป็น officer หรือ applicant แต่พบ \"{name}\" โปรดแก้ไข",
            $"Expected the owner officer or applicant, but found \"{name}\". Correct it."), "owner"),
    };

    /// <summary>True for days, working days, months and years, which end at a close of office hours; false for hours and minutes.</summary>
    public static bool CountsDays(this PeriodUnit unit) => unit is PeriodUnit.Day or PeriodUnit.WorkingDay or PeriodUnit.Month or PeriodUnit.Year;

    /// <summary>Ticks of 100 ns in one unit of time.</summary>
    internal static long Ticks(this PeriodUnit unit) => unit is PeriodUnit.Hour or PeriodUnit.WorkingHour ? NodaConstants.TicksPerHour : NodaConstants.TicksPerMinute;
}
