using Permits.Engine;

namespace Permits.Storage.Tests;

/// <summary>A backup made as docs/operations.md says, of a database in use, is restored, and its cases go on.</summary>
public abstract class BackupContract<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [SkippableFact]
    public async Task A_restored_backup_holds_every_case_as_it_was_and_they_go_on()
    {
        // given a case under way when the backup is made, and a step done afterwards
        var number = await CompleteAsync();
        var events = await Database.RowsAsync("event");
        await using var restored = await Database.BackUpAndRestoreAsync();
        await PassAsync(number, "review", People.Clerk, Complete, null, """{"lawMet":"yes","reviewNotes":"ครบ"}""");

        // when a server starts on what was restored
        await using var store = restored.Open();
        await store.MigrateAsync(default);

        // then the log is the one of the backup, and its projections follow from it
        (await restored.RowsAsync("event")).Should().Equal(events);
        var clocks = await restored.RowsAsync("clock");
        await restored.RebuildProjectionsAsync(store);
        (await restored.RowsAsync("clock")).Should().Equal(clocks);

        // and the case goes on from there, a new one has the next number, and what is append-only still is
        var state = (await store.CaseAsync(OfficeScope.System, number, default))!.State;
        var review = state.Tasks.Values.Single(t => t.ElementId == "review").Id;
        (await store.ExecuteAsync(new CommandEnvelope(number, new ClaimTask(review), People.Clerk, Complete), default)).Problems.Should().BeEmpty();
        var filing = Filings.Of();
        var next = await store.FileAsync(FoodPremises, new CommandEnvelope("", filing, filing.Applicant.AsActor(), Complete), default);
        next.Value.Number.Should().Be("FOD-2568-000002");
        await restored.Invoking(d => d.ExecuteAsync("DELETE FROM event")).Should().ThrowAsync<Exception>().WithMessage("*append-only*");
        await using var _ = await store.ClaimAsync(["anything"], default);
    }
}
