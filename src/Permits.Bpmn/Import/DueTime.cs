using System.Text.RegularExpressions;
using Permits.Time;

namespace Permits.Bpmn.Import;

/// <summary>Finds the period in a due date of another engine: a plain ISO 8601 duration, or the current time and a constant added to it.</summary>
internal static partial class DueTime
{
    private static readonly PeriodUnit[] PlainUnits = [PeriodUnit.Day, PeriodUnit.Hour, PeriodUnit.Minute, PeriodUnit.Month, PeriodUnit.Year];

    /// <summary>The period; null where the text is a date, is computed from data, or mixes units, which are never converted.</summary>
    public static Allowance? Find(string text)
    {
        var period = text.Trim();
        if (FromNow().Match(period) is { Success: true } feel)
        {
            period = feel.Groups["period"].Value;
        }
        else if (PlusUnits().Match(period) is { Success: true } joda)
        {
            period = joda.Groups["unit"].Value switch
            {
                "Minutes" => $"PT{joda.Groups["count"].Value}M",
                "Hours" => $"PT{joda.Groups["count"].Value}H",
                var longer => $"P{joda.Groups["count"].Value}{longer[0]}",
            };
        }

        foreach (var unit in PlainUnits)
        {
            if (Allowance.Parse(period, unit).TryGet(out var allowance))
            {
                return allowance;
            }
        }

        return null;
    }

    /// <summary>Camunda 8: <c>=now() + duration("P5D")</c>; also a duration alone.</summary>
    [GeneratedRegex("""^=\s*(?:(?:now|today)\(\)\s*\+\s*)?(?:duration\(\s*)?"(?<period>[^"]+)"\s*\)?\s*\z""", RegexOptions.CultureInvariant)]
    private static partial Regex FromNow();

    /// <summary>Camunda 7: <c>${dateTime().plusDays(5).toDate()}</c>.</summary>
    [GeneratedRegex(@"^[$#]\{\s*(?:dateTime|now)\(\)\.plus(?<unit>Minutes|Hours|Days|Weeks|Months|Years)\((?<count>[0-9]{1,7})\)(?:\.toDate\(\))?\s*\}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlusUnits();
}
