using System.Globalization;
using System.Text;
using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Feel.Builtins;

/// <summary>String functions; positions and lengths count Unicode code points (DMN 1.5 clause 10.3.4.3).</summary>
internal static class StringFunctions
{
    private const int MaxLength = 1_000_000;

    public static IEnumerable<(string Signature, Implementation Body)> All =>
    [
        ("substring(string: string, start position: number, length?: number?)", (a, _) => Substring((string)a[0]!, a[1]!, a[2])),
        ("string length(string: string)", (a, _) => (decimal)CodePoints.Count((string)a[0]!)),
        ("upper case(string: string)", (a, _) => ((string)a[0]!).ToUpper(CultureInfo.InvariantCulture)),
        ("lower case(string: string)", (a, _) => ((string)a[0]!).ToLower(CultureInfo.InvariantCulture)),
        ("substring before(string: string, match: string)", (a, _) => Before((string)a[0]!, (string)a[1]!)),
        ("substring after(string: string, match: string)", (a, _) => After((string)a[0]!, (string)a[1]!)),
        ("contains(string: string, match: string)", (a, _) => ((string)a[0]!).Contains((string)a[1]!, StringComparison.Ordinal)),
        ("starts with(string: string, match: string)", (a, _) => ((string)a[0]!).StartsWith((string)a[1]!, StringComparison.Ordinal)),
        ("ends with(string: string, match: string)", (a, _) => ((string)a[0]!).EndsWith((string)a[1]!, StringComparison.Ordinal)),
        ("matches(input: string, pattern: string, flags?: string?)", (a, b) => b.SpendMatching(() => XPathRegex.Create((string)a[1]!, (string?)a[2])?.IsMatch((string)a[0]!))),
        ("replace(input: string, pattern: string, replacement: string, flags?: string?)",
            (a, b) => b.SpendMatching(() => XPathRegex.Create((string)a[1]!, (string?)a[3])?.Replace((string)a[0]!, (string)a[2]!))),
        ("split(string: string, delimiter: string)", (a, budget) => Split((string)a[0]!, (string)a[1]!, budget)),
        ("string join(list: list, delimiter?: string?)", (a, budget) => Join((IReadOnlyList<object?>)a[0]!, (string?)a[1] ?? "", budget)),
    ];

    private static string? Substring(string text, object start, object? length)
    {
        var runes = text.EnumerateRunes().ToArray();
        if (FeelNumber.ToInt(Truncated(start)) is not { } position)
        {
            return "";
        }

        if (position == 0 || Math.Abs((long)position) > runes.Length)
        {
            return position == 0 ? null : "";
        }

        var first = position > 0 ? position - 1 : runes.Length + position;
        var count = runes.Length - first;
        if (length is not null)
        {
            if (FeelNumber.Compare(length, 1m) < 0)
            {
                return null;
            }

            count = (int)Math.Min(count, FeelNumber.ToLong(Truncated(length)) ?? count);
        }

        return string.Concat(runes.Skip(first).Take(count));
    }

    private static object Truncated(object number) => FeelNumber.Wide(number).Rounded(0, Rounding.Down).Normalized()!;

    private static string Before(string text, string match)
    {
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? "" : text[..at];
    }

    private static string After(string text, string match)
    {
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + match.Length)..];
    }

    private static object?[]? Split(string text, string delimiter, EvaluationBudget budget)
    {
        var parts = budget.SpendMatching(() => XPathRegex.Create(delimiter, null)?.Split(text));
        budget.Spend(parts?.Count ?? 0);
        return parts?.ToArray<object?>();
    }

    private static string? Join(IReadOnlyList<object?> list, string delimiter, EvaluationBudget budget)
    {
        budget.Spend(list.Count);
        var text = new StringBuilder();
        var first = true;
        foreach (var item in list)
        {
            if (item is null)
            {
                continue;
            }

            if (item is not string part || text.Length + part.Length + delimiter.Length > MaxLength)
            {
                return null;
            }

            text.Append(first ? "" : delimiter).Append(part);
            first = false;
        }

        return text.ToString();
    }
}

/// <summary>Strings seen as code points.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
