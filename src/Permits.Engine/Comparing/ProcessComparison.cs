using System.Xml.Linq;
using Permits.Bpmn;
using Permits.Bpmn.Interchange;

namespace Permits.Engine;

/// <summary>What belongs to the diagram as a whole: the process and those beside it, pools, lanes and data.</summary>
internal static class ProcessComparison
{
    public static void Run(ComparedModels models, PackageFiles before, PackageFiles after, List<PackageChange> changes)
    {
        var process = new Compared(changes, ChangeArea.Process, PackagePaths.Process, null, new("กระบวนงาน", "The process"));
        process.Differs(new("ชื่อ", "name"), models.Before.Name, models.After.Name);
        process.Differs(new("ข้อมูลที่ใช้ร่วมกัน", "data"), Data(models.Before), Data(models.After));
        Named(changes, new("กระบวนงานประกอบ", "Process"), models.Before.Others, models.After.Others, o => o.Id, o => o.Name);
        Named(changes, new("พูล", "Pool"), Pools(before), Pools(after), p => p.Id, p => p.Name);
        foreach (var (old, now) in new LanePairs(models.Before, models.After).All)
        {
            Named(changes, new("เลน", "Lane"), old, now, l => l.Id, LanePairs.NameOf);
        }
    }

    private static void Named<T>(List<PackageChange> changes, LocalText kind, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, LocalText> name)
        where T : class
    {
        foreach (var (old, now) in Pairs.ByKeys(before, after, id, x => name(x).Th))
        {
            Named(changes, kind, old?.Value, now?.Value, id, name);
        }
    }

    private static void Named<T>(List<PackageChange> changes, LocalText kind, T? old, T? now, Func<T, string> id, Func<T, LocalText> name)
        where T : class
    {
        var called = name((now ?? old)!);
        var thing = new Compared(changes, ChangeArea.Process, PackagePaths.Process, id((now ?? old)!), new($"{kind.Th} “{called.Th}”", $"{kind.En} “{called.En}”"));
        switch (old, now)
        {
            case (null, not null):
                thing.Added(called);
                break;
            case (not null, null):
                thing.Removed(called);
                break;
            default:
                thing.Differs(new("ชื่อ", "name"), name(old!), called);
                break;
        }
    }

    private static LocalText? Data(ProcessModel model) => ChangeWords.Listed(model.DataObjects.Order(StringComparer.Ordinal).Select(d => new LocalText(d)));

    // What runs knows no pools; they are drawn, and so are read from the document. An unnamed one has nothing to compare.
    private static List<Pool> Pools(PackageFiles files) =>
        BpmnInterchange.Read(files.Files[PackagePaths.Process].AsMemory()).Document is not { } document ? []
        : [.. from element in document.All
              where element.Kind.Is("participant") && element.Name is { Length: > 0 }
              select new Pool(element.Id ?? element.Name!, new LocalText(element.Name!, element[XName.Get("nameEn", PermitNamespace.Uri)]))];

    private sealed record Pool(string Id, LocalText Name);
}
