using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>
/// What a store has to do whatever database it stands on. Each topic is a class derived from this, each database derives from each topic.
/// Starts with offices and version 1 of food-premises, in force since 2025.
/// </summary>
public abstract class StoreContract<TDatabase> : IAsyncLifetime
    where TDatabase : ITestDatabase, new()
{
    protected const string FoodPremises = "food-premises";

    protected static readonly Instant Start = Thai.At("2025-01-02 08:30");

    /// <summary>Thu 13 Mar 2025 10:00: complete then, 30 days lapse on Sat 12 Apr 16:30 (law.md, worked date 1).</summary>
    protected static readonly Instant Complete = Thai.At("2025-03-13 10:00");

    protected static readonly Instant Lapse = Thai.At("2025-04-12 16:30");

    protected TDatabase Database { get; } = new();

    protected IPermitStore Store { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Database.CreateAsync();
        Store = Database.Open();
        await Store.MigrateAsync(default);
        foreach (var office in People.Offices)
        {
            await Store.SaveOfficeAsync(office, People.BySystem, default);
        }

        await Store.PutDocumentAsync(Filings.Paper, "application/pdf", Start, default);
        (await Store.PublishAsync(Packages.FoodPremises, Start, Start, People.Designer, default)).Problems.Should().BeEmpty();
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Stops the store and starts one anew on the same database.</summary>
    protected async Task RestartAsync()
    {
        await Store.DisposeAsync();
        Store = Database.Open();
        await Store.MigrateAsync(default);
    }

    protected Task<Result<CommandReceipt>> TryFileAsync(Instant now, FileApplication? filing = null, string? key = null)
    {
        filing ??= Filings.Of();
        return Store.FileAsync(FoodPremises, new CommandEnvelope("", filing, filing.Applicant.AsActor(), now, key), default);
    }

    protected async Task<string> FileAsync(Instant now, FileApplication? filing = null)
    {
        var filed = await TryFileAsync(now, filing);
        filed.Problems.Should().BeEmpty();
        return filed.Value.Number;
    }

    protected Task<Result<CommandReceipt>> TryAsync(string number, Command command, Actor actor, Instant now, string? key = null, long? version = null) =>
        Store.ExecuteAsync(new CommandEnvelope(number, command, actor, now, key, version), default);

    protected async Task<CommandReceipt> DoAsync(string number, Command command, Actor actor, Instant now)
    {
        var done = await TryAsync(number, command, actor, now);
        done.Problems.Should().BeEmpty();
        return done.Value;
    }

    protected async Task<CaseState> StateAsync(string number) => (await Store.CaseAsync(OfficeScope.System, number, default))!.State;

    protected async Task<string> TaskAsync(string number, string element) => (await StateAsync(number)).Tasks.Values.Single(t => t.ElementId == element).Id;

    /// <summary>Claims and completes the open task of an element.</summary>
    protected async Task<CommandReceipt> PassAsync(string number, string element, Actor actor, Instant now, string? outcome = null, string data = "{}")
    {
        var task = await TaskAsync(number, element);
        await DoAsync(number, new ClaimTask(task), actor, now);
        return await DoAsync(number, new CompleteTask(task, outcome, Filings.Json(data), null, []), actor, now);
    }

    /// <summary>A filed application found complete on 13 March 2025.</summary>
    protected async Task<string> CompleteAsync(Applicant? applicant = null)
    {
        var number = await FileAsync(Complete - Duration.FromHours(1), Filings.Of(applicant));
        await PassAsync(number, "check", People.Clerk, Complete, "complete", """{"formInOrder":true}""");
        return number;
    }

    /// <summary>Takes an application from its first check to the notice of the decision: <c>grant</c> or <c>refuse</c>.</summary>
    protected async Task DecideAsync(string number, Instant now, string outcome)
    {
        if ((await StateAsync(number)).Tasks.Values.Any(t => t.ElementId == "check"))
        {
            await PassAsync(number, "check", People.Clerk, now, "complete", """{"formInOrder":true}""");
        }

        await PassAsync(number, "review", People.Clerk, now, data: """{"lawMet":"yes","reviewNotes":"ครบ"}""");
        await PassAsync(number, "inspect", People.Inspector, now, data: """{"inspectedOn":"2025-03-13","premisesMatch":"yes","findings":"ตรง"}""");
        await PassAsync(number, "opinion", People.Inspector, now, data: $$"""{"recommendation":"{{outcome}}","opinionText":"เห็นควร"}""");
        var decide = await TaskAsync(number, "decide");
        await DoAsync(number, new ClaimTask(decide), People.Licensor, now);
        await DoAsync(
            number, new CompleteTask(decide, outcome, Filings.Json("""{"facts":"ข้อเท็จจริง","law":"ข้อกฎหมาย","reasons":"เหตุผล"}"""), "เหตุผล", []), People.Licensor, now);
        await PassAsync(number, "notify", People.Clerk, now, data: """{"letterNo":"สข 1/2568"}""");
    }

    /// <summary>Sweeps until nothing is left.</summary>
    protected async Task<int> SweepAsync(Instant now)
    {
        var total = 0;
        int swept;
        do
        {
            swept = await Store.SweepAsync(now, 100, default);
            total += swept;
        }
        while (swept == 100);
        return total;
    }

    protected async Task<long> CountAsync(string sql) => Convert.ToInt64(await Database.ScalarAsync(sql), System.Globalization.CultureInfo.InvariantCulture);
}
