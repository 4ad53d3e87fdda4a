using FluentAssertions;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Breaches;

/// <summary>The file of a breach is read from the case's log alone (issue: fields of the breach log).</summary>
public class BreachFileTests
{
    private static readonly PauseGround Laboratory = new("laboratory", new("รอผลห้องปฏิบัติการ", "Laboratory"), Roles.Inspector, "PHA s.99", null);

    private readonly List<RecordedEvent> _log = [];

    [Fact]
    public void Holders_are_told_by_interval_from_the_clocks_start_to_its_actual_end()
    {
        var scenario = Filed(new ClockTerms());
        Do(scenario, "2025-03-14T09:00", People.Officer1, new ClaimTask(scenario.Task("work").Id));
        Do(scenario, "2025-03-17T09:00", People.Supervisor, new ReassignTask(scenario.Task("work").Id, People.Officer2, "ลาป่วย"));
        Do(scenario, "2025-03-25T09:00", Actor.System, new PassTime());
        Do(scenario, "2025-03-26T09:00", People.Officer2, Scenario.Complete(scenario.Task("work")));

        var file = Read(scenario, "2025-06-01T09:00");

        file.Holders.Select(h => (h.UserId, h.From, h.To)).Should().Equal(
            (null, Scenario.Local("2025-03-13T10:00"), Scenario.Local("2025-03-14T09:00")),
            ("officer1", Scenario.Local("2025-03-14T09:00"), Scenario.Local("2025-03-17T09:00")),
            ("officer2", Scenario.Local("2025-03-17T09:00"), Scenario.Local("2025-03-26T09:00")));
        file.EndedAt.Should().Be(Scenario.Local("2025-03-26T09:00"));
        file.EndedBy!.Event.Should().BeOfType<TaskCompleted>();
        file.Overrun.Should().Be(new HeldDays(Calendar: 3, Working: 3), "due on Sunday 23 March, done on Wednesday");
    }

    [Fact]
    public void Pauses_are_told_with_their_ground_and_where_their_document_stands()
    {
        var scenario = Filed(new ClockTerms { Pauses = [Laboratory] });
        Do(scenario, "2025-03-17T10:00", People.Officer1, new PauseClock(Clock(scenario), "laboratory", "ส่งตัวอย่างน้ำ"));
        Do(scenario, "2025-03-20T10:00", People.Officer1, new ResumeClock(Clock(scenario), "ได้ผลแล้ว"));
        Do(scenario, "2025-04-20T10:00", Actor.System, new PassTime());

        var pause = Read(scenario, "2025-04-20T10:00").Pauses.Should().ContainSingle().Subject;

        (pause.From, pause.To).Should().Be((Scenario.Local("2025-03-17T10:00"), (Instant?)Scenario.Local("2025-03-20T10:00")));
        pause.Should().BeEquivalentTo(new { Reason = "ส่งตัวอย่างน้ำ", Cite = "PHA s.99", By = "officer1" });
        _log.Single(r => r.Sequence == pause.Sequence).Event.Should().BeOfType<ClockPaused>();
    }

    [Fact]
    public void Warning_says_to_whom_it_went_and_whether_it_left()
    {
        var scenario = Filed(new ClockTerms { Warnings = [new WarningSpec(50, new NoticeSpec("half", Roles.Supervisor)), new WarningSpec(90, new NoticeSpec("most", Roles.Supervisor))] });
        Do(scenario, "2025-03-18T16:30", Actor.System, new PassTime());
        Do(scenario, "2025-03-18T16:31", Actor.System, new RecordDelivery(scenario.State.Notices.Keys.Single(), "mail", "no route"));
        Do(scenario, "2025-03-18T16:35", Actor.System, new RecordDelivery(scenario.State.Notices.Keys.Single(), "mail", null));
        Do(scenario, "2025-03-24T16:30", Actor.System, new PassTime());

        var warnings = Read(scenario, "2025-03-24T16:30").Warnings;

        warnings.Select(w => (w.At, w.Share)).Should().Equal((Scenario.Local("2025-03-18T16:30"), 50), (Scenario.Local("2025-03-22T16:30"), 90));
        warnings[0].Letters.Single().Should().BeEquivalentTo(new { To = Roles.Supervisor, Channel = "mail", Failures = 1, DeliveredAt = Scenario.Local("2025-03-18T16:35") });
        warnings[1].Letters.Single().DeliveredAt.Should().BeNull();
    }

