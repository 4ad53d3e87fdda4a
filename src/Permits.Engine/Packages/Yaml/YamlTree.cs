using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Permits.Engine;

/// <summary>
/// Reads one YAML document into plain nodes. Only what a manual or statute needs: mappings with text keys, lists, scalars. Anchors,
/// aliases and tags are refused (an alias bomb cannot be built without them), and so is text that is too long or too deep.
/// </summary>
internal static class YamlTree
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The deepest nesting read.</summary>
    public const int MaxDepth = 12;

    /// <summary>The document's root; null after a finding.</summary>
    public static YamlNode? Read(string path, ImmutableArray<byte> bytes, FindingList findings)
    {
        if (bytes.Length > MaxBytes)
        {
            findings.Error(
                "yaml.too-large", path,
                string.Create(CultureInfo.InvariantCulture, $"ไฟล์ต้องไม่เกิน {MaxBytes} ไบต์ แต่มีขนาด {bytes.Length} ไบต์ โปรดลดขนาดไฟล์"),
                string.Create(CultureInfo.InvariantCulture, $"Expected a file of at most {MaxBytes} bytes, but it has {bytes.Length}. Make it smaller."));
            return null;
        }

        if (PackageText.Decode(path, bytes, findings) is not { } text)
        {
            return null;
        }

        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                throw new Refusal("yaml.syntax", 1, "ไฟล์ต้องมีเนื้อหา แต่ว่างเปล่า โปรดเติมเนื้อหา", "Expected a document, but the file is empty. Fill it in.");
            }

            var root = ReadNode(parser, 1);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                throw new Refusal(
                    "yaml.syntax", Line(parser.Current!),
                    "ไฟล์ต้องมีเอกสาร YAML เพียงฉบับเดียว แต่พบมากกว่าหนึ่งฉบับ โปรดเหลือฉบับเดียว",
                    "Expected one YAML document, but there are more. Keep one.");
            }

            return root;
        }
        catch (Refusal refusal)
        {
            findings.Error(refusal.Rule, At(path, refusal.Line), refusal.Th, refusal.En);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // The scanner breaks off with InvalidOperationException on some unfinished scalars; then the line read last is the nearest known.
            findings.Error(
                "yaml.syntax", At(path, e is YamlException yaml ? (int)yaml.Start.Line : parser.Current is { } last ? (int)last.End.Line : 1),
                "ไฟล์ต้องเป็น YAML ที่ถูกต้อง แต่อ่านไม่ได้: " + e.Message + " โปรดแก้ไวยากรณ์ที่บรรทัดนี้",
                "Expected valid YAML, but it cannot be read: " + e.Message + " Correct the syntax at this line.");
        }

        return null;
    }

    /// <summary>A place in a file as findings name it, e.g. <c>manual.yaml:12</c>.</summary>
    public static string At(string path, int line) => string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");

    private static YamlNode ReadNode(Parser parser, int depth)
    {
        var current = parser.Consume<ParsingEvent>();
        var line = Line(current);
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            throw new Refusal(
                "yaml.alias", line,
                "ไฟล์ต้องเขียนค่าตรง ๆ แต่พบ anchor, alias หรือ tag โปรดเขียนค่าซ้ำแทน",
                "Expected plain values, but there is an anchor, alias or tag. Write the value out instead.");
        }

        if (depth > MaxDepth)
        {
            throw new Refusal(
                "yaml.too-deep", line,
                string.Create(CultureInfo.InvariantCulture, $"ค่าต้องซ้อนกันไม่เกิน {MaxDepth} ชั้น แต่ลึกกว่านั้น โปรดลดชั้น"),
                string.Create(CultureInfo.InvariantCulture, $"Expected at most {MaxDepth} levels of nesting, but there are more. Flatten it."));
        }

        return current switch
        {
            Scalar scalar => new YamlScalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadList(parser, line, depth),
            _ => ReadMapping(parser, line, depth),
        };
    }

    private static YamlList ReadList(Parser parser, int line, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, depth + 1));
        }

        return new YamlList(line, items.ToImmutable());
    }

    private static YamlMapping ReadMapping(Parser parser, int line, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(string, int, YamlNode)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(parser, depth + 1) is not YamlScalar key)
            {
                throw new Refusal(
                    "yaml.wrong-type", line,
                    "คีย์ต้องเป็นข้อความ แต่เป็นรายการหรือกลุ่มค่า โปรดใช้ข้อความ",
                    "Expected a text key, but it is a list or mapping. Use a text.");
            }

            if (!seen.Add(key.Text))
            {
                throw new Refusal(
                    "yaml.duplicate-key", key.Line,
                    $"คีย์ \"{key.Text}\" ต้องมีครั้งเดียว แต่เขียนซ้ำ โปรดลบคีย์ที่ซ้ำ",
                    $"Expected the key \"{key.Text}\" once, but it is repeated. Remove one.");
            }

            entries.Add((key.Text, key.Line, ReadNode(parser, depth + 1)));
        }

        return new YamlMapping(line, entries.ToImmutable());
    }

    private static int Line(ParsingEvent @event) => (int)@event.Start.Line;

    /// <summary>Ends the reading of one file; never leaves this class.</summary>
    private sealed class Refusal(string rule, int line, string th, string en) : Exception(en)
    {
        public string Rule { get; } = rule;

        public int Line { get; } = line;

        public string Th { get; } = th;

        public string En { get; } = en;
    }
}
