using Microsoft.AspNetCore.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Demo;

/// <summary>Plants the demo in a new database, once.</summary>
public sealed class DemoSeed(IPermitStore store, IPasswordHasher<Account> hasher, DemoCases cases, ServerSettings settings)
{
    private const string SeededKey = "demo.seeded";

    /// <summary>Saves offices and accounts and runs the demonstration cases up to now; nothing where that was done before.</summary>
    public async Task PlantAsync(CancellationToken cancel)
    {
        if (await store.AskAsync(new Setting(SeededKey), cancel) is not null)
        {
            return;
        }

        await DemoAccounts.SaveAsync(store, hasher, cancel);
        if (settings.DemoCases)
        {
            await cases.RunAsync(cancel);
        }

        await store.SaveSettingAsync(SeededKey, settings.DemoCases ? "accounts, cases" : "accounts", cancel);
    }
}
