using NodaTime;
using Permits.Engine;
using Permits.Proof;
using Permits.Time;

namespace Permits.Storage.Tests;

/// <summary>A store whose log is signed.</summary>
public abstract class WitnessedStore<TDatabase> : StoreContract<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    protected static EcdsaSigner Signer { get; } = EcdsaSigner.Create("permits.example");

    protected async Task<CheckpointRow> CheckpointAsync(Instant? now = null)
    {
        var made = await Store.MakeCheckpointAsync(Signer, now ?? Complete, default);
        made.Problems.Should().BeEmpty();
        return made.Value;
    }

    /// <summary>A little of everything that the tables hold.</summary>
    protected async Task RunAllKindsAsync()
    {
        await Store.SaveAccountAsync(
            new Account("clerk", "เจ้าหน้าที่ หนึ่ง", AccountKind.Officer, "hash", null, "th", People.Clerk.Posts), People.BySystem, default);
        await Store.SaveOfficerAsync(new Officer("clerk", IsAway: false, ["noise", "water"]), People.BySystem, default);
        await Store.SaveSettingAsync("demo", "1", People.BySystem, default);
        var late = await CompleteAsync();
        var drawn = Packages.GivingOut(Packages.FoodPremises, ("completeness", "strategy=\"draw\""));
        (await Store.PublishAsync(drawn, Complete, Complete, People.Designer, default)).Problems.Should().BeEmpty();
        await FileAsync(Complete);
        await PassAsync(late, "review", People.Clerk, Complete + Duration.FromDays(1), data: """{"lawMet":"yes","reviewNotes":"ครบ"}""");
        var holiday = CalendarChange.Add(new LocalDate(2025, 3, 20), new LocalText("วันหยุดพิเศษ", "Special holiday"));
        var now = Complete + Duration.FromDays(2);
        (await Store.ConfirmChangeAsync(new ChangeAnnouncement("th", holiday, null, new Actor("admin", "ผู้ดูแลระบบ", []), now), default)).Problems.Should().BeEmpty();
        await Store.ApplyChangesAsync(new StandingClock(now), default);
        await SweepAsync(Lapse + Duration.FromDays(3));
        var breach = (await StateAsync(late)).Breaches.Keys.First();
        await DoAsync(late, new ExplainBreach(breach, "workload", "งานล้นมือ"), People.Licensor, Lapse + Duration.FromDays(4));
    }
}
