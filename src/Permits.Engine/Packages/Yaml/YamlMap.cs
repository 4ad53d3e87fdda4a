using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Strict reading of one YAML mapping: every key is asked for by name, and <see cref="Close"/> reports those that were not. Each problem is a
/// finding at its file and line; a value that could not be read comes back empty, so that reading goes on to the next problem.
/// </summary>
internal sealed class YamlMap
{
    private readonly string _path;
    private readonly YamlMapping _node;
    private readonly FindingList _findings;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private YamlMap(string path, YamlMapping node, FindingList findings)
    {
        _path = path;
        _node = node;
        _findings = findings;
    }

    /// <summary>Where the mapping stands.</summary>
    public string At => YamlTree.At(_path, _node.Line);

    /// <summary>Opens a node as a mapping; null, with a finding, where it is something else.</summary>
    public static YamlMap? Open(string path, YamlNode node, FindingList findings)
    {
        if (node is YamlMapping mapping)
        {
            return new YamlMap(path, mapping, findings);
        }

        WrongType(path, node, "กลุ่มค่า (คีย์: ค่า)", "a mapping (key: value)", findings);
        return null;
    }

    /// <summary>Where a key stands, or the mapping where it is missing.</summary>
    public string AtKey(string key) =>
        YamlTree.At(_path, _node.Entries.Where(e => e.Key == key).Select(e => e.Line).FirstOrDefault(_node.Line));

