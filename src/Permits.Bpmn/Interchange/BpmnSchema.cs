using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Interchange;

/// <summary>Every element of BPMN 2.0 and its diagrams, whether the engine runs it or not: attributes with their types and defaults, children in order.</summary>
public static partial class BpmnSchema
{
    /// <summary>Diagram interchange: edges and their points.</summary>
    internal static readonly XNamespace Di = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>Diagram commons: bounds and fonts.</summary>
    internal static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";

    private static readonly FrozenDictionary<XName, ElementKind> Kinds = ReadTable().ToFrozenDictionary(k => k.Name);

    private static readonly FrozenDictionary<string, ElementKind> ByLabel = Kinds.Values.ToFrozenDictionary(k => k.Label);

    /// <summary>Every kind of element that can stand in a document.</summary>
    public static IEnumerable<ElementKind> All => Kinds.Values;

    /// <summary>The kind of an element; null where BPMN has none of that name.</summary>
    public static ElementKind? Find(XName name) => Kinds.GetValueOrDefault(name);

    /// <summary>The kind with a name of the table, e.g. <c>userTask</c>, <c>bpmndi:BPMNShape</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static ElementKind Kind(string label) => ByLabel[label];

    private static List<ElementKind> ReadTable()
    {
        var rows = new Dictionary<string, Row>();
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var head = cells[0].Split(" : ");
            rows.Add(head[0], new Row(head[0], head.ElementAtOrDefault(1), Words(cells[1]), Words(cells[2])));
        }

        return [.. rows.Values.Where(r => !char.IsUpper(r.Name[0])).Select(r => Make(r, rows))];
    }

    private static ElementKind Make(Row row, Dictionary<string, Row> rows)
    {
        var line = new List<Row>();
        for (var at = row; at is not null; at = at.Base is null ? null : rows[at.Base])
        {
            line.Insert(0, at);
        }

        var body = line[0].Name switch
        {
            "Reference" => BodyKind.Reference,
            "Mixed" => BodyKind.Mixed,
            "Foreign" => BodyKind.Foreign,
            _ => line.Any(r => r.Name == "Expression") ? BodyKind.Expression : BodyKind.None,
        };
        return new ElementKind(
            NameOf(row.Name),
            row.Name,
            body,
            line.SelectMany(r => r.Attributes).Select(AttributeOf).ToFrozenDictionary(a => a.Name),
            [.. line.SelectMany(r => r.Children).Select(c => c.TrimEnd('*'))],
            line.Select(r => r.Name).ToFrozenSet());
    }

    private static XName NameOf(string label) => label.Split(':') switch
    {
        ["bpmndi", var local] => BpmnNames.Diagram + local,
        ["di", var local] => Di + local,
        ["dc", var local] => Dc + local,
        _ => BpmnNames.Model + label,
    };

    private static AttributeKind AttributeOf(string cell)
    {
        var parts = cell.Split('=', 2);
        var name = parts[0];
        var kind = name[^1] switch
        {
            '?' => ValueKind.Flag,
            '#' => ValueKind.Number,
            '>' => ValueKind.Reference,
            '~' => ValueKind.OutsideName,
            _ => ValueKind.Text,
        };
        return new AttributeKind(kind == ValueKind.Text ? name : name[..^1], kind, parts.ElementAtOrDefault(1));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Row(string Name, string? Base, string[] Attributes, string[] Children);
}
