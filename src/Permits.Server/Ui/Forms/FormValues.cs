using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Permits.Engine;
using Permits.Time;

namespace Permits.Server.Ui.Forms;

/// <summary>What a form's controls hold as text: as posted, or as filled from data. Kept so that a refused form comes back as it was typed.</summary>
/// <param name="Controls">Control name to its values.</param>
public sealed record FormValues(ImmutableDictionary<string, ImmutableArray<string>> Controls)
{
    /// <summary>No values.</summary>
    public static FormValues None { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The name of a field's control; of one part of it for dates.</summary>
    public static string Name(string key, string? part = null) => part is null ? "f." + key : $"f.{key}.{part}";

    /// <summary>The values posted.</summary>
    public static FormValues Of(IFormCollection posted) =>
        new(posted.Where(p => p.Key.StartsWith("f.", StringComparison.Ordinal))
            .ToImmutableDictionary(p => p.Key, p => p.Value.Select(v => v ?? "").ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The controls filled from data that was given before.</summary>
    public static FormValues Of(Form form, JsonElement data)
    {
        var controls = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (field.Key is not { } key || data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(key, out var value))
            {
                continue;
            }

            if (field.Type == FieldType.Date && value.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(value.GetString()!) is { Success: true, Value: var date })
            {
                controls[Name(key, "d")] = [date.Day.ToString(CultureInfo.InvariantCulture)];
                controls[Name(key, "m")] = [date.Month.ToString(CultureInfo.InvariantCulture)];
                controls[Name(key, "y")] = [ThaiFormat.YearOf(date).ToString(CultureInfo.InvariantCulture)];
            }
            else
            {
                controls[Name(key)] = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : [Text(value)];
            }
        }

        return new FormValues(controls.ToImmutable());
    }

    /// <summary>A control's text; empty where it has none.</summary>
    public string Text(string key, string? part = null) => Controls.TryGetValue(Name(key, part), out var values) && values.Length > 0 ? values[0] : "";

    /// <summary>Whether a choice is taken.</summary>
    public bool Has(string key, string choice) => Controls.TryGetValue(Name(key), out var values) && values.Contains(choice);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
