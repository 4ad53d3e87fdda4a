using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Permits.Feel;

namespace Permits.Engine;

/// <summary>
/// Reads <c>forms/NAME.json</c>: the subset of the form-js schema that the server renders (see <c>workflows/README.md</c>). Whatever
/// stands outside the subset is a finding, never left out in silence.
/// </summary>
internal sealed partial class FormReader
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The most components of a form.</summary>
    public const int MaxFields = 200;

    /// <summary>The most choices of a list.</summary>
    public const int MaxChoices = 500;

    /// <summary>The name under which a form's conditions see the outcome chosen for the task; no field may use it.</summary>
    public const string OutcomeName = "outcome";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 12, AllowDuplicateProperties = false };

    private readonly string _path;
    private readonly FindingList _findings;
    private readonly Dictionary<int, string> _conditions = [];

    private FormReader(string path, FindingList findings)
    {
        _path = path;
        _findings = findings;
    }

    /// <summary>The form; null after an error.</summary>
    public static Form? Read(string name, string path, ImmutableArray<byte> bytes, FindingList findings)
    {
        if (bytes.Length > MaxBytes)
        {
            findings.Error(
                "form.too-large", path,
                string.Create(CultureInfo.InvariantCulture, $"แบบฟอร์มต้องไม่เกิน {MaxBytes} ไบต์ แต่มีขนาด {bytes.Length} ไบต์ โปรดลดขนาด"),
                string.Create(CultureInfo.InvariantCulture, $"Expected a form of at most {MaxBytes} bytes, but it has {bytes.Length}. Make it smaller."));
            return null;
        }

        if (PackageText.Decode(path, bytes, findings) is not { } text)
        {
            return null;
        }

        var before = findings.Errors;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var fields = new FormReader(path, findings).ReadForm(document.RootElement);
            return findings.Errors == before ? new Form(name, fields) : null;
        }
        catch (JsonException e)
        {
            findings.Error(
                "form.syntax", YamlTree.At(path, (int)(e.LineNumber ?? 0) + 1),
                "แบบฟอร์มต้องเป็น JSON ที่ถูกต้อง แต่อ่านไม่ได้: " + e.Message + " โปรดแก้ไวยากรณ์",
                "Expected valid JSON, but it cannot be read: " + e.Message + " Correct the syntax.");
            return null;
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json says so only when a string is taken out: an escape that is half of a surrogate pair.
            findings.Error(
                "form.syntax", path,
                "ข้อความในแบบฟอร์มต้องเป็น Unicode ที่ถูกต้อง แต่มีอักขระที่ไม่สมบูรณ์ โปรดแก้ไข",
                "Expected valid Unicode in texts, but one has half of a surrogate pair. Correct it.");
            return null;
        }
    }

    private ImmutableArray<FormField> ReadForm(JsonElement root)
    {
        var form = JsonMap.Open(root, _path, "", _findings);
        if (form is null)
        {
            return [];
        }

        form.Ignore("id", "schemaVersion", "exporter", "executionPlatform", "executionPlatformVersion", "versionTag");
        form.Word("type", "default");
        var components = form.Items("components");
        form.Close("form.unsupported");
        if (components.Count is 0 or > MaxFields)
        {
            _findings.Error(
                "form.value", _path,
                string.Create(CultureInfo.InvariantCulture, $"แบบฟอร์มต้องมี 1 ถึง {MaxFields} ช่อง แต่มี {components.Count} ช่อง โปรดแก้ไข"),
                string.Create(CultureInfo.InvariantCulture, $"Expected 1 to {MaxFields} components, but there are {components.Count}. Correct it."));
            return [];
        }

        var fields = new List<FormField>();
        for (var i = 0; i < components.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"components[{i}]");
            if (JsonMap.Open(components[i], _path, at, _findings) is { } component && ReadField(component, fields.Count) is { } field)
            {
                fields.Add(field);
            }
        }

        CheckKeys(fields);
        return ReadConditions(fields);
    }

    private FormField? ReadField(JsonMap component, int index)
    {
        component.Ignore("id", "layout");
        var typeName = component.Text("type");
        if (!Types.TryGetValue(typeName, out var type))
        {
            var list = string.Join(", ", Types.Keys);
            component.Report(
                "form.unsupported",
                $"ชนิดของช่องต้องเป็นหนึ่งใน {list} แต่เป็น \"{typeName}\" โปรดใช้ชนิดที่รองรับ",
                $"Expected a component of {list}, but found \"{typeName}\". Use one of them.");
            return null;
        }

        var properties = component.Map("properties");
        var validate = type == FieldType.Text ? null : component.Map("validate");
        var label = type switch
        {
            FieldType.Text => component.Text("text"),
            FieldType.Date => component.Text("dateLabel"),
            _ => component.Text("label"),
        };
        if (type == FieldType.Date)
        {
            component.Word("subtype", "date");
        }

        var hint = component.OptionalText("description");
        var field = new FormField
        {
            Type = type,
            Key = type == FieldType.Text ? null : component.Text("key"),
            Label = new LocalText(label, properties?.OptionalText("labelEn")),
            Hint = hint is null ? null : new LocalText(hint, properties?.OptionalText("descriptionEn")),
            Required = validate?.Flag("required") ?? false,
            Min = type == FieldType.Number ? validate?.OptionalNumber("min") : null,
            Max = type == FieldType.Number ? validate?.OptionalNumber("max") : null,
            DecimalDigits = type == FieldType.Number ? component.OptionalWhole("decimalDigits", 0, 10) : null,
            MaxLength = IsText(type) ? validate?.OptionalWhole("maxLength", 1, Form.MaxTextLength) : null,
            Pattern = type == FieldType.TextField ? ReadPattern(component, validate) : null,
            Check = type == FieldType.TextField ? ReadCheck(component, properties) : null,
            Personal = properties?.Flag("personal") ?? false,
            Choices = HasChoices(type) ? ReadChoices(component) : [],
        };
        if (properties?.OptionalText("requiredWhen") is { } condition)
        {
            _conditions[index] = condition;
        }

        properties?.Close("form.unsupported");
        validate?.Close("form.unsupported");
        component.Close("form.unsupported");
        return field;
    }

    private static string? ReadPattern(JsonMap component, JsonMap? validate)
    {
        validate?.Ignore("validationType");
        if (validate?.OptionalText("pattern") is not { } pattern)
        {
            return null;
        }

        if (!FieldChecks.IsUsablePattern(pattern))
        {
            component.Report(
                "form.value",
                $"pattern ต้องเป็นนิพจน์ทั่วไปที่ตรวจได้ในเวลาเชิงเส้น แต่ \"{pattern}\" ใช้ไม่ได้ โปรดเขียนให้ง่ายลง (ไม่มี lookaround หรือ backreference)",
                $"Expected a regular expression that can be matched in linear time, but \"{pattern}\" cannot. Simplify it (no lookaround, no backreference).");
        }

        return pattern;
    }

    private static string? ReadCheck(JsonMap component, JsonMap? properties)
    {
        if (properties?.OptionalText("check") is not { } check)
        {
            return null;
        }

        if (!FieldChecks.Names.Contains(check))
        {
            var list = string.Join(", ", FieldChecks.Names);
            component.Report(
                "form.value",
                $"check ต้องเป็นหนึ่งใน {list} แต่เป็น \"{check}\" โปรดแก้ไข",
                $"Expected check to be one of {list}, but it is \"{check}\". Correct it.");
        }

        return check;
    }

    private ImmutableArray<FormChoice> ReadChoices(JsonMap component)
    {
        var items = component.Items("values");
        var choices = ImmutableArray.CreateBuilder<FormChoice>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (JsonMap.Open(item, _path, component.At + ".values", _findings) is not { } map)
            {
                continue;
            }

            var choice = new FormChoice(map.Text("value"), new LocalText(map.Text("label"), map.OptionalText("labelEn")));
            map.Close("form.unsupported");
            choices.Add(choice);
            if (!seen.Add(choice.Value))
            {
                map.Report(
                    "form.duplicate-key",
                    $"ค่าของตัวเลือกต้องไม่ซ้ำกัน แต่พบ \"{choice.Value}\" ซ้ำ โปรดเปลี่ยนค่า",
                    $"Expected the values of choices to be unique, but \"{choice.Value}\" is repeated. Change one.");
            }
        }

        if (choices.Count is 0 or > MaxChoices)
        {
            component.Report(
                "form.value",
                string.Create(CultureInfo.InvariantCulture, $"ช่องเลือกต้องมี 1 ถึง {MaxChoices} ตัวเลือก แต่มี {choices.Count} โปรดแก้ไข"),
                string.Create(CultureInfo.InvariantCulture, $"Expected 1 to {MaxChoices} choices, but there are {choices.Count}. Correct it."));
        }

        return choices.ToImmutable();
    }

    private void CheckKeys(List<FormField> fields)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in fields.Select(f => f.Key).OfType<string>().Where(k => k.Length > 0))
        {
            if (key == OutcomeName || !KeyPattern().IsMatch(key))
            {
                _findings.Error(
                    "form.value", _path,
                    $"คีย์ของช่องต้องขึ้นต้นด้วยตัวพิมพ์เล็กและมีแต่ a-z A-Z 0-9 ไม่เกิน 60 ตัว และไม่ใช่ \"{OutcomeName}\" แต่เป็น \"{key}\" โปรดแก้ไข",
                    $"Expected a key of at most 60 letters and digits that begins in lower case and is not \"{OutcomeName}\", but found \"{key}\". Correct it.");
            }
            else if (!seen.Add(key))
            {
                _findings.Error(
                    "form.duplicate-key", _path,
                    $"คีย์ของช่องต้องไม่ซ้ำกัน แต่พบ \"{key}\" ซ้ำ โปรดเปลี่ยนคีย์",
                    $"Expected keys to be unique, but \"{key}\" is repeated. Change one.");
            }
        }
    }

    /// <summary>Conditions are compiled last, because they may name fields that stand below them.</summary>
    private ImmutableArray<FormField> ReadConditions(List<FormField> fields)
    {
        var names = fields.Select(f => f.Key).OfType<string>().Append(OutcomeName).ToArray();
        foreach (var (index, text) in _conditions)
        {
            if (FeelExpression.TryParse(text, names, out var expression, out var errors))
            {
                fields[index] = fields[index] with { RequiredWhen = expression };
                continue;
            }

            var why = string.Join("; ", errors.Select(e => e.Message));
            _findings.Error(
                "form.condition", _path + "#" + fields[index].Key,
                $"requiredWhen ต้องเป็น FEEL ที่ถูกต้อง แต่ \"{text}\" อ่านไม่ได้: {why} โปรดแก้ไข",
                $"Expected requiredWhen to be FEEL, but \"{text}\" cannot be read: {why}. Correct it.");
        }

        return [.. fields];
    }

    private static bool IsText(FieldType type) => type is FieldType.TextField or FieldType.TextArea;

    private static bool HasChoices(FieldType type) => type is FieldType.Select or FieldType.Radio or FieldType.Checklist;

    private static readonly ImmutableSortedDictionary<string, FieldType> Types = new Dictionary<string, FieldType>
    {
        ["text"] = FieldType.Text,
        ["textfield"] = FieldType.TextField,
        ["textarea"] = FieldType.TextArea,
        ["number"] = FieldType.Number,
        ["datetime"] = FieldType.Date,
        ["select"] = FieldType.Select,
        ["radio"] = FieldType.Radio,
        ["checkbox"] = FieldType.Checkbox,
        ["checklist"] = FieldType.Checklist,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]{0,59}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
