using FluentAssertions;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Permits.Time;
using Xunit;

namespace Permits.Engine.Tests.Duties;

/// <summary>
/// R2: an application is judged by the version in force when it was filed; a later one applies only where it favours the applicant or an Act
/// says so (LFA s.11), by a recorded act of the licensor.
/// </summary>
public sealed class R02VersionPinningTests
{
    private static readonly Definition First = Models.Define(Models.Permit);

    [Fact]
    public void Later_version_that_favours_the_applicant_is_adopted_and_binds_from_then_on()
    {
        var scenario = Complete();
        var target = scenario.Target = Later(m => m with { TotalTime = m.TotalTime with { Period = Models.Days(20) } });

        var events = scenario.Accept(People.Supervisor, Adopt());

        events.OfType<DefinitionAdopted>().Single().Should().Be(
            new DefinitionAdopted(1, 2, target.Package.Hash, AdoptionGrounds.Favours, "เร็วขึ้น", "LFA s.11") { At = scenario.Now });
        scenario.State.DefinitionVersion.Should().Be(2);
        var clock = scenario.Clocks(Models.Consideration).Single();
        clock.Question.Period.Should().Be(Models.Days(20));
        clock.Deadline.Due.Should().Be(Scenario.Local("2025-04-02T16:30"));
        clock.Marks[^1].At.Should().Be(clock.Deadline.Due);
        var byTheFirst = () => Decider.Decide(First, scenario.State, new PassTime(), new(scenario.Now, Actor.System, Scenario.Calendar));
        byTheFirst.Should().Throw<ArgumentException>("the case is pinned to the later version from then on");
    }

    [Fact]
    public void Case_that_went_over_runs_to_its_end_under_the_later_version()
    {
        var scenario = Complete();
        scenario.Target = Later();
        scenario.Accept(People.Supervisor, Adopt());
        scenario.Definition = scenario.Target;
        scenario.Restart();

        scenario.DoAll(
            (People.Officer1, "review", null, null), (People.Officer1, "inspect", null, null), (People.Supervisor, "decide", "grant", null),
            (People.Officer1, "notify", null, null));

        scenario.State.Result.Should().Be("granted");
    }

    [Fact]
    public void Limit_that_would_have_passed_already_is_not_moved()
    {
        var scenario = Complete();
        var due = scenario.Clocks(Models.Consideration).Single().Deadline.Due;
        scenario.At("2025-03-25T10:00").Target = Later(m => m with { TotalTime = m.TotalTime with { Period = Models.Days(5) } });

        scenario.Accept(People.Supervisor, Adopt()).OfType<ClockShifted>().Should().BeEmpty();

        scenario.Clocks(Models.Consideration).Single().Deadline.Due.Should().Be(due);
    }

    public static TheoryData<string, Func<Manual, Manual>> Worse => new()
    {
        { "adopt.not-in-favour.total-time", m => m with { TotalTime = m.TotalTime with { Period = Models.Days(31) } } },
        { "adopt.not-in-favour.total-time", m => m with { TotalTime = m.TotalTime with { Period = new(20, PeriodUnit.WorkingDay) } } },
        { "adopt.not-in-favour.officer-clock", m => m with { Extension = m.Extension! with { MaxCount = 3 } } },
        { "adopt.not-in-favour.document", m => m with { Documents = [m.Documents[0], m.Documents[1] with { Required = true }] } },
        { "adopt.not-in-favour.fee", m => m with { Fees = [new(new("ค่าธรรมเนียม", "Fee"), 100, false, null, null, Confidence.Verified)] } },
        { "adopt.not-in-favour.appeal", m => m with { Appeal = m.Appeal with { Statement = m.Appeal.Statement with { Text = new("อุทธรณ์ใน 7 วัน") } } } },
    };

    [Theory]
    [MemberData(nameof(Worse))]
    public void Version_that_is_worse_on_a_point_is_refused_naming_it(string code, Func<Manual, Manual> change)
    {
        var scenario = Complete();
        scenario.Target = Later(change);

        var refused = scenario.Try(People.Supervisor, Adopt());

        refused.Problems.Should().Contain(p => p.Code == code && p.Law == "LFA s.11");
        scenario.State.DefinitionVersion.Should().Be(1);
    }

    [Fact]
    public void Shorter_time_to_correct_is_refused()
    {
        var scenario = Scenario.Filed(Steps(15));
        scenario.Target = Later(process: Steps(10));

        scenario.Refusal(People.Supervisor, Adopt()).Should().Be("adopt.not-in-favour.applicant-clock");
    }