    [Fact]
    public void Correction_is_a_new_entry_that_points_back_and_the_first_stays()
    {
        var scenario = Filed(new ClockTerms());
        Do(scenario, "2025-03-24T16:30", Actor.System, new PassTime());
        var breach = scenario.State.Breaches.Keys.Single();
        Do(scenario, "2025-03-25T09:00", People.Supervisor, new ExplainBreach(breach, "volume", "มาก"));
        Do(scenario, "2025-03-26T09:00", People.Supervisor, new ExplainBreach(breach, "disaster", "น้ำท่วม"));
        Do(scenario, "2025-03-27T09:00", People.Supervisor, new AcknowledgeBreach(breach, "  ย้ายสำนักงานชั่วคราว "));

        var file = Read(scenario, "2025-03-28T09:00");

        file.Reasons.Select(r => (r.Code, r.Text, r.By)).Should().Equal(("volume", "มาก", "supervisor1"), ("disaster", "น้ำท่วม", "supervisor1"));
        file.Reasons.Select(r => r.Corrects).Should().Equal(null, file.Reasons[0].Sequence);
        file.Acknowledgements.Single().Should().BeEquivalentTo(new { Text = "ย้ายสำนักงานชั่วคราว", Corrects = (long?)null, Code = (string?)null });
    }

    [Fact]
    public void Only_a_supervisor_acknowledges_and_he_says_what_was_done()
    {
        var scenario = Filed(new ClockTerms());
        scenario.PassTimeTo("2025-03-24T16:30");
        var breach = scenario.State.Breaches.Keys.Single();

        scenario.Refusal(People.Officer1, new AcknowledgeBreach(breach, "แก้แล้ว")).Should().Be("task.role-missing");
        scenario.Refusal(People.Supervisor, new AcknowledgeBreach(breach, " ")).Should().Be("breach.corrective-act-missing");
        scenario.Refusal(People.Supervisor, new AcknowledgeBreach("TST-2568-000001.B999", "แก้แล้ว")).Should().Be("breach.not-found");
        scenario.Accept(People.Supervisor, new AcknowledgeBreach(breach, "แก้แล้ว"));
        scenario.State.Breaches[breach].AcknowledgedAt.Should().Be(Scenario.Local("2025-03-24T16:30"));
    }

    [Fact]
    public void Letter_about_the_delay_is_on_the_file_and_the_warning_is_not()
    {
        var scenario = Filed(new ClockTerms
        {
            Warnings = [new WarningSpec(50, new NoticeSpec("half", Roles.Applicant))],
            OnLapse = [new NoticeSpec("late", Roles.Applicant), new NoticeSpec("late-inside", Roles.Supervisor)],
        });
        Do(scenario, "2025-03-24T16:30", Actor.System, new PassTime());

        Read(scenario, "2025-03-24T16:30").Letters.Select(l => l.Template).Should().Equal("late");
    }

    [Fact]
    public void Log_without_the_breach_has_no_file() =>
        BreachFileReader.Read([], "TST-2568-000001.B1", Scenario.Calendar, Scenario.Local("2025-03-13T10:00")).Should().BeNull();

    [Fact]
    public void Unknown_code_counts_and_is_called_by_its_name()
    {
        BreachReason.Of("disaster").Counts.Should().BeFalse();
        BreachReason.Of("flooded-archive").Should().BeEquivalentTo(new { Code = "flooded-archive", Counts = true });
    }

    private static string Clock(Scenario scenario) => scenario.Clocks("process/work").Single().Id;

    private Scenario Filed(ClockTerms terms)
    {
        var task = (UserTask)Models.OneTask.Node("work");
        var time = new ClockSpec(Models.Days(10), null, PeriodUnit.Day, DutyOwner.Officer, "PHA s.99", null) { Terms = terms };
        var scenario = Scenario.Filed(Models.OneTask with { Nodes = Models.OneTask.Nodes.SetItem("work", task with { Clock = time }) });
        Record(scenario, People.Applicant, scenario.Log);
        return scenario;
    }

    private void Do(Scenario scenario, string at, Actor actor, Command command)
    {
        var events = scenario.At(at).Accept(actor, command);
        Record(scenario, actor, events);
    }

    private void Record(Scenario scenario, Actor actor, IEnumerable<CaseEvent> events)
    {
        foreach (var happened in events)
        {
            _log.Add(new RecordedEvent(_log.Count + 1, scenario.Now, actor.Id, actor.Name, happened));
        }
    }

    private BreachFile Read(Scenario scenario, string now) =>
        BreachFileReader.Read([.. _log], scenario.State.Breaches.Keys.First(), Scenario.Calendar, Scenario.Local(now))!;
}
