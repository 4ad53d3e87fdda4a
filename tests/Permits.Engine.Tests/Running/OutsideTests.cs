using System.Text.Json;
using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Xunit;

namespace Permits.Engine.Tests.Running;

/// <summary>What comes to an application from outside: messages by name and key, signals, reports of programs, and exact times.</summary>
public sealed class OutsideTests
{
    private static ProcessModel WaitingForPayment(string? key = "application.areaSqm") => new ModelBuilder()
        .Start()
        .Node(new ReceiveTask { Id = "paid", Name = new("รอชำระ"), Message = new MessageDefinition("payment", key) })
        .Node(new ScriptTask { Id = "note", Name = new("บันทึก"), Script = "paid.data.amount + 1", Result = "total" })
        .Task("work", Roles.Inspector).End("end").Line("start", "paid", "note", "work", "end").Build();

    [Fact]
    public void A_message_with_the_key_of_the_case_is_caught_and_its_data_kept_under_the_name_of_what_caught_it()
    {
        var scenario = Scenario.Filed(WaitingForPayment());
        scenario.Restart();

        scenario.Accept(People.Officer1, new DeliverMessage("payment", "250", JsonElement.Parse("""{"amount":200}""")));

        scenario.State.Variables["paid"].GetProperty("data").GetProperty("amount").GetInt32().Should().Be(200);
        scenario.State.Variables["total"].GetInt32().Should().Be(201);
        scenario.Task("work").Should().NotBeNull();
        scenario.Of<MessageReceived>().Should().ContainSingle().Which.ElementId.Should().Be("paid");
    }

    [Theory]
    [InlineData("payment", "251")]
    [InlineData("payment", null)]
    [InlineData("refund", "250")]
    public void A_message_that_nothing_waits_for_is_refused_and_changes_nothing(string name, string? key)
    {
        var scenario = Scenario.Filed(WaitingForPayment());
        var before = scenario.State.Version;

        scenario.Refusal(People.Officer1, new DeliverMessage(name, key, default)).Should().Be("message.nothing-waits");
        scenario.State.Version.Should().Be(before);
    }

    [Fact]
    public void A_message_is_brought_by_the_office_of_the_case_alone()
    {
        var scenario = Scenario.Filed(WaitingForPayment(key: null));

        scenario.Refusal(People.Applicant, new DeliverMessage("payment", null, default)).Should().Be("message.not-of-the-office");
        scenario.Refusal(People.OtherOffice, new DeliverMessage("payment", null, default)).Should().Be("message.not-of-the-office");
    }

    [Fact]
    public void A_key_that_has_no_value_stops_the_run_with_an_incident_and_a_person_lets_it_try_again()
    {
        var scenario = Scenario.Filed(WaitingForPayment(key: "application.note"));
        scenario.State.Incidents.Should().ContainKey("paid");

        scenario.Refusal(People.Officer1, new ResolveIncident("paid", "แก้แล้ว")).Should().Be("task.role-missing");
        scenario.Refusal(People.Supervisor, new ResolveIncident("paid", " ")).Should().Be("task.reason-missing");
        scenario.Accept(People.Supervisor, new ResolveIncident("paid", "ตรวจข้อมูลแล้ว"));

        scenario.Of<IncidentResolved>().Should().ContainSingle();
        scenario.Of<IncidentRaised>().Should().HaveCount(2, "the key still has no value");
    }

    [Fact]
    public void A_signal_comes_to_every_event_that_waits_for_it_and_one_that_does_not_interrupt_goes_on_waiting()
    {
        var model = new ModelBuilder()
            .Start().Task("work", Roles.Inspector).Node(Reminder("told", interrupting: false)).Task("answer", Roles.Inspector).End("end").End("aside")
            .Line("start", "work", "end").Line("told", "answer", "aside").Build();
        var scenario = Scenario.Filed(model);

        scenario.Accept(People.Officer1, new SendSignal("notice"));
        scenario.Accept(People.Officer1, new SendSignal("notice"));

        scenario.State.Tasks.Values.Count(t => t.ElementId == "answer").Should().Be(2);
        scenario.Task("work").Should().NotBeNull();
    }

    [Fact]
    public void A_program_reports_its_work_by_completing_the_service_task_of_its_role()
    {
        var model = new ModelBuilder()
            .Start().Node(new ServiceTask { Id = "lookUp", Name = new("ตรวจทะเบียน"), Assignment = new AssignmentSpec(Roles.Inspector, []) })
            .Exclusive("found", "found-none").Task("work", Roles.Inspector).End("end").End("none")
            .Line("start", "lookUp", "found").Flow("found", "work", "lookUp.data.found").Flow("found", "none").Line("work", "end").Build();
        var scenario = Scenario.Filed(model);

        scenario.Accept(People.Officer1, new ClaimTask(scenario.Task("lookUp").Id));
        scenario.Refusal(People.Officer1, Scenario.Complete(scenario.Task("lookUp"), data: "[1]")).Should().Be("task.data-not-object");
        scenario.Do(People.Officer1, "lookUp", data: """{"found":true,"any":{"depth":1}}""");

        scenario.Task("work").Should().NotBeNull();
    }

    [Fact]
    public void An_exact_timer_fires_at_its_instant_though_the_sweep_comes_late()
    {
        var model = new ModelBuilder()
            .Start().Task("work", Roles.Inspector)
            .Node(new BoundaryEvent { Id = "late", Name = new("ช้า"), AttachedTo = "work", Interrupting = true, Event = new TimerDefinition(TimerKind.Duration, "PT90M", null) })
            .End("end").End("over").Line("start", "work", "end").Line("late", "over").Build();
        var scenario = Scenario.Filed(model, "2025-03-13T10:00");
        scenario.State.NextMark.Should().Be(Scenario.Local("2025-03-13T11:30"));

        scenario.PassTimeTo("2025-03-20T09:00");

        scenario.Of<SubscriptionFired>().Should().ContainSingle().Which.At.Should().Be(Scenario.Local("2025-03-13T11:30"));
        scenario.Of<ElementCancelled>().Should().ContainSingle().Which.At.Should().Be(Scenario.Local("2025-03-13T11:30"));
        scenario.State.Result.Should().Be("ended");
        scenario.State.Subscriptions.Should().BeNull();
    }

    private static BoundaryEvent Reminder(string id, bool interrupting) => new()
    {
        Id = id,
        Name = new(id),
        AttachedTo = "work",
        Interrupting = interrupting,
        Event = new SignalDefinition("notice"),
    };
}
