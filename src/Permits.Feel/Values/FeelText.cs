using System.Text;
using System.Text.RegularExpressions;

namespace Permits.Feel.Values;

/// <summary>Values as text: what <c>string()</c> gives, and numbers read back (DMN 1.5 clause 10.3.4.1).</summary>
public static partial class FeelText
{
    private const int MaxDepth = 100;
    private const int MaxLength = 1_000_000;

    /// <summary>The text of a value; null when it is nested too deep or too long.</summary>
    public static string? Write(object? value)
    {
        if (value is string text)
        {
            return text;
        }

        var builder = new StringBuilder();
        return Append(builder, value, 0) ? builder.ToString() : null;
    }

    /// <summary>The number a text stands for, with an optional sign; null when it is none.</summary>
    public static object? ParseNumber(string text) => NumberPattern().IsMatch(text) ? FeelNumber.Parse(text) : null;

    private static bool Append(StringBuilder text, object? value, int depth)
    {
        if (depth > MaxDepth || text.Length > MaxLength)
        {
            return false;
        }

        switch (value)
        {
            case null:
                text.Append("null");
                return true;
            case bool b:
                text.Append(b ? "true" : "false");
                return true;
            case decimal or WideDecimal:
                text.Append(FeelNumber.Format(value));
                return true;
            case string s:
                AppendQuoted(text, s);
                return true;
            case IReadOnlyList<object?> list:
                return AppendAll(text, '[', list, (item, d) => Append(text, item, d), ']', depth);
            case IReadOnlyDictionary<string, object?> context:
                return AppendAll(text, '{', context, (entry, d) => AppendEntry(text, entry, d), '}', depth);
            case FeelRange range:
                text.Append(range.LowIncluded ? '[' : '(');
                var low = Append(text, range.Low, depth + 1);
                text.Append("..");
                var high = Append(text, range.High, depth + 1);
                text.Append(range.HighIncluded ? ']' : ')');
                return low && high;
            case FeelFunction function:
                text.Append(function.Type.Name);
                return true;
            default:
                text.Append(value);
                return true;
        }
    }

    private static bool AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, Func<T, int, bool> append, char close, int depth)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "" : ", ");
            first = false;
            if (!append(item, depth + 1))
            {
                return false;
            }
        }

        text.Append(close);
        return true;
    }

    private static bool AppendEntry(StringBuilder text, KeyValuePair<string, object?> entry, int depth)
    {
        if (PlainKey().IsMatch(entry.Key))
        {
            text.Append(entry.Key);
        }
        else
        {
            AppendQuoted(text, entry.Key);
        }

        text.Append(": ");
        return Append(text, entry.Value, depth);
    }

    private static void AppendQuoted(StringBuilder text, string value) =>
        text.Append('"').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[^""{}\[\](),:]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainKey();
}
