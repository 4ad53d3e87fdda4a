using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Clocks;

/// <summary>Warnings at shares of the allowance, each once for each due instant.</summary>
public class WarningTests
{
    private static readonly WarningSpec AtHalf = new(50, new NoticeSpec("half", Roles.Supervisor));
    private static readonly WarningSpec AtMost = new(90, new NoticeSpec("most", Roles.Supervisor));

    [Fact]
    public void Warnings_go_out_when_their_share_of_the_days_is_used_up()
    {
        var scenario = Filed(new ClockTerms { Warnings = [AtMost, AtHalf] });

        Marks(scenario).Should().Equal(("2025-03-18T16:30", 50), ("2025-03-22T16:30", 90), ("2025-03-23T16:30", null));
        scenario.PassTimeTo("2025-03-18T16:30");
        scenario.Of<NoticeQueued>().Select(n => n.Template).Should().Equal("half");
        scenario.PassTimeTo("2025-03-23T16:30");
        scenario.Of<NoticeQueued>().Select(n => n.Template).Should().Equal("half", "most");
    }

    [Fact]
    public void Two_sweeps_of_one_instant_warn_once()
    {
        var scenario = Filed(new ClockTerms { Warnings = [AtHalf] });

        scenario.PassTimeTo("2025-03-18T16:30");
        scenario.PassTimeTo("2025-03-18T16:30").Should().BeEmpty();
    }

    [Fact]
    public void Extended_clock_warns_at_the_share_of_its_longer_time()
    {
        var scenario = Filed(new ClockTerms { Warnings = [AtHalf], Extension = new ExtensionTerms(1, Models.Days(10), "PHA s.99", Roles.Licensor) });
        scenario.PassTimeTo("2025-03-19T10:00");

        scenario.Accept(People.Supervisor, new ExtendClock(scenario.Clocks("process/work").Single().Id, "เหตุ"));

        Marks(scenario).Should().Equal(("2025-03-23T16:30", 50), ("2025-04-02T16:30", null));
    }

    [Fact]
    public void Step_without_warnings_of_its_own_takes_those_of_all_steps()
    {
        var model = Models.OneTask with { StepTerms = new ClockTerms { Warnings = [AtHalf] } };
        var scenario = Filed(ClockTerms.None, model);

        Marks(scenario)[0].Share.Should().Be(50);
    }

    [Fact]
    public void Finished_task_warns_no_more()
    {
        var scenario = Filed(new ClockTerms { Warnings = [AtHalf] });
        scenario.Do(People.Officer1, "work");

        scenario.PassTimeTo("2025-03-30T10:00").Should().BeEmpty();
    }

    private static Scenario Filed(ClockTerms terms, ProcessModel? model = null)
    {
        var process = model ?? Models.OneTask;
        var task = (UserTask)process.Node("work");
        var time = new ClockSpec(Models.Days(10), null, PeriodUnit.Day, DutyOwner.Officer, "PHA s.99", null) { Terms = terms };
        return Scenario.Filed(process with { Nodes = process.Nodes.SetItem("work", task with { Clock = time }) });
    }

    private static List<(string At, int? Share)> Marks(Scenario scenario) =>
        [.. scenario.Clocks("process/work").Single().Marks.Select(m => (
            NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(m.At.InZone(Scenario.Calendar.Zone).LocalDateTime), m.Share))];
}
