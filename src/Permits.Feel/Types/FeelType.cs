using System.Text;
using Permits.Feel.Evaluation;
using Permits.Feel.Values;

namespace Permits.Feel.Types;

/// <summary>A type of the lattice in DMN 1.5 clause 10.3.2.9. Immutable, except that a named type learns its base once.</summary>
public abstract class FeelType
{
    /// <summary>Every value but null is an instance.</summary>
    public static readonly FeelType Any = new SimpleType("Any", v => v is not null);

    /// <summary>A type of which nothing is known: it conforms to every type.</summary>
    public static readonly FeelType Unknown = new UnknownType();

    /// <summary>The type of null only; it conforms to every type.</summary>
    public static readonly FeelType Null = new SimpleType("Null", v => v is null);

    /// <summary>Numbers.</summary>
    public static readonly FeelType Number = new SimpleType("number", FeelNumber.IsNumber);

    /// <summary>Strings.</summary>
    public static readonly FeelType String = new SimpleType("string", v => v is string);

    /// <summary>true and false.</summary>
    public static readonly FeelType Boolean = new SimpleType("boolean", v => v is bool);

    /// <summary>Dates.</summary>
    public static readonly FeelType Date = new SimpleType("date", v => v is FeelDate);

    /// <summary>Times of day.</summary>
    public static readonly FeelType Time = new SimpleType("time", v => v is FeelTime);

    /// <summary>Dates with time of day.</summary>
    public static readonly FeelType DateTime = new SimpleType("date and time", v => v is FeelDateTime);

    /// <summary>Durations of days, hours, minutes and seconds.</summary>
    public static readonly FeelType DaysDuration = new SimpleType("days and time duration", v => v is DaysDuration);

    /// <summary>Durations of years and months.</summary>
    public static readonly FeelType MonthsDuration = new SimpleType("years and months duration", v => v is MonthsDuration);

    /// <summary>Any list.</summary>
    public static readonly FeelType List = new ListType(Any);

    /// <summary>Any context.</summary>
    public static readonly FeelType Context = new ContextType([]);

    /// <summary>Any function.</summary>
    public static readonly FeelType Function = new SimpleType("function", v => v is FeelFunction);

    private const int MaxName = 500;

    /// <summary>The name or spelling of the type in FEEL.</summary>
    public abstract string Name { get; }

    /// <summary>The types of a context's entries; empty for other types.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, FeelType>> Members => [];

    /// <summary>The type of a list's elements or of a range's ends; null for other types.</summary>
    public virtual FeelType? Element => null;

    /// <summary>The type of a function's result; null for other types.</summary>
    public virtual FeelType? Result => null;

    /// <summary>The only values there are of the type, in the order in which they were written; null where that is not known or there is no such limit.</summary>
    public virtual FeelTestSet? AllowedValues => null;

    /// <summary>The type that this one names; itself for all but named types.</summary>
    public virtual FeelType Underlying => this;

    /// <summary>The simple types by the names FEEL gives them.</summary>
    public static IReadOnlyDictionary<string, FeelType> Simple { get; } =
        new[] { Any, Null, Number, String, Boolean, Date, Time, DateTime, DaysDuration, MonthsDuration }
            .ToDictionary(t => t.Name, StringComparer.Ordinal)
            .Concat([new("dateTime", DateTime), new("dayTimeDuration", DaysDuration), new("yearMonthDuration", MonthsDuration)])
            .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    /// <summary>The type of lists of a type.</summary>
    public static FeelType ListOf(FeelType element) => new ListType(element);

    /// <summary>The type of ranges of a type.</summary>
    public static FeelType RangeOf(FeelType element) => new RangeType(element);

    /// <summary>The type of contexts that have at least these entries.</summary>
    public static FeelType ContextOf(IReadOnlyList<KeyValuePair<string, FeelType>> members) => new ContextType(members);

    /// <summary>The type of functions.</summary>
    public static FeelType FunctionOf(IReadOnlyList<FeelType> parameters, FeelType result) => new FunctionType(parameters, result);

    /// <summary>Whether a value is an instance (<c>instance of</c>); null is an instance of <see cref="Null"/> only. What looking into lists takes comes off the budget.</summary>
    public abstract bool Has(object? value, EvaluationBudget? budget = null);

    /// <summary>Whether every instance of this type is one of the other (clause 10.3.2.9.2). What it takes comes off the budget.</summary>
    public virtual bool ConformsTo(FeelType other, EvaluationBudget? budget = null) =>
        other.Underlying == Any || this == Null || Underlying.Name == other.Underlying.Name || (this == Function && other.Underlying is FunctionType);

    /// <summary>Whether a value may stand where this type is declared: an instance, or null, within the type's constraints; what their evaluation takes comes off the budget.</summary>
    public virtual bool Allows(object? value, EvaluationBudget? budget = null) => value is null || Has(value, budget);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Writes the name; types share their parts, so that written out in full one could be longer than memory is large.</summary>
    internal virtual void Spell(StringBuilder text) => text.Append(Name);

    /// <summary>The name of a type made of others, cut off where it gets too long to be of use.</summary>
    private protected string Spelled()
    {
        var text = new StringBuilder();
        Spell(text);
        return text.ToString();
    }

    /// <summary>Writes the names of several types one after another.</summary>
    private protected static void SpellAll(StringBuilder text, IEnumerable<(string? Label, FeelType Type)> parts)
    {
        var first = true;
        foreach (var (label, type) in parts)
        {
            text.Append(first ? "" : ", ");
            first = false;
            if (text.Length > MaxName)
            {
                text.Append('…');
                return;
            }

            text.Append(label).Append(label is null ? "" : ": ");
            type.Spell(text);
        }
    }

    /// <summary>Whether every value is an instance, or nothing is known of the type.</summary>
    internal bool IsAny => this == Any || this == Unknown;

    /// <summary>The type of the entry of a context type, or of a list's contexts; null when it is not known.</summary>
    public FeelType? Member(string name)
    {
        foreach (var (key, type) in Underlying.Members)
        {
            if (key == name)
            {
                return type;
            }
        }

        return null;
    }

    private sealed class UnknownType : FeelType
    {
        public override string Name => "Any";

        public override bool Has(object? value, EvaluationBudget? budget = null) => value is not null;

        public override bool ConformsTo(FeelType other, EvaluationBudget? budget = null) => true;
    }

    private sealed class SimpleType(string name, Func<object?, bool> has) : FeelType
    {
        public override string Name => name;

        public override bool Has(object? value, EvaluationBudget? budget = null) => has(value);
    }
}
