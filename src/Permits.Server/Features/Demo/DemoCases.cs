using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;
using Permits.Server.Features.Documents;
using Permits.Server.Features.Notices;
using Permits.Storage;

namespace Permits.Server.Features.Demo;

/// <summary>
/// Runs the demonstration cases day by day from the oldest filing up to now, by the same commands that people send. Every new database gets the
/// same cases at the same ages; only to whom a lot gives a task differs.
/// </summary>
public sealed class DemoCases(IPermitStore store, DocumentIntake intake, NoticePost post, IClock clock)
{
    private const int Batch = 200;
    private static readonly DateTimeZone Bangkok = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    private readonly Dictionary<string, (DemoStory Story, int Index)> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> _planned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _delays = new(StringComparer.Ordinal);
    private readonly HashSet<string> _extended = new(StringComparer.Ordinal);

    /// <summary>Runs them all.</summary>
    /// <exception cref="InvalidOperationException">A command was refused: packages and demo no longer fit together.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var today = now.InZone(Bangkok).Date;
        var papers = await PapersAsync(cancel);
        for (var day = today.PlusDays(-DemoStories.All.Max(s => s.Age)); day <= today; day = day.PlusDays(1))
        {
            var end = Instant.Min(now, At(day, 23, 59));
            await SweepAsync(Instant.Min(now, At(day, 0, 0)), cancel);
            await FileAsync(day, now, papers, cancel);
            await PlanAsync(end, cancel);
            await WorkAsync(day, end, cancel);
            await SweepAsync(end, cancel);
            await post.DeliverAsync(end, cancel);
        }

