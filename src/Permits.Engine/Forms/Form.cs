using System.Collections.Immutable;
using Permits.Feel;

namespace Permits.Engine;

/// <summary>A form: the declared subset of the form-js schema that the server renders and validates.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Fields">Its components in order.</param>
public sealed partial record Form(string Name, ImmutableArray<FormField> Fields)
{
    /// <summary>The keys of the fields that take a value, in order.</summary>
    public IEnumerable<string> Keys => Fields.Select(f => f.Key).OfType<string>();
}

/// <summary>The form-js component types that are rendered.</summary>
public enum FieldType
{
    /// <summary>Static Markdown text; takes no value.</summary>
    Text,

    /// <summary>One line (<c>textfield</c>).</summary>
    TextField,

    /// <summary>Several lines (<c>textarea</c>).</summary>
    TextArea,

    /// <summary>A number (<c>number</c>).</summary>
    Number,

    /// <summary>A date (<c>datetime</c> with subtype date), ISO 8601 in data.</summary>
    Date,

    /// <summary>One of a list (<c>select</c>).</summary>
    Select,

    /// <summary>One of a list, all shown (<c>radio</c>).</summary>
    Radio,

    /// <summary>Yes or no (<c>checkbox</c>).</summary>
    Checkbox,

    /// <summary>Any of a list (<c>checklist</c>).</summary>
    Checklist,
}

/// <summary>One component of a form.</summary>
public sealed record FormField
{
    /// <summary>The key in the data; null for static text.</summary>
    public string? Key { get; init; }

    /// <summary>What it is.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Label, or the text itself for static text; English from <c>properties.labelEn</c>.</summary>
    public required LocalText Label { get; init; }

    /// <summary>Help under the label; null where none.</summary>
    public LocalText? Hint { get; init; }

    /// <summary>Whether a value must be given.</summary>
    public bool Required { get; init; }

    /// <summary>FEEL over the form's own fields and <c>outcome</c> (the outcome chosen for the task): a value must be given where it is true; null
    /// where nothing turns on it.</summary>
    public FeelExpression? RequiredWhen { get; init; }

    /// <summary>Least number allowed; null where none.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest number allowed; null where none.</summary>
    public decimal? Max { get; init; }

    /// <summary>Decimal places allowed in a number; null where any.</summary>
    public int? DecimalDigits { get; init; }

    /// <summary>Most characters of a text; null means 4,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Pattern a text must match whole; null where none. Evaluated with a time limit.</summary>
    public string? Pattern { get; init; }

    /// <summary>A named check from <c>properties.check</c>: <c>thai-id</c>, <c>juristic-id</c>, <c>phone</c>, <c>email</c>; null where none.</summary>
    public string? Check { get; init; }

    /// <summary>Whether it holds personal data (<c>properties.personal</c>): masked outside the case.</summary>
    public bool Personal { get; init; }

    /// <summary>Choices of a list.</summary>
    public ImmutableArray<FormChoice> Choices { get; init; } = [];
}

/// <summary>One choice of a list.</summary>
/// <param name="Value">What the data holds.</param>
/// <param name="Label">What is shown.</param>
public sealed record FormChoice(string Value, LocalText Label);
