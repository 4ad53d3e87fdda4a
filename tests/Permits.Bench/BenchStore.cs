using NodaTime;
using Permits.Engine;
using Permits.Storage;
using Permits.Storage.Tests;

namespace Permits.Bench;

/// <summary>A store as a server finds it when its first application is filed.</summary>
internal static class BenchStore
{
    /// <summary>Opens a new one with the offices, the paper that filings name and a package in force.</summary>
    /// <param name="connectionString">An empty database of either kind.</param>
    /// <param name="package">The package of food-premises, perhaps changed.</param>
    /// <param name="now">From when it is in force.</param>
    /// <param name="durability">Of an SQLite file.</param>
    public static async Task<PermitStore> OpenAsync(string connectionString, PackageFiles package, Instant now, SqliteDurability durability = SqliteDurability.Full)
    {
        var store = new PermitStore(connectionString, new OfficeCalendars(Packages.Calendar), durability);
        await store.MigrateAsync(default);
        foreach (var office in People.Offices)
        {
            await store.SaveOfficeAsync(office, People.BySystem, default);
        }

        await store.PutDocumentAsync(Filings.Paper, "application/pdf", now, default);
        _ = (await store.PublishAsync(package, now, now, People.Designer, default)).Value;
        return store;
    }

    /// <summary>As <see cref="OpenAsync(string, PackageFiles, Instant, SqliteDurability)"/>, with food-premises as it is.</summary>
    public static Task<PermitStore> OpenAsync(string connectionString, Instant now) => OpenAsync(connectionString, Packages.FoodPremises, now);
}
