using NodaTime;
using Permits.Engine;
using Permits.Time;

namespace Permits.Storage.Tests;

/// <summary>What screens read: queue, application lists, clocks, breaches, notices, papers; and that nobody sees beyond his scope.</summary>
public abstract class QueryContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [SkippableFact]
    public async Task The_queue_is_sorted_by_legal_due_then_number_and_pages_meet_without_gap_or_repeat()
    {
        var days = new[] { "2025-03-13 09:00", "2025-03-11 09:00", "2025-03-12 09:00", "2025-03-12 10:00", "2025-03-11 15:00" };
        foreach (var day in days)
        {
            await FileAsync(Thai.At(day));
        }

        var all = await QueueAsync(TaskView.Office, limit: 50);
        var paged = new List<TaskRow>();
        Cursor? after = null;
        do
        {
            var page = await QueueAsync(TaskView.Office, limit: 2, after: Cursor.Read(after?.ToString()).Value);
            paged.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        all.Next.Should().BeNull();
        all.Items.Should().HaveCount(5).And.BeInAscendingOrder(t => t.Due);
        all.Items.Select(t => (t.Due, t.Application)).Should().BeInAscendingOrder();
        paged.Select(t => t.Id).Should().Equal(all.Items.Select(t => t.Id));
    }

    [SkippableFact]
    public async Task Each_view_holds_its_tasks_and_the_counts_agree()
    {
        var mine = await FileAsync(Complete);
        var free = await FileAsync(Complete);
        await DoAsync(mine, new ClaimTask(await TaskAsync(mine, "check")), People.Clerk, Complete);
        var now = Complete + Duration.FromDays(30);

        foreach (var (view, numbers) in new[]
        {
            (TaskView.Mine, new[] { mine }),
            (TaskView.Unclaimed, [free]),
            (TaskView.Office, [mine, free]),
            (TaskView.Overdue, [mine, free]),
        })
        {
            var rows = await QueueAsync(view, now: now);
            rows.Items.Select(t => t.Application).Should().Equal(numbers, view.ToString());
            var counts = await Store.AskAsync(new TaskCounts(People.ScopeOf(People.Clerk), new TaskFilter(People.Clerk, now)), default);
            counts.Of(view).Should().Be(numbers.Length, view.ToString());
        }

        (await QueueAsync(TaskView.Overdue, now: Complete)).Items.Should().BeEmpty();
        (await QueueAsync(TaskView.Unclaimed, viewer: People.Licensor)).Items.Should().BeEmpty("the licensor holds no role that checks papers");
    }

    [SkippableTheory]
    [InlineData("สมศรี", 1)]
    [InlineData("fod-2568-000001", 1)]
    [InlineData("completeness", 2)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("ไม่มีใคร", 0)]
    public async Task The_search_looks_into_number_applicant_and_task_and_takes_no_pattern(string text, int found)
    {
        await FileAsync(Complete);
        await FileAsync(Complete, Filings.Of(People.OtherApplicant));

        var filter = new TaskFilter(People.Clerk, Complete) { Text = text };

        (await Store.AskAsync(new TaskQueue(OfficeScope.Of([People.Office]), TaskView.Office, filter), default)).Items.Should().HaveCount(found);
        (await Store.AskAsync(new TaskCounts(OfficeScope.Of([People.Office]), filter), default)).Office.Should().Be(found);
    }

    [SkippableFact]
    public async Task A_task_is_due_by_its_own_clock_or_the_case_s_whichever_comes_first()
    {
        var number = await CompleteAsync();

        var tasks = (await Store.AskAsync(new TasksOfApplication(OfficeScope.System, number), default)).ToDictionary(t => t.Element!);

        // The steps' own 20 days end on 2 April, the consideration of 30 days on 12 April.
        tasks["inspect"].Due.Should().Be(Thai.At("2025-04-02 16:30"));
        tasks["inspect"].DueTitle.Should().NotBeNull();
        tasks["check"].State.Should().Be(TaskState.Completed);
        tasks["check"].Due.Should().BeNull();
        tasks["check"].AssigneeId.Should().Be(People.Clerk.Id);
        await PassAsync(number, "review", People.Clerk, Complete, data: """{"lawMet":"yes","reviewNotes":"ครบ"}""");
        await PassAsync(number, "inspect", People.Inspector, Complete, data: """{"inspectedOn":"2025-03-13","premisesMatch":"yes","findings":"เรียบร้อย"}""");
        var opinion = (await Store.AskAsync(new TasksOfApplication(OfficeScope.System, number), default)).Single(t => t.Element == "opinion");
        opinion.Due.Should().Be(Lapse, "the opinion has no clock of its own");
        opinion.DueLaw.Should().Be("R8");
    }

    [SkippableFact]
    public async Task A_correction_is_the_applicant_s_and_not_in_the_officers_queue()
    {
        var number = await FileAsync(Complete);
        await PassAsync(number, "check", People.Clerk, Complete, "defects", """{"defects":"ขาดสำเนา","correctionDays":10}""");

        var his = await Store.AskAsync(new TasksForApplicant(new OwnerScope(People.Applicant.UserId)), default);

        his.Should().ContainSingle().Which.Element.Should().Be("correct");
        his[0].Due.Should().Be((await StateAsync(number)).Clocks.Values.Single(c => c.Question.Owner == DutyOwner.Applicant).Deadline.Due);
        (await QueueAsync(TaskView.Office)).Items.Should().BeEmpty();
        (await Store.AskAsync(new TasksForApplicant(new OwnerScope(People.OtherApplicant.UserId)), default)).Should().BeEmpty();
        (await Store.AskAsync(new ApplicationByNumber(OfficeScope.System, number), default))!.WaitsFor.Should().Be(Roles.Applicant);
    }

    [SkippableFact]
    public async Task An_applicant_sees_his_own_applications_newest_first()
    {
        var first = await FileAsync(Complete);
        await FileAsync(Complete, Filings.Of(People.OtherApplicant));
        var second = await FileAsync(Complete + Duration.FromHours(1));
        var scope = new OwnerScope(People.Applicant.UserId);

        var page = await Store.AskAsync(new ApplicationsOfApplicant(scope) { Limit = 1 }, default);
        var rest = await Store.AskAsync(new ApplicationsOfApplicant(scope) { Limit = 1, After = page.Next }, default);

        page.Items.Single().Number.Should().Be(second);
        rest.Items.Single().Number.Should().Be(first);
        rest.Next.Should().BeNull();
    }

    [SkippableFact]
    public async Task Applications_of_offices_are_filtered_by_lateness_end_and_text()
    {
        var late = await CompleteAsync();
        await SweepAsync(Lapse);
        var young = await FileAsync(Lapse, Filings.Of(People.OtherApplicant));
        var all = new ApplicationsOfOffices(OfficeScope.Of([People.Office]));

        (await Store.AskAsync(all, default)).Items.Select(a => a.Number).Should().Equal(young, late);
        var overdue = (await Store.AskAsync(all with { OverdueAt = Lapse }, default)).Items.Should().ContainSingle().Subject;
        overdue.Number.Should().Be(late);
        overdue.BreachCount.Should().BeGreaterThan(0);
        overdue.IsOverdue(Lapse).Should().BeTrue();
        overdue.Milestone.Should().Be("complete");
        (await Store.AskAsync(all with { Text = "มานพ" }, default)).Items.Should().ContainSingle().Which.Number.Should().Be(young);
        (await Store.AskAsync(all with { Running = false }, default)).Items.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_supervisor_sees_each_running_application_once_however_often_he_was_told()
    {
        var number = await CompleteAsync();
        await SweepAsync(Lapse);
        var told = (await StateAsync(number)).Notices.Values.Count(n => n.To == Roles.Supervisor);

        var escalations = (await Store.AskAsync(new Escalations(People.ScopeOf(People.Licensor)), default)).Items;

        told.Should().BeGreaterThan(1);
        escalations.Should().ContainSingle(e => e.Application == number).Which.QueuedAt.Should().Be(Lapse);
    }

    [SkippableFact]
    public async Task Overdue_steps_and_breaches_of_an_Act_are_told_apart()
    {
        var number = await CompleteAsync();
        await SweepAsync(Lapse);
        var log = new BreachLog(People.ScopeOf(People.Licensor)) { Application = number };

        var ofAct = (await Store.AskAsync(log with { Kind = BreachKind.Statute }, default)).Items;
        var ofSteps = (await Store.AskAsync(log with { Kind = BreachKind.Step }, default)).Items;

        ofAct.Should().ContainSingle().Which.Spec.Should().Be("facilitation-act-2558/consideration");
        ofSteps.Select(b => b.Spec).Should().NotBeEmpty().And.OnlyContain(s => s.StartsWith("process/", StringComparison.Ordinal));
        (await Store.AskAsync(log, default)).Items.Should().HaveCount(1 + ofSteps.Length);
    }

    [SkippableFact]
    public async Task The_breach_log_shows_derivation_holders_and_reason_and_is_filtered()
    {
        var number = await CompleteAsync();
        await SweepAsync(Lapse);
        var log = new BreachLog(People.ScopeOf(People.Licensor)) { Application = number };
        var breach = (await Store.AskAsync(log, default)).Items.Single(b => b.Due == Lapse);
        await DoAsync(number, new ExplainBreach(breach.Id, "workload", "งานล้นมือ"), People.Licensor, Lapse);

        var explained = await Store.AskAsync(new BreachById(People.ScopeOf(People.Licensor), breach.Id), default);

        breach.Cite.Should().Be("LFA s.10 para 1");
        breach.Derivation().Deadline.LastDay.Should().Be(new LocalDate(2025, 4, 12));
        breach.Holders().Select(h => h.Role).Should().BeEquivalentTo(Roles.ReceivingOfficer, Roles.Inspector);
        breach.ReasonCode.Should().BeNull();
        explained!.ReasonText.Should().Be("งานล้นมือ");
        explained.ExplainedBy.Should().Be(People.Licensor.Id);
        (await Store.AskAsync(log with { Explained = true }, default)).Items.Should().ContainSingle();
        (await Store.AskAsync(log with { From = Lapse, To = Lapse + Duration.FromTicks(1) }, default)).Items.Should().ContainSingle();
        (await Store.AskAsync(log with { From = Lapse + Duration.FromTicks(1) }, default)).Items.Should().BeEmpty();
        (await Store.AskAsync(log with { Office = People.OtherOffice }, default)).Items.Should().BeEmpty();
        (await Store.AskAsync(log with { PermitType = FoodPremises, Limit = 1 }, default)).Items.Should().ContainSingle();
    }

    [SkippableFact]
    public async Task Notices_wait_in_the_outbox_until_delivered_and_a_failed_one_is_tried_again_later()
    {
        var number = await FileAsync(Complete);
        var outbox = new Outbox(OfficeScope.System, Complete, 10);
        var notice = (await Store.AskAsync(outbox, default)).Single();

        await DoAsync(number, new RecordDelivery(notice.Id, "mail", "mailbox full"), Actor.System, Complete);
        var meanwhile = await Store.AskAsync(outbox, default);
        var aMinuteLater = await Store.AskAsync(outbox with { Now = Complete + Duration.FromMinutes(1) }, default);
        await DoAsync(number, new RecordDelivery(notice.Id, "mail", null), Actor.System, Complete);

        meanwhile.Should().BeEmpty();
        aMinuteLater.Should().ContainSingle().Which.Attempts.Should().Be(1);
        (await Store.AskAsync(outbox with { Now = Complete + Duration.FromDays(9) }, default)).Should().BeEmpty();
        var own = await Store.AskAsync(new NoticesForApplicant(new OwnerScope(People.Applicant.UserId)), default);
        own.Items.Should().ContainSingle().Which.DeliveredAt.Should().Be(Complete);
    }

    [SkippableFact]
    public async Task Escalations_reach_the_office_s_supervisor_and_not_the_applicant()
    {
        var number = await CompleteAsync();
        await SweepAsync(Lapse);

        (await Store.AskAsync(new Escalations(People.ScopeOf(People.Licensor)), default)).Items.Should().Contain(n => n.Template == "escalation");
        (await Store.AskAsync(new Escalations(OfficeScope.Of([People.OtherOffice])), default)).Items.Should().BeEmpty();
        (await Store.AskAsync(new NoticesOfApplication(new OwnerScope(People.Applicant.UserId), number), default)).Should().OnlyContain(n => n.To == "applicant");
        (await Store.AskAsync(new NoticesOfApplication(OfficeScope.System, number), default)).Should().Contain(n => n.To == "supervisor");
    }

    [SkippableFact]
    public async Task Nothing_of_a_case_is_seen_from_another_office_or_by_another_applicant()
    {
        var number = await CompleteAsync();
        await SweepAsync(Lapse);
        var task = await TaskAsync(number, "inspect");
        var breach = (await StateAsync(number)).Breaches.Keys.First();

        foreach (var stranger in new CaseScope[] { OfficeScope.Of([People.OtherOffice]), OfficeScope.Of([]), new OwnerScope(People.OtherApplicant.UserId) })
        {
            (await Store.CaseAsync(stranger, number, default)).Should().BeNull();
            (await Store.AskAsync(new ApplicationByNumber(stranger, number), default)).Should().BeNull();
            (await Store.AskAsync(new TaskById(stranger, task), default)).Should().BeNull();
            (await Store.AskAsync(new TasksOfApplication(stranger, number), default)).Should().BeEmpty();
            (await Store.AskAsync(new ClocksOfApplication(stranger, number), default)).Should().BeEmpty();
            (await Store.AskAsync(new NoticesOfApplication(stranger, number), default)).Should().BeEmpty();
            (await Store.AskAsync(new FiledDocuments(stranger, number), default)).Should().BeEmpty();
            (await Store.AskAsync(new DocumentContent(stranger, number, Filings.PaperAs("id-copy").Sha256), default)).Should().BeNull();
        }

        var elsewhere = OfficeScope.Of([People.OtherOffice]);
        (await Store.AskAsync(new BreachLog(elsewhere), default)).Items.Should().BeEmpty();
        (await Store.AskAsync(new BreachById(elsewhere, breach), default)).Should().BeNull();
        (await Store.AskAsync(new ApplicationsOfOffices(elsewhere), default)).Items.Should().BeEmpty();
        (await Store.AskAsync(new Outbox(elsewhere, Lapse, 10), default)).Should().BeEmpty();
        (await QueueAsync(TaskView.Office, scope: elsewhere)).Items.Should().BeEmpty();
        (await Store.AskAsync(new TaskCounts(elsewhere, new TaskFilter(People.Clerk, Lapse)), default)).Office.Should().Be(0);
    }

    [SkippableFact]
    public async Task Papers_come_back_as_they_were_filed()
    {
        var number = await FileAsync(Complete);
        var scope = new OwnerScope(People.Applicant.UserId);

        var papers = await Store.AskAsync(new FiledDocuments(scope, number), default);
        var content = await Store.AskAsync(new DocumentContent(scope, number, papers[0].Sha256), default);

        papers.Should().Equal(Filings.Of().Documents);
        content!.MediaType.Should().Be("application/pdf");
        DocumentTable.KeyOf(content.Content).Should().Be(papers[0].Sha256);
        (await Store.AskAsync(new DocumentContent(scope, number, new string('0', 64)), default)).Should().BeNull();
    }

    [SkippableFact]
    public async Task Clocks_show_what_they_are_counted_by()
    {
        var number = await CompleteAsync();

        var clock = (await Store.AskAsync(new ClocksOfApplication(OfficeScope.System, number), default)).Single(c => c.Spec.EndsWith("/consideration", StringComparison.Ordinal));

        clock.Should().BeEquivalentTo(new
        {
            Owner = DutyOwner.Officer, Unit = PeriodUnit.Day, Count = 30, Started = Complete, Due = Lapse, LastDay = new LocalDate(2025, 4, 12), State = ClockState.Running, Law = "R8",
        });
    }

    private Task<Page<TaskRow>> QueueAsync(
        TaskView view, Instant? now = null, int limit = PageLimit.Default, Cursor? after = null, Actor? viewer = null, OfficeScope? scope = null)
    {
        viewer ??= People.Clerk;
        return Store.AskAsync(new TaskQueue(scope ?? People.ScopeOf(viewer), view, new TaskFilter(viewer, now ?? Complete)) { Limit = limit, After = after }, default);
    }
}