    [Fact]
    public void Every_point_that_is_worse_is_named_at_once()
    {
        var scenario = Complete();
        scenario.Target = Later(m => m with { TotalTime = m.TotalTime with { Period = Models.Days(31) }, Appeal = m.Appeal with { Statement = m.Appeal.Statement with { Text = new("x") } } });

        scenario.Try(People.Supervisor, Adopt() with { Reason = " " }).Problems.Select(p => p.Code).Should().BeEquivalentTo(
            "task.reason-missing", "adopt.not-in-favour.total-time", "adopt.not-in-favour.officer-clock", "adopt.not-in-favour.appeal");
    }

    [Fact]
    public void Act_that_says_so_reaches_the_application_even_where_it_does_not_favour_it_and_its_section_is_kept()
    {
        var scenario = Complete();
        var due = scenario.Clocks(Models.Consideration).Single().Deadline.Due;
        scenario.Target = Later(m => m with { TotalTime = m.TotalTime with { Period = Models.Days(45) } });

        scenario.Accept(People.Supervisor, new AdoptDefinition(2, AdoptionGrounds.ActSays, "PHA s.90", "บทเฉพาะกาล")).OfType<DefinitionAdopted>().Single().Cite.Should().Be("PHA s.90");

        scenario.Clocks(Models.Consideration).Single().Deadline.Due.Should().Be(due, "what runs is never counted anew against the applicant");
    }

    [Fact]
    public void Running_case_must_find_in_the_later_version_what_it_stands_on()
    {
        var scenario = Complete();
        var process = new ModelBuilder().Start().Task("review", Roles.Licensor, milestone: "decided").End("end", "granted").Line("start", "review", "end").Build();
        scenario.Target = Models.Define(process, version: 2, statutes: []);

        var codes = scenario.Try(People.Supervisor, Adopt() with { Ground = AdoptionGrounds.ActSays, Cite = "PHA s.90" }).Problems.Select(p => p.Code);

        codes.Should().Contain(["adopt.element-missing", "adopt.clock-missing"]);
        codes.Count(c => c == "adopt.element-missing").Should().Be(1, "inspect is not there, and that another officer is to review bars nothing");
    }

    [Fact]
    public void Only_the_licensor_adopts()
    {
        var scenario = Complete();
        scenario.Target = Later();

        scenario.Refusal(People.Officer1, Adopt()).Should().Be("task.role-missing");
    }

    public static TheoryData<string, AdoptDefinition, int> Bad => new()
    {
        { "adopt.version-unknown", Adopt() with { Version = 7 }, 2 },
        { "adopt.not-later", Adopt() with { Version = 1 }, 1 },
        { "adopt.ground-unknown", Adopt() with { Ground = "because" }, 2 },
        { "adopt.act-missing", Adopt() with { Ground = AdoptionGrounds.ActSays }, 2 },
        { "task.reason-missing", Adopt() with { Reason = "" }, 2 },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_adoption_is_refused(string code, AdoptDefinition command, int version)
    {
        var scenario = Complete();
        scenario.Target = Later() with { Version = version };

        scenario.Refusal(People.Supervisor, command).Should().Be(code);
    }

    [Fact]
    public void Version_that_is_not_in_force_yet_is_refused()
    {
        var scenario = Complete();
        scenario.Target = Later() with { EffectiveFrom = Scenario.Local("2026-01-01T00:00") };

        scenario.Refusal(People.Supervisor, Adopt()).Should().Be("adopt.not-in-force");
    }

    [Fact]
    public void Applicant_is_told_why_where_the_later_version_has_the_letter()
    {
        var scenario = Complete();
        var later = Later();
        scenario.Target = later with { Package = later.Package with { Notices = later.Package.Notices.Add("adopted", "แจ้ง") } };

        scenario.Accept(People.Supervisor, Adopt()).OfType<NoticeQueued>().Single().Should().Match<NoticeQueued>(n => n.Template == "adopted" && n.To == "applicant" && n.Reason == "เร็วขึ้น");
    }

    private static AdoptDefinition Adopt() => new(2, AdoptionGrounds.Favours, null, "เร็วขึ้น");

    private static Definition Later(Func<Manual, Manual>? change = null, ProcessModel? process = null)
    {
        var definition = Models.Define(process ?? Models.Permit, version: 2);
        return change is null ? definition : definition with
        {
            Package = definition.Package with { Manual = change(definition.Package.Manual), Hash = new string('b', 64) },
        };
    }

    private static ProcessModel Steps(int correctionDays) => new ModelBuilder().Start()
        .Task("work", "inspector").Task("correct", Roles.Applicant, within: Models.Days(correctionDays), owner: DutyOwner.Applicant)
        .End("end", "granted").Line("start", "work", "correct", "end").Build();

    private static Scenario Complete()
    {
        var scenario = new Scenario(First);
        scenario.Accept(People.Applicant, Scenario.Filing());
        scenario.Do(People.Officer1, "check", "complete");
        return scenario;
    }
}
