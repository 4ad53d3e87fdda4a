using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage.Tests;

/// <summary>Offices, accounts, settings and published definitions.</summary>
public abstract class RegisterContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static Account Officer { get; } = new(
        "officer1", "เจ้าหน้าที่ หนึ่ง", AccountKind.Officer, "hash", null, "th", [new(People.Office, Roles.Inspector), new(People.Office, Roles.ReceivingOfficer)]);

    [SkippableFact]
    public async Task An_account_comes_back_with_its_posts_by_its_user_name_in_any_case()
    {
        await Store.SaveAccountAsync(Officer, People.BySystem, default);

        var found = await Store.AskAsync(new AccountByUserName("Officer1"), default);

        found.Should().BeEquivalentTo(Officer);
        (await Store.AskAsync(new AccountByUserName("nobody"), default)).Should().BeNull();
    }

    [SkippableFact]
    public async Task Saving_an_account_again_replaces_it_and_its_posts()
    {
        await Store.SaveAccountAsync(Officer, People.BySystem, default);
        var moved = Officer with { Email = "o@example.invalid", Posts = [new(People.OtherOffice, Roles.Inspector)] };

        await Store.SaveAccountAsync(moved, People.BySystem, default);

        (await Store.AskAsync(new AccountByUserName("officer1"), default)).Should().BeEquivalentTo(moved);
        (await Store.AskAsync(new AccountsHolding(People.Office, Roles.Inspector), default)).Should().BeEmpty();
        (await Store.AskAsync(new AccountsHolding(People.OtherOffice, Roles.Inspector), default)).Should().ContainSingle().Which.Id.Should().Be("officer1");
    }

    [SkippableFact]
    public async Task A_session_that_was_ended_is_nobodys_until_its_tickets_have_run_out_and_it_is_forgotten()
    {
        var (now, until) = (Thai.At("2025-03-13 12:00"), Thai.At("2025-03-14 12:00"));
        await Store.SaveAccountAsync(Officer, People.BySystem, default);

        await Store.EndSessionAsync("one", until, now, default);
        await Store.EndSessionAsync("one", until, now, default);

        (await Store.AskAsync(new SignedInAccount("officer1", "one"), default)).Should().BeNull();
        (await Store.AskAsync(new SignedInAccount("officer1", "two"), default)).Should().BeEquivalentTo(Officer);
        (await Store.AskAsync(new SignedInAccount("nobody", "two"), default)).Should().BeNull();
        await Store.EndSessionAsync("three", until.Plus(Duration.FromDays(1)), until, default);
        (await Store.AskAsync(new SignedInAccount("officer1", "one"), default)).Should().BeNull("its last ticket may run out in this very instant");
        await Store.EndSessionAsync("four", until.Plus(Duration.FromDays(1)), until.Plus(Duration.FromSeconds(1)), default);
        (await Store.AskAsync(new SignedInAccount("officer1", "one"), default)).Should().NotBeNull("no ticket names it any more");
        (await Store.AskAsync(new SignedInAccount("officer1", "three"), default)).Should().BeNull();
    }

    [SkippableFact]
    public async Task Offices_are_found_by_kind_and_by_id()
    {
        var local = await Store.AskAsync(new Offices { Kind = "local-government" }, default);
        var one = await Store.AskAsync(new Offices { Id = People.Office }, default);

        local.Select(o => o.Id).Should().Equal(People.Office, People.OtherOffice);
        one.Should().ContainSingle().Which.Should().Be(People.Offices.First());
    }

    [SkippableFact]
    public async Task An_offices_own_hours_come_back_until_they_are_taken_away()
    {
        var usual = People.Offices.First();
        var early = usual with { Hours = OfficeWeek.Parse("""{"friday":[["08:30","12:00"]]}""").Value };

        await Store.SaveOfficeAsync(early, People.BySystem, default);
        (await Store.AskAsync(new Offices { Id = usual.Id }, default)).Should().ContainSingle().Which.Should().Be(early);

        await Store.SaveOfficeAsync(usual, People.BySystem, default);
        (await Store.AskAsync(new Offices { Id = usual.Id }, default)).Should().ContainSingle().Which.Should().Be(usual);
    }

    [SkippableFact]
    public async Task What_is_filed_over_lunch_is_received_at_once_by_an_office_that_stays_open()
    {
        var noon = Thai.At("2025-03-13 12:15");
        await Store.SaveOfficeAsync(People.Offices.First() with { Hours = OfficeWeek.Parse("""{"thursday":[["08:30","16:30"]]}""").Value }, People.BySystem, default);

        var open = await FileAsync(noon, Filings.Of() with { FiledElectronically = true });
        var closed = await FileAsync(noon, Filings.Of(office: People.OtherOffice) with { FiledElectronically = true });

        (await StateAsync(open)).ReceivedAt.Should().Be(noon);
        (await StateAsync(closed)).ReceivedAt.Should().Be(Thai.At("2025-03-13 13:00"));
    }

    [SkippableFact]
    public async Task A_setting_is_read_as_it_was_last_written()
    {
        (await Store.AskAsync(new Setting("demo"), default)).Should().BeNull();
        await Store.SaveSettingAsync("demo", "1", People.BySystem, default);
        await Store.SaveSettingAsync("demo", "2", People.BySystem, default);

        (await Store.AskAsync(new Setting("demo"), default)).Should().Be("2");
    }

    [SkippableFact]
    public async Task A_published_version_comes_back_byte_for_byte_also_after_a_restart()
    {
        await RestartAsync();

        var files = await Store.PackageFilesAsync(FoodPremises, 1, default);
        var definition = await Store.DefinitionAsync(FoodPremises, 1, default);

        files!.Files.Keys.Should().Equal(Packages.FoodPremises.Files.Keys);
        files.Files.Should().OnlyContain(f => f.Value.SequenceEqual(Packages.FoodPremises.Files[f.Key]));
        definition!.Package.Hash.Should().Be((await Store.AskAsync(new DefinitionVersions(), default)).Single().Hash);
        (await Store.DefinitionAsync(FoodPremises, 2, default)).Should().BeNull();
        (await Store.PackageFilesAsync("no-such", 1, default)).Should().BeNull();
    }

    [SkippableFact]
    public async Task The_same_content_is_not_published_twice()
    {
        var refused = await Store.PublishAsync(Packages.FoodPremises, Complete, Complete, People.Designer, default);

        refused.Problems.Should().ContainSingle().Which.Code.Should().Be("definition.unchanged");
        (await Store.AskAsync(new DefinitionVersions(), default)).Should().ContainSingle();
    }

    [SkippableFact]
    public async Task A_later_version_cannot_come_into_force_in_the_past()
    {
        var refused = await Store.PublishAsync(Packages.FoodPremisesChanged, Start, Complete, People.Designer, default);

        refused.Problems.Should().ContainSingle().Which.Code.Should().Be("definition.effective-in-past");
    }

    [SkippableFact]
    public async Task A_package_with_faults_is_refused_with_all_of_them()
    {
        var broken = new PackageFiles(Packages.FoodPremises.Files.Remove("process.bpmn").Remove("forms/filing.json"));

        var refused = await Store.PublishAsync(broken, Complete, Complete, People.Designer, default);

        refused.Problems.Should().HaveCountGreaterThan(1).And.OnlyContain(p => p.Code.StartsWith("package.", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Permit_types_show_the_version_in_force()
    {
        var later = Complete + NodaTime.Duration.FromDays(10);
        await Store.PublishAsync(Packages.FoodPremisesChanged, later, Complete, People.Designer, default);

        (await Store.AskAsync(new PermitTypes(Start - NodaTime.Duration.FromTicks(1)), default)).Should().BeEmpty();
        (await Store.AskAsync(new PermitTypes(Complete), default)).Should().ContainSingle().Which.Version.Should().Be(1);
        (await Store.AskAsync(new PermitTypes(later), default)).Should().ContainSingle().Which.Version.Should().Be(2);
    }
}
