using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Permits.Engine;
using Permits.Time;

namespace Permits.Server.Ui.Forms;

/// <summary>Turns what a browser posted into a form's data. What cannot be turned stays text, so that the form's own validation names it.</summary>
public static class FormPost
{
    /// <summary>The data of a form; controls left empty have no key.</summary>
    public static JsonElement Data(Form form, FormValues values)
    {
        var data = new JsonObject();
        foreach (var field in form.Fields)
        {
            if (field.Key is { } key && Value(field, key, values) is { } value)
            {
                data[key] = value;
            }
        }

        return JsonSerializer.SerializeToElement(data);
    }

    private static JsonNode? Value(FormField field, string key, FormValues values) => field.Type switch
    {
        FieldType.Text => null,
        FieldType.Checkbox => JsonValue.Create(values.Has(key, "true")),
        FieldType.Checklist => values.Controls.TryGetValue(FormValues.Name(key), out var chosen)
            ? new JsonArray([.. chosen.Where(c => c.Length > 0).Select(c => JsonValue.Create(c))])
            : null,
        FieldType.Number => Number(values.Text(key).Trim()),
        FieldType.Date => Date(values.Text(key, "d"), values.Text(key, "m"), values.Text(key, "y")),
        _ => Line(values.Text(key)),
    };

    private static JsonValue? Line(string text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text.Trim().ReplaceLineEndings("\n"));

    private static JsonValue? Number(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var plain = ThaiFormat.ArabicDigits(text).Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    private static JsonValue? Date(string day, string month, string year)
    {
        if ((day + month + year).Trim().Length == 0)
        {
            return null;
        }

        return PostedDate.Read(day, month, year) is { } date ? JsonValue.Create(LocalDatePattern.Iso.Format(date)) : JsonValue.Create($"{year}-{month}-{day}");
    }
}