    public bool Has(string key) => _node.Entries.Any(e => e.Key == key);

    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string key) => Find(key, required: true) is { } node ? TextOf(node) ?? "" : "";

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(string key) => Find(key, required: false) is { } node ? TextOf(node) : null;

    /// <summary>A text in Thai and English (<c>th</c> and <c>en</c>, both needed) that must be there.</summary>
    public LocalText Local(string key) => Find(key, required: true) is { } node ? LocalOf(node) : new LocalText("");

    /// <summary>The same, which may be missing.</summary>
    public LocalText? OptionalLocal(string key) => Find(key, required: false) is { } node ? LocalOf(node) : null;

    /// <summary><c>true</c> or <c>false</c>; false where missing.</summary>
    public bool Flag(string key)
    {
        if (Find(key, required: false) is not { } node)
        {
            return false;
        }

        if (node is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar)
        {
            return scalar.Text == "true";
        }

        WrongType(_path, node, "true หรือ false", "true or false", _findings);
        return false;
    }

    /// <summary>A number; null where missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="min">Least value.</param>
    /// <param name="max">Greatest value.</param>
    public decimal? OptionalNumber(string key, decimal min, decimal max)
    {
        if (Find(key, required: false) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar { IsPlain: true } scalar
            && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
        {
            return value;
        }

        WrongType(
            _path, node,
            string.Create(CultureInfo.InvariantCulture, $"จำนวนตั้งแต่ {min} ถึง {max}"),
            string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"),
            _findings);
        return null;
    }

    /// <summary>A whole number that must be there; <paramref name="min"/> where it could not be read.</summary>
    public int Whole(string key, int min, int max)
    {
        if (Find(key, required: true) is not { } node)
        {
            return min;
        }

        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
        {
            return value;
        }

        WrongType(
            _path, node,
            string.Create(CultureInfo.InvariantCulture, $"จำนวนเต็มตั้งแต่ {min} ถึง {max}"),
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
            _findings);
        return min;
    }

    /// <summary>One of a closed list of words; the first where it could not be read.</summary>
    public T Word<T>(string key, params (string Word, T Value)[] words)
    {
        if (Find(key, required: true) is not { } node)
        {
            return words[0].Value;
        }

        foreach (var (word, value) in words)
        {
            if (node is YamlScalar scalar && scalar.Text == word)
            {
                return value;
            }
        }

        var list = string.Join(", ", words.Select(w => w.Word));
        WrongType(_path, node, "คำใดคำหนึ่งใน " + list, "one of " + list, _findings);
        return words[0].Value;
    }

    /// <summary>One of a few words; the first where the key is absent.</summary>
    public T OptionalWord<T>(string key, params (string Word, T Value)[] words) => Has(key) ? Word(key, words) : words[0].Value;

    /// <summary>An ISO date; must be there.</summary>
    public LocalDate Date(string key)
    {
        if (Find(key, required: true) is not { } node)
        {
            return default;
        }

        if (node is YamlScalar scalar && LocalDatePattern.Iso.Parse(scalar.Text).TryGetValue(default, out var date))
        {
            return date;
        }

        WrongType(_path, node, "วันที่แบบ ISO เช่น 2027-01-01", "an ISO date such as 2027-01-01", _findings);
        return default;
    }

    /// <summary>How well a fact is known, under <c>confidence</c>; must be there.</summary>
    public Confidence Confidence() => Word(
        "confidence",
        ("unverified", Engine.Confidence.Unverified),
        ("secondary", Engine.Confidence.Secondary),
        ("verified", Engine.Confidence.Verified));

    /// <summary>A time under <c>period</c> (ISO 8601, one unit, e.g. <c>P30D</c>) and <c>unit</c> (e.g. <c>working-day</c>).</summary>
    public Allowance Period()
    {
        var period = Text("period");
        var unit = Text("unit");
        if (period.Length == 0 || unit.Length == 0)
        {
            return new Allowance(1, PeriodUnit.Day);
        }

        if (UnitNames.ParseUnit(unit).TryGet(out var parsed) && Allowance.Parse(period, parsed).TryGet(out var allowance))
        {
            return allowance;
        }

        _findings.Error(
            "yaml.wrong-type", AtKey("period"),
            $"period และ unit ต้องเป็นระยะเวลาที่เข้ากัน เช่น P30D กับ day แต่เป็น \"{period}\" กับ \"{unit}\" โปรดแก้ให้ตรงกัน",
            $"Expected a period and unit that fit, e.g. P30D with day, but they are \"{period}\" and \"{unit}\". Make them fit.");
        return new Allowance(1, PeriodUnit.Day);
    }

    /// <summary>A mapping that may be missing.</summary>
    public YamlMap? OptionalMap(string key) => Find(key, required: false) is { } node ? Open(_path, node, _findings) : null;

    /// <summary>A mapping that must be there.</summary>
    public YamlMap? Map(string key) => Find(key, required: true) is { } node ? Open(_path, node, _findings) : null;

    /// <summary>A list of mappings, each read by a function and closed; empty where missing.</summary>
    public ImmutableArray<T> Maps<T>(string key, Func<YamlMap, T> read)
    {
        var made = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(key))
        {
            if (Open(_path, item, _findings) is { } map)
            {
                made.Add(read(map));
                map.Close();
            }
        }

        return made.ToImmutable();
    }

    /// <summary>A list of texts; empty where missing.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Items(key).Select(TextOf).OfType<string>()];

    /// <summary>Reports every key that was not asked for.</summary>
    public void Close()
    {
        foreach (var (key, line, _) in _node.Entries.Where(e => !_asked.Contains(e.Key)))
        {
            var known = string.Join(", ", _asked.Order(StringComparer.Ordinal));
            _findings.Error(
                "yaml.unknown-key", YamlTree.At(_path, line),
                $"คีย์ต้องเป็นหนึ่งใน {known} แต่พบ \"{key}\" โปรดแก้ชื่อหรือลบออก",
                $"Expected one of the keys {known}, but found \"{key}\". Correct its name or remove it.");
        }
    }

    private YamlNode? Find(string key, bool required)
    {
        _asked.Add(key);
        foreach (var entry in _node.Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        if (required)
        {
            _findings.Error(
                "yaml.missing-key", At,
                $"ต้องมีคีย์ \"{key}\" แต่ไม่พบ โปรดเพิ่ม",
                $"Expected the key \"{key}\", but it is missing. Add it.");
        }

        return null;
    }

    private ImmutableArray<YamlNode> Items(string key)
    {
        var node = Find(key, required: false);
        if (node is YamlList list)
        {
            return list.Items;
        }

        if (node is not null)
        {
            WrongType(_path, node, "รายการ (ขึ้นต้นด้วย -)", "a list (lines that begin with -)", _findings);
        }

        return [];
    }

    private string? TextOf(YamlNode node)
    {
        if (node is YamlScalar scalar && !string.IsNullOrWhiteSpace(scalar.Text))
        {
            return scalar.Text.Trim();
        }

        WrongType(_path, node, "ข้อความที่ไม่ว่าง", "a text that is not empty", _findings);
        return null;
    }

    private LocalText LocalOf(YamlNode node)
    {
        if (Open(_path, node, _findings) is not { } map)
        {
            return new LocalText("");
        }

        var text = new LocalText(map.Text("th"), map.Text("en"));
        map.Close();
        return text;
    }

    private static void WrongType(string path, YamlNode node, string th, string en, FindingList findings)
    {
        var found = node switch
        {
            YamlScalar { Text.Length: <= 60 } scalar => "\"" + scalar.Text + "\"",
            YamlScalar => "…",
            YamlList => "- …",
            _ => "{ … }",
        };
        findings.Error(
            "yaml.wrong-type", YamlTree.At(path, node.Line),
            $"ค่าต้องเป็น{th} แต่เป็น {found} โปรดแก้ไข",
            $"Expected {en}, but found {found}. Correct it.");
    }
}
