using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Permits.Engine;

namespace Permits.Simulation;

/// <summary>
/// Data for a form out of its own schema: good data, with values at the bounds that it sets, and data that breaks it in one place. A few hundred of each are
/// made for each form and outcome, and drawn from.
/// </summary>
internal static class FormFiller
{
    private const int Kept = 40;

    private static readonly ConcurrentDictionary<(string Package, string Form, string? Outcome), (ImmutableArray<JsonElement> Good, ImmutableArray<JsonElement> Bad)> Filled = new();

    private static readonly ConcurrentDictionary<string, ImmutableArray<(JsonElement Data, ImmutableArray<FiledDocument> Papers)>> Filings = new(StringComparer.Ordinal);

    /// <summary>Data that the form takes.</summary>
    public static JsonElement Good(PermitPackage package, string form, string? outcome, Dice dice) => dice.Of(Of(package, form, outcome).Good);

    /// <summary>Data that the form mostly does not take.</summary>
    public static JsonElement Bad(PermitPackage package, string form, string? outcome, Dice dice) => dice.Of(Of(package, form, outcome).Bad);

    /// <summary>A filing that a permit type takes, with the papers that its manual asks for.</summary>
    public static (JsonElement Data, ImmutableArray<FiledDocument> Papers) Filing(PermitPackage package, Dice dice) => dice.Of(Filings.GetOrAdd(
        package.Hash,
        _ => [.. Of(package, package.Manual.FilingForm, null).Good.Select(data => (data, Papers(package.Manual, package.Forms[package.Manual.FilingForm], data)))]));

    private static ImmutableArray<FiledDocument> Papers(Manual manual, Form form, JsonElement data) =>
        [.. DocumentCheck.RequiredOf(manual, form.Validate(data).Value).Select(d => new FiledDocument(d.Id, d.Id + ".pdf", "application/pdf", new string('0', 64), 1))];

    private static (ImmutableArray<JsonElement> Good, ImmutableArray<JsonElement> Bad) Of(PermitPackage package, string name, string? outcome) => Filled.GetOrAdd((package.Hash, name, outcome), _ =>
    {
        var form = package.Forms[name];
        var dice = Dice.Of(7, form.Fields.Length);
        return ([.. Enumerable.Range(0, Kept).Select(_ => Fill(form, outcome, dice))], [.. Enumerable.Range(0, Kept).Select(_ => Spoil(form, outcome, dice))]);
    });

    // What turns on other fields is given whenever it may be asked for; a few tries reach what has to hang together.
    private static JsonElement Fill(Form form, string? outcome, Dice dice)
    {
        for (var tries = 0; ; tries++)
        {
            var data = new JsonObject();
            foreach (var field in form.Fields.Where(f => f.Key is not null && (f.Required || f.RequiredWhen is not null || dice.Chance(60))))
            {
                data[field.Key!] = Value(field, dice);
            }

            var filled = JsonElement.Parse(data.ToJsonString());
            var checkedData = form.Validate(filled, outcome);
            if (checkedData.IsOk)
            {
                return filled;
            }

            if (tries > 200)
            {
                throw new InvalidOperationException($"Expected to fill {form.Name}, but could not: {string.Join("; ", checkedData.Problems.Select(p => p.Path + " " + p.Message.En))}");
            }
        }
    }

    private static JsonElement Spoil(Form form, string? outcome, Dice dice)
    {
        var data = JsonNode.Parse(Fill(form, outcome, dice).GetRawText())!.AsObject();
        var fields = form.Fields.Where(f => f.Key is not null).ToList();
        var field = fields.Count == 0 ? null : dice.Of(fields);
        switch (dice.Below(7))
        {
            case 0: return JsonElement.Parse(dice.Of(["[]", "3", "\"text\"", "true"]));
            case 1: data["notOfTheForm"] = "x"; break;
            case 2 when field is not null: data.Remove(field.Key!); break;
            case 3 when field is not null: data[field.Key!] = new JsonObject { ["a"] = 1 }; break;
            case 4 when field is not null: data[field.Key!] = dice.Of(["", "\u0007", "ไม่มีในรายการ", new string('ก', Form.MaxTextLength + 1)]); break;
            case 5 when field is { Min: { } min }: data[field.Key!] = min - 1; break;
            case 6 when field is { Max: { } max }: data[field.Key!] = max + 1; break;
            case var _ when field is not null: data[field.Key!] = -1; break;
            default: data["notOfTheForm"] = 1; break;
        }

        return JsonElement.Parse(data.ToJsonString());
    }

    private static JsonNode? Value(FormField field, Dice dice) => field.Type switch
    {
        FieldType.TextField or FieldType.TextArea => Text(field, dice),
        FieldType.Number => Number(field, dice),
        FieldType.Date => LocalDatePattern.Iso.Format(dice.Of([new LocalDate(1800, 1, 1), new LocalDate(2020, 2, 29), new LocalDate(2399, 12, 31)])),
        FieldType.Checkbox => field.Required || field.RequiredWhen is not null || dice.Chance(50),
        FieldType.Checklist => new JsonArray([.. field.Choices.Where((_, i) => i == 0 || dice.Chance(50)).Select(c => JsonValue.Create(c.Value))]),
        _ => dice.Of(field.Choices).Value,
    };

    private static string Text(FormField field, Dice dice) => field switch
    {
        { Check: "thai-id" } => NationalId.FromTwelve("1" + dice.Between(10_000, 99_999) + "000000").Digits,
        { Check: "juristic-id" } => NationalId.FromTwelve("0" + dice.Between(10_000, 99_999) + "000000").Digits,
        { Check: "phone" } => "08" + dice.Between(10_000_000, 99_999_999),
        { Check: not null } => "a" + dice.Below(1_000) + "@example.org",
        { Pattern: not null } => dice.Between(10_000, 99_999).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ when dice.Chance(2) => new string('ก', field.MaxLength ?? Form.MaxTextLength),
        _ => dice.Of(["ข้อความ", "ก", "=1+1", "\"x\" <b>", "e\u0301", "ครบถ้วนตามกฎหมาย"]),
    };

    private static decimal Number(FormField field, Dice dice)
    {
        var (min, max) = (field.Min ?? -1_000, field.Max ?? 1_000_000);
        var any = min + (decimal.Floor((max - min) * dice.Below(1_000)) / 1_000);
        return decimal.Clamp(decimal.Round(dice.Below(4) switch { 0 => min, 1 => max, _ => any }, field.DecimalDigits ?? 2), min, max);
    }
}
