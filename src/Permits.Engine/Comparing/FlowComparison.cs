using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>
/// Sequence flows. A flow is what joins two steps: those with the same ends are paired whatever their ids are, then those with the same id, which were
/// led elsewhere.
/// </summary>
internal static class FlowComparison
{
    public static void Run(ComparedModels models, List<PackageChange> changes)
    {
        var pairs = Pairs.ByKeys(Ways(models.Before, models.IdOfBefore), Ways(models.After, id => id), w => $"{w.Ends}\t{w.Flow.Condition}", w => w.Ends, w => w.Flow.Id);
        foreach (var (old, now) in pairs.Select(p => (p.Before?.Value.Flow, p.After?.Value.Flow)))
        {
            var route = now is null ? Route(models.NameOfBefore, old!) : Route(models.NameOfAfter, now);
            var flow = new Compared(changes, ChangeArea.Flow, PackagePaths.Process, (now ?? old)!.Id, new("เส้นทาง " + route.Th, "Way " + route.En));
            switch (old, now)
            {
                case (null, not null):
                    flow.Added(ChangeWords.Joined(route, FlowWords.Condition(models.After, now)));
                    break;
                case (not null, null):
                    flow.Removed(ChangeWords.Joined(route, FlowWords.Condition(models.Before, old)));
                    break;
                default:
                    flow.Differs(new("ปลายทาง", "ends"), Route(models.NameOfBefore, old!), route);
                    flow.Differs(new("ชื่อ", "name"), Name(old!), Name(now!));
                    flow.Differs(new("เงื่อนไข", "condition"), FlowWords.Condition(models.Before, old!), FlowWords.Condition(models.After, now!));
                    break;
            }
        }

        Questions(models, changes);
    }

    // The first true condition wins, so their order means something where there are several.
    private static void Questions(ComparedModels models, List<PackageChange> changes)
    {
        foreach (var (old, now) in models.Nodes.Where(n => n is { Before: ExclusiveGateway, After: ExclusiveGateway }))
        {
            var gateway = new Compared(changes, ChangeArea.Flow, PackagePaths.Process, now!.Id, models.Called(old, now));
            gateway.Order(
                new("เงื่อนไข", "conditions"),
                [.. models.Before.Outgoing(old!).Select(f => f.Condition).OfType<string>()],
                [.. models.After.Outgoing(now).Select(f => f.Condition).OfType<string>()],
                condition => condition);
        }
    }

    private static List<Way> Ways(ProcessModel model, Func<string, string> idOf) =>
        [.. model.NodeOrder.SelectMany(id => model.Outgoing(model.Node(id))).Select(f => new Way(f, $"{idOf(f.SourceId)}\t{idOf(f.TargetId)}"))];

    private static LocalText Route(Func<string, LocalText> name, SequenceFlow flow)
    {
        var (source, target) = (name(flow.SourceId), name(flow.TargetId));
        return new($"{source.Th} → {target.Th}", $"{source.En} → {target.En}");
    }

    private static LocalText? Name(SequenceFlow flow) => flow.Name.Th.Length > 0 ? flow.Name : null;

    private sealed record Way(SequenceFlow Flow, string Ends);
}
