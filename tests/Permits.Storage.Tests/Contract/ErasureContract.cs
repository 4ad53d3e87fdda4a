using NodaTime;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage.Tests;

/// <summary>What a law has erased is gone, and nothing else; whoever checks the log finds it whole.</summary>
public abstract class ErasureContract<TDatabase> : WitnessedStore<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Ground = "PDPA s.33; คำสั่งที่ 12/2578";

    private static readonly Instant Later = Thai.At("2035-06-01 09:00");

    [SkippableFact]
    public async Task Erased_case_leaves_headers_and_hashes_and_the_log_is_sound()
    {
        var number = await RefusedAsync();
        var other = await FileAsync(Complete, Filings.Of(People.OtherApplicant));
        await CheckpointAsync();
        var before = await Store.LoggedAsync(OfficeScope.System, number, default);

        var erased = (await EraseAsync(number)).Value;
        await CheckpointAsync(Later);

        erased.Events.Should().Be(before.Length);
        var after = await Store.LoggedAsync(OfficeScope.System, number, default);
        after.Select(e => (e.Hash, e.Type, e.At)).Should().Equal(before.Select(e => (e.Hash, e.Type, e.At)));
        after.Should().OnlyContain(e => e.Json == null && e.Salt == null && e.ActorName == null);
        var report = await Store.VerifyAsync(Signer.Key, default);
        report.Faults.Should().BeEmpty();
        report.Should().BeEquivalentTo(new { Erased = before.Length, Cases = 1 });
        (await StateAsync(other)).Applicant!.UserId.Should().Be(People.OtherApplicant.UserId);
    }

    [SkippableFact]
    public async Task Nothing_of_the_applicant_is_left_in_any_table()
    {
        var number = await RefusedAsync();

        await EraseAsync(number);

        foreach (var table in Projector.Tables.Append("event").Append("case_snapshot").Append("idempotency_key").Append("document"))
        {
            var rows = string.Join('\n', await Database.RowsAsync(table));
            rows.Should().NotContain("สมศรี").And.NotContain("1101700230708", table);
            if (table != "event")
            {
                rows.Should().NotContain(number, table);
            }
        }

        (await CountAsync("SELECT COUNT(*) FROM document")).Should().Be(0, "no other case names its papers");
        (await Store.CaseAsync(OfficeScope.System, number, default)).Should().BeNull();
        (await TryAsync(number, new ClaimTask("none"), People.Clerk, Later)).Problems.Single().Code.Should().Be("case.not-found");
    }

    [SkippableFact]
    public async Task Paper_that_another_case_names_stays()
    {
        var number = await RefusedAsync();
        await FileAsync(Complete, Filings.Of(People.OtherApplicant));

        (await EraseAsync(number)).Value.Papers.Should().Be(0);

        (await CountAsync("SELECT COUNT(*) FROM document")).Should().Be(1);
    }

    [SkippableFact]
    public async Task Trail_tells_of_each_erased_event_with_its_ground()
    {
        var number = await RefusedAsync();

        var erased = (await EraseAsync(number)).Value;

        (await CountAsync($"SELECT COUNT(*) FROM event WHERE stream = '@clerk' AND type = 'PayloadErased' AND json LIKE '%{Ground}%'")).Should().Be(erased.Events);
    }

    [SkippableFact]
    public async Task Evidence_of_an_erased_case_still_proves_its_headers()
    {
        var number = await RefusedAsync();
        await EraseAsync(number);
        await CheckpointAsync(Later);

        using var zip = new MemoryStream();
        BundleZip.Write((await Store.EvidenceAsync(OfficeScope.System, number, default)).Value, zip);
        zip.Position = 0;

        var report = BundleCheck.Run(zip, Signer.Key);
        report.Faults.Should().BeEmpty();
        report.Erased.Should().Be(report.Events).And.BePositive();
        (await Store.EvidenceAsync(OfficeScope.Of([People.Office]), number, default)).Problems.Single().Code.Should().Be("case.not-found");
    }

    [SkippableFact]
    public async Task Projections_written_anew_leave_an_erased_case_erased()
    {
        var number = await RefusedAsync();
        await FileAsync(Complete, Filings.Of(People.OtherApplicant));
        await EraseAsync(number);

        await ((PermitStore)Store).RebuildProjectionsAsync(default);

        (await Store.CaseAsync(OfficeScope.System, number, default)).Should().BeNull();
        (await Store.VerifyAsync(null, default)).Faults.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Row_that_was_put_back_after_an_erasure_is_found()
    {
        var number = await RefusedAsync();
        await EraseAsync(number);

        await Database.ExecuteAsync($"INSERT INTO case_snapshot (application, version, json) VALUES ('{number}', 1, '{{}}')");

        (await Store.VerifyAsync(null, default)).Faults[0].Should().BeEquivalentTo(new { Rule = "erasure", Table = "case_snapshot", Row = number });
    }

    [SkippableFact]
    public async Task Case_that_is_open_still_retained_unknown_or_erased_already_is_refused_and_so_is_an_erasure_without_a_ground()
    {
        var open = await FileAsync(Complete);
        (await EraseAsync(open)).Problems.Single().Code.Should().Be("erasure.open");
        (await EraseAsync("FOD-2568-999999")).Problems.Single().Code.Should().Be("case.not-found");
        (await EraseAsync("@system")).Problems.Single().Code.Should().Be("case.not-found");
        var closed = await RefusedAsync();
        (await EraseAsync(closed, since: (await StateAsync(closed)).ClosedAt!.Value)).Problems.Single().Code.Should().Be("erasure.retained");
        (await EraseAsync(closed, " ")).Problems.Single().Code.Should().Be("erasure.no-ground");
        (await Store.LoggedAsync(OfficeScope.System, closed, default)).Should().OnlyContain(e => e.Json != null);

        await EraseAsync(closed);

        (await EraseAsync(closed)).Problems.Single().Code.Should().Be("erasure.done");
    }

    [SkippableFact]
    public async Task Case_whose_permit_still_holds_is_refused_until_the_permit_has_ended()
    {
        var number = await CompleteAsync();
        await DecideAsync(number, Complete, "grant");
        var state = await StateAsync(number);
        state.ClosedAt.Should().NotBeNull();
        var lastDay = state.Permit!.ValidTo!.Value;

        (await EraseAsync(number, at: lastDay.At(new LocalTime(12, 0)).InZoneStrictly(Packages.Calendar.Zone).ToInstant())).Problems.Single().Code.Should().Be("erasure.permit-valid");
        (await EraseAsync(number, at: lastDay.PlusDays(1).At(new LocalTime(12, 0)).InZoneStrictly(Packages.Calendar.Zone).ToInstant())).Problems.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Preview_tells_what_would_go_and_changes_nothing()
    {
        var number = await RefusedAsync();

        var preview = (await Store.PreviewErasureAsync(new Erasure(number, Ground, Later), Later, default)).Value;

        (await Store.LoggedAsync(OfficeScope.System, number, default)).Should().OnlyContain(e => e.Json != null);
        (await EraseAsync(number)).Value.Should().Be(preview);
    }

    private Task<Result<ErasedCase>> EraseAsync(string number, string ground = Ground, Instant? since = null, Instant? at = null) =>
        Store.EraseAsync(new Erasure(number, ground, since ?? at ?? Later), new Doing(People.Clerk, at ?? Later), default);

    private async Task<string> RefusedAsync()
    {
        var number = await CompleteAsync();
        await DecideAsync(number, Complete, "refuse");
        (await StateAsync(number)).ClosedAt.Should().NotBeNull();
        return number;
    }
}
