using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>Migrations: proposed by one, approved by another, run one application after another, each in one commit.</summary>
public abstract class MigrationContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly Actor Second = new("designer2", "ผู้ออกแบบสอง", []);

    private static readonly StandingClock Clock = new(Complete + Duration.FromHours(2));

    [SkippableFact]
    public async Task Looking_names_every_running_application_of_the_version_and_writes_nothing()
    {
        var (running, _, _) = await ThreeAsync();

        var looked = await Store.PreviewMigrationAsync(Proposal(), default);

        looked.Value.Select(c => c.Number).Should().Equal(running);
        looked.Value.Should().OnlyContain(c => c.IsAllowed && c.Verdict == MigrationVerdict.Favours && c.Clocks.Length > 0);
        (await CountAsync("SELECT COUNT(*) FROM migration")).Should().Be(0);
    }

    [SkippableFact]
    public async Task Proposal_waits_until_another_person_approves_it_and_then_each_application_goes_over()
    {
        var (running, closed, _) = await ThreeAsync();
        var proposed = (await Store.ProposeMigrationAsync(Proposal(), default)).Value;
        await Store.RunMigrationsAsync(Clock, default);
        (await StateAsync(running[0])).DefinitionVersion.Should().Be(1, "nobody has approved it");

        (await Store.ApproveMigrationAsync(proposed.Id, People.Designer, Complete, default)).Problems.Single().Code.Should().Be("migration.second-person");
        (await Store.ApproveMigrationAsync(proposed.Id, Second, Complete, default)).Value.State.Should().Be(MigrationState.Approved);
        await Store.RunMigrationsAsync(Clock, default);

        var done = await RowAsync();
        done.Should().Match<MigrationRow>(m => m.State == MigrationState.Done && m.Moved == 2 && m.Waiting == 0 && m.Percent == 100 && m.DecidedName == "ผู้ออกแบบสอง");
        foreach (var number in running)
        {
            (await StateAsync(number)).DefinitionVersion.Should().Be(2);
            var adopted = (await Store.CaseAsync(OfficeScope.System, number, default))!.Events.Single(e => e.Event is DefinitionAdopted);
            adopted.ActorId.Should().Be("designer2");
        }

        (await StateAsync(closed)).DefinitionVersion.Should().Be(1);
        (await CountAsync("SELECT COUNT(*) FROM application WHERE definition_version = 2")).Should().Be(2, "what is read follows the events");
    }

    [SkippableFact]
    public async Task What_is_read_of_applications_can_be_written_anew_though_a_migration_names_them()
    {
        await ThreeAsync();
        await ApprovedAsync();

        await Database.RebuildProjectionsAsync(Store);

        (await Database.RowsAsync("application")).Should().HaveCount(3);
        (await Database.RowsAsync("migration_case")).Should().NotBeEmpty();
    }

    [SkippableFact]
    public async Task Run_that_was_cut_short_goes_on_where_it_stopped_and_moves_nothing_twice()
    {
        var (running, _, _) = await ThreeAsync();
        var id = await ApprovedAsync();
        var command = new AdoptDefinition(2, AdoptionGrounds.Favours, null, Proposal().Reason) { Migration = new(id, 1, "designer", "ผู้ออกแบบ", "designer2", "ผู้ออกแบบสอง") };
        (await TryAsync(running[0], command, Second, Complete, $"migration {id} {running[0]}")).Problems.Should().BeEmpty();
        var events = (await Store.CaseAsync(OfficeScope.System, running[0], default))!.Events.Length;
        await Database.ExecuteAsync("UPDATE migration SET state = 'running'");
        await RestartAsync();

        await Store.RunMigrationsAsync(Clock, default);
        await Store.RunMigrationsAsync(Clock, default);

        (await RowAsync()).Should().Match<MigrationRow>(m => m.State == MigrationState.Done && m.Moved == 2);
        (await Store.CaseAsync(OfficeScope.System, running[0], default))!.Events.Should().HaveCount(events, "it had been moved already");
        (await StateAsync(running[1])).DefinitionVersion.Should().Be(2);
    }

    [SkippableFact]
    public async Task Application_that_no_longer_fits_when_its_turn_comes_is_reported_and_left_as_it_is()
    {
        var (running, _, _) = await ThreeAsync();
        var id = await ApprovedAsync();
        await DoAsync(running[0], new AdoptDefinition(2, AdoptionGrounds.Favours, null, "ผู้อนุญาตให้ใช้แล้ว"), People.Licensor, Complete);
        var before = (await StateAsync(running[0])).Version;

        await Store.RunMigrationsAsync(Clock, default);

        var rows = (await Store.AskAsync(new MigrationCases(OfficeScope.System, id), default)).Items;
        rows.Select(r => r.State).Should().Equal(MigrationCaseState.Refused, MigrationCaseState.Moved);
        rows[0].Problems.Single().Code.Should().Be("migration.other-version");
        (await StateAsync(running[0])).Version.Should().Be(before);
        (await RowAsync()).State.Should().Be(MigrationState.Done);
    }

    [SkippableFact]
    public async Task Application_that_may_not_go_over_is_refused_from_the_start_and_a_plan_of_none_cannot_be_proposed()
    {
        await CompleteAsync();
        await PublishAsync(Packages.Changed(Packages.FoodPremises, "maxCount: 2", "maxCount: 3"));

        (await Store.PreviewMigrationAsync(Proposal(), default)).Value.Single().Verdict.Should().Be(MigrationVerdict.ActNeeded);
        (await Store.ProposeMigrationAsync(Proposal(), default)).Problems.Single().Code.Should().Be("migration.nothing-to-move");
        var byAct = await Store.ProposeMigrationAsync(Proposal() with { Ground = AdoptionGrounds.ActSays, Cite = "PHA s.90" }, default);
        byAct.Value.Should().Match<MigrationRow>(m => m.Waiting == 1 && m.Cite == "PHA s.90");
    }

    [SkippableFact]
    public async Task Plan_for_one_office_leaves_the_applications_of_the_others()
    {
        var here = await CompleteAsync();
        var there = await FileAsync(Complete, Filings.Of(office: People.OtherOffice));
        await PublishAsync(Packages.Changed(Packages.FoodPremises, "maxCount: 2", "maxCount: 1"));

        var proposed = (await Store.ProposeMigrationAsync(Proposal() with { Office = People.Office }, default)).Value;
        proposed.Offices.Should().Equal(People.Office);
        await Store.ApproveMigrationAsync(proposed.Id, Second, Complete, default);
        await Store.RunMigrationsAsync(Clock, default);

        (await StateAsync(here)).DefinitionVersion.Should().Be(2);
        (await StateAsync(there)).DefinitionVersion.Should().Be(1);
        (await Store.AskAsync(new MigrationCases(OfficeScope.Of([People.OtherOffice]), proposed.Id), default)).Items.Should().BeEmpty("they are of another office");
    }

    [SkippableFact]
    public async Task Withdrawn_plan_is_never_run_and_makes_room_for_another()
    {
        var (running, _, _) = await ThreeAsync();
        var first = (await Store.ProposeMigrationAsync(Proposal(), default)).Value;
        (await Store.ProposeMigrationAsync(Proposal(), default)).Problems.Single().Code.Should().Be("migration.open-already");

        (await Store.WithdrawMigrationAsync(first.Id, People.Designer, Complete, default)).Value.State.Should().Be(MigrationState.Withdrawn);

        (await Store.ApproveMigrationAsync(first.Id, Second, Complete, default)).Problems.Single().Code.Should().Be("migration.not-proposed");
        await Store.RunMigrationsAsync(Clock, default);
        (await StateAsync(running[0])).DefinitionVersion.Should().Be(1);
        (await Store.ProposeMigrationAsync(Proposal(), default)).Value.Id.Should().Be("food-premises-2");
    }

    [SkippableFact]
    public async Task Proposal_sent_twice_under_one_key_is_made_once()
    {
        await ThreeAsync();
        var first = await Store.ProposeMigrationAsync(Proposal() with { IdempotencyKey = "k" }, default);

        (await Store.ProposeMigrationAsync(Proposal() with { IdempotencyKey = "k", Now = Complete + Duration.FromMinutes(1) }, default)).Value.Id.Should().Be(first.Value.Id);
        (await Store.ProposeMigrationAsync(Proposal() with { IdempotencyKey = "k", Reason = "อื่น" }, default)).Problems.Single().Code.Should().Be("idempotency.key-reused");
    }

    [SkippableFact]
    public async Task Versions_and_office_that_are_not_there_are_refused_at_once()
    {
        var refused = await Store.PreviewMigrationAsync(Proposal() with { From = 7, To = 8, Office = "nowhere" }, default);

        refused.Problems.Select(p => p.Code).Should().Equal("migration.version-unknown", "migration.version-unknown", "office.not-found");
        (await Store.ApproveMigrationAsync("none", Second, Complete, default)).Problems.Single().Code.Should().Be("migration.not-found");
    }

    private static MigrationProposal Proposal() =>
        new(FoodPremises, 1, 2, null, null, AdoptionGrounds.Favours, null, "ขยายเวลาได้น้อยครั้งลง", People.Designer, Complete + Duration.FromHours(1));

    /// <summary>Two running applications, one that has ended, and a second version that favours them.</summary>
    private async Task<(string[] Running, string Closed, Definition Later)> ThreeAsync()
    {
        var first = await CompleteAsync();
        var second = await FileAsync(Complete);
        var closed = await FileAsync(Complete);
        await Database.ExecuteAsync($"UPDATE application SET closed_at = 1 WHERE number = '{closed}'");
        return ([first, second], closed, await PublishAsync(Packages.Changed(Packages.FoodPremises, "maxCount: 2", "maxCount: 1")));
    }

    private async Task<string> ApprovedAsync()
    {
        var proposed = (await Store.ProposeMigrationAsync(Proposal(), default)).Value;
        return (await Store.ApproveMigrationAsync(proposed.Id, Second, Complete, default)).Value.Id;
    }

    private async Task<Definition> PublishAsync(PackageFiles files) => (await Store.PublishAsync(files, Complete, Complete, People.Designer, default)).Value;

    private async Task<MigrationRow> RowAsync() => (await Store.AskAsync(new MigrationsOf(FoodPremises), default)).Single();
}
