using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Permits.Engine;

/// <summary>Checks and cleans the value of one field.</summary>
internal static class FieldValue
{
    private static readonly LocalDate FirstDate = new(1800, 1, 1);

    // Thai offices write years of the Buddhist era, 543 ahead: a year from 2400 on is one of those, not a date.
    private static readonly LocalDate LastDate = new(2399, 12, 31);

    /// <summary>The cleaned value; null where it is empty or where a problem was added.</summary>
    public static JsonElement? Clean(FormField field, JsonElement value, List<Problem> problems)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return field.Type switch
        {
            FieldType.TextField or FieldType.TextArea => Text(field, value, problems),
            FieldType.Number => Number(field, value, problems),
            FieldType.Date => Date(field, value, problems),
            FieldType.Checkbox => Flag(field, value, problems),
            FieldType.Checklist => Several(field, value, problems),
            _ => Choice(field, value, problems),
        };
    }

    private static JsonElement? Text(FormField field, JsonElement value, List<Problem> problems)
    {
        if (!StringOf(field, value, problems, out var raw))
        {
            return null;
        }

        var text = TextCleaning.Clean(raw, field.Type == FieldType.TextArea);
        if (text is null)
        {
            problems.Add(FieldProblems.ControlCharacters(field));
            return null;
        }

        if (text.Length == 0)
        {
            return null;
        }

        var max = field.MaxLength ?? Form.MaxTextLength;
        if (text.Length > max)
        {
            problems.Add(FieldProblems.TooLong(field, max, text.Length));
            return null;
        }

        if (field.Pattern is not null && !FieldChecks.Matches(field.Pattern, text))
        {
            problems.Add(FieldProblems.Pattern(field));
            return null;
        }

        if (field.Check is not null && FieldChecks.Apply(field.Check, text) is var passed)
        {
            if (passed is null)
            {
                problems.Add(FieldProblems.Check(field));
                return null;
            }

            text = passed;
        }

        return JsonSerializer.SerializeToElement(text);
    }

    private static JsonElement? Number(FormField field, JsonElement value, List<Problem> problems)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
        {
            problems.Add(FieldProblems.NotANumber(field));
            return null;
        }

        if (field.DecimalDigits is { } digits && decimal.Round(number, digits) != number)
        {
            problems.Add(FieldProblems.TooManyDecimals(field, digits));
            return null;
        }

        if (number < field.Min || number > field.Max)
        {
            problems.Add(FieldProblems.OutOfRange(field));
            return null;
        }

        return JsonSerializer.SerializeToElement(number);
    }

    private static JsonElement? Date(FormField field, JsonElement value, List<Problem> problems)
    {
        if (!StringOf(field, value, problems, out var text) || text.Length == 0)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && date >= FirstDate && date <= LastDate)
        {
            return JsonSerializer.SerializeToElement(text);
        }

        problems.Add(FieldProblems.NotADate(field));
        return null;
    }

    private static JsonElement? Flag(FormField field, JsonElement value, List<Problem> problems)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.Clone();
        }

        problems.Add(FieldProblems.NotAFlag(field));
        return null;
    }

    private static JsonElement? Choice(FormField field, JsonElement value, List<Problem> problems)
    {
        if (!StringOf(field, value, problems, out var chosen) || chosen.Length == 0)
        {
            return null;
        }

        if (field.Choices.Any(c => c.Value == chosen))
        {
            return JsonSerializer.SerializeToElement(chosen);
        }

        problems.Add(FieldProblems.NotAChoice(field));
        return null;
    }

    private static JsonElement? Several(FormField field, JsonElement value, List<Problem> problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(FieldProblems.NotAChoice(field));
            return null;
        }

        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in value.EnumerateArray())
        {
            if (!StringOf(field, item, problems, out var one))
            {
                return null;
            }

            if (!field.Choices.Any(c => c.Value == one))
            {
                problems.Add(FieldProblems.NotAChoice(field));
                return null;
            }

            chosen.Add(one);
        }

        return chosen.Count == 0 ? null : JsonSerializer.SerializeToElement(field.Choices.Select(c => c.Value).Where(chosen.Contains).ToArray());
    }

    private static bool StringOf(FormField field, JsonElement value, List<Problem> problems, out string text)
    {
        text = "";
        if (value.ValueKind != JsonValueKind.String)
        {
            problems.Add(FieldProblems.NotAText(field));
            return false;
        }

        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // An escape such as "\ud800" alone is valid JSON and no valid text; System.Text.Json says so only here.
            problems.Add(FieldProblems.ControlCharacters(field));
            return false;
        }
    }
}
