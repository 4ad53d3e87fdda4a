using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Permits.Time;

namespace Permits.Engine;

/// <summary>Checks of one text value: patterns and the named checks.</summary>
internal static partial class FieldChecks
{
    /// <summary>The named checks of <c>properties.check</c>.</summary>
    public static ImmutableArray<string> Names { get; } = ["thai-id", "juristic-id", "phone", "email"];

    /// <summary>Whether a pattern can be used: well-formed and matched in time linear in the text.</summary>
    public static bool IsUsablePattern(string pattern)
    {
        try
        {
            Matches(pattern, "");
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether the whole text matches. Takes time in proportion to the text, whatever the pattern; a limit in seconds would refuse
    /// a right answer on a busy machine.</summary>
    public static bool Matches(string pattern, string text) => Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The value as it is stored (without separators) when a named check passes; null when it fails.</summary>
    public static string? Apply(string check, string text)
    {
        switch (check)
        {
            case "thai-id":
                return NationalId.Parse(text).TryGet(out var person) && !person.IsJuristic ? person.Digits : null;
            case "juristic-id":
                return NationalId.Parse(text).TryGet(out var company) && company.IsJuristic ? company.Digits : null;
            case "phone":
                var number = ThaiFormat.ArabicDigits(text).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
                return PhonePattern().IsMatch(number) ? number : null;
            default:
                return text.Length <= 254 && EmailPattern().IsMatch(text) ? text : null;
        }
    }

    [GeneratedRegex(@"\A(0[0-9]{8,9}|\+[1-9][0-9]{7,14})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"\A[^@\s<>,;]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmailPattern();
}
