using Permits.Feel.Evaluation;
using Permits.Feel.Syntax;
using Permits.Feel.Values;

namespace Permits.Feel.Builtins;

/// <summary>Ranges from text, and how points and ranges lie to each other (DMN 1.5 clause 10.3.4.11; the names are those of Allen's algebra).</summary>
internal static class RangeFunctions
{
    public static IEnumerable<(string Signature, Implementation Body)> All =>
    [
        ("range(from: string)", (a, budget) => Parse((string)a[0]!, budget)),
        .. Ranges("before", (a, b) => EndsBeforeStart(a, b)),
        ("before(range: range, point: Any)", (a, _) => R(a[0]).High is { } high && Order(high, a[1]) is { } c ? c < 0 || (c == 0 && !R(a[0]).HighIncluded) : null),
        ("before(point: Any, range: range)", (a, _) => R(a[1]).Low is { } low && Order(a[0], low) is { } c ? c < 0 || (c == 0 && !R(a[1]).LowIncluded) : null),
        ("before(point1: Any, point2: Any)", (a, _) => Order(a[0], a[1]) is { } c ? c < 0 : null),
        .. Ranges("after", (a, b) => EndsBeforeStart(b, a)),
        ("after(range: range, point: Any)", (a, _) => R(a[0]).Low is { } low && Order(low, a[1]) is { } c ? c > 0 || (c == 0 && !R(a[0]).LowIncluded) : null),
        ("after(point: Any, range: range)", (a, _) => R(a[1]).High is { } high && Order(a[0], high) is { } c ? c > 0 || (c == 0 && !R(a[1]).HighIncluded) : null),
        ("after(point1: Any, point2: Any)", (a, _) => Order(a[0], a[1]) is { } c ? c > 0 : null),
        .. Ranges("meets", (a, b) => Meets(a, b)),
        .. Ranges("met by", (a, b) => Meets(b, a)),
        .. Ranges("overlaps", (a, b) => Not(Or(EndsBeforeStart(a, b), EndsBeforeStart(b, a)))),
        .. Ranges("overlaps before", (a, b) => OverlapsBefore(a, b)),
        .. Ranges("overlaps after", (a, b) => OverlapsBefore(b, a)),
        .. Ranges("finishes", (a, b) => And(SameEnd(a, b), StartsFirst(b, a, strictly: false))),
        ("finishes(point: Any, range: range)", (a, _) => AtEnd(a[0], R(a[1]))),
        .. Ranges("finished by", (a, b) => And(SameEnd(a, b), StartsFirst(a, b, strictly: false))),
        ("finished by(range: range, point: Any)", (a, _) => AtEnd(a[1], R(a[0]))),
        .. Ranges("includes", (a, b) => Includes(a, b)),
        ("includes(range: range, point: Any)", (a, _) => R(a[0]).Contains(a[1])),
        .. Ranges("during", (a, b) => Includes(b, a)),
        ("during(point: Any, range: range)", (a, _) => R(a[1]).Contains(a[0])),
        .. Ranges("starts", (a, b) => And(SameStart(a, b), EndsFirst(a, b, strictly: false))),
        ("starts(point: Any, range: range)", (a, _) => AtStart(a[0], R(a[1]))),
        .. Ranges("started by", (a, b) => And(SameStart(a, b), EndsFirst(b, a, strictly: false))),
        ("started by(range: range, point: Any)", (a, _) => AtStart(a[1], R(a[0]))),
        .. Ranges("coincides", (a, b) => And(SameStart(a, b), SameEnd(a, b))),
        ("coincides(point1: Any, point2: Any)", (a, _) => Order(a[0], a[1]) is { } c ? c == 0 : null),
    ];

    private static IEnumerable<(string Signature, Implementation Body)> Ranges(string name, Func<FeelRange, FeelRange, bool?> body) =>
        [($"{name}(range1: range, range2: range)", (a, _) => body(R(a[0]), R(a[1])))];

    private static FeelRange R(object? value) => (FeelRange)value!;

