using NodaTime;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage.Tests;

/// <summary>Tasks given out by lot, load or skill: from what is in the database then, and so that it can be worked out again.</summary>
public abstract class AssignmentContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly Actor First = People.Official("clerk1", "เจ้าหน้าที่ ก", Roles.ReceivingOfficer);

    private static readonly Actor Second = People.Official("clerk2", "เจ้าหน้าที่ ข", Roles.ReceivingOfficer);

    private static readonly Actor Third = People.Official("clerk3", "เจ้าหน้าที่ ค", Roles.ReceivingOfficer);

    [SkippableFact]
    public async Task A_task_drawn_at_filing_is_in_one_officers_queue_and_its_lot_follows_from_the_event_before()
    {
        await GivingOutAsync(("completeness", "strategy=\"draw\""));

        var number = await FileAsync(Complete);

        var log = await Store.LoggedAsync(OfficeScope.System, number, default);
        var decided = (await DecidedAsync(number)).Single();
        decided.Event.Considered.Select(c => (c.UserId, c.OpenTasks, c.LeftOut)).Should().Equal(("clerk1", 0, null), ("clerk2", 0, null), ("clerk3", 0, null));
        var seed = Lot.SeedOf(new Digest(Convert.FromHexString(log[(int)decided.Sequence - 2].Hash)), decided.Event.TaskId, ["clerk1", "clerk2", "clerk3"]);
        decided.Event.Seed.Should().Be(seed.ToString());
        decided.Event.UserId.Should().Be(decided.Event.Considered[Lot.Number(seed, 3)].UserId);
        var holder = new[] { First, Second, Third }.Single(a => a.Id == decided.Event.UserId);
        (await QueueAsync(holder)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Id = decided.Event.TaskId, AssigneeId = holder.Id, Strategy = Permits.Bpmn.AssignmentStrategy.Draw, AwaitsSupervisor = false });
        await DoAsync(number, new CompleteTask(decided.Event.TaskId, "complete", Filings.Json("""{"formInOrder":true}"""), null, []), holder, Complete);
        var report = await Store.VerifyAsync(null, default);
        report.Faults.Should().BeEmpty("what happens afterwards changes no lot");
        report.Assignments.Should().Be(1);
    }

    [SkippableFact]
    public async Task By_load_every_task_goes_to_whoever_has_the_fewest()
    {
        await GivingOutAsync(("completeness", "strategy=\"load\""));
        var held = new Dictionary<string, int> { ["clerk1"] = 0, ["clerk2"] = 0, ["clerk3"] = 0 };
        for (var i = 0; i < 7; i++)
        {
            var number = await FileAsync(Complete + Duration.FromMinutes(i));

            var decided = (await DecidedAsync(number)).Single().Event;
            decided.Considered.ToDictionary(c => c.UserId, c => c.OpenTasks).Should().Equal(held);
            held[decided.UserId!].Should().Be(held.Values.Min());
            held[decided.UserId!]++;
        }

        (await Store.VerifyAsync(null, default)).Faults.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task By_skill_only_the_skilled_are_candidates_and_who_is_away_is_none()
    {
        await GivingOutAsync(("completeness", "strategy=\"skill\" skill=\"noise\""));
        await Store.SaveOfficerAsync(new Officer("clerk1", IsAway: false, ["water"]), People.BySystem, default);
        await Store.SaveOfficerAsync(new Officer("clerk2", IsAway: true, ["noise"]), People.BySystem, default);
        await Store.SaveOfficerAsync(new Officer("clerk3", IsAway: false, ["noise", "water"]), People.BySystem, default);

        var decided = (await DecidedAsync(await FileAsync(Complete))).Single().Event;

        decided.UserId.Should().Be("clerk3");
        decided.Considered.Select(c => c.LeftOut).Should().Equal(LeftOutReasons.Skill, LeftOutReasons.Away, null);
    }

    [SkippableFact]
    public async Task Where_nobody_can_take_it_the_task_stays_with_its_role_until_a_supervisor_gives_it()
    {
        await GivingOutAsync(("completeness", "strategy=\"skill\" skill=\"noise\""));
        var number = await FileAsync(Complete);

        var task = (await Store.AskAsync(new TaskQueue(OfficeScope.System, TaskView.Unclaimed, new TaskFilter(First, Complete)), default)).Items.Single();
        task.Should().BeEquivalentTo(new { Application = number, AssigneeId = (string?)null, AwaitsSupervisor = true });
        (await TryAsync(number, new ClaimTask(task.Id), First, Complete)).Problems.Single().Code.Should().Be("task.given-out-only");

        await DoAsync(number, new ReassignTask(task.Id, First, "ไม่มีผู้มีทักษะ"), People.Licensor, Complete);

        (await QueueAsync(First)).Should().ContainSingle().Which.AwaitsSupervisor.Should().BeFalse();
        (await Store.VerifyAsync(null, default)).Faults.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_task_that_the_sweep_opens_is_given_out_too()
    {
        await GivingOutAsync(("return", "strategy=\"draw\""));
        var number = await FileAsync(Complete);
        await PassAsync(number, "check", First, Complete, "defects", """{"formInOrder":false,"defects":"ขาดสำเนา","correctionDays":15}""");

        await SweepAsync(Complete + Duration.FromDays(60));

        var decided = (await DecidedAsync(number)).Single();
        decided.Event.UserId.Should().NotBeNull();
        decided.ActorId.Should().Be(Actor.System.Id);
        (await Store.VerifyAsync(null, default)).Faults.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Going_over_to_a_version_that_draws_gives_out_what_nobody_holds()
    {
        await AccountsAsync();
        var free = await FileAsync(Complete);
        var held = await FileAsync(Complete);
        await DoAsync(held, new ClaimTask(await TaskAsync(held, "check")), Second, Complete);
        await PublishAsync(("completeness", "strategy=\"draw\""));

        foreach (var number in new[] { free, held })
        {
            await DoAsync(number, new AdoptDefinition(2, AdoptionGrounds.Favours, null, "จับสลาก"), People.Licensor, Complete);
        }

        (await DecidedAsync(free)).Should().ContainSingle();
        (await DecidedAsync(held)).Should().BeEmpty("an officer who has begun keeps his task");
        (await Store.VerifyAsync(null, default)).Faults.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task What_counts_of_an_officer_is_told_in_the_trail_and_comes_back()
    {
        await AccountsAsync();

        await Store.SaveOfficerAsync(new Officer("clerk1", IsAway: true, ["water", "noise", "noise"]), new Doing(People.Licensor, Complete), default);

        (await Store.AskAsync(new OfficersOf(OfficeScope.Of([People.Office])), default)).Select(o => (o.Id, o.IsAway, string.Join(',', o.Skills)))
            .Should().Equal(("clerk1", true, "noise,water"), ("clerk2", false, ""), ("clerk3", false, ""));
        (await Store.AskAsync(new OfficersOf(OfficeScope.Of([People.OtherOffice])), default)).Should().BeEmpty();
        (await CountAsync("SELECT COUNT(*) FROM event WHERE stream = '@licensor' AND type = 'RegisterChanged'")).Should().Be(1);
    }

    private async Task GivingOutAsync(params (string Form, string Attributes)[] strategies)
    {
        await AccountsAsync();
        await PublishAsync(strategies);
    }

    private async Task AccountsAsync()
    {
        foreach (var actor in new[] { First, Second, Third })
        {
            await Store.SaveAccountAsync(new Account(actor.Id, actor.Name, AccountKind.Officer, "hash", null, "th", actor.Posts), People.BySystem, default);
        }
    }

    private async Task PublishAsync(params (string Form, string Attributes)[] strategies) => (await Store.PublishAsync(
        Packages.GivingOut(Packages.FoodPremises, strategies), Start + Duration.FromDays(1), Start, People.Designer, default)).Problems.Should().BeEmpty();

    private async Task<List<(long Sequence, string ActorId, AssignmentDecided Event)>> DecidedAsync(string number) =>
    [
        .. (await Store.CaseAsync(OfficeScope.System, number, default))!.Events
            .Where(e => e.Event is AssignmentDecided).Select(e => (e.Sequence, e.ActorId, (AssignmentDecided)e.Event)),
    ];

    private async Task<IEnumerable<TaskRow>> QueueAsync(Actor viewer) =>
        (await Store.AskAsync(new TaskQueue(OfficeScope.System, TaskView.Mine, new TaskFilter(viewer, Complete)), default)).Items;
}
