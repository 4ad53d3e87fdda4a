using System.Collections.Immutable;
using Permits.Storage;
using Permits.Time;

namespace Permits.Server.Hosting;

/// <summary>The database and the calendars it counts by.</summary>
public static class StorageHosting
{
    /// <summary>Adds the store under each of its interfaces, and the calendars of <c>workflows/_calendars</c>.</summary>
    public static void AddStorage(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(_ => new OfficeCalendars(LoadCalendars(settings)));
        services.AddSingleton<IPermitStore>(all => OpenStore(settings, all.GetRequiredService<OfficeCalendars>()));
        services.AddSingleton<IQueries>(all => all.GetRequiredService<IPermitStore>());
        services.AddSingleton<IRegister>(all => all.GetRequiredService<IPermitStore>());
        services.AddSingleton<IReviews>(all => all.GetRequiredService<IPermitStore>());
        services.AddSingleton<IDefinitions>(all => all.GetRequiredService<IPermitStore>());
        services.AddSingleton<ITrail>(all => all.GetRequiredService<IPermitStore>());
        services.AddSingleton<IDrafts>(all => all.GetRequiredService<IPermitStore>());
        services.AddSingleton<IWorkClaims>(all => all.GetRequiredService<IPermitStore>());
    }

    private static PermitStore OpenStore(ServerSettings settings, OfficeCalendars calendars)
    {
        if (settings.DatabaseFile is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        return new PermitStore(settings.Database, calendars);
    }

    private static ImmutableArray<WorkCalendar> LoadCalendars(ServerSettings settings)
    {
        var folder = Path.Combine(settings.WorkflowsFolder, "_calendars");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0)
        {
            throw new SettingsException(
                $"Expected working calendars (*.json) in {folder}, but there are none. Set PERMITS_WORKFLOWS to the workflows folder and start again.");
        }

        return [.. files.Order(StringComparer.Ordinal).Select(Load)];
    }

    private static WorkCalendar Load(string file)
    {
        var calendar = WorkCalendar.Parse(File.ReadAllText(file));
        return calendar.IsOk
            ? calendar.Value
            : throw new SettingsException($"{file}: {string.Join(" ", calendar.Problems.Select(p => p.Message.En))}");
    }
}
