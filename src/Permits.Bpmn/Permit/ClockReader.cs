using System.Xml.Linq;
using Permits.Bpmn.Reading;
using Permits.Time;

namespace Permits.Bpmn.Permit;

/// <summary>Reads clocks: <c>permit:clock</c>, and the plain <c>bpmn:timeDuration</c> of models drawn elsewhere.</summary>
internal static class ClockReader
{
    /// <summary>What stands for a clock that could not be read; it never leaves the reader, since its finding is an error.</summary>
    public static readonly ClockSpec Unread = new(null, null, PeriodUnit.Day, DutyOwner.Officer, "", null);

    private static readonly string[] Owners = [DutyOwner.Officer.ToWire(), DutyOwner.Applicant.ToWire()];

    /// <summary>The units an ISO 8601 duration says by itself.</summary>
    private static readonly PeriodUnit[] PlainUnits = [PeriodUnit.Day, PeriodUnit.Hour, PeriodUnit.Minute, PeriodUnit.Month, PeriodUnit.Year];

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

    /// <summary>
    /// The clock of a timer boundary event: its <c>permit:clock</c>; else its <c>bpmn:timeDuration</c>, read as calendar time owed by an officer.
    /// Where both stand they must say the same period, so that other tools and this engine do not run different times.
    /// </summary>
    public static ClockSpec OfTimer(XElement boundary, ClockSpec? clock, FindingList findings)
    {
        var timer = boundary.Element(BpmnNames.Model + "timerEventDefinition");
        if (timer is null)
        {
            if (!boundary.Elements().Any(e => e.IsBpmn() && e.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)))
            {
                findings.Add(Rules.BoundaryWithoutTimer, Where.Of(boundary));
            }

            return Unread;
        }

        var duration = timer.Element(BpmnNames.Model + "timeDuration")?.Value.Trim();
        if (clock is not null)
        {
            if (duration is not null && clock.Period is { } period && duration != period.ToIso())
            {
                findings.Add(Rules.TimerTwice, Where.Of(boundary), Quote.Of(duration), period.ToIso());
            }

            return clock;
        }

        if (PlainUnits.Select(unit => Allowance.Parse(duration, unit)).Where(read => read.IsOk).Select(read => read.Value).ToList() is [var allowance])
        {
            return new ClockSpec(allowance, null, allowance.Unit, DutyOwner.Officer, "BPMN timeDuration", null);
        }

        findings.Add(Rules.TimerUnreadable, Where.Of(boundary), Quote.Of(duration ?? ""));
        return Unread;
    }
}
