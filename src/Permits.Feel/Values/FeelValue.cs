namespace Permits.Feel.Values;

/// <summary>What .NET values stand for in FEEL.</summary>
public static class FeelValue
{
    /// <summary>A number of any .NET type as FEEL's; every other value as it is.</summary>
    public static object? Normalize(object? value) => value switch
    {
        null or decimal or string or bool => value,
        int i => (decimal)i,
        long l => (decimal)l,
        short s => (decimal)s,
        byte b => (decimal)b,
        uint u => (decimal)u,
        ulong u => (decimal)u,
        double d => double.IsFinite(d) ? FeelNumber.Parse(d.ToString("R", System.Globalization.CultureInfo.InvariantCulture)) : null,
        float f => float.IsFinite(f) ? FeelNumber.Parse(f.ToString("R", System.Globalization.CultureInfo.InvariantCulture)) : null,
        _ => value,
    };
}
