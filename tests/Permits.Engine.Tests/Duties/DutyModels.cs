using System.Collections.Immutable;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;

namespace Permits.Engine.Tests.Duties;

/// <summary>A permit small enough to look at one duty, with the attributes that the duties hang on.</summary>
internal static class DutyModels
{
    public const string Record = """{"defects":"ไม่มีแผนผัง","correctionDays":15}""";
    public const string Order = """{"facts":"พื้นที่ไม่ตรง","law":"มาตรา 38","reasons":"ไม่ผ่านหลักเกณฑ์"}""";

    private static readonly ProcessModel Drawn = new ModelBuilder()
        .Start()
        .Task("check", Roles.ReceivingOfficer, outcomes: ["complete", "defects"], form: "check")
        .Exclusive("isComplete", defaultFlow: "isComplete-correct")
        .Task("correct", Roles.Applicant, form: "filing")
        .TimerFrom("lapsed", on: "correct", periodFrom: "check.data.correctionDays")
        .Task("giveBack", Roles.ReceivingOfficer, outcomes: ["returned"], form: "order")
        .End("returned", "returned")
        .Event("complete", "complete")
        .Exclusive("again")
        .Task("decide", Roles.Licensor, outcomes: ["grant", "refuse", "refuse-incomplete", "ask"], milestone: "decided", form: "order")
        .Exclusive("result", defaultFlow: "result-end")
        .Task("askMore", Roles.Applicant, form: "filing")
        .End("end", "refused")
        .Line("start", "check", "isComplete", "correct", "check")
        .Line("lapsed", "giveBack", "returned")
        .Flow("isComplete", "complete", when: "check.outcome = \"complete\"")
        .Line("complete", "again", "decide", "result", "end")
        .Flow("result", "askMore", when: "decide.outcome = \"ask\"")
        .Flow("askMore", "again")
        .Build();

    /// <summary>The permit, with one record of defects allowed unless the statute says otherwise.</summary>
    public static Definition Define(int? rounds = null)
    {
        var process = Drawn
            .With("check", t => t with { Outcomes = t.Outcomes.Set("defects", o => o with { Adverse = true, RecordsDefects = true }) })
            .With("correct", t => t with { AsksDocuments = true })
            .With("giveBack", t => t with { Outcomes = t.Outcomes.Set("returned", o => o with { Adverse = true }) })
            .With("askMore", t => t with { AsksDocuments = true, AfterFault = true })
            .With("decide", t => t with
            {
                Outcomes = t.Outcomes
                    .Set("refuse", o => o with { Adverse = true })
                    .Set("refuse-incomplete", o => o with { Adverse = true, OnIncompleteness = true, AfterFault = true }),
            });
        var definition = Models.Define(process, statutes: [Models.Statute with { CorrectionRounds = rounds }]);
        var forms = definition.Package.Forms
            .SetItem("check", new Form("check", [Text("defects"), new FormField { Key = "correctionDays", Type = FieldType.Number, Label = new("correctionDays") }]))
            .SetItem("order", new Form("order", [Text("facts"), Text("law"), Text("reasons")]));
        return definition with { Package = definition.Package with { Forms = forms } };
    }

    /// <summary>Filed and waiting for the completeness check.</summary>
    public static Scenario Filed(int? rounds = null)
    {
        var scenario = new Scenario(Define(rounds)).At("2025-03-13T10:00");
        scenario.Accept(People.Applicant, Scenario.Filing());
        return scenario;
    }

    /// <summary>Found complete, and the licensor has the decision in hand.</summary>
    public static Scenario AtDecision()
    {
        var scenario = Filed();
        scenario.Do(People.Officer1, "check", "complete");
        scenario.Accept(People.Supervisor, new ClaimTask(scenario.Task("decide").Id));
        return scenario;
    }

    private static FormField Text(string key) => new() { Key = key, Type = FieldType.TextArea, Label = new(key) };

    private static ProcessModel With(this ProcessModel process, string id, Func<UserTask, UserTask> change) =>
        process with { Nodes = process.Nodes.SetItem(id, change((UserTask)process.Node(id))) };

    private static ImmutableArray<OutcomeSpec> Set(this ImmutableArray<OutcomeSpec> outcomes, string id, Func<OutcomeSpec, OutcomeSpec> change) =>
        [.. outcomes.Select(o => o.Id == id ? change(o) : o)];
}
