using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;

namespace Permits.Engine.Tests.Migrating;

/// <summary>Versions, plans and cases of the migration tests.</summary>
internal static class Plans
{
    public static Actor Approver { get; } = new("designer2", "ผู้ออกแบบสอง", []);

    /// <summary>The process of <see cref="Models.Permit"/> with the inspection under another id.</summary>
    public static ProcessModel Permit(string inspect = "inspect", string inspector = Roles.Inspector)
    {
        var model = Models.Permit;
        string Id(string id) => id == "inspect" ? inspect : id;
        FlowNode Renamed(FlowNode node) => node switch
        {
            BoundaryEvent { AttachedTo: "inspect" } late => late with { AttachedTo = inspect },
            UserTask { Id: "inspect" } task => task with { Id = inspect, Name = new(inspect), Assignment = task.Assignment with { Role = inspector } },
            UserTask { Id: "decide" } task => task with { Assignment = task.Assignment with { NotSamePersonAs = [inspect] } },
            _ => node,
        };
        return model with
        {
            Nodes = model.Nodes.Values.Select(Renamed).ToImmutableDictionary(n => n.Id),
            NodeOrder = [.. model.NodeOrder.Select(Id)],
            Flows = model.Flows.Values.Select(f => f with { SourceId = Id(f.SourceId), TargetId = Id(f.TargetId) }).ToImmutableDictionary(f => f.Id),
        };
    }

    /// <summary>One step, and more behind it.</summary>
    public static ProcessModel OneStep(string id, string role, Func<ModelBuilder, ModelBuilder>? more = null, params string[] then)
    {
        var builder = new ModelBuilder().Start().Task(id, role).End("end", "granted");
        return (more?.Invoke(builder) ?? builder).Line(["start", id, .. then, "end"]).Build();
    }

    /// <summary>The second version.</summary>
    public static Definition Later(ProcessModel? process = null, Func<Manual, Manual>? change = null)
    {
        var definition = Models.Define(process ?? Models.Permit, version: 2);
        return change is null ? definition : definition with { Package = definition.Package with { Manual = change(definition.Package.Manual) } };
    }

    public static ElementMoves Moves(string from, string to) => ElementMoves.Of(ImmutableSortedDictionary<string, string>.Empty.Add(from, to));

    /// <summary>A case found complete on Thu 13 March 2025: review and inspection wait side by side.</summary>
    public static Scenario AtReview()
    {
        var scenario = Scenario.Filed(Models.Permit);
        scenario.Do(People.Officer1, "check", "complete");
        return scenario;
    }

    public static CasePreview Preview(Scenario scenario, Definition later, ElementMoves? moves = null, string ground = AdoptionGrounds.Favours) => MigrationPreview.Of(
        new MigrationPlan(scenario.Definition, later, moves ?? ElementMoves.None, ground, "PHA s.90", "เหตุ"), [(scenario.State, Scenario.Calendar)], scenario.Now).Single();

    public static AdoptDefinition Command(ElementMoves? moves = null, string ground = AdoptionGrounds.Favours, string proposedBy = "designer1") =>
        new(2, ground, "PHA s.90", "เหตุ")
        {
            Moves = moves?.ByElement,
            Migration = new ApprovedMigration("test-permit-1", 1, proposedBy, "ผู้ออกแบบหนึ่ง", Approver.Id, Approver.Name),
        };

    /// <summary>Moves a case as an approved migration does; it goes on under the later version, read back from what is stored.</summary>
    public static ImmutableArray<CaseEvent> Move(Scenario scenario, Definition later, ElementMoves? moves = null, string ground = AdoptionGrounds.Favours)
    {
        scenario.Target = later;
        var events = scenario.Accept(Approver, Command(moves, ground));
        scenario.Definition = later;
        scenario.Restart();
        return events;
    }

    /// <summary>Why a case cannot be moved; empty where it can. Plan and command must say the same.</summary>
    public static IReadOnlyList<string> Obstacles(Scenario scenario, Definition later, ElementMoves? moves = null)
    {
        scenario.Target = later;
        var planned = Preview(scenario, later, moves).Problems.Select(p => p.Code).ToList();
        var refused = scenario.Try(Approver, Command(moves)) is { IsOk: false } answer ? answer.Problems.Select(p => p.Code).ToList() : [];
        return planned.SequenceEqual(refused) ? planned : throw new InvalidOperationException($"The plan says {string.Join(", ", planned)}, the command {string.Join(", ", refused)}.");
    }
}