        await ExplainAsync(now, cancel);
    }

    private async Task FileAsync(LocalDate day, Instant now, ImmutableDictionary<string, ImmutableArray<FiledDocument>> papers, CancellationToken cancel)
    {
        var today = now.InZone(Bangkok).Date;
        for (var i = 0; i < DemoStories.All.Length; i++)
        {
            var story = DemoStories.All[i];
            if (today.PlusDays(-story.Age) != day)
            {
                continue;
            }

            // Every seventh comes in the evening: it counts as received at the next opening of the office (EGA s.10).
            var at = Instant.Min(now, At(day, i % 7 == 6 ? 20 : 9 + (i % 7), 5 + (i * 7 % 50)));
            var applicant = DemoAccounts.All.Single(a => a.Id == (i % 4 == 0 ? "applicant2" : "applicant1"));
            var command = new FileApplication(
                "", OfficeOf(story), new Applicant(applicant.Id, DemoForms.ApplicantName(i + 1), applicant.Email), DemoForms.Filing(story.PermitType, i + 1, day),
                papers[story.PermitType], FiledElectronically: true, IsDemo: true);
            var filed = await store.FileAsync(story.PermitType, new CommandEnvelope("", command, applicant.AsActor(), at), cancel);
            _byNumber[Accepted(filed).Number] = (story, i);
        }
    }

    // Gives every task that has opened since yesterday the instant at which its story finishes it.
    private async Task PlanAsync(Instant now, CancellationToken cancel)
    {
        var open = new List<TaskRow>();
        Cursor? after = null;
        do
        {
            var page = await store.AskAsync(
                new TaskQueue(OfficeScope.System, TaskView.Office, new TaskFilter(Actor.System, now)) { Limit = PageLimit.Most, After = after }, cancel);
            open.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        foreach (var id in new[] { "applicant1", "applicant2" })
        {
            open.AddRange(await store.AskAsync(new TasksForApplicant(new OwnerScope(id)), cancel));
        }

        foreach (var task in open.Where(t => !_planned.ContainsKey(t.Id)).OrderBy(t => t.OpenedAt).ThenBy(t => t.Id, StringComparer.Ordinal))
        {
            var (story, index) = _byNumber[task.Application];
            var days = story.DaysFor(task.Element);
            if (task.Element is null)
            {
                var written = _delays[task.Application] = _delays.GetValueOrDefault(task.Application) + 1;
                days = written <= story.DelayReasons ? days : null;
            }

            _planned[task.Id] = days is { } wait ? WorkingTime(task.OpenedAt, wait, index) : Instant.MaxValue;
        }
    }

    private async Task WorkAsync(LocalDate day, Instant end, CancellationToken cancel)
    {
        foreach (var (taskId, at) in _planned.Where(p => p.Value <= end).OrderBy(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).ToList())
        {
            _planned[taskId] = Instant.MaxValue;
            await FinishAsync(taskId, day, at, cancel);
        }

        foreach (var (number, (story, _)) in _byNumber.Where(c => c.Value.Story.Extended && !_extended.Contains(c.Key)).ToList())
        {
            await ExtendAsync(number, story, end, cancel);
        }
    }

    private async Task FinishAsync(string taskId, LocalDate day, Instant at, CancellationToken cancel)
    {
        var task = (await store.AskAsync(new TaskById(OfficeScope.System, taskId), cancel))!;
        if (task.EndedAt is not null)
        {
            return;
        }

        var (story, index) = _byNumber[task.Application];
        var doer = task.AssigneeId is { } holder ? DemoAccounts.Actor(holder) : DoerOf(task, story, index);
        if (task.Role != Roles.Applicant && task.AssigneeId is null)
        {
            Accepted(await store.ExecuteAsync(new CommandEnvelope(task.Application, new ClaimTask(taskId), doer, at), cancel));
        }

        var complete = task.Element is { } element
            ? new CompleteTask(taskId, story.OutcomeOf(element), DemoForms.Task(element, story, day), "เหตุผลตัวอย่าง: ข้อเท็จจริงไม่เป็นไปตามหลักเกณฑ์", [])
            : new CompleteTask(taskId, null, default, "มีคำขอจำนวนมาก และอยู่ระหว่างรอผลการตรวจสถานที่ (ข้อมูลตัวอย่าง)", []);
        Accepted(await store.ExecuteAsync(new CommandEnvelope(task.Application, complete, doer, at), cancel));
    }

    // Five days before consideration would lapse.
    private async Task ExtendAsync(string number, DemoStory story, Instant now, CancellationToken cancel)
    {
        var state = (await store.CaseAsync(OfficeScope.System, number, cancel))!.State;
        if (state.Clocks.Values.FirstOrDefault(c => c.Spec.EndsWith("/consideration", StringComparison.Ordinal)) is not { State: ClockState.Running } clock
            || clock.Deadline.Due - now > Duration.FromDays(5))
        {
            return;
        }

        _extended.Add(number);
        var extend = new ExtendClock(clock.Id, "ต้องตรวจสถานที่เพิ่มเติม (ข้อมูลตัวอย่าง)");
        Accepted(await store.ExecuteAsync(new CommandEnvelope(number, extend, DemoAccounts.Actor("supervisor1"), now), cancel));
    }

    private async Task ExplainAsync(Instant now, CancellationToken cancel)
    {
        var breaches = await store.AskAsync(new BreachLog(OfficeScope.System) { To = now - Duration.FromDays(30), Limit = PageLimit.Most }, cancel);
        foreach (var (breach, i) in breaches.Items.Select((b, i) => (b, i)).Where(b => b.i % 2 == 0))
        {
            var (code, text) = i % 4 == 0 ? ("volume", "คำขอมีจำนวนมากกว่าปกติ (ข้อมูลตัวอย่าง)") : ("site-visit", "เลื่อนวันตรวจสถานที่ (ข้อมูลตัวอย่าง)");
            var explain = new ExplainBreach(breach.Id, code, text);
            Accepted(await store.ExecuteAsync(new CommandEnvelope(breach.Application, explain, DemoAccounts.Actor("supervisor1"), now), cancel));
        }
    }

    private async Task SweepAsync(Instant now, CancellationToken cancel)
    {
        while (await store.SweepAsync(now, Batch, cancel) == Batch)
        {
            // A full batch: there may be more.
        }
    }

    private async Task<ImmutableDictionary<string, ImmutableArray<FiledDocument>>> PapersAsync(CancellationToken cancel)
    {
        var papers = ImmutableDictionary.CreateBuilder<string, ImmutableArray<FiledDocument>>(StringComparer.Ordinal);
        foreach (var type in DemoStories.All.Select(s => s.PermitType).Distinct())
        {
            var definition = (await store.DefinitionInForceAsync(type, clock.GetCurrentInstant(), cancel))!;
            var filed = ImmutableArray.CreateBuilder<FiledDocument>();
            foreach (var document in definition.Package.Manual.Documents.Where(d => d.Required))
            {
                filed.Add((await intake.KeepAsync(document.Id, document.Id + ".pdf", DemoPaper.Pdf, document.Id, cancel)).Value);
            }

            papers[type] = filed.ToImmutable();
        }

        return papers.ToImmutable();
    }

    private static Actor DoerOf(TaskRow task, DemoStory story, int index) => task.Role switch
    {
        Roles.Applicant => DemoAccounts.Actor(index % 4 == 0 ? "applicant2" : "applicant1"),
        Roles.Licensor or Roles.Supervisor => DemoAccounts.Actor("supervisor1"),
        _ when story.PermitType == "food-premises" => DemoAccounts.Actor(index % 2 == 0 ? "officer1" : "officer2"),
        _ => DemoAccounts.Actor(index % 2 == 0 ? "officer3" : "officer4"),
    };

    private static string OfficeOf(DemoStory story) => story.PermitType == "food-premises" ? DemoAccounts.Municipality : DemoAccounts.IndustryOffice;

    // In the forenoon of a weekday, some days on; never before the task opened.
    private static Instant WorkingTime(Instant openedAt, int days, int index)
    {
        var day = openedAt.InZone(Bangkok).Date.PlusDays(days);
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            day = day.PlusDays(1);
        }

        return Instant.Max(openedAt, At(day, 9 + (index % 3), index * 11 % 60));
    }

    private static Instant At(LocalDate day, int hour, int minute) => day.At(new LocalTime(hour, minute)).InZoneStrictly(Bangkok).ToInstant();

    private static CommandReceipt Accepted(Result<CommandReceipt> outcome) => outcome.TryGet(out var receipt)
        ? receipt
        : throw new InvalidOperationException("The demo was refused: " + string.Join(" ", outcome.Problems.Select(p => $"{p.Code} {p.Path}: {p.Message.En}")));
}
