using System.Globalization;
using Permits.Dmn;
using Permits.Dmn.Model;

namespace Permits.Engine;

/// <summary>
/// One decision table, column by column and cell by cell. An input is known by its expression and an output by its name, then by their labels and places;
/// rules by all they say, then by their ids, then by their place. The order of rules counts only where the hit policy looks at it.
/// </summary>
internal static class TableComparison
{
    /// <summary>What a cell of an input that one table has not got would say: it holds for every value.</summary>
    private const string Any = "-";

    public static void Run(Compared table, DecisionTable old, DecisionTable now)
    {
        table.Differs(new("นโยบายเลือกกฎ", "hit policy"), PolicyOf(old), PolicyOf(now));
        var inputs = Pairs.ByKeys(old.Inputs, now.Inputs, i => i.Text ?? "", i => i.Label ?? i.Text ?? "").ToList();
        var outputs = Pairs.ByKeyThenPlace(old.Outputs, now.Outputs, o => o.Name ?? "", o => o.Label ?? "").ToList();
        foreach (var (was, @is) in inputs.Select(p => (p.Before?.Value, p.After?.Value)))
        {
            table.Differs(new("คอลัมน์เงื่อนไข", "input"), was is null ? null : Of(was), @is is null ? null : Of(@is));
        }

        foreach (var (was, @is) in outputs.Select(p => (p.Before?.Value, p.After?.Value)))
        {
            table.Differs(new("คอลัมน์ผล", "output"), was is null ? null : Of(was), @is is null ? null : Of(@is));
        }

        List<Column> columns =
        [
            .. inputs.Select(c => new Column(NameOf((c.After ?? c.Before)!.Value), r => Cell(r.Inputs, c.Before?.Index, Any), r => Cell(r.Inputs, c.After?.Index, Any))),
            .. outputs.Select(c => new Column(NameOf((c.After ?? c.Before)!.Value), r => Cell(r.Outputs, c.Before?.Index, ""), r => Cell(r.Outputs, c.After?.Index, ""))),
        ];
        Rules(table, old, now, columns);
    }

    private static void Rules(Compared table, DecisionTable old, DecisionTable now, List<Column> columns)
    {
        List<Row> before = [.. old.Rules.Select((r, i) => new Row(i, r, [.. columns.Select(c => c.Before(r))]))];
        List<Row> after = [.. now.Rules.Select((r, i) => new Row(i, r, [.. columns.Select(c => c.After(r))]))];
        var pairs = Pairs.ByKeyThenPlace(before, after, r => r.Text, r => r.Rule.Id.Length > 0 ? r.Rule.Id : r.Text).Select(p => (Before: p.Before?.Value, After: p.After?.Value)).ToList();
        foreach (var (was, @is) in pairs)
        {
            var number = (@is ?? was)!.Index + 1;
            var rule = table with
            {
                Name = new(
                    FormattableString.Invariant($"{table.Name.Th} กฎข้อ {number}"),
                    FormattableString.Invariant($"{table.Name.En}, rule {number}")),
            };
            switch (was, @is)
            {
                case (null, not null):
                    rule.Says(new("เพิ่มกฎข้อนี้", "added"), null, Told(@is, columns));
                    break;
                case (not null, null):
                    rule.Says(new("ลบกฎข้อนี้", "removed"), Told(was, columns), null);
                    break;
                default:
                    for (var i = 0; i < columns.Count; i++)
                    {
                        rule.Differs(new($"ช่อง “{columns[i].Name}”", $"cell “{columns[i].Name}”"), was!.Cells[i], @is!.Cells[i]);
                    }

                    rule.Differs(new("คำอธิบาย", "description"), was!.Rule.Description, @is!.Rule.Description);
                    break;
            }
        }

        if (LooksAtOrder(now))
        {
            var stayed = pairs.Where(p => p is { Before: not null, After: not null }).ToList();
            var order = stayed.OrderBy(p => p.Before!.Index).Select(p => Number(p.After!)).ToList();
            var inOrder = stayed.OrderBy(p => p.After!.Index).Select(p => Number(p.After!)).ToList();
            table.Differs(new("ลำดับของกฎ", "order of the rules"), string.Join(", ", order), string.Join(", ", inOrder));
        }
    }

    private static LocalText Told(Row row, List<Column> columns) => new(string.Join(" · ", columns.Select((c, i) => $"{c.Name}: {row.Cells[i]}")));

    private static LocalText Of(InputClause input) => ChangeWords.Joined(
        ChangeWords.Plain(input.Label), ChangeWords.Plain(input.Text), ChangeWords.Plain(input.TypeRef), ChangeWords.Plain(input.AllowedValues));

    private static LocalText Of(OutputClause output) => ChangeWords.Joined(
        ChangeWords.Plain(output.Label), ChangeWords.Plain(output.Name), ChangeWords.Plain(output.TypeRef), ChangeWords.Plain(output.AllowedValues), ChangeWords.Plain(output.Default));

    private static string NameOf(InputClause input) => input.Label ?? input.Text ?? "";

    private static string NameOf(OutputClause output) => output.Label ?? output.Name ?? "";

    private static LocalText PolicyOf(DecisionTable table) =>
        new(table.Aggregation == Aggregation.None ? table.HitPolicy.Keyword() : $"{table.HitPolicy.Keyword()} {table.Aggregation.ToString().ToUpperInvariant()}");

    private static bool LooksAtOrder(DecisionTable table) =>
        table.HitPolicy is HitPolicy.First or HitPolicy.RuleOrder || table is { HitPolicy: HitPolicy.Collect, Aggregation: Aggregation.None };

    private static string Cell(IReadOnlyList<string> cells, int? index, string missing) => index is { } at && at < cells.Count && cells[at].Trim() is { Length: > 0 } text ? text : missing;

    private static string Number(Row row) => (row.Index + 1).ToString(CultureInfo.InvariantCulture);

    private sealed record Column(string Name, Func<Rule, string> Before, Func<Rule, string> After);

    private sealed record Row(int Index, Rule Rule, List<string> Cells)
    {
        public string Text => string.Join('\t', Cells.Append(Rule.Description));
    }
}
