using NodaTime;

namespace Permits.Storage.Tests;

/// <summary>Filing: numbers, the version in force, the office.</summary>
public abstract class FilingContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [SkippableFact]
    public async Task Numbers_are_consecutive_within_prefix_and_Buddhist_year()
    {
        var numbers = new[]
        {
            await FileAsync(Thai.At("2025-12-31 09:00")),
            await FileAsync(Thai.At("2025-12-31 23:59")),
            await FileAsync(Thai.At("2026-01-01 00:00")),
        };

        numbers.Should().Equal("FOD-2568-000001", "FOD-2568-000002", "FOD-2569-000001");
    }

    [SkippableFact]
    public async Task Filings_at_the_same_time_never_share_a_number_and_leave_no_gap()
    {
        var filed = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => TryFileAsync(Complete))));

        filed.Select(f => f.Value.Number).Should().BeEquivalentTo(Enumerable.Range(1, 40).Select(i => $"FOD-2568-{i:D6}"));
    }

    [SkippableFact]
    public async Task A_refused_filing_leaves_nothing_behind_not_even_a_used_number()
    {
        var refused = await Store.FileAsync(FoodPremises, new CommandEnvelope("", Filings.Of(), People.OtherApplicant.AsActor(), Complete, "key-1"), default);

        refused.Problems.Should().ContainSingle().Which.Code.Should().Be("application.not-the-applicant");
        foreach (var table in new[] { "event WHERE stream NOT LIKE '@%'", "case_snapshot", "application", "task", "clock", "notice", "filed_document", "idempotency_key", "number_counter" })
        {
            (await CountAsync($"SELECT COUNT(*) FROM {table}")).Should().Be(0, table);
        }

        (await FileAsync(Complete)).Should().Be("FOD-2568-000001");
    }

    [SkippableFact]
    public async Task A_permit_type_without_a_version_in_force_is_refused()
    {
        var unknown = await Store.FileAsync("no-such", new CommandEnvelope("", Filings.Of(), People.Applicant.AsActor(), Complete), default);
        var tooEarly = await TryFileAsync(Start - Duration.FromTicks(1));

        unknown.Problems.Single().Code.Should().Be("permit-type.not-in-force");
        tooEarly.Problems.Single().Code.Should().Be("permit-type.not-in-force");
    }

    [SkippableFact]
    public async Task An_office_that_is_unknown_or_of_another_kind_is_refused()
    {
        var unknown = await TryFileAsync(Complete, Filings.Of(office: "nowhere"));
        var wrongKind = await TryFileAsync(Complete, Filings.Of(office: "factory-office"));

        unknown.Problems.Single().Code.Should().Be("office.not-found");
        wrongKind.Problems.Single().Code.Should().Be("office.wrong-kind");
    }

    [SkippableFact]
    public async Task A_paper_whose_bytes_are_not_kept_is_refused()
    {
        var filing = Filings.Of();
        var ghost = Filings.PaperAs("id-copy") with { Sha256 = new string('0', 64) };

        var refused = await TryFileAsync(Complete, filing with { Documents = filing.Documents.SetItem(0, ghost) });

        refused.Problems.Single().Code.Should().Be("document.not-found");
    }

    [SkippableFact]
    public async Task A_running_case_stays_on_its_version_when_a_new_one_is_published()
    {
        var old = await FileAsync(Complete);
        var second = await Store.PublishAsync(Packages.FoodPremisesChanged, Complete, Complete, People.Designer, default);
        await PassAsync(old, "check", People.Clerk, Complete, "complete", """{"formInOrder":true}""");
        var young = await FileAsync(Complete);

        second.Value.Version.Should().Be(2);
        (await StateAsync(old)).DefinitionVersion.Should().Be(1);
        (await StateAsync(young)).DefinitionVersion.Should().Be(2);
        var versions = await Store.AskAsync(new DefinitionVersions { Slug = FoodPremises }, default);
        versions.Select(v => (v.Version, v.Running)).Should().Equal((2, 1), (1, 1));
    }

    [SkippableFact]
    public async Task A_version_for_later_is_not_used_before_its_instant()
    {
        var later = Complete + Duration.FromDays(10);
        await Store.PublishAsync(Packages.FoodPremisesChanged, later, Complete, People.Designer, default);

        var before = await StateAsync(await FileAsync(later - Duration.FromTicks(1)));
        var after = await StateAsync(await FileAsync(later));

        before.DefinitionVersion.Should().Be(1);
        after.DefinitionVersion.Should().Be(2);
    }
}
