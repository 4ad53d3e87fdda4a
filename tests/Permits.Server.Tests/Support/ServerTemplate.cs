using System.Collections.Concurrent;

namespace Permits.Server.Tests.Support;

/// <summary>The data of a server at its first start, made once a run for each kind of demonstration and copied for every other server.</summary>
internal static class ServerTemplate
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Folders = new(StringComparer.Ordinal);

    /// <summary>Puts what a first start plants and publishes into an empty folder.</summary>
    /// <param name="demoCases">Which demonstration cases are planted, as <c>PERMITS_DEMO</c> says it.</param>
    /// <param name="folder">The folder of the new server's data.</param>
    public static async Task CopyAsync(string demoCases, string folder)
    {
        var template = await Folders.GetOrAdd(demoCases, kind => new(() => MakeAsync(kind))).Value;
        foreach (var file in Directory.GetFiles(template))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static async Task<string> MakeAsync(string demoCases)
    {
        var server = new FirstServer(demoCases);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(server.Folder, recursive: true);
        await server.InitializeAsync();
        await server.StopAsync();
        return server.Folder;
    }

    private sealed class FirstServer(string demoCases) : TestServer
    {
        protected override string DemoCases => demoCases;

        protected override bool FromTemplate => false;
    }
}
