using Permits.Bpmn;
using Permits.Dmn;

namespace Permits.Engine;

/// <summary>The parts of a package before they are known to fit; a part that is there but could not be read is null.</summary>
internal sealed record PackageParts
{
    public required PackageFiles Files { get; init; }

    public required Manual? Manual { get; init; }

    public required ProcessModel? Process { get; init; }

    public required Dictionary<string, Statute?> Statutes { get; init; }

    public required Dictionary<string, Form?> Forms { get; init; }

    public required Dictionary<string, string?> Notices { get; init; }

    /// <summary>The decision tables; null where the package has none, or they could not be read.</summary>
    public required DmnModel? Decisions { get; init; }

    /// <summary>Why the decision tables could not be read; empty where they could.</summary>
    public required IReadOnlyList<DmnProblem> DecisionProblems { get; init; }

    /// <summary>Whether a file of the package could be read; a file that belongs to no part could not.</summary>
    public bool IsRead(string path) => path switch
    {
        PackagePaths.Manual => Manual is not null,
        PackagePaths.Process => Process is not null,
        PackagePaths.Decisions => Decisions is not null,
        _ => (PackagePaths.FormIn(path) is { } form && Forms.GetValueOrDefault(form) is not null)
            || (PackagePaths.NoticeIn(path) is { } notice && Notices.GetValueOrDefault(notice) is not null)
            || (PackagePaths.StatuteIn(path) is { } statute && Statutes.GetValueOrDefault(statute) is not null),
    };

    /// <summary>The decisions that tasks ask, each with its task, in document order.</summary>
    public IEnumerable<(string Task, string Decision)> DecisionsAsked =>
        from node in Nodes
        let decision = node is UserTask task ? task.Decision : (node as BusinessRuleTask)?.Decision
        where decision is not null
        select (node.Id, decision);

    /// <summary>The user tasks in document order; empty without a process.</summary>
    public IEnumerable<UserTask> UserTasks => Nodes.OfType<UserTask>();

    /// <summary>The flow nodes in document order; empty without a process.</summary>
    public IEnumerable<FlowNode> Nodes => Process is null ? [] : Process.NodeOrder.Select(Process.Node);

    /// <summary>The statutes the manual names that could be read.</summary>
    public IEnumerable<Statute> StatutesInForce =>
        (Manual?.Statutes ?? []).Select(id => Statutes.GetValueOrDefault(id)).OfType<Statute>();

    /// <summary>The rules of its clocks; null where manual or process could not be read.</summary>
    public ClockRules? ClockRules => field ??= Manual is null || Process is null ? null : new ClockRules(Manual, Process, StatutesInForce);

    /// <summary>The keys that <c>application</c> has: the filing form's and those of the applicant's tasks; null where a form could not be read.</summary>
    public HashSet<string>? ApplicationKeys()
    {
        string[] names = [Manual?.FilingForm ?? "", .. UserTasks.Where(t => t.Assignment.Role == Roles.Applicant).Select(t => t.Form).OfType<string>()];
        var forms = names.Select(n => Forms.GetValueOrDefault(n)).ToArray();
        return forms.Any(f => f is null) ? null : [.. forms.SelectMany(f => f!.Keys)];
    }
}
