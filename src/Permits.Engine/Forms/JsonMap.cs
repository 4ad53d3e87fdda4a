using System.Globalization;
using System.Text.Json;

namespace Permits.Engine;

/// <summary>Strict reading of one JSON object of a form, the counterpart of <see cref="YamlMap"/>: what was not asked for is a finding.</summary>
internal sealed class JsonMap
{
    private readonly string _path;
    private readonly JsonElement _node;
    private readonly FindingList _findings;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private JsonMap(JsonElement node, string path, string at, FindingList findings)
    {
        _node = node;
        _path = path;
        At = at;
        _findings = findings;
    }

    /// <summary>Where the object stands in the file, e.g. <c>components[3]</c>; empty for the root.</summary>
    public string At { get; }

    /// <summary>Opens a value as an object; null, with a finding, where it is something else.</summary>
    public static JsonMap? Open(JsonElement node, string path, string at, FindingList findings)
    {
        var map = new JsonMap(node, path, at, findings);
        if (node.ValueKind == JsonValueKind.Object)
        {
            return map;
        }

        map.WrongType("", "วัตถุ { }", "an object { }");
        return null;
    }

    /// <summary>Names of members that are allowed and mean nothing to the server.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _asked.Add(name);
        }
    }

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string name)
    {
        if (OptionalText(name) is { } text)
        {
            return text;
        }

        if (!_node.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.String)
        {
            Report(
                "form.missing",
                $"ต้องมีข้อความ \"{name}\" แต่ไม่มี โปรดเพิ่ม",
                $"Expected a text \"{name}\", but there is none. Add it.");
        }

        return "";
    }

    /// <summary>A text; null where missing or empty.</summary>
    public string? OptionalText(string name)
    {
        if (!Find(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        }

        WrongType(name, "ข้อความ", "a text");
        return null;
    }

    /// <summary>A text that must be exactly this.</summary>
    public void Word(string name, string word)
    {
        if (Text(name) is { Length: > 0 } found && found != word)
        {
            Report(
                "form.unsupported",
                $"\"{name}\" ต้องเป็น \"{word}\" แต่เป็น \"{found}\" โปรดแก้ไข",
                $"Expected \"{name}\" to be \"{word}\", but it is \"{found}\". Correct it.");
        }
    }

    /// <summary>True or false, also as text, which is how form-js stores custom properties; false where missing.</summary>
    public bool Flag(string name)
    {
        if (!Find(name, out var value))
        {
            return false;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetBoolean();
            case JsonValueKind.String when value.GetString() is "true" or "false":
                return value.GetString() == "true";
            default:
                WrongType(name, "true หรือ false", "true or false");
                return false;
        }
    }

    /// <summary>A number; null where missing.</summary>
    public decimal? OptionalNumber(string name)
    {
        if (!Find(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return number;
        }

        WrongType(name, "ตัวเลข", "a number");
        return null;
    }

    /// <summary>A whole number; null where missing.</summary>
    public int? OptionalWhole(string name, int min, int max)
    {
        if (!Find(name, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        WrongType(
            name,
            string.Create(CultureInfo.InvariantCulture, $"จำนวนเต็มตั้งแต่ {min} ถึง {max}"),
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"));
        return null;
    }

    /// <summary>An object that may be missing.</summary>
    public JsonMap? Map(string name) => Find(name, out var value) ? Open(value, _path, Inside(name), _findings) : null;

    /// <summary>The items of a list; empty where missing.</summary>
    public IReadOnlyList<JsonElement> Items(string name)
    {
        if (!Find(name, out var value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray()];
        }

        WrongType(name, "รายการ [ ]", "a list [ ]");
        return [];
    }

    /// <summary>Reports every member that was not asked for.</summary>
    public void Close(string rule)
    {
        foreach (var property in _node.EnumerateObject().Where(p => !_asked.Contains(p.Name)))
        {
            Report(
                rule,
                $"ส่วนนี้ของแบบฟอร์มรองรับเฉพาะ {string.Join(", ", _asked.Order(StringComparer.Ordinal))} แต่พบ \"{property.Name}\" โปรดลบออก",
                $"Expected only {string.Join(", ", _asked.Order(StringComparer.Ordinal))} here, but found \"{property.Name}\". Remove it.");
        }
    }

    /// <summary>Adds an error about this object.</summary>
    public void Report(string rule, string th, string en) => _findings.Error(rule, At.Length == 0 ? _path : _path + "#" + At, th, en);

    private bool Find(string name, out JsonElement value)
    {
        _asked.Add(name);
        return _node.TryGetProperty(name, out value);
    }

    private string Inside(string name) => At.Length == 0 ? name : At + "." + name;

    private void WrongType(string name, string th, string en) => _findings.Error(
        "form.value", _path + "#" + (name.Length == 0 ? At : Inside(name)),
        $"ค่าต้องเป็น{th} แต่เป็นอย่างอื่น โปรดแก้ไข",
        $"Expected {en}, but found something else. Correct it.");
}
