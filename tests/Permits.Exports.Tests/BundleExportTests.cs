using System.Security.Cryptography;
using System.Text.Json;
using Permits.Proof;
using Permits.Storage;

namespace Permits.Exports.Tests;

/// <summary>The evidence of a case can be checked without us, every export names the log it was taken from, and the log names every export.</summary>
public sealed class BundleExportTests(ExportStore store) : IClassFixture<ExportStore>
{
    private ExportFilter Breached => new(OfficeScope.System) { Application = store.Breached };

    [Fact]
    public async Task Evidence_of_a_case_is_sound_by_itself_and_names_rules_and_calendar()
    {
        var checkpoint = await store.CheckpointAsync();
        var events = await store.Store.LoggedAsync(OfficeScope.System, store.Breached, default);

        var (bytes, manifest) = await store.ExportAsync(ExportKind.Bundle, ExportTable.Events, filter: Breached);

        var report = BundleCheck.Run(new MemoryStream(bytes), ExportStore.Signer.Key);
        report.Faults.Should().BeEmpty();
        report.Stream.Should().Be(store.Breached);
        report.Events.Should().Be(events.Length).And.Be(manifest.Rows);
        report.Size.Should().Be(checkpoint.Size);
        report.Definitions.Should().ContainSingle().Which.Should().MatchRegex("^food-premises/1 [0-9a-f]{64}$");
        report.Calendars.Should().ContainSingle().Which.Should().MatchRegex("^th [0-9a-f]{64}$");
    }

    [Fact]
    public async Task Evidence_needs_one_application_its_names_and_a_checkpoint_over_all_of_it()
    {
        await store.CheckpointAsync();

        (await store.RefusedAsync(ExportKind.Bundle, new ExportFilter(OfficeScope.System))).Code.Should().Be("evidence.one-application");
        (await store.RefusedAsync(ExportKind.Bundle, Breached, pseudonymised: true)).Code.Should().Be("evidence.no-pseudonyms");
        (await store.RefusedAsync(ExportKind.Bundle, new ExportFilter(OfficeScope.Of(["factory-office"])) { Application = store.Breached })).Code.Should().Be("case.not-found");

        var late = await store.FileAsync(ExportStore.Now);
        (await store.RefusedAsync(ExportKind.Bundle, new ExportFilter(OfficeScope.System) { Application = late })).Code.Should().Be("evidence.not-covered");
    }

    [Fact]
    public async Task Breach_of_an_export_leads_to_the_proof_of_its_event()
    {
        await store.CheckpointAsync();

        var text = System.Text.Encoding.UTF8.GetString((await store.ExportAsync(ExportKind.Csv, filter: Breached)).Bytes);

        var breach = (await store.Store.LoggedAsync(OfficeScope.System, store.Breached, default)).Last(e => e.Type == "ClockBreached");
        text.Should().Contain($",{breach.Sequence},\"{breach.Hash}\"");
        (await store.Store.InclusionAsync(store.Breached, breach.Sequence, default))!.Hash.Should().Be(breach.Hash);
    }

    [Fact]
    public async Task Manifest_names_the_newest_checkpoint_by_size_root_and_note()
    {
        var made = await store.CheckpointAsync();

        var manifest = (await store.ExportAsync(ExportKind.Csv)).Manifest;

        var json = JsonDocument.Parse(manifest.ToJson()).RootElement.GetProperty("checkpoint");
        var read = Checkpoint.Parse(SignedNote.Parse(made.Note)!.Text)!;
        json.GetProperty("size").GetInt64().Should().Be(made.Size);
        json.GetProperty("root").GetBytesFromBase64().Should().Equal(read.Root.ToArray());
        json.GetProperty("note").GetString().Should().Be(made.Note);
    }

    [Fact]
    public async Task Every_export_is_on_the_trail_with_its_filter_rows_and_hash_and_a_refused_one_is_not()
    {
        var (bytes, manifest) = await store.ExportAsync(ExportKind.Xes, ExportTable.Events, filter: Breached, pseudonymised: true, at: ExportStore.Now.PlusTicks(1));
        await store.RefusedAsync(ExportKind.Bundle, new ExportFilter(OfficeScope.System));

        var row = (await store.Store.AskAsync(new TrailEntries(TrailKind.DataExported) { Account = "auditor1", Application = store.Breached }, default)).Items[0];

        row.ActorName.Should().Be("ผู้ตรวจสอบ");
        row.Event.Should().BeEquivalentTo(new
        {
            Kind = "xes", Table = "events", Pseudonymised = true, manifest.Rows, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Filter = new Dictionary<string, string> { ["application"] = store.Breached },
        });
        (await store.Store.AskAsync(new TrailEntries(TrailKind.DataExported), default)).Items.Should().NotContain(r => ((DataExported)r.Event!).Kind == "bundle" && ((DataExported)r.Event).Filter.IsEmpty);
    }
}
