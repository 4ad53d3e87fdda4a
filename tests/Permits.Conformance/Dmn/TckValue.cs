using System.Xml.Linq;
using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Conformance.Dmn;

/// <summary>Values of the suite's test files, read by the declared type first and by <c>xsi:type</c> where there is none.</summary>
internal static class TckValue
{
    private const decimal Tolerance = 0.00000001m;

    private static readonly XNamespace Tck = "http://www.omg.org/spec/DMN/20160719/testcase";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The FEEL value that an element holds; the declared type says how to read text, unless <paramref name="xsiTypeFirst"/>.</summary>
    public static object? Read(XElement? holder, FeelType? type, bool xsiTypeFirst = false)
    {
        if (holder is null || IsNil(holder))
        {
            return null;
        }

        if (holder.Element(Tck + "list") is { } list)
        {
            return IsNil(list) ? null : list.Elements(Tck + "item").Select(i => Read(i, type?.Underlying.Element, xsiTypeFirst)).ToArray();
        }

        if (holder.Elements(Tck + "component").ToArray() is { Length: > 0 } components)
        {
            var context = new FeelContext();
            foreach (var component in components)
            {
                var name = (string?)component.Attribute("name") ?? "";
                context.Set(name, Read(component, type?.Member(name), xsiTypeFirst));
            }

            return context;
        }

        return holder.Element(Tck + "value") is { } value && !IsNil(value) ? Simple(value, type, xsiTypeFirst) : null;
    }

    /// <summary>Whether any value is expected but null.</summary>
    public static bool IsNotNull(XElement? holder) => Read(holder, null) is not null;

    /// <summary>Whether two values are the same, numbers within the suite's tolerance.</summary>
    public static bool Same(object? expected, object? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (decimal or WideDecimal, decimal or WideDecimal) => FeelNumber.Subtract(expected, actual) is { } difference
            && FeelNumber.Compare(difference, Tolerance) <= 0 && FeelNumber.Compare(difference, -Tolerance) >= 0,
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => x.Count == y.Count && x.Zip(y, Same).All(s => s),
        (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y) =>
            x.Count == y.Count && x.All(e => y.TryGetValue(e.Key, out var other) && Same(e.Value, other)),
        _ => Comparison.Same(expected, actual),
    };

    private static bool IsNil(XElement element) => (string?)element.Attribute(Xsi + "nil") is "true" or "1";

    private static object? Simple(XElement value, FeelType? type, bool xsiTypeFirst)
    {
        var text = value.Value;
        var xsd = (string?)value.Attribute(Xsi + "type") ?? "";
        if (text.Length == 0 && xsd.Length == 0)
        {
            // Of xsd:anySimpleType and without text it states no value; the empty string is written with its type.
            return null;
        }

        // A single value where a list is declared is that list's element (DMN 1.5 clause 10.3.2.9.4).
        var declared = type?.Underlying is { } list && list.Name.StartsWith("list<", StringComparison.Ordinal) ? list.Element?.Underlying : type?.Underlying;
        if (declared == FeelType.String && !(xsiTypeFirst && xsd.Length > 0))
        {
            return text;
        }

        return xsd[(xsd.IndexOf(':', StringComparison.Ordinal) + 1)..] switch
        {
            "boolean" => text.Trim() is "true" or "1",
            "decimal" or "double" or "float" or "integer" or "long" or "int" or "short" or "byte" or "nonNegativeInteger" or "positiveInteger" => FeelText.ParseNumber(text.Trim()),
            "date" => TemporalText.Date(text.Trim()),
            "time" => TemporalText.Time(text.Trim()),
            "dateTime" => TemporalText.DateTime(text.Trim()),
            "duration" or "dayTimeDuration" or "yearMonthDuration" => TemporalText.Duration(text.Trim()),
            "string" => text,
            _ when declared == FeelType.Number => FeelText.ParseNumber(text.Trim()),
            _ when declared == FeelType.Boolean => text.Trim() is "true" or "1",
            _ when declared == FeelType.Date => TemporalText.Date(text.Trim()),
            _ when declared == FeelType.Time => TemporalText.Time(text.Trim()),
            _ when declared == FeelType.DateTime => TemporalText.DateTime(text.Trim()),
            _ when declared == FeelType.DaysDuration || declared == FeelType.MonthsDuration => TemporalText.Duration(text.Trim()),
            _ => text,
        };
    }
}
