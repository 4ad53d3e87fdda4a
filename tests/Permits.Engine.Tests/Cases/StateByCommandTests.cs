using System.Text.Json;
using FluentAssertions;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Cases;

/// <summary>For each state of a case, exactly which commands are accepted and how the others are refused.</summary>
public class StateByCommandTests
{
    private const string Accepted = "accepted";

    public static TheoryData<string, string, string> Table()
    {
        var table = new TheoryData<string, string, string>();
        string[] states = ["not filed", "unclaimed", "claimed", "closed"];
        foreach (var (command, answers) in new (string Command, string[] Answers)[]
        {
            (nameof(FileApplication), [Accepted, "case.already-filed", "case.already-filed", "case.already-filed"]),
            (nameof(ClaimTask), ["case.not-filed", Accepted, "task.already-claimed", "case.closed"]),
            (nameof(UnclaimTask), ["case.not-filed", "task.not-claimed", Accepted, "case.closed"]),
            (nameof(ReassignTask), ["case.not-filed", Accepted, Accepted, "case.closed"]),
            (nameof(CompleteTask), ["case.not-filed", "task.not-claimed", Accepted, "case.closed"]),
            (nameof(ExtendClock), ["case.not-filed", Accepted, Accepted, "case.closed"]),
            (nameof(PauseClock), ["case.not-filed", "clock.no-lawful-ground", "clock.no-lawful-ground", "case.closed"]),
            (nameof(ResumeClock), ["case.not-filed", "clock.not-paused", "clock.not-paused", "case.closed"]),
            (nameof(AdoptDefinition), ["case.not-filed", "adopt.version-unknown", "adopt.version-unknown", "case.closed"]),
            (nameof(ExplainBreach), ["case.not-filed", Accepted, Accepted, Accepted]),
            (nameof(AcknowledgeBreach), ["case.not-filed", Accepted, Accepted, Accepted]),
            (nameof(AcknowledgeDefects), ["case.not-filed", "defects.record-not-found", "defects.record-not-found", "defects.record-not-found"]),
            (nameof(FindFault), ["case.not-filed", Accepted, Accepted, "case.closed"]),
            (nameof(ChooseNoticeChannel), ["case.not-filed", Accepted, Accepted, Accepted]),
            (nameof(DeliverMessage), ["case.not-filed", "message.nothing-waits", "message.nothing-waits", "case.closed"]),
            (nameof(SendSignal), ["case.not-filed", "message.nothing-waits", "message.nothing-waits", "case.closed"]),
            (nameof(ResolveIncident), ["case.not-filed", "incident.not-found", "incident.not-found", "case.closed"]),
            (nameof(PassTime), ["case.not-filed", Accepted, Accepted, Accepted]),
            (nameof(RederiveClocks), ["case.not-filed", Accepted, Accepted, Accepted]),
            (nameof(RecordDelivery), ["case.not-filed", Accepted, Accepted, Accepted]),
        })
        {
            foreach (var (state, answer) in states.Zip(answers))
            {
                table.Add(command, state, answer);
            }
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Command_in_state_is_answered_as_the_table_says(string command, string state, string answer)
    {
        var scenario = In(state);

        var actor = command switch
        {
            nameof(RecordDelivery) => Actor.System,
            nameof(ChooseNoticeChannel) => People.Applicant,
            _ => People.Everything,
        };
        var refusal = scenario.Refusal(actor, Make(command));

        (refusal ?? Accepted).Should().Be(answer);
    }

    [Fact]
    public void Table_names_every_command_that_somebody_sends() =>
        Table().Select(row => (string)row[0]).Append(nameof(GiveOutTask)).Distinct().Should().BeEquivalentTo(
            typeof(Command).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Command))).Select(t => t.Name), "tasks are given out by the store alone");

    /// <summary>A case with one open task, a running clock, a breached clock and a waiting notice; then closed.</summary>
    private static Scenario In(string state)
    {
        var model = new ModelBuilder()
            .Start().Event("complete", "complete", new("complete", Roles.Applicant)).Task("work", Roles.Inspector, within: Models.Days(1)).End("end")
            .Line("start", "complete", "work", "end").Build();
        if (state == "not filed")
        {
            return new Scenario(Models.Define(model));
        }

        var scenario = Scenario.Filed(model);
        scenario.PassTimeTo("2025-03-14T16:30");
        if (state != "unclaimed")
        {
            scenario.Accept(People.Everything, new ClaimTask(scenario.Task("work").Id));
        }

        if (state == "closed")
        {
            scenario.Do(People.Everything, "work");
        }

        return scenario;
    }

    private static Command Make(string command)
    {
        var open = In("unclaimed");
        var task = open.Task("work").Id;
        return command switch
        {
            nameof(FileApplication) => Scenario.Filing() with { Applicant = new(People.Everything.Id, "x", null) },
            nameof(ClaimTask) => new ClaimTask(task),
            nameof(UnclaimTask) => new UnclaimTask(task),
            nameof(ReassignTask) => new ReassignTask(task, People.Officer2, "ลาป่วย"),
            nameof(CompleteTask) => Scenario.Complete(open.Task("work")),
            nameof(ExtendClock) => new ExtendClock(open.Clocks(Models.Consideration).Single().Id, "เหตุ"),
            nameof(PauseClock) => new PauseClock(open.Clocks(Models.Consideration).Single().Id, "committee", "ประชุม"),
            nameof(ResumeClock) => new ResumeClock(open.Clocks(Models.Consideration).Single().Id, "ประชุมแล้ว"),
            nameof(AdoptDefinition) => new AdoptDefinition(2, AdoptionGrounds.Favours, null, "เร็วขึ้น"),
            nameof(ExplainBreach) => new ExplainBreach(open.State.Breaches.Keys.Single(), "workload", ""),
            nameof(AcknowledgeBreach) => new AcknowledgeBreach(open.State.Breaches.Keys.Single(), "เพิ่มเจ้าหน้าที่"),
            nameof(AcknowledgeDefects) => new AcknowledgeDefects("X.D1"),
            nameof(FindFault) => new FindFault(Fault.Negligence, "ขาดเอกสาร", true, "วน 1/2568"),
            nameof(ChooseNoticeChannel) => new ChooseNoticeChannel(NoticeChannel.Post),
            nameof(DeliverMessage) => new DeliverMessage("payment", null, JsonElement.Parse("{}")),
            nameof(SendSignal) => new SendSignal("stop"),
            nameof(ResolveIncident) => new ResolveIncident("work", "แก้ข้อมูลแล้ว"),
            nameof(PassTime) => new PassTime(),
            nameof(RederiveClocks) => new RederiveClocks("th-1", new("เพิ่มวันหยุด"), Scenario.Local("2025-03-14T16:30")),
            nameof(RecordDelivery) => new RecordDelivery(open.State.Notices.Keys.First(), "portal", null),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
        };
    }
}
