using Microsoft.Data.Sqlite;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Storage.Tests;

/// <summary>Somebody who runs the server rewrites a draw with all that follows from it, before anybody kept a checkpoint: hashes are right, the lot is not.</summary>
public sealed class SqliteDrawTamperingTests : StoreContract<SqliteTestDatabase>
{
    private static readonly Actor[] Clerks = [.. Enumerable.Range(1, 3).Select(i => People.Official($"clerk{i}", $"เจ้าหน้าที่ {i}", Roles.ReceivingOfficer))];

    [Fact]
    public async Task A_draw_that_was_given_to_another_is_found() => await DrawnAsync(decided =>
    {
        var other = decided.Considered.First(c => c.UserId != decided.UserId);
        return decided with { UserId = other.UserId, UserName = other.Name };
    });

    [Fact]
    public async Task A_candidate_taken_out_of_the_draw_is_found() =>
        await DrawnAsync(decided => decided with { Considered = [.. decided.Considered.Where(c => c.UserId == decided.UserId)] });

    [Fact]
    public async Task A_seed_that_does_not_follow_from_the_event_before_is_found() =>
        await DrawnAsync(decided => decided with { Seed = new string('0', Digest.Size * 2) });

    [Fact]
    public async Task A_task_taken_by_hand_in_place_of_the_draw_is_found() =>
        await DrawnAsync(decided => new TaskClaimed(decided.TaskId, "clerk1", "เจ้าหน้าที่ 1") { At = decided.At });

    private async Task DrawnAsync(Func<AssignmentDecided, CaseEvent> change)
    {
        foreach (var clerk in Clerks)
        {
            await Store.SaveAccountAsync(new Account(clerk.Id, clerk.Name, AccountKind.Officer, "hash", null, "th", clerk.Posts), People.BySystem, default);
        }

        var drawn = Packages.GivingOut(Packages.FoodPremises, ("completeness", "strategy=\"draw\""));
        (await Store.PublishAsync(drawn, Complete, Complete, People.Designer, default)).Problems.Should().BeEmpty();
        var number = await FileAsync(Complete);
        (await Store.VerifyAsync(null, default)).Faults.Should().BeEmpty();

        await RewriteAsync(number, change);

        var report = await Store.VerifyAsync(null, default);
        report.Faults.Should().OnlyContain(f => f.Rule == "draw").And.NotBeEmpty();
        report.Faults[0].Row.Should().StartWith(number + "/");
    }

    // The draw is the last event of the case, so that its hash is all that has to be made anew; what follows from events is written anew too.
    private async Task RewriteAsync(string number, Func<AssignmentDecided, CaseEvent> change)
    {
        var log = await Store.LoggedAsync(OfficeScope.System, number, default);
        var last = log[^1];
        var changed = change((AssignmentDecided)EventJson.ReadEvent(last.Json!));
        var (json, type, actor) = (EventJson.Write(changed), changed.GetType().Name, changed is TaskClaimed claimed ? claimed.UserId : last.ActorId);
        var hash = new EventHeader(number, last.Sequence, type, last.At, last.RecordedAt, actor)
            .Hash(EventHeader.Commit(Convert.FromHexString(last.Salt!), last.ActorName!, json), new Digest(Convert.FromHexString(log[^2].Hash)));
        await using (var connection = new SqliteConnection(Database.ConnectionString))
        {
            await connection.OpenAsync();
            foreach (var trigger in await TriggersAsync(connection))
            {
                await RunAsync(connection, $"DROP TRIGGER {trigger}");
            }

            await RunAsync(
                connection,
                "UPDATE event SET json = @p0, hash = @p1, type = @p2, actor_id = @p3 WHERE stream = @p4 AND sequence = @p5",
                json, hash.ToArray(), type, actor, number, last.Sequence);
        }

        await Database.RebuildProjectionsAsync(Store);
    }

    private static async Task<List<string>> TriggersAsync(SqliteConnection connection)
    {
        var names = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, params object[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", values[i]);
        }

        await command.ExecuteNonQueryAsync();
    }
}
