using NodaTime;
using Permits.Engine;
using Permits.Proof;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Exports.Tests;

/// <summary>A store with one breached application whose breach was explained, corrected and answered for, and one that has just been filed.</summary>
public sealed class ExportStore : IAsyncLifetime
{
    public static readonly Instant Complete = Thai.At("2025-03-13 10:00");

    public static readonly Instant Now = Thai.At("2025-05-02 09:00");

    private readonly string _folder = Directory.CreateTempSubdirectory("permits-exports-").FullName;
    private readonly OfficeCalendars _calendars = new(Packages.Calendar);

    public static EcdsaSigner Signer { get; } = EcdsaSigner.Create("permits.example");

    public IPermitStore Store { get; private set; } = null!;

    public string Breached { get; private set; } = "";

    public string Fresh { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Store = new PermitStore($"Data Source={Path.Combine(_folder, "p.db")}", _calendars, SqliteDurability.Normal);
        await Store.MigrateAsync(default);
        foreach (var office in People.Offices)
        {
            await Store.SaveOfficeAsync(office, People.BySystem, default);
        }

        await Store.PutDocumentAsync(Filings.Paper, "application/pdf", Complete, default);
        (await Store.PublishAsync(Packages.FoodPremises, Thai.At("2025-01-02 08:30"), Thai.At("2025-01-02 08:30"), People.Designer, default)).Problems.Should().BeEmpty();
        Breached = await FileAsync(People.Applicant, Complete - Duration.FromHours(1));
        var check = (await Store.CaseAsync(OfficeScope.System, Breached, default))!.State.Tasks.Values.Single(t => t.ElementId == "check").Id;
        await DoAsync(Breached, new ClaimTask(check), People.Clerk, Complete);
        await DoAsync(Breached, new CompleteTask(check, "complete", Filings.Json("""{"formInOrder":true}"""), null, []), People.Clerk, Complete);
        await Store.SweepAsync(Thai.At("2025-04-30 16:30"), 100, default);
        var breach = (await Store.AskAsync(new BreachLog(OfficeScope.System) { Kind = BreachKind.Statute }, default)).Items.Last().Id;
        await DoAsync(Breached, new ExplainBreach(breach, "volume", "=คำขอของสมศรีมีมาก"), People.Licensor, Now - Duration.FromHours(3));
        await DoAsync(Breached, new ExplainBreach(breach, "disaster", "น้ำท่วม"), People.Licensor, Now - Duration.FromHours(2));
        await DoAsync(Breached, new AcknowledgeBreach(breach, "ย้ายสำนักงาน"), People.Licensor, Now - Duration.FromHours(1));
        Fresh = await FileAsync(People.OtherApplicant, Now - Duration.FromMinutes(1));
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<(byte[] Bytes, ExportManifest Manifest)> ExportAsync(
        ExportKind kind, ExportTable table = ExportTable.Breaches, bool pseudonymised = false, ExportFilter? filter = null, Instant? at = null)
    {
        using var output = new MemoryStream();
        var request = new ExportRequest(kind, table, filter ?? new ExportFilter(OfficeScope.System), "auditor1", "ผู้ตรวจสอบ", at ?? Now, pseudonymised);
        var written = await new Exporter(Store, _calendars).WriteAsync(request, output, default);
        written.Problems.Should().BeEmpty();
        return (output.ToArray(), written.Value);
    }

    public Task<string> FileAsync(Instant at) => FileAsync(People.OtherApplicant, at);

    public async Task<Problem> RefusedAsync(ExportKind kind, ExportFilter filter, bool pseudonymised = false)
    {
        var request = new ExportRequest(kind, ExportTable.Events, filter, "auditor1", "ผู้ตรวจสอบ", Now, pseudonymised);
        return (await new Exporter(Store, _calendars).WriteAsync(request, Stream.Null, default)).Problems.Single();
    }

    public async Task<CheckpointRow> CheckpointAsync() => (await Store.MakeCheckpointAsync(Signer, Now, default)).Value;

    private async Task<string> FileAsync(Applicant applicant, Instant at)
    {
        var filing = Filings.Of(applicant);
        var filed = await Store.FileAsync("food-premises", new CommandEnvelope("", filing, applicant.AsActor(), at), default);
        filed.Problems.Should().BeEmpty();
        return filed.Value.Number;
    }

    private async Task DoAsync(string number, Command command, Actor actor, Instant at) =>
        (await Store.ExecuteAsync(new CommandEnvelope(number, command, actor, at), default)).Problems.Should().BeEmpty();
}
