using System.Xml.Linq;
using Permits.Bpmn.Permit;
using Permits.Time;

namespace Permits.Bpmn.Reading;

/// <summary>Reads <c>bpmn:timerEventDefinition</c> with the <c>permit:clock</c> of its event (clause 10.5.5, Timer Event Definition).</summary>
/// <param name="profile">For what the model is read.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class TimerReader(ReadingProfile profile, FindingList findings)
{
    /// <summary>The units an ISO 8601 duration says by itself.</summary>
    private static readonly PeriodUnit[] PlainUnits = [PeriodUnit.Day, PeriodUnit.Hour, PeriodUnit.Minute, PeriodUnit.Month, PeriodUnit.Year];

    /// <summary>
    /// The timer of an event: its <c>permit:clock</c> where it has one; where both stand they must say the same period, so that other tools and
    /// this engine do not run different times. In a package a plain duration of one unit is calendar time owed by an officer.
    /// </summary>
    public TimerDefinition Read(XElement node, XElement timer, ClockSpec? clock)
    {
        var times = timer.Elements().Where(e => e.IsBpmn() && e.Name.LocalName.StartsWith("time", StringComparison.Ordinal)).ToList();
        var kind = times.FirstOrDefault()?.Name.LocalName;
        var text = times.FirstOrDefault()?.Value.Trim() ?? "";
        if (clock is not null)
        {
            if (text.Length > 0 && clock.Period is { } period && (kind != "timeDuration" || text != period.ToIso()))
            {
                findings.Add(Rules.TimerTwice, Where.Of(node), Quote.Of(text), period.ToIso());
            }

            return new TimerDefinition(TimerKind.Duration, text, clock);
        }

        if (times.Count != 1 || text.Length == 0 || (!IsIso(kind!, text) && LooksLikeIso(text)))
        {
            findings.Add(Rules.TimerUnreadable, Where.Of(node), Quote.Of(text));
            return new TimerDefinition(TimerKind.Duration, text, ClockReader.Unread);
        }

        var timing = KindOf(kind!);
        if (profile == ReadingProfile.Model || timing != TimerKind.Duration || !IsIso(kind!, text))
        {
            return new TimerDefinition(timing, text, null);
        }

        var counted = CalendarTime(text);
        if (counted is null)
        {
            // Whether its parts are counted by days or run by hours nobody could tell.
            findings.Add(Rules.TimerUnreadable, Where.Of(node), Quote.Of(text));
        }

        return new TimerDefinition(timing, text, counted ?? ClockReader.Unread);
    }

    /// <summary>Whether the text of a time element is plain ISO 8601 and no expression.</summary>
    /// <param name="element"><c>timeDuration</c>, <c>timeDate</c> or <c>timeCycle</c>.</param>
    /// <param name="text">Its text.</param>
    public static bool IsIso(string element, string text) => IsoTime.Is(KindOf(element), text);

    private static TimerKind KindOf(string element) => element switch
    {
        "timeDate" => TimerKind.Date,
        "timeCycle" => TimerKind.Cycle,
        _ => TimerKind.Duration,
    };

    // A misspelt time is told as such, not as an expression that cannot be read.
    private static bool LooksLikeIso(string text) =>
        (text.Length > 1 && text[0] is 'P' or 'R' && (char.IsAsciiDigit(text[1]) || text[1] is 'T' or '/')) || char.IsAsciiDigit(text[0]);

    private static ClockSpec? CalendarTime(string text) =>
        PlainUnits.Select(unit => Allowance.Parse(text, unit)).Where(read => read.IsOk).Select(read => read.Value).ToList() is [var allowance]
            ? new ClockSpec(allowance, null, allowance.Unit, DutyOwner.Officer, "BPMN timeDuration", null)
            : null;
}
