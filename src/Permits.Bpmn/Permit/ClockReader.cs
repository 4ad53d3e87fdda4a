using Permits.Time;

namespace Permits.Bpmn.Permit;

/// <summary>Reads clocks: <c>permit:clock</c>.</summary>
internal static class ClockReader
{
    /// <summary>What stands for a clock that could not be read; it never leaves the reader, since its finding is an error.</summary>
    public static readonly ClockSpec Unread = new(null, null, PeriodUnit.Day, DutyOwner.Officer, "", null);

    private static readonly string[] Owners = [DutyOwner.Officer.ToWire(), DutyOwner.Applicant.ToWire()];

    /// <summary>Reads a <c>permit:clock</c>.</summary>
    public static ClockSpec Read(PermitElement permit)
    {
        var unitName = permit.OneOf("unit", UnitNames.WireNames);
        var owner = UnitNames.ParseOwner(permit.OneOf("owner", Owners)).TryGet(out var owing) ? owing : Unread.Owner;
        var cite = permit.Required("cite");
        var law = permit.OptionalName("law");
        var period = permit.Optional("period");
        var periodFrom = permit.Optional("periodFrom");
        if ((period is null) == (periodFrom is null))
        {
            permit.Bad("period", "period | periodFrom", period is null ? "" : $"{period} | {periodFrom}");
        }

        if (!UnitNames.ParseUnit(unitName).TryGet(out var unit))
        {
            return Unread;
        }

        Allowance? allowance = null;
        if (period is not null)
        {
            if (Allowance.Parse(period, unit).TryGet(out var read))
            {
                allowance = read;
            }
            else
            {
                permit.Bad("period", $"{new Allowance(1, unit).ToIso()} … {new Allowance(Allowance.MaxCount, unit).ToIso()} ({unitName})", period);
            }
        }

        return new ClockSpec(allowance, periodFrom, unit, owner, cite, law) { Terms = ClockTermsReader.Read(permit, unit) };
    }
}