    private static int? Order(object? a, object? b) => Comparison.Compare(a, b);

    private static bool? And(bool? a, bool? b) => a is null || b is null ? null : a.Value && b.Value;

    private static bool? Or(bool? a, bool? b) => a is null || b is null ? null : a.Value || b.Value;

    private static bool? Not(bool? a) => !a;

    // An absent end is infinitely far: nothing lies beyond it.
    private static bool? EndsBeforeStart(FeelRange a, FeelRange b) =>
        a.High is null || b.Low is null ? Comparable(a, b) ? false : null
        : Order(a.High, b.Low) is { } c ? c < 0 || (c == 0 && !(a.HighIncluded && b.LowIncluded)) : null;

    private static bool? Meets(FeelRange a, FeelRange b) =>
        a.High is null || b.Low is null ? Comparable(a, b) ? false : null
        : Order(a.High, b.Low) is { } c ? c == 0 && a.HighIncluded && b.LowIncluded : null;

    private static bool? OverlapsBefore(FeelRange a, FeelRange b) =>
        And(And(StartsFirst(a, b, strictly: true), Not(EndsBeforeStart(a, b))), EndsFirst(a, b, strictly: false));

    private static bool? StartsFirst(FeelRange a, FeelRange b, bool strictly)
    {
        if (StartOrder(a, b) is not { } c)
        {
            return null;
        }

        return c < 0 || (c == 0 && !strictly);
    }

    private static bool? EndsFirst(FeelRange a, FeelRange b, bool strictly)
    {
        if (EndOrder(a, b) is not { } c)
        {
            return null;
        }

        return c < 0 || (c == 0 && !strictly);
    }

    // An included start comes before an excluded one at the same point.
    private static int? StartOrder(FeelRange a, FeelRange b)
    {
        if (a.Low is null || b.Low is null)
        {
            return !Comparable(a, b) ? null : a.Low is null && b.Low is null ? 0 : a.Low is null ? -1 : 1;
        }

        return Order(a.Low, b.Low) is { } c ? c != 0 ? c : b.LowIncluded.CompareTo(a.LowIncluded) : null;
    }

    private static int? EndOrder(FeelRange a, FeelRange b)
    {
        if (a.High is null || b.High is null)
        {
            return !Comparable(a, b) ? null : a.High is null && b.High is null ? 0 : a.High is null ? 1 : -1;
        }

        return Order(a.High, b.High) is { } c ? c != 0 ? c : a.HighIncluded.CompareTo(b.HighIncluded) : null;
    }

    private static bool? SameStart(FeelRange a, FeelRange b) => StartOrder(a, b) is { } c ? c == 0 : null;

    private static bool? SameEnd(FeelRange a, FeelRange b) => EndOrder(a, b) is { } c ? c == 0 : null;

    private static bool? Includes(FeelRange a, FeelRange b) => And(StartsFirst(a, b, strictly: false), EndsFirst(b, a, strictly: false));

    private static bool? AtStart(object? point, FeelRange range) => range.Low is { } low && Order(point, low) is { } c ? c == 0 && range.LowIncluded : null;

    private static bool? AtEnd(object? point, FeelRange range) => range.High is { } high && Order(point, high) is { } c ? c == 0 && range.HighIncluded : null;

    private static bool Comparable(FeelRange a, FeelRange b) => Order(a.Low ?? a.High, b.Low ?? b.High) is not null;

    // The text must be a range whose ends are literals; anything computed is refused (table 73, "range").
    private static FeelRange? Parse(string text, EvaluationBudget budget)
    {
        try
        {
            if (Parser.ParseExpression(text, new FeelScope([])).Root is not Node.Range range || !ConstantTests.IsConstant(range.Low) || !ConstantTests.IsConstant(range.High))
            {
                return null;
            }

            var value = Compiler.Compile(range)(new ContextScope(null, new FeelContext(), budget)) as FeelRange;
            return value is not null && Order(value.Low, value.High) <= 0 ? value : null;
        }
        catch (FeelSyntaxException)
        {
            return null;
        }
    }
}
