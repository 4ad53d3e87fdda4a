using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Permit;

/// <summary>What the <c>permit:</c> extensions of one flow node say.</summary>
internal sealed record NodeExtensions
{
    public ImmutableArray<string> Milestones { get; init; } = [];

    public ImmutableArray<NoticeSpec> Notices { get; init; } = [];

    public TaskSpec? Task { get; init; }

    public ImmutableArray<OutcomeSpec> Outcomes { get; init; } = [];

    public ClockSpec? Clock { get; init; }

    public string? Result { get; init; }

    /// <summary>The variable that takes a script's value.</summary>
    public string? ResultVariable { get; init; }

    /// <summary>The decision a business rule task asks.</summary>
    public DecisionCall? Decision { get; init; }

    /// <summary>FEEL text of the key that tells messages of one name apart.</summary>
    public string? CorrelationKey { get; init; }
}

/// <summary>The attributes of <c>permit:decision</c>.</summary>
internal sealed record DecisionCall(string Name, string? Variable);

/// <summary>The attributes of <c>permit:task</c>.</summary>
internal sealed record TaskSpec(AssignmentSpec Assignment, string? Form, string? Decision, bool AsksDocuments, bool AfterFault);

/// <summary>Reads the <c>permit:</c> extensions of a flow node; each unknown element, attribute or bad value is a finding.</summary>
internal sealed class PermitReader(FindingList findings)
{
    /// <summary>The milestones of the Act.</summary>
    internal static readonly string[] Milestones = ["received", "complete", "decided", "notified", "closed"];


    private static readonly string[] Addressees = ["applicant", "supervisor", "opdc"];

    /// <summary>Which extension may stand on which BPMN element; null for every flow node.</summary>
    private static readonly FrozenDictionary<string, string[]?> Places = new Dictionary<string, string[]?>
    {
        ["milestone"] = null,
        ["notice"] = null,
        ["task"] = ["userTask", "serviceTask"],
        ["outcome"] = ["userTask"],
        ["clock"] = ["userTask", "boundaryEvent", "intermediateCatchEvent", "startEvent"],
        ["result"] = ["endEvent", "scriptTask"],
        ["decision"] = ["businessRuleTask"],
        ["correlation"] = ["receiveTask", "sendTask", "startEvent", "endEvent", "intermediateThrowEvent", "intermediateCatchEvent", "boundaryEvent"],
    }.ToFrozenDictionary();

    /// <summary>Reads the extensions of a flow node.</summary>
    public NodeExtensions Read(XElement node)
    {
        var read = new NodeExtensions();
        var once = new HashSet<string>();
        var extensions = node.Elements(BpmnNames.Model + "extensionElements").Elements().Where(e => e.Name.Namespace == BpmnNames.Permit);
        foreach (var element in extensions)
        {
            var name = element.Name.LocalName;
            if (!Places.TryGetValue(name, out var places) || (places is not null && !places.Contains(node.Name.LocalName)))
            {
                findings.Add(Rules.UnknownPermitElement, Where.Of(node), "permit:" + name, BpmnNames.DisplayName(node.Name));
                continue;
            }

            if (name is not ("milestone" or "notice" or "outcome") && !once.Add(name))
            {
                findings.Add(Rules.RepeatedPermitElement, Where.Of(node), "permit:" + name);
            }

            var permit = new PermitElement(element, findings);
            read = name switch
            {
                "milestone" => read with { Milestones = read.Milestones.Add(permit.OneOf("name", Milestones)) },
                "notice" => read with { Notices = read.Notices.Add(Notice(permit)) },
                "task" => read with { Task = Task(permit) },
                "outcome" => read with { Outcomes = read.Outcomes.Add(Outcome(permit)) },
                "clock" => read with { Clock = ClockReader.Read(permit) },
                "decision" => read with { Decision = new DecisionCall(permit.Required("name"), permit.OptionalName("variable")) },
                "correlation" => read with { CorrelationKey = permit.Required("key") },
                _ when node.IsBpmn("scriptTask") => read with { ResultVariable = permit.RequiredName("variable") },
                _ => read with { Result = permit.OneOf("value", PermitWords.Results) },
            };
            permit.Close();
        }

        return read;
    }

    /// <summary>The key that a message itself says (<c>permit:correlation</c>); null where none. What is wrong with it is told where the document is walked.</summary>
    public static string? CorrelationOf(XElement message) =>
        message.Elements(BpmnNames.Model + "extensionElements").Elements(BpmnNames.Permit + "correlation").Attributes("key").FirstOrDefault()?.Value.Trim()
            is { Length: > 0 } key ? key : null;

    /// <summary>The role for whom the tasks of a lane are (<c>permit:task role</c> on it); null where it says none.</summary>
    public static string? RoleOf(XElement lane, FindingList findings)
    {
        string? role = null;
        foreach (var element in lane.Elements(BpmnNames.Model + "extensionElements").Elements(BpmnNames.Permit + "task"))
        {
            var permit = new PermitElement(element, findings);
            role = permit.RequiredName("role");
            permit.Close();
        }

        return role is { Length: > 0 } ? role : null;
    }

    /// <summary>Reads a notice's template and addressee off an element.</summary>
    public static NoticeSpec Notice(PermitElement permit) => new(permit.RequiredName("template"), permit.OneOf("to", Addressees));

    private static TaskSpec Task(PermitElement permit)
    {
        return new TaskSpec(
            new AssignmentSpec(permit.OptionalName("role") ?? "", permit.Words("notSamePersonAs"))
            {
                Strategy = (AssignmentStrategy)permit.OptionalIndex("strategy", PermitWords.Strategies),
                Skill = permit.OptionalName("skill"),
            },
            permit.OptionalName("form"),
            permit.OptionalName("decision"),
            permit.OptionalWord("asks", "documents"),
            permit.Flag("afterFault"));
    }

    private static OutcomeSpec Outcome(PermitElement permit) => new(
        permit.RequiredName("id"),
        new LocalText(permit.Required("name"), permit.Optional("nameEn")),
        permit.Flag("requiresReason"),
        permit.Flag("adverse"))
    {
        RecordsDefects = permit.OptionalWord("records", "defects"),
        OnIncompleteness = permit.OptionalWord("ground", "incompleteness"),
        AfterFault = permit.Flag("afterFault"),
    };
}
