using Permits.Dmn;
using Permits.Dmn.Model;

namespace Permits.Engine;

/// <summary>Decisions, what they ask and how they are worked out. They are known by their id, else by their name, which is what tasks ask for.</summary>
internal static class DecisionComparison
{
    public static void Run(DmnModel before, DmnModel after, List<PackageChange> changes)
    {
        var (old, now) = (before.Definitions, after.Definitions);
        new Compared(changes, ChangeArea.Decision, PackagePaths.Decisions, null, new("ตารางตัดสินใจ", "The decision tables")).Differs(new("ชื่อ", "name"), old.Name, now.Name);
        foreach (var (was, @is) in Pairs.ByKeys(old.Elements, now.Elements, e => e.Id, e => e.Name).Select(p => (p.Before?.Value, p.After?.Value)))
        {
            var element = new Compared(changes, ChangeArea.Decision, PackagePaths.Decisions, (@is ?? was)!.Id, Called((@is ?? was)!));
            switch (was, @is)
            {
                case (null, not null):
                    element.Added(ChangeWords.Plain(ExpressionText.Of(LogicOf(@is))));
                    break;
                case (not null, null):
                    element.Removed(ChangeWords.Plain(ExpressionText.Of(LogicOf(was))));
                    break;
                default:
                    Compare(element, was!, @is!, old, now);
                    break;
            }
        }

        foreach (var (was, @is) in Pairs.ByKey(old.Items, now.Items, i => i.Name).Select(p => (p.Before?.Value, p.After?.Value)))
        {
            new Compared(changes, ChangeArea.Decision, PackagePaths.Decisions, null, new($"ชนิดข้อมูล {(@is ?? was)!.Name}", $"Type {(@is ?? was)!.Name}"))
                .Differs(new("คำนิยาม", "definition"), was is null ? null : ExpressionText.Of(was), @is is null ? null : ExpressionText.Of(@is));
        }
    }

    private static void Compare(Compared element, Element was, Element @is, Definitions old, Definitions now)
    {
        element.Differs(new("ชื่อ", "name"), was.Name, @is.Name);
        element.Differs(new("ชนิด", "kind"), KindOf(was), KindOf(@is));
        element.Differs(new("ชนิดของค่า", "type"), TypeOf(was), TypeOf(@is));
        element.Differs(new("คำอธิบาย", "description"), (was as Decision)?.Description, (@is as Decision)?.Description);
        element.Differs(new("สิ่งที่ใช้ตัดสินใจ", "what it requires"), Requires(was, old), Requires(@is, now));
        if (LogicOf(was) is DecisionTable table && LogicOf(@is) is DecisionTable other)
        {
            TableComparison.Run(element, table, other);
        }
        else
        {
            element.Differs(new("วิธีคิด", "expression"), ExpressionText.Of(LogicOf(was)), ExpressionText.Of(LogicOf(@is)));
        }
    }

    private static Expression? LogicOf(Element element) => element switch
    {
        Decision decision => decision.Logic,
        KnowledgeModel knowledge => knowledge.Logic,
        _ => null,
    };

    private static string? TypeOf(Element element) => element switch
    {
        InputData input => input.TypeRef,
        Decision decision => decision.TypeRef,
        KnowledgeModel knowledge => knowledge.TypeRef,
        _ => ((DecisionService)element).TypeRef,
    };

    private static LocalText KindOf(Element element) => element switch
    {
        InputData => new("ข้อมูลนำเข้า", "input data"),
        Decision => new("การตัดสินใจ", "decision"),
        KnowledgeModel => new("ความรู้ที่ใช้ร่วมกัน", "business knowledge"),
        _ => new("บริการตัดสินใจ", "decision service"),
    };

    private static LocalText Called(Element element) => new($"{KindOf(element).Th} “{element.Name}”", $"{char.ToUpperInvariant(KindOf(element).En[0])}{KindOf(element).En[1..]} “{element.Name}”");

    // By name: ids of what is asked are seen by nobody.
    private static LocalText? Requires(Element element, Definitions all)
    {
        IEnumerable<string> references = element switch
        {
            Decision decision => decision.Requires,
            KnowledgeModel knowledge => knowledge.Requires,
            DecisionService service => [.. service.Outputs, .. service.InputDecisions, .. service.InputData],
            _ => [],
        };
        return ChangeWords.Listed(references
            .Select(href => all.Elements.FirstOrDefault(e => href == "#" + e.Id)?.Name ?? href)
            .Order(StringComparer.Ordinal)
            .Select(name => new LocalText(name)));
    }
}
