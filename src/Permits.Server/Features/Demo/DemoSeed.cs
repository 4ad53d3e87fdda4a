using Microsoft.AspNetCore.Identity;
using NodaTime;
using Permits.Engine;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Demo;

/// <summary>Plants the demo in a new database, once.</summary>
public sealed class DemoSeed(IPermitStore store, IClock clock, IPasswordHasher<Account> hasher, DemoCases cases, ServerSettings settings, ILogger<DemoSeed> log)
{
    private const string SeededKey = "demo.seeded";
    private const string Begun = "begun";

    /// <summary>Whether the database was made for Development: it holds accounts whose password everybody knows.</summary>
    public async Task<bool> IsPlantedAsync(CancellationToken cancel) => await store.AskAsync(new Setting(SeededKey), cancel) is not null;

    /// <summary>Saves offices and accounts and runs the demonstration cases up to now; nothing where that was done before.</summary>
    public async Task PlantAsync(CancellationToken cancel)
    {
        switch (await store.AskAsync(new Setting(SeededKey), cancel))
        {
            case null:
                // Marked beforehand, so that a planting broken off is never done a second time over the first.
                await store.SaveSettingAsync(SeededKey, Begun, BySystem(), cancel);
                await DemoAccounts.SaveAsync(store, hasher, BySystem(), cancel);
                if (settings.DemoCases)
                {
                    await cases.RunAsync(cancel);
                }

                await store.SaveSettingAsync(SeededKey, "done", BySystem(), cancel);
                break;
            case Begun:
                await DemoAccounts.SaveAsync(store, hasher, BySystem(), cancel);
                log.LogWarning("The demo was broken off while it was planted; delete the database to have it whole.");
                break;
        }
    }

    private Doing BySystem() => new(Actor.System, clock.GetCurrentInstant());
}
