using Permits.Time;

namespace Permits.Engine;

/// <summary>Reads what <c>manual.yaml</c> says of the permit itself: <c>validity</c>, <c>renewal</c>, <c>register</c>. All may be left out.</summary>
internal static class PermitRulesReader
{
    /// <summary>The word in place of a period for "no expiry".</summary>
    private const string NoTerm = "none";

    /// <summary>How long the permit lasts; null where the manual does not say.</summary>
    public static ValidityRule? Validity(YamlMap map, FindingList findings)
    {
        if (map.OptionalMap("validity") is not { } validity)
        {
            return null;
        }

        Allowance? term = validity.Has("period") && validity.Text("period") == NoTerm ? null : validity.Period();
        if (term is { Unit: not (PeriodUnit.Day or PeriodUnit.Month or PeriodUnit.Year) })
        {
            findings.Error(
                "manual.value", validity.AtKey("unit"),
                "อายุใบอนุญาตต้องเป็นวัน เดือน หรือปี แต่เป็นหน่วยอื่น โปรดแก้ unit",
                "Expected a permit's term in days, months or years, but it is in another unit. Correct unit.");
        }

        var rule = new ValidityRule(term, validity.Text("cite"), validity.Confidence());
        validity.Close();
        return rule;
    }

    /// <summary>How the permit is renewed; null where it is not.</summary>
    public static RenewalRule? Renewal(YamlMap map)
    {
        if (map.OptionalMap("renewal") is not { } renewal)
        {
            return null;
        }

        var rule = new RenewalRule(renewal.Flag("keepsAlive"), renewal.Flag("byFee"), renewal.Text("cite"), renewal.Confidence());
        renewal.Close();
        return rule;
    }

    /// <summary>What is printed on the permit; null where the manual does not say.</summary>
    public static RegisterRule? Register(YamlMap map)
    {
        if (map.OptionalMap("register") is not { } register)
        {
            return null;
        }

        var rule = new RegisterRule(register.Text("holder"), register.Texts("premises"));
        register.Close();
        return rule;
    }
}
