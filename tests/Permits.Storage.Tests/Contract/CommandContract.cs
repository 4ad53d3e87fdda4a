using NodaTime;
using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>Commands on a case: versions, idempotency, refusals, bugs, answers after the commit.</summary>
public abstract class CommandContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [SkippableFact]
    public async Task A_command_on_an_unknown_number_is_refused()
    {
        var refused = await TryAsync("FOD-2568-999999", new PassTime(), People.Clerk, Complete);

        refused.Problems.Single().Code.Should().Be("case.not-found");
    }

    [SkippableFact]
    public async Task A_command_on_a_version_that_has_passed_is_refused_and_changes_nothing()
    {
        var number = await FileAsync(Complete);
        var seen = (await StateAsync(number)).Version;
        var task = await TaskAsync(number, "check");
        await DoAsync(number, new ClaimTask(task), People.Clerk, Complete);
        var events = await CountAsync("SELECT COUNT(*) FROM event");

        var refused = await TryAsync(number, new UnclaimTask(task), People.Clerk, Complete, version: seen);

        refused.Problems.Single().Code.Should().Be("case.changed");
        (await CountAsync("SELECT COUNT(*) FROM event")).Should().Be(events);
        (await TryAsync(number, new UnclaimTask(task), People.Clerk, Complete, version: seen + 1)).IsOk.Should().BeTrue();
    }

    [SkippableFact]
    public async Task A_letter_that_left_since_does_not_make_a_version_pass()
    {
        var number = await FileAsync(Complete);
        var state = await StateAsync(number);
        var letter = state.Notices.Values.Should().NotBeEmpty().And.Subject.First();
        await DoAsync(number, new RecordDelivery(letter.Id, "portal", null), Actor.System, Complete);

        var answer = await TryAsync(number, new ClaimTask(await TaskAsync(number, "check")), People.Clerk, Complete, version: state.Version);

        answer.IsOk.Should().BeTrue();
        (await TryAsync(number, new PassTime(), Actor.System, Complete, version: state.Version + 99)).Problems.Single().Code.Should().Be("case.changed");
    }

    [SkippableFact]
    public async Task Of_two_officers_who_claim_at_once_one_gets_the_task()
    {
        var number = await FileAsync(Complete);
        var task = await TaskAsync(number, "check");
        var officers = Enumerable.Range(0, 8).Select(i => People.Official($"clerk{i}", $"เจ้าหน้าที่ {i}", Roles.ReceivingOfficer));

        var claims = await Task.WhenAll(officers.Select(o => Task.Run(() => TryAsync(number, new ClaimTask(task), o, Complete))));

        claims.Count(c => c.IsOk).Should().Be(1);
        claims.SelectMany(c => c.Problems).Select(p => p.Code).Should().HaveCount(7).And.OnlyContain(c => c == "task.claimed-by-other");
    }

    [SkippableFact]
    public async Task A_repeated_key_gets_the_first_answer_and_changes_nothing()
    {
        var first = await TryFileAsync(Complete, key: "key-1");
        await PassAsync(first.Value.Number, "check", People.Clerk, Complete, "complete", """{"formInOrder":true}""");
        var events = await CountAsync("SELECT COUNT(*) FROM event");

        var again = await TryFileAsync(Complete + Duration.FromDays(1), key: "key-1");

        again.Value.Number.Should().Be(first.Value.Number);
        again.Value.Version.Should().Be(first.Value.Version);
        again.Value.Events.Should().BeEmpty();
        (await CountAsync("SELECT COUNT(*) FROM event")).Should().Be(events);
    }

    [SkippableFact]
    public async Task A_repeated_key_with_another_command_is_refused()
    {
        var number = (await TryFileAsync(Complete, key: "key-1")).Value.Number;

        var otherData = await TryFileAsync(Complete, Filings.Of() with { IsDemo = true }, key: "key-1");
        var otherKind = await TryAsync(number, new PassTime(), People.Applicant.AsActor(), Complete, key: "key-1");

        otherData.Problems.Single().Code.Should().Be("idempotency.key-reused");
        otherKind.Problems.Single().Code.Should().Be("idempotency.key-reused");
    }

    [SkippableFact]
    public async Task A_key_belongs_to_its_actor_alone()
    {
        var mine = await TryFileAsync(Complete, key: "key-1");
        var theirs = await TryFileAsync(Complete, Filings.Of(People.OtherApplicant), key: "key-1");

        theirs.Value.Number.Should().NotBe(mine.Value.Number);
    }

    [SkippableFact]
    public async Task A_key_sent_many_times_at_once_files_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => TryFileAsync(Complete, key: "key-1"))));

        answers.Select(a => (a.Value.Number, a.Value.Version)).Distinct().Should().ContainSingle();
        (await CountAsync("SELECT COUNT(*) FROM application")).Should().Be(1);
    }

    [SkippableFact]
    public async Task A_refused_command_does_not_use_up_its_key()
    {
        var number = await FileAsync(Complete);
        var task = await TaskAsync(number, "check");
        var claim = new ClaimTask(task);
        await DoAsync(number, claim, People.Official("other", "อื่น", Roles.ReceivingOfficer), Complete);
        var refused = await TryAsync(number, claim, People.Clerk, Complete, key: "key-1");
        await DoAsync(number, new UnclaimTask(task), People.Official("other", "อื่น", Roles.ReceivingOfficer), Complete);

        var again = await TryAsync(number, claim, People.Clerk, Complete, key: "key-1");

        refused.IsOk.Should().BeFalse();
        again.Value.Events.Should().ContainSingle().Which.Event.Should().BeOfType<TaskClaimed>();
    }

    [SkippableFact]
    public async Task A_refusal_among_good_commands_undoes_only_itself()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            numbers.Add(await FileAsync(Complete));
        }

        var answers = await Task.WhenAll(numbers.SelectMany(n => new[]
        {
            TryAsync(n, new ClaimTask(n + ".T-none"), People.Clerk, Complete),
            TryAsync(n, new ExplainBreach("none", "other", "x"), People.Licensor, Complete),
            TryFileAsync(Complete),
        }));

        answers.Count(a => a.IsOk).Should().Be(10);
        (await CountAsync("SELECT COUNT(*) FROM application")).Should().Be(20);
        (await CountAsync("SELECT MAX(last) FROM number_counter")).Should().Be(20);
    }

    [SkippableFact]
    public async Task A_bug_throws_to_its_caller_and_the_store_goes_on()
    {
        var number = await FileAsync(Complete);
        var bug = () => Store.FileAsync(FoodPremises, new CommandEnvelope("", new PassTime(), People.Clerk, Complete), default);

        var together = new[] { bug(), TryFileAsync(Complete), bug(), TryFileAsync(Complete) };

        await together[0].Invoking(t => t).Should().ThrowAsync<ArgumentException>();
        await together[2].Invoking(t => t).Should().ThrowAsync<ArgumentException>();
        (await together[1]).IsOk.Should().BeTrue();
        (await together[3]).IsOk.Should().BeTrue();
        (await StateAsync(number)).Number.Should().Be(number);
    }

    [SkippableFact]
    public async Task At_the_answer_the_events_are_there_for_every_other_connection()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            var receipt = (await TryFileAsync(Complete)).Value;
            var stored = await CountAsync($"SELECT COUNT(*) FROM event WHERE stream = '{receipt.Number}'");
            stored.Should().Be(receipt.Version);
        })));
    }

    [SkippableFact]
    public async Task A_command_cancelled_while_it_waits_is_not_executed()
    {
        var filing = Filings.Of();

        var act = () => Store.FileAsync(FoodPremises, new CommandEnvelope("", filing, filing.Applicant.AsActor(), Complete), new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
        (await FileAsync(Complete)).Should().Be("FOD-2568-000001");
    }
}
