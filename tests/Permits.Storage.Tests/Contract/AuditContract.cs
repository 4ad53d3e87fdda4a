using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>What auditors' pages read: answers for breaches, departures, reassignments, on-time shares, durations; each within its scope.</summary>
public abstract class AuditContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly OfficeScope Elsewhere = OfficeScope.Of([People.OtherOffice]);

    [SkippableFact]
    public async Task The_breach_log_shows_the_answer_written_last_and_counts_those_before()
    {
        var number = await FileAsync(Complete);
        await SweepAsync(Complete + Duration.FromDays(5));
        var breach = (await StateAsync(number)).Breaches.Keys.First();
        (await OneAsync(new BreachLog(OfficeScope.System) { Acknowledged = false, Application = number })).ReasonCount.Should().Be(0);

        await DoAsync(number, new ExplainBreach(breach, "volume", "มาก"), People.Licensor, Complete + Duration.FromDays(6));
        await DoAsync(number, new ExplainBreach(breach, "disaster", "น้ำท่วม"), People.Licensor, Complete + Duration.FromDays(7));
        await DoAsync(number, new AcknowledgeBreach(breach, "ย้ายสำนักงาน"), People.Licensor, Complete + Duration.FromDays(8));

        var row = await OneAsync(new BreachLog(OfficeScope.System) { Acknowledged = true });
        row.Should().BeEquivalentTo(new { ReasonCode = "disaster", ReasonText = "น้ำท่วม", ReasonCount = 2, ExplainedByName = "ผู้อนุญาต", CorrectiveAct = "ย้ายสำนักงาน" });
        row.AcknowledgedAt.Should().Be(Complete + Duration.FromDays(8));
        (await CountAsync("SELECT COUNT(*) FROM breach_answer WHERE text = 'มาก'")).Should().Be(1, "what was corrected stays");
    }

    [SkippableFact]
    public async Task The_breach_log_is_filtered_by_step_and_by_who_held_it()
    {
        var held = await FileAsync(Complete);
        var free = await FileAsync(Complete);
        await DoAsync(held, new ClaimTask(await TaskAsync(held, "check")), People.Clerk, Complete);
        await SweepAsync(Complete + Duration.FromDays(5));

        (await NumbersAsync(new BreachLog(OfficeScope.System) { Officer = "clerk" })).Should().Equal(held);
        (await NumbersAsync(new BreachLog(OfficeScope.System) { Step = "check" })).Should().BeEquivalentTo(held, free);
        (await NumbersAsync(new BreachLog(OfficeScope.System) { Step = "inspect" })).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Departures_are_counted_by_office_and_step_and_listed_with_their_reason()
    {
        await DecideAsync("grant");
        var departed = await DecideAsync("refuse");

        var rate = (await Store.AskAsync(new DecisionRates(OfficeScope.System, new AuditFilter()), default)).Single(r => r.Element == "decide");
        var row = (await Store.AskAsync(new Departures(OfficeScope.System, new AuditFilter()), default)).Items.Single();

        (rate.Office, rate.PermitType, rate.Decided, rate.Departed, rate.Percent).Should().Be((People.Office, FoodPremises, 2, 1, 50));
        row.Should().BeEquivalentTo(new { Application = departed, Recommended = "grant", Taken = "refuse", Reason = "เหตุผล", ByName = "ผู้อนุญาต" });
        (await Store.AskAsync(new Departures(Elsewhere, new AuditFilter()), default)).Items.Should().BeEmpty();
        (await Store.AskAsync(new DecisionRates(OfficeScope.System, new AuditFilter { To = Complete }), default)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Reassignments_are_found_by_how_long_before_due_they_were_made()
    {
        var number = await FileAsync(Complete);
        var check = await TaskAsync(number, "check");
        var due = (await Store.AskAsync(new TaskQueue(OfficeScope.System, TaskView.Office, new TaskFilter(People.Clerk, Complete)), default)).Items.Single().Due!.Value;
        await DoAsync(number, new ReassignTask(check, People.Clerk, "ลาป่วย"), People.Licensor, due - Duration.FromHours(2));

        var row = (await FoundAsync(Duration.FromHours(2))).Single();
        row.Should().BeEquivalentTo(new { Application = number, FromId = (string?)null, ToName = People.Clerk.Name, ByName = "ผู้อนุญาต", Reason = "ลาป่วย", Due = due });
        (await FoundAsync(Duration.FromMinutes(119))).Should().BeEmpty();
        (await FoundAsync(null)).Should().ContainSingle();
        (await Store.AskAsync(new Reassignments(Elsewhere, new AuditFilter()), default)).Items.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task On_time_shares_count_what_is_known_by_the_month_it_fell_due()
    {
        await CompleteAsync();
        await FileAsync(Complete);
        await SweepAsync(Thai.At("2025-04-30 16:30"));
        var months = new[] { "2025-03-01 00:00", "2025-04-01 00:00", "2025-05-01 00:00" }.Select(Thai.At);

        var rows = await Store.AskAsync(new OnTimeShares(OfficeScope.System, [.. months]), default);

        rows.Where(r => r.Month == 0 && r.Rule == "process/check").Should().ContainSingle().Which.Should().BeEquivalentTo(new { Met = 1L, Breached = 1L, Office = People.Office });
        rows.Where(r => r.Rule.EndsWith("/consideration", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Month = 1L, Met = 0L, Breached = 1L });
        (await Store.AskAsync(new OnTimeShares(Elsewhere, [.. months]), default)).Should().BeEmpty();
        (await Store.AskAsync(new OnTimeShares(OfficeScope.System, [.. months]) { Kind = BreachKind.Statute }, default)).Should().OnlyContain(r => !ClockSpecs.IsStep(r.Rule));
    }

    [SkippableFact]
    public async Task Durations_are_percentiles_by_nearest_rank()
    {
        foreach (var hours in new[] { 1, 2, 3, 4 })
        {
            var number = await FileAsync(Complete);
            await PassAsync(number, "check", People.Clerk, Complete + Duration.FromHours(hours), "complete", """{"formInOrder":true}""");
        }

        var check = (await Store.AskAsync(new StepDurations(OfficeScope.System, new AuditFilter()), default)).Single(d => d.Element == "check");

        (check.Total, check.Median, check.Percentile90, check.Maximum).Should().Be((4, Duration.FromHours(2), Duration.FromHours(4), Duration.FromHours(4)));
        (await Store.AskAsync(new StepDurations(Elsewhere, new AuditFilter()), default)).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Rows_of_decisions_and_reassignments_equal_those_rebuilt_from_the_events()
    {
        await DecideAsync("refuse");
        var number = await FileAsync(Complete);
        await DoAsync(number, new ReassignTask(await TaskAsync(number, "check"), People.Clerk, "ลาป่วย"), People.Licensor, Complete);
        var live = (await Database.RowsAsync("decision_taken"), await Database.RowsAsync("reassignment"));

        await Database.RebuildProjectionsAsync(Store);

        live.Item1.Should().NotBeEmpty().And.Equal(await Database.RowsAsync("decision_taken"));
        live.Item2.Should().NotBeEmpty().And.Equal(await Database.RowsAsync("reassignment"));
    }

    private async Task<string> DecideAsync(string outcome)
    {
        var number = await CompleteAsync();
        await PassAsync(number, "review", People.Clerk, Complete, data: """{"lawMet":"yes","reviewNotes":"ครบ"}""");
        await PassAsync(number, "inspect", People.Inspector, Complete, data: """{"inspectedOn":"2025-03-13","premisesMatch":"yes","findings":"ตรง"}""");
        await PassAsync(number, "opinion", People.Inspector, Complete, data: """{"recommendation":"grant","opinionText":"เห็นควร"}""");
        var decide = await TaskAsync(number, "decide");
        await DoAsync(number, new ClaimTask(decide), People.Licensor, Complete);
        await DoAsync(
            number, new CompleteTask(decide, outcome, Filings.Json("""{"facts":"ข้อเท็จจริง","law":"ข้อกฎหมาย","reasons":"เหตุผล"}"""), "เหตุผล", []), People.Licensor, Complete);
        return number;
    }

    private async Task<BreachRow> OneAsync(BreachLog log) => (await Store.AskAsync(log, default)).Items.Should().ContainSingle().Subject;

    private async Task<IEnumerable<string>> NumbersAsync(BreachLog log) => (await Store.AskAsync(log, default)).Items.Select(r => r.Application);

    private async Task<IEnumerable<ReassignmentRow>> FoundAsync(Duration? before) =>
        (await Store.AskAsync(new Reassignments(OfficeScope.System, new AuditFilter()) { BeforeDue = before }, default)).Items;
}
