using NodaTime;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>A store as a server finds it when its first application is filed.</summary>
internal static class BenchStore
{
    /// <summary>Opens a new one with the offices, the paper that filings name and food-premises in force.</summary>
    public static async Task<PermitStore> OpenAsync(BenchFile file, Instant now)
    {
        var store = new PermitStore(file.ConnectionString, new OfficeCalendars(Packages.Calendar));
        await store.MigrateAsync(default);
        foreach (var office in People.Offices)
        {
            await store.SaveOfficeAsync(office, People.BySystem, default);
        }

        await store.PutDocumentAsync(Filings.Paper, "application/pdf", now, default);
        _ = (await store.PublishAsync(Packages.FoodPremises, now, now, People.Designer, default)).Value;
        return store;
    }
}
