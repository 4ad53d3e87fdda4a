namespace Permits.Feel.Values;

/// <summary>What <c>e.name</c> gives for values that are no contexts (DMN 1.5 clause 10.3.2.5, table 65).</summary>
internal static class Properties
{
    /// <summary>Those of the names that hold spaces.</summary>
    public static readonly IReadOnlyList<string> MultiWordNames = ["time offset", "start included", "end included"];

    /// <summary>The property of a value; null when the value has none of that name.</summary>
    public static object? Get(object value, string name) => value switch
    {
        FeelDate date => Date(date, name),
        FeelTime time => Time(time, name, time.Offset),
        FeelDateTime moment => Date(moment.Date, name) ?? Time(moment.Time, name, moment.Offset),
        DaysDuration duration => name switch
        {
            "days" => (decimal)duration.Days,
            "hours" => (decimal)duration.Hours,
            "minutes" => (decimal)duration.Minutes,
            "seconds" => (decimal)duration.Seconds,
            _ => null,
        },
        MonthsDuration duration => name switch
        {
            "years" => (decimal)duration.Years,
            "months" => (decimal)duration.Months,
            _ => null,
        },
        FeelRange range => name switch
        {
            "start" => range.Low,
            "end" => range.High,
            "start included" => range.LowIncluded,
            "end included" => range.HighIncluded,
            _ => null,
        },
        _ => null,
    };

    private static object? Date(FeelDate date, string name) => name switch
    {
        "year" => (decimal)date.Year,
        "month" => (decimal)date.Month,
        "day" => (decimal)date.Day,
        "weekday" => (decimal)date.DayOfWeek,
        _ => null,
    };

    private static object? Time(FeelTime time, string name, DaysDuration? offset) => name switch
    {
        "hour" => (decimal)time.Hour,
        "minute" => (decimal)time.Minute,
        "second" => (decimal)time.Second,
        "time offset" => offset,
        "timezone" => time.Zone?.Id,
        _ => null,
    };
}
