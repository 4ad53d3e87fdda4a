using System.Globalization;

namespace Permits.Bench;

/// <summary>Writes figures for people, the same under every culture.</summary>
internal static class Figures
{
    /// <summary>A number with its thousands apart.</summary>
    public static string Of(double value, int decimals = 0) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A time in milliseconds.</summary>
    public static string Milliseconds(TimeSpan time) => Of(time.TotalMilliseconds, 1) + " ms";

    /// <summary>A time in seconds.</summary>
    public static string Seconds(TimeSpan time) => Of(time.TotalSeconds, 2) + " s";
}
